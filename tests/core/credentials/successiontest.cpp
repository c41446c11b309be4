// SPDX-License-Identifier: MIT
#include "core/credentials/succession.h"

#include "core/base/json.h"
#include "core/credentials/answers.h"
#include "core/credentials/issuerrecords.h"
#include "core/credentials/proof.h"
#include "core/exchange/jsonreader.h"
#include "tests/core/credentials/badgesamples.h"
#include "tests/support/work.h"

using namespace core;
using namespace Qt::StringLiterals;
using samples::schoolKey;
using samples::someday;

namespace {

const auto day = std::chrono::hours(24);

SigningKey newKey()
{
    return samples::signingKey("the new key");
}

// The keys of a school that has replaced its first one.
QList<IssuerKey> bothKeys(Instant replaced = someday)
{
    const IssuerKey first{IssuerKeyId::create(), schoolKey().did(), someday - 365 * day};
    const auto changes = must(succeedKey(first, schoolKey(), newKey(), u"Escola Viva"_s, replaced));
    return {first, std::get<IssuerKey>(*changes.first().after)};
}

QByteArray historyFile(Instant replaced = someday)
{
    return must(
        signedHistory({newKey().did(), u"Escola Viva"_s, replaced, bothKeys(replaced)}, newKey()));
}

TrustList knowing(const SigningKey& key)
{
    TrustList list;
    must(list.add({key.did(), u"Escola Viva"_s, someday}));
    return list;
}

/// A badge that the new key signed.
QByteArray newBadge()
{
    auto json = samples::signedBadge();
    json.replace(schoolKey().did().toUtf8(), newKey().did().toUtf8());
    auto credential = must(parseJson(json)).toObject();
    credential.remove(u"proof"_s);
    return canonicalJson(must(withProof(credential, newKey(), someday + day)));
}

BadgeReport check(const QByteArray& badge, const TrustList& trusted, const QByteArrayList& files)
{
    CheckingTerms terms{.trusted = trusted, .at = someday + 2 * day};
    for (const auto& file : files)
        CHECK(must(terms.statements.take(file)));
    return checkBadge(must(carriedBadge(badge)), terms);
}

} // namespace

TEST_CASE("whoever knows the old key is told that the new one follows it, and so that it does")
{
    const auto without = check(newBadge(), knowing(schoolKey()), {});
    CHECK(without.acquaintance == Acquaintance::Unknown);
    CHECK_FALSE(without.isGood());

    const auto report = check(newBadge(), knowing(schoolKey()), {historyFile()});
    CHECK(report.acquaintance == Acquaintance::Successor);
    CHECK(report.knownAs == u"Escola Viva"_s);
    CHECK(report.isGood());
    const auto answer = answersOf(report, someday).at(1);
    CHECK(answer.answer.contains(u"took the place"_s));
    CHECK(answer.detail.contains(u"Both keys say so"_s));

    // The old key's badges count as before, and so do the new one's for who knows that alone.
    CHECK(check(samples::signedBadge(), knowing(schoolKey()), {historyFile()}).acquaintance
        == Acquaintance::Known);
    CHECK(
        check(newBadge(), knowing(newKey()), {historyFile()}).acquaintance == Acquaintance::Known);
    // To know the new key is not to know the old one.
    CHECK(check(samples::signedBadge(), knowing(newKey()), {historyFile()}).acquaintance
        == Acquaintance::Unknown);
    CHECK(check(newBadge(), knowing(samples::signingKey("stranger")), {historyFile()}).acquaintance
        == Acquaintance::Unknown);
}

TEST_CASE("nobody follows a school without its key, nor makes another follow")
{
    const auto stranger = samples::signingKey("stranger");
    const auto good = must(signedSuccession(schoolKey(), newKey(), u"Escola Viva"_s, someday));
    CHECK(must(readSuccession(good)).before == schoolKey().did());
    CHECK(must(readSuccession(good)).after == newKey().did());
    const auto other = must(signedSuccession(stranger, newKey(), u"Envy"_s, someday));
    const auto third = must(signedSuccession(schoolKey(), stranger, u"Envy"_s, someday));
    auto changed = good;
    auto forward = changed.at(0).toObject();
    forward.insert(u"name"_s, u"Another"_s);
    changed[0] = forward;
    for (const auto& bad : {QJsonArray{}, QJsonArray{good.at(0)},
             QJsonArray{good.at(1), good.at(0)}, QJsonArray{good.at(0), other.at(1)},
             QJsonArray{other.at(0), good.at(1)}, QJsonArray{good.at(0), third.at(1)},
             QJsonArray{good.at(0), good.at(0)}, changed, good + QJsonValue(good.at(0))}) {
        const auto refused = readSuccession(bad);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == Error::Kind::Damaged);
    }

    const IssuerKey current{IssuerKeyId::create(), schoolKey().did(), someday};
    CHECK_FALSE(succeedKey(current, stranger, newKey(), u"Envy"_s, someday + day));
    CHECK_FALSE(succeedKey({}, schoolKey(), newKey(), u"Envy"_s, someday + day));
    CHECK_FALSE(succeedKey(current, schoolKey(), schoolKey(), u"Envy"_s, someday + day));
    CHECK_FALSE(succeedKey(current, schoolKey(), newKey(), u"Envy"_s, someday)); // clock behind
}

