// SPDX-License-Identifier: MIT
#include "core/microcredentials/badgerules.h"
#include "core/microcredentials/badgecolours.h"
#include "core/microcredentials/badgeicons.h"
#include "core/microcredentials/designcheck.h"
#include "core/microcredentials/drafting.h"
#include "core/microcredentials/publishing.h"
#include "tests/support/catch.h"
#include "tests/support/designs.h"

using namespace Qt::StringLiterals;
using namespace core;

namespace {

const QByteArray aPng = QByteArray("\x89PNG\r\n\x1a\n and so on").toBase64();

Design withBadge(const BadgeLook& look)
{
    auto design = starter(u"cm-01"_s).design;
    design.badge = look;
    return design;
}

/// The rules of the badge that this look breaks.
QStringList broken(const BadgeLook& look)
{
    QStringList rules;
    for (const auto& finding : check(withBadge(look))) {
        if (finding.path.startsWith("/badge/"_L1)) {
            CHECK(finding.severity == Severity::Error);
            CHECK(finding.message.endsWith(u'.'));
            rules.append(finding.rule);
        }
    }
    return rules;
}

BadgeLook coloured(const QString& colours)
{
    BadgeLook look;
    look.colours = colours;
    return look;
}

QJsonObject fileWith(const QString& key, const QJsonValue& value)
{
    return patched(starterJson(u"cm-01"_s), u"/badge"_s, QJsonObject{{key, value}});
}

QString refusal(const QString& key, const QJsonValue& value)
{
    const auto file = readDesignFile(bytesOf(fileWith(key, value)));
    return file ? QString() : file.error().message;
}

} // namespace

TEST_CASE("contrast is counted as the WCAG do")
{
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) == Approx(21));
    CHECK(contrast({255, 255, 255}, {255, 255, 255}) == Approx(1));
    CHECK(contrast({0x77, 0x77, 0x77}, {255, 255, 255}) == Approx(4.48).margin(0.01));
    CHECK(contrast({0x1f, 0x6f, 0x52}, {255, 255, 255}) == Approx(6.1).margin(0.05));
    CHECK(rgbNamed(u"#1F6f52") == Rgb{0x1f, 0x6f, 0x52});
    for (const auto* text : {u"", u"#", u"1f6f52", u"#1f6f5", u"#1f6f521", u"#1f6f5g", u"#-1f6f5"})
        CHECK_FALSE(rgbNamed(text));
}

TEST_CASE("a school's own colour is taken when white and its tint can be read on it")
{
    CHECK(checkBadgeColours(u"lake"));
    CHECK(checkBadgeColours(u"#7b1e3a"));
    const auto pale = checkBadgeColours(u"#e8b400");
    REQUIRE_FALSE(pale);
    CHECK(pale.error().message.contains(u"1.9 to 1"_s));
    CHECK(pale.error().message.contains(u"darker"_s));
    // White can be read on it, but it cannot on its own tint.
    const auto middling = checkBadgeColours(u"#767676");
    REQUIRE_FALSE(middling);
    CHECK(middling.error().message.contains(u"tint"_s));
    CHECK_FALSE(checkBadgeColours(u"Lake"));
    CHECK_FALSE(checkBadgeColours(u"red"));
}

TEST_CASE("a badge that cannot be drawn or read keeps a design from being published")
{
    CHECK(broken({}).isEmpty());
    CHECK(broken({.shape = BadgeShape::Leaf,
                     .colours = u"#7b1e3a"_s,
                     .icon = u"heart"_s,
                     .picture = aPng,
                     .ringText = u"One Routine"_s})
              .isEmpty());
    CHECK(broken(coloured(u"#ffee00"_s)) == QStringList{u"B-01"_s});
    BadgeLook look;
    look.icon = u"dragon"_s;
    CHECK(broken(look) == QStringList{u"B-02"_s});
    look = {};
    look.picture = QByteArray("R0lGODlh");
    look.ringText = QString(mostRingText + 1, u'a');
    CHECK(broken(look) == QStringList{u"B-03"_s, u"B-04"_s});
    look.picture = QByteArray("%%%");
    CHECK(broken(look).contains(u"B-03"_s));

    MicrocredentialHistory history;
    history.microcredential.id = MicrocredentialId::create();
    history.microcredential.code = u"CM-01"_s;
    MicrocredentialVersion draft;
    draft.id = VersionId::create();
    draft.microcredential = history.microcredential.id;
    draft.number = u"1.0.0"_s;
    draft.content = withBadge(coloured(u"#ffee00"_s));
    history.versions = {draft};
    const auto refused = publish(history, {.pilotWaiver = u"Small."_s}, now());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains(u"/badge/colours"_s));
    history.versions.first().content = withBadge(coloured(u"plum"_s));
    CHECK(publish(history, {.pilotWaiver = u"Small."_s}, now()));
    const LintFinding drawn{u"B-05"_s, Severity::Error, u"/badge/ringText"_s, u"Too long."_s};
    CHECK_FALSE(publish(history, {.pilotWaiver = u"Small."_s, .findings = {drawn}}, now()));
}

TEST_CASE("the badge of a design comes back from its file, and odd ones are refused by place")
{
    const QJsonObject badge{{u"shape"_s, u"hexagon"_s}, {u"colours"_s, u"#7b1e3a"_s},
        {u"icon"_s, u"lamp"_s}, {u"picture"_s, QString::fromLatin1(aPng)},
        {u"ringText"_s, u"Ask First"_s}};
    const auto json = patched(starterJson(u"cm-01"_s), u"/badge"_s, badge);
    const auto file = readDesignFile(bytesOf(json));
    REQUIRE(file);
    CHECK(file->design.badge->shape == BadgeShape::Hexagon);
    const auto again = readDesignFile(writeDesignFile(*file));
    REQUIRE(again);
    CHECK(again->design == file->design);
    CHECK_FALSE(readDesignFile(bytesOf(starterJson(u"cm-01"_s)))->design.badge);

    CHECK(refusal(u"shape"_s, u"star"_s).contains(u"/badge/shape"_s));
    CHECK(refusal(u"icon"_s, u"dragon"_s).contains(u"/badge/icon"_s));
    CHECK(refusal(u"colours"_s, u"red"_s).contains(u"/badge/colours"_s));
    CHECK(refusal(u"picture"_s, u"<svg/>"_s).contains(u"/badge/picture"_s));
    CHECK(refusal(u"ringText"_s, QString(81, u'a')).contains(u"/badge/ringText"_s));
    CHECK(refusal(u"colour"_s, u"lake"_s).contains(u"/badge"_s));
    // A picture may be longer than any text, but not without end.
    const auto large = QByteArray::fromBase64(aPng) + QByteArray(100'000, 'x');
    CHECK(refusal(u"picture"_s, QString::fromLatin1(large.toBase64())).isEmpty());
    const auto larger = large + QByteArray(200'000, 'x');
    CHECK(refusal(u"picture"_s, QString::fromLatin1(larger.toBase64())).contains(u"longer"_s));
}

TEST_CASE("another look asks nothing new of anybody, but it is told and has another hash")
{
    const auto before = starter(u"cm-01"_s).design;
    const auto after = withBadge(coloured(u"plum"_s));
    CHECK(leastStep(before, after) == ChangeSize::Patch);
    CHECK(differences(before, after) == QStringList{u"Badge"_s});
    CHECK(contentHash(before) != contentHash(after));
}
