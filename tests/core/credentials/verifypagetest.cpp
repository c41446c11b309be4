// SPDX-License-Identifier: MIT
#include "core/credentials/verifypage.h"
#include "core/base/sha256.h"
#include "tests/core/credentials/badgesamples.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace core;
using namespace Qt::StringLiterals;

// What the page does with a badge is tried in tests/interop/, in Node.js and in a browser.

namespace {

// What stands between two marks, of which the first comes once.
QByteArray between(const QByteArray& page, const QByteArray& start, const QByteArray& end)
{
    INFO(start.toStdString());
    REQUIRE(page.count(start) == 1);
    const auto from = page.indexOf(start) + start.size();
    const auto to = page.indexOf(end, from);
    REQUIRE(to >= 0);
    return page.mid(from, to - from);
}

QByteArray carriedBy(const QByteArray& page)
{
    return between(page, "<script type=\"application/json\" id=\"carried-badge\">", "</script>");
}

QByteArray withWords(const char* place, const QByteArray& words)
{
    auto json = samples::signedBadge();
    const auto at = json.indexOf(place);
    REQUIRE(at >= 0);
    return json.replace(at, qsizetype(qstrlen(place)), words);
}

} // namespace

TEST_CASE("a page that checks carries the badge and its picture as they are")
{
    const auto json = samples::signedBadge();
    const auto page = verifyPage(json, samples::tinyPng());
    CHECK(carriedBy(page) == json);
    CHECK(QByteArray::fromBase64(
              between(page, "<script type=\"text/plain\" id=\"carried-picture\">", "</script>"))
        == samples::tinyPng());
    CHECK(verifyPage(json, {}).contains("id=\"carried-picture\"></script>"));
    CHECK(verifyPage(json, samples::tinyPng()) == page);
}

TEST_CASE("a page that checks may run its own script alone, and load nothing")
{
    const auto page = verifyPage(samples::signedBadge(), samples::tinyPng());
    const auto hashed = [](const QByteArray& text) {
        return "'sha256-" + QByteArray::fromHex(Sha256::hexOf(text)).toBase64() + '\'';
    };
    const auto policy = between(page, "Content-Security-Policy\" content=\"", "\"");
    CHECK(policy.startsWith("default-src 'none'; "));
    CHECK(policy.contains("script-src " + hashed(between(page, "<script>", "</script>")) + ';'));
    CHECK(policy.contains("style-src " + hashed(between(page, "<style>", "</style>")) + ';'));
    CHECK_FALSE(policy.contains("unsafe"));
    CHECK_FALSE(policy.contains("http"));
    static const QRegularExpression loads(
        u"(src|href)=\"(?!#)|url\\(|@import|fetch\\(|XMLHttpRequest|innerHTML"_s);
    CHECK_FALSE(loads.match(QString::fromUtf8(page)).hasMatch());
    CHECK_FALSE(page.contains('@' + QByteArray("SCRIPT")));
}

TEST_CASE("words of a badge cannot break out of the page that carries it")
{
    const QByteArray attack = "</script><img src=x onerror=alert(1)><!--<script>&amp;@SCRIPT@";
    for (const char* place :
        {"Questioning for Understanding", "Ana Souza", "Escola Viva Teacher Development Unit"}) {
        const auto json = withWords(place, attack + "\xe2\x80\xa8\xe2\x80\xa9");
        const auto page = verifyPage(json, samples::tinyPng());
        const auto carried = carriedBy(page);
        CHECK_FALSE(page.contains("<img"));
        CHECK_FALSE(carried.contains('<'));
        CHECK_FALSE(carried.contains('&'));
        CHECK_FALSE(carried.contains("\xe2\x80\xa8"));
        CHECK(carried.contains("@SCRIPT@")); // no place of the page's own
        // It still says the same.
        const auto read = QJsonDocument::fromJson(carried);
        REQUIRE(read.isObject());
        CHECK(read == QJsonDocument::fromJson(json));
        // Three scripts, as ever.
        CHECK(page.count("<script") == 3);
        CHECK(page.count("</script>") == 3);
    }
}