TEST_CASE("a list of keys that was changed anywhere is not taken")
{
    const auto file = historyFile();
    IssuerStatements statements;
    int accepted = 0;
    for (qsizetype at = 1; at < file.size(); at += 7) {
        auto changed = file;
        changed[at] = char(changed[at] ^ 1);
        const auto taken = statements.take(changed);
        accepted += taken && *taken ? 1 : 0;
    }
    CHECK(accepted == 0);
    CHECK(statements.successions.isEmpty());
    // A broken succession in a list that is signed.
    QJsonObject content{{u"successions"_s, QJsonArray{QJsonArray{}}}};
    CHECK_FALSE(successionsIn(content));
}

TEST_CASE("a badge that the old key signed after it was replaced is no good one")
{
    const auto replaced = *instantFromIso(u"2026-01-10T00:00:00Z"_s); // the badge is of the 15th
    const auto report
        = check(samples::signedBadge(), knowing(schoolKey()), {historyFile(replaced)});
    CHECK(report.alteration == Alteration::Unaltered);
    CHECK(report.keyReplacedAt == replaced);
    CHECK_FALSE(report.isGood());
    CHECK(answersOf(report, someday).at(1).mark == AnswerMark::Warning);
    CHECK(verdictOf(report).mark == AnswerMark::Warning);
    CHECK(check(samples::signedBadge(), knowing(schoolKey()), {historyFile()}).isGood());
}

TEST_CASE("the new key revokes and registers badges of the old one")
{
    const auto badge = must(parseJson(samples::signedBadge())).toObject().value("id"_L1).toString();
    RevocationList list{newKey().did(), u"Escola Viva"_s, someday + day,
        {{badge, someday + day, u"A mistake"_s}}, successionsOf(bothKeys())};
    const auto file = must(signedRevocations(list, newKey()));
    CHECK(
        check(samples::signedBadge(), knowing(schoolKey()), {file}).validity == Validity::Revoked);
    // It proves itself, so the list alone tells who the new key is.
    CHECK(check(newBadge(), knowing(schoolKey()), {file}).acquaintance == Acquaintance::Successor);
    list.successions = {};
    CHECK(check(samples::signedBadge(), knowing(schoolKey()),
              {must(signedRevocations(list, newKey()))})
              .validity
        == Validity::Valid);

    AwardCredential credential;
    credential.id = AwardCredentialId::create();
    credential.award = *AwardId::fromString(badge.mid(9));
    credential.json = QString::fromUtf8(samples::signedBadge());
    IssuanceRegister made{
        newKey().did(), u"Escola Viva"_s, someday + day, {}, successionsOf(bothKeys())};
    for (const auto& change : registered({}, {credential}, someday))
        made.lines.append(std::get<Issuance>(*change.after));
    CHECK(
        check(samples::signedBadge(), knowing(schoolKey()), {must(signedRegister(made, newKey()))})
            .registration
        == Registration::Listed);
    auto older = made;
    older.did = schoolKey().did();
    CHECK(made.continues(older));
    made.successions = {};
    CHECK_FALSE(made.continues(older));
}

TEST_CASE("the workspace keeps both keys, and signs with the new one")
{
    samples::Practice practice;
    const auto work = practice.decided(Outcome::Approved);
    const auto& store = *practice.store;
    practice.take(adoptKey({}, schoolKey().did(), practice.at));
    practice.take(succeedKey(must(store.issuerKeys().current()), schoolKey(), newKey(),
        u"Maple Grove"_s, practice.at + day));
    const auto current = must(store.issuerKeys().current());
    REQUIRE(current);
    CHECK(current->did == newKey().did());
    CHECK(must(keysOf(store)).size() == 2);
    const auto request
        = IssueRequest{work, must(store.organizations().own()), current, samples::tinyPng(), {}};
    CHECK_FALSE(issueCredential(request, schoolKey(), practice.at + 2 * day));
    practice.take(issueCredential(request, newKey(), practice.at + 2 * day));
    CHECK(must(checkIssued(store)).isEmpty());
}
