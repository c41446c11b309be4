// SPDX-License-Identifier: MIT
#include "core/credentials/answers.h"

#include "core/base/json.h"
#include "core/credentials/proof.h"
#include "core/credentials/publickey.h"
#include "tests/core/credentials/badgesamples.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace core;
using namespace Qt::StringLiterals;

using samples::schoolKey;
using samples::signedBadge;

namespace {

const auto someday = samples::someday;

TrustList knowing(const SigningKey& key)
{
    TrustList list;
    must(list.add({key.did(), u"Escola Viva"_s, someday}));
    return list;
}

BadgeReport check(const QByteArray& file, const TrustList& trusted,
    const std::optional<QString>& email = {}, Instant at = someday)
{
    return checkBadge(must(carriedBadge(file)), {trusted, at, email, {}});
}

// True when the file, as it is, does not pass for what was signed.
bool isRefused(const QByteArray& file)
{
    const auto badge = carriedBadge(file);
    return !badge || checkBadge(*badge, {.at = someday}).alteration != Alteration::Unaltered;
}

} // namespace

TEST_CASE("a badge that is whole, known, in its time and theirs is good, in every carrier")
{
    const auto json = signedBadge();
    const auto trusted = knowing(schoolKey());
    for (const auto& file :
        {json, must(bakedPng(samples::tinyPng(), json)), bakedSvg(samples::tinyPng(), json, {})}) {
        const auto report = check(file, trusted, u" Ana@Escola.example"_s);
        CHECK(report.alteration == Alteration::Unaltered);
        CHECK(report.acquaintance == Acquaintance::Known);
        CHECK(report.knownAs == u"Escola Viva"_s);
        CHECK(report.validity == Validity::Valid);
        CHECK(report.ownership == Ownership::Theirs);
        CHECK(report.isGood());
        CHECK(report.words.holder == u"Ana Souza"_s);
        CHECK(report.words.title == u"Questioning for Understanding – Level 2"_s);
    }
    CHECK(check(json, trusted).picture == PictureMatch::None);
    CHECK(check(must(bakedPng(samples::tinyPng(), json)), trusted).picture == PictureMatch::Same);
}

TEST_CASE("a perfect signature by an unknown key is never good without saying so")
{
    const auto report = check(signedBadge(), {});
    CHECK(report.alteration == Alteration::Unaltered);
    CHECK(report.acquaintance == Acquaintance::Unknown);
    CHECK_FALSE(report.isGood());
    const auto signer = answersOf(report, someday).at(1);
    CHECK(signer.mark == AnswerMark::Unknown);
    // The name that it gives itself is told as such.
    CHECK(signer.answer
        == u"A key that you do not know. It says “Escola Viva Teacher Development Unit”."_s);
    CHECK(signer.detail.contains(fingerprintOfDid(report.did)));
    CHECK(verdictOf(report).mark == AnswerMark::Unknown);
    CHECK(verdictOf(report).words == u"Unchanged, but the school is new to you"_s);
    CHECK_FALSE(check(signedBadge(), knowing(samples::signingKey("another"))).isGood());
}

TEST_CASE("a credential that others signed verifies")
{
    const auto report
        = check(samples::credentialFile(u"reference-signed.json"_s), {}, u"x@example.org"_s);
    CHECK(report.alteration == Alteration::Unaltered);
    CHECK(report.ownership == Ownership::NotTheirs);
    REQUIRE(report.words.levels.size() == 2);
    CHECK(report.words.levels.at(0).level == u"Exemplary"_s);
    CHECK(report.words.levels.at(1).level == u"0.81"_s);
}

TEST_CASE("the dates of a badge count to the second")
{
    const auto json = signedBadge();
    const auto trusted = knowing(schoolKey());
    const auto validity
        = [&](const QString& at) { return check(json, trusted, {}, *instantFromIso(at)).validity; };
    CHECK(validity(u"2026-01-15T09:29:59Z"_s) == Validity::NotYet);
    CHECK(validity(u"2026-01-15T09:30:00Z"_s) == Validity::Valid);
    CHECK(validity(u"2029-01-15T09:30:00Z"_s) == Validity::Valid);
    CHECK(validity(u"2029-01-15T09:30:01Z"_s) == Validity::Expired);
    CHECK_FALSE(check(json, trusted, {}, *instantFromIso(u"2030-01-01T00:00:00Z"_s)).isGood());
}

