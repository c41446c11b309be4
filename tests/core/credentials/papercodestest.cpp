// SPDX-License-Identifier: MIT
#include "core/base/deflate.h"
#include "core/base/sha256.h"
#include "core/credentials/badgecodes.h"
#include "core/credentials/base45.h"
#include "core/credentials/publickey.h"
#include "core/credentials/stubchecking.h"
#include "tests/core/credentials/badgesamples.h"

#include <QJsonDocument>

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;
using samples::schoolKey;
using samples::someday;

namespace {

QJsonObject signedObject()
{
    return QJsonDocument::fromJson(samples::signedBadge()).object();
}

// Text that does not pack well, as long as a badge with many criteria.
QByteArray longText(int size)
{
    QByteArray text;
    for (int i = 0; text.size() < size; ++i)
        text += Sha256::hexOf(QByteArray::number(i));
    return text.left(size);
}

} // namespace

TEST_CASE("base45 writes and reads the published examples, and nothing else")
{
    CHECK(base45("AB") == "BB8");
    CHECK(base45("Hello!!") == "%69 VD92EX0");
    CHECK(base45("base-45") == "UJCLQE7W581");
    CHECK(fromBase45("QED8WEX0") == QByteArray("ietf!"));
    CHECK(base45("").isEmpty());
    for (const QByteArray& bad : {QByteArray("A"), QByteArray("GGW"), QByteArray("::"),
             QByteArray("ab"), QByteArray("BB8B"), QByteArray("BB\0", 3)})
        CHECK_FALSE(fromBase45(bad));
    QByteArray all;
    for (int i = 0; i < 511; ++i)
        all += char(i);
    CHECK(fromBase45(base45(all)) == all);
}

TEST_CASE("the small code proves who signed a badge and when, and fits beside a seal")
{
    const auto text = must(stubText(signedObject()));
    CHECK(text.size() == 233); // a code of 61 modules holds 258 at a quarter of correction
    CHECK(must(stubText(signedObject())) == text);
    const auto stub = must(readStub(text));
    CHECK(stub.badge == signedObject().value("id"_L1).toString());
    CHECK(stub.proof.did == schoolKey().did());
    CHECK(stub.proof.signedAt == someday);
    CHECK(stub.isOf(signedObject()));
    CHECK_FALSE(stub.isOf(samples::referenceCredential()));
    CHECK_FALSE(stub.isOf({}));
    // So does that of a badge which other people's code signed.
    CHECK(must(readStub(must(stubText(samples::referenceCredential()))))
              .isOf(samples::referenceCredential()));
}

TEST_CASE("no code is made for a badge that was changed or is not signed")
{
    auto changed = signedObject();
    changed.insert(u"name"_s, u"Another title"_s);
    const auto refused = stubText(changed);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Error::Kind::Damaged);
    auto bare = signedObject();
    bare.remove(u"proof"_s);
    CHECK_FALSE(stubText(bare));
    CHECK_FALSE(stubText({}));
}

TEST_CASE("a small code that was changed anywhere in what it proves is refused")
{
    const auto text = must(stubText(signedObject()));
    const auto bytes = *fromBase45(text.mid(5));
    REQUIRE(bytes.size() == 152);
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        auto changed = bytes;
        changed[at] = char(changed[at] ^ 1);
        const auto stub = readStub("OBV2:" + base45(changed));
        INFO(at);
        // Which badge to look for is not proven; the badge itself then does not fit.
        CHECK(bool(stub) == (at < 16));
    }
    for (const auto& bad : {QByteArray(), QByteArray("OBV2:"), text.chopped(1), text + "0",
             text.chopped(3), "OBV1:" + text.mid(5), QByteArray("OBV2:") + QByteArray(228, ':'),
             QByteArray("https://example.org/")})
        CHECK_FALSE(readStub(bad));
}

TEST_CASE("with paper alone it is said who signed, and that the words are only printed")
{
    CheckingTerms terms{.at = someday};
    const auto stub = must(readStub(must(stubText(signedObject()))));
    const auto unknown = checkStub(stub, terms);
    const auto answers = answersOf(unknown);
    REQUIRE(answers.size() == 2);
    CHECK(answers.at(0).mark == AnswerMark::Unknown);
    CHECK(answers.at(0).answer.startsWith(u"A key that you do not know"_s));
    CHECK(answers.at(0).detail.contains(fingerprintOfDid(schoolKey().did())));
    CHECK(answers.at(1).detail.contains(u"only printed"_s));
    CHECK(verdictOf(unknown).mark == AnswerMark::Unknown);

    must(terms.trusted.add({schoolKey().did(), u"Escola Viva"_s, someday}));
    const auto known = checkStub(stub, terms);
    CHECK(answersOf(known).at(0).answer.startsWith(u"Escola Viva"_s));
    CHECK(answersOf(known).at(1).mark == AnswerMark::Unknown);
    CHECK(verdictOf(known).mark == AnswerMark::Unknown); // never good

    terms.statements.revocations.append({schoolKey().did(), u"Escola Viva"_s, someday,
        {{stub.badge, someday, u"The lesson was another's."_s}}});
    const auto revoked = checkStub(stub, terms);
    CHECK(answersOf(revoked).at(2).detail == u"The lesson was another's."_s);
    CHECK(verdictOf(revoked).mark == AnswerMark::Warning);
}

TEST_CASE("a whole badge comes back from its codes with the same bytes, in any order")
{
    const auto badge = samples::signedBadge();
    const auto one = badgeCodes(badge);
    REQUIRE(one.size() == 1);
    CHECK(must(badgeInCodes(one)) == badge);

    const auto longer = longText(7000);
    auto parts = badgeCodes(longer);
    REQUIRE(parts.size() > 1);
    for (const auto& part : parts)
        CHECK(part.size() <= 2900);
    std::reverse(parts.begin(), parts.end());
    CHECK(must(badgeInCodes(parts)) == longer);
    CHECK(must(badgeInCodes(parts + parts)) == longer);

    parts.removeLast();
    const auto incomplete = badgeInCodes(parts);
    REQUIRE_FALSE(incomplete);
    CHECK(incomplete.error().kind == Error::Kind::Missing);
    CHECK(incomplete.error().message.contains(u": 1."_s));
    CHECK(badgeCodes(longText(60'000)).isEmpty());
}

TEST_CASE("codes that are broken, mixed or hostile give no badge")
{
    const auto one = badgeCodes(longText(7000));
    const auto other = badgeCodes(longText(7100));
    auto mixed = other;
    mixed[0] = one.at(0);
    auto twice = one;
    twice.append(other.at(0));
    auto changed = one;
    changed[1][200] = changed[1][200] == 'A' ? 'B' : 'A';
    const auto bomb = deflated(QByteArray(20'000'000, ' '));
    for (const auto& codes : {mixed, twice, changed, QByteArrayList{}, QByteArrayList{"OBB1:"},
             QByteArrayList{"OBB1:1/1:"}, QByteArrayList{"OBB1:2/1:AB"},
             QByteArrayList{"OBB1:0/1:AB"}, QByteArrayList{"OBB1:1/1:" + base45("garbage")},
             QByteArrayList{"OBB1:1/1:" + base45(deflated({}))},
             QByteArrayList{"OBB1:1/1:" + base45(deflated(QByteArray(2'000'000, ' ')))},
             QByteArrayList{"OBB1:1/1:" + base45(bomb)}}) {
        const auto badge = badgeInCodes(codes);
        REQUIRE_FALSE(badge);
        CHECK_FALSE(badge.error().message.isEmpty());
    }
}
