// SPDX-License-Identifier: MIT
#include "core/credentials/carriers.h"
#include "tests/core/credentials/badgesamples.h"

using namespace Qt::StringLiterals;
using core::bakedPng;
using core::bakedSvg;
using core::carriedBadge;
using samples::tinyPng;

namespace {

const QByteArray json = R"({"name":"Zo)"
                        "\xc3\xab"
                        R"( <&> ]]> end"})";

core::Error::Kind kindOf(const core::Result<core::CarriedBadge>& refused)
{
    REQUIRE_FALSE(refused);
    return refused.error().kind;
}

} // namespace

TEST_CASE("a PNG gives back its badge and the picture as it was before")
{
    const auto baked = must(bakedPng(tinyPng(), json));
    const auto badge = must(carriedBadge(baked));
    CHECK(badge.json == json);
    REQUIRE(badge.png);
    CHECK(*badge.png == tinyPng());
    // Right behind the head, uncompressed, so that every reader finds it.
    CHECK(baked.mid(37, 4) == "iTXt");
    CHECK(baked.mid(41, 19) == "openbadgecredential");
    CHECK(baked.mid(60, 5) == QByteArray(5, '\0'));
}

TEST_CASE("a picture without a badge, a broken one and one with two are told apart")
{
    CHECK(kindOf(carriedBadge(tinyPng())) == core::Error::Kind::Missing);
    const auto baked = must(bakedPng(tinyPng(), json));
    CHECK(kindOf(carriedBadge(must(bakedPng(baked, json)))) == core::Error::Kind::Damaged);
    for (const qsizetype size : {9, 33, 40, 70}) {
        INFO(size);
        CHECK(kindOf(carriedBadge(baked.left(size))) == core::Error::Kind::Damaged);
    }
    auto changed = baked;
    changed[70] = char(changed[70] ^ 1); // the checksum is wrong now
    CHECK(kindOf(carriedBadge(changed)) == core::Error::Kind::Damaged);
    auto endless = baked;
    endless.replace(33, 4, "\xff\xff\xff\xff");
    CHECK(kindOf(carriedBadge(endless)) == core::Error::Kind::Damaged);
    CHECK_FALSE(bakedPng("GIF89a", json));
    CHECK_FALSE(bakedPng(tinyPng().left(20), json));
}

TEST_CASE("an SVG gives back its badge and the picture that it shows")
{
    const auto svg = bakedSvg(tinyPng(), json, u"A & B"_s);
    const auto badge = must(carriedBadge(svg));
    CHECK(badge.json == QByteArray(json).replace("]]>", "]]\\u003e"));
    REQUIRE(badge.png);
    CHECK(*badge.png == tinyPng());
    CHECK(svg.contains("<title>A &amp; B</title>"));
}

TEST_CASE("a drawing that hides something is refused")
{
    const auto svg = bakedSvg(tinyPng(), "{}", u"A"_s);
    CHECK(kindOf(carriedBadge("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"))
        == core::Error::Kind::Missing);
    CHECK(kindOf(carriedBadge(svg.left(svg.size() / 2))) == core::Error::Kind::Damaged);
    auto withEntities = svg;
    withEntities.replace("<svg ", "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg ");
    CHECK(kindOf(carriedBadge(withEntities)) == core::Error::Kind::Damaged);
    auto twice = svg;
    twice.replace(
        "<title>", "<openbadges:credential><![CDATA[{}]]></openbadges:credential><title>");
    CHECK(kindOf(carriedBadge(twice)) == core::Error::Kind::Damaged);
    auto foreign = svg;
    foreign.replace("https://purl.imsglobal.org/ob/v3p0", "https://example.org/other");
    CHECK(kindOf(carriedBadge(foreign)) == core::Error::Kind::Missing);
}

TEST_CASE("what is no badge at all is said to be none")
{
    CHECK(kindOf(carriedBadge({})) == core::Error::Kind::Missing);
    CHECK(kindOf(carriedBadge("Dear Ana,")) == core::Error::Kind::Missing);
    CHECK(kindOf(carriedBadge(QByteArray(core::mostBadgeBytes + 1, '{')))
        == core::Error::Kind::Invalid);
    CHECK(must(carriedBadge(" {}")).json == " {}");
}