TEST_CASE("somebody else's badge is not theirs")
{
    const auto trusted = knowing(schoolKey());
    const auto report = check(signedBadge(), trusted, u"eva@escola.example"_s);
    CHECK(report.ownership == Ownership::NotTheirs);
    CHECK_FALSE(report.isGood());
    CHECK(check(signedBadge(), trusted).ownership == Ownership::NotAsked);
}

TEST_CASE("a badge in another picture is found out")
{
    const auto json = signedBadge();
    const auto trusted = knowing(schoolKey());
    auto other = samples::tinyPng();
    other[41] = char(other[41] ^ 1);
    CHECK(check(must(bakedPng(other, json)), trusted).picture == PictureMatch::Different);
    CHECK_FALSE(check(must(bakedPng(other, json)), trusted).isGood());
    CHECK(check(bakedSvg(other, json, {}), trusted).picture == PictureMatch::Different);
}

TEST_CASE("a name that stands twice in the JSON is refused, whichever comes first")
{
    auto json = signedBadge();
    json.replace("{\"@context\"", "{\"name\":\"Another badge\",\"@context\"");
    CHECK(isRefused(json));
}

TEST_CASE("two names of one issuer are found out although the signature is good")
{
    const auto key = schoolKey();
    auto credential = samples::referenceCredential();
    credential.remove(u"proof"_s);
    credential.insert(u"issuer"_s,
        QJsonObject{{u"id"_s, key.did()}, {u"type"_s, QJsonArray{u"Profile"_s}},
            {u"name"_s, u"Escola Viva"_s}});
    auto subject = credential.value("credentialSubject"_L1).toObject();
    auto achievement = subject.value("achievement"_L1).toObject();
    const auto creator = [&](const QJsonObject& extra) {
        auto profile = extra;
        profile.insert(u"id"_s, key.did());
        profile.insert(u"type"_s, QJsonArray{u"Profile"_s});
        achievement.insert(u"creator"_s, profile);
        subject.insert(u"achievement"_s, achievement);
        auto copy = credential;
        copy.insert(u"credentialSubject"_s, subject);
        return copy;
    };
    // We never sign such a thing, so the signature of another copy is put on.
    auto trap = creator({{u"name"_s, u"Escola Viva"_s}});
    trap = must(withProof(trap, key, someday));
    auto two = creator({{u"name"_s, u"Ministry of Education"_s}});
    two.insert(u"proof"_s, trap.value("proof"_L1));
    CHECK(isRefused(canonicalJson(two)));
    CHECK_FALSE(isRefused(canonicalJson(trap)));
}

TEST_CASE("hostile and foreign files get an answer, and never a good one")
{
    for (const auto& file : {QByteArray("{}"), QByteArray("{\"type\":7}"), QByteArray("{"),
             QByteArray(R"({"@context":"https://w3id.org/openbadges/v2","type":"Assertion"})"),
             QByteArray(R"({"type":["VerifiableCredential","OpenBadgeCredential"]})"),
             QByteArray("{\"a\":") + QByteArray(5000, '[') + QByteArray(5000, ']') + "}"}) {
        const auto report = check(file, knowing(schoolKey()), u"a@b.example"_s);
        CHECK_FALSE(report.isGood());
        CHECK(report.alteration != Alteration::Unaltered);
        CHECK_FALSE(report.trouble.isEmpty());
        CHECK(answersOf(report, someday).size() >= 4);
        CHECK(verdictOf(report).mark != AnswerMark::Good);
    }
}

TEST_CASE("the list of known keys is kept, and a damaged one is not taken for an empty one")
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"laurel/trusted.json"_s);
    CHECK(must(TrustList::load(path)).issuers().isEmpty());
    auto list = knowing(schoolKey());
    must(list.add({schoolKey().did(), u"Escola Viva, Porto"_s, someday})); // another name
    must(list.save(path));
    const auto again = must(TrustList::load(path));
    REQUIRE(again.issuers().size() == 1);
    CHECK(again.find(schoolKey().did())->name == u"Escola Viva, Porto"_s);
    CHECK_FALSE(list.add({u"did:web:example.org"_s, u"X"_s, someday}));
    CHECK_FALSE(list.add({schoolKey().did(), u" "_s, someday}));
    CHECK_FALSE(list.remove(u"did:key:z6Mk"_s));
    must(list.remove(schoolKey().did()));
    CHECK(list.issuers().isEmpty());
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("[{]");
    file.close();
    CHECK_FALSE(TrustList::load(path));
}
