// SPDX-License-Identifier: MIT
#include "core/credentials/answers.h"

#include "core/awards/revoking.h"
#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/credentials/issuerrecords.h"
#include "core/exchange/jsonreader.h"
#include "tests/core/credentials/badgesamples.h"
#include "tests/support/work.h"

#include <QJsonArray>

using namespace core;
using namespace Qt::StringLiterals;
using samples::schoolKey;
using samples::someday;

namespace {

const auto badgeId = u"urn:uuid:7c5b2f1e-6d0a-4b9e-8f27-3a1c9e5d4b10"_s;

RevocationList list(const QList<RevokedBadge>& revoked, Instant at = someday)
{
    return {schoolKey().did(), u"Escola Viva"_s, at, revoked};
}

BadgeReport checkAgainst(const QByteArrayList& statements, Instant at = someday)
{
    CheckingTerms terms{.at = at};
    must(terms.trusted.add({schoolKey().did(), u"Escola Viva"_s, someday}));
    for (const auto& file : statements)
        CHECK(must(terms.statements.take(file)));
    return checkBadge(must(carriedBadge(samples::signedBadge())), terms);
}

// The register of a school that signed these credentials.
IssuanceRegister registerOf(const QList<AwardCredential>& credentials, Instant at = someday)
{
    IssuanceRegister made{schoolKey().did(), u"Escola Viva"_s, at, {}};
    for (const auto& change : registered({}, credentials, at))
        made.lines.append(std::get<Issuance>(*change.after));
    return made;
}

AwardCredential sampleCredential()
{
    AwardCredential credential;
    credential.id = AwardCredentialId::create();
    credential.award = *AwardId::fromString(badgeId.mid(9));
    credential.did = schoolKey().did();
    credential.json = QString::fromUtf8(samples::signedBadge());
    return credential;
}

AwardCredential otherCredential(const QString& json)
{
    AwardCredential credential;
    credential.id = AwardCredentialId::create();
    credential.award = AwardId::create();
    credential.json = json;
    return credential;
}

} // namespace

TEST_CASE("a badge in the issuer's list of revoked badges is revoked, with the reason")
{
    const auto day = someday - std::chrono::hours(24);
    const auto file = must(
        signedRevocations(list({{badgeId, day, u"The lesson was another's."_s}}), schoolKey()));
    const auto report = checkAgainst({file});
    CHECK(report.alteration == Alteration::Unaltered);
    CHECK(report.validity == Validity::Revoked);
    CHECK_FALSE(report.isGood());
    const auto inForce = answersOf(report, someday).at(2);
    CHECK(inForce.mark == AnswerMark::Warning);
    CHECK(inForce.detail == u"The lesson was another's."_s);
    CHECK(verdictOf(report).words == u"Genuine, revoked by its school"_s);
}

TEST_CASE("a badge that is not in the list says how old the list is")
{
    const auto file = must(signedRevocations(list({{u"urn:uuid:1"_s, someday, {}}}), schoolKey()));
    const auto report = checkAgainst({file}, someday + std::chrono::hours(24 * 9));
    CHECK(report.isGood());
    const auto inForce = answersOf(report, someday + std::chrono::hours(24 * 9)).at(2);
    CHECK(inForce.mark == AnswerMark::Good);
    CHECK(inForce.detail.contains(u"days ago: 9"_s));
}

TEST_CASE("the newest list counts, so that a badge can be reinstated")
{
    const auto older
        = must(signedRevocations(list({{badgeId, someday, u"A mistake"_s}}), schoolKey()));
    const auto newer
        = must(signedRevocations(list({}, someday + std::chrono::hours(1)), schoolKey()));
    CHECK(checkAgainst({older, newer}).validity == Validity::Valid);
    CHECK(checkAgainst({newer, older}).validity == Validity::Valid);
}

TEST_CASE("nobody revokes another school's badges, nor changes its list")
{
    const auto stranger = samples::signingKey("stranger");
    auto foreign = list({{badgeId, someday, u"Envy"_s}});
    CHECK_FALSE(signedRevocations(foreign, stranger));
    foreign.did = stranger.did();
    CHECK(checkAgainst({must(signedRevocations(foreign, stranger))}).validity == Validity::Valid);

    const auto file = must(signedRevocations(list({{badgeId, someday, u"Yes"_s}}), schoolKey()));
    IssuerStatements statements;
    int accepted = 0;
    for (qsizetype at = 1; at < file.size(); at += 3) {
        auto changed = file;
        changed[at] = char(changed[at] ^ 1);
        const auto taken = statements.take(changed);
        accepted += taken && *taken;
    }
    CHECK(accepted == 0);
    CHECK_FALSE(must(statements.take(samples::signedBadge())));
    CHECK_FALSE(must(statements.take("Dear Ana,")));
}

TEST_CASE("a badge that was put in with a stolen key does not stand in the register")
{
    const auto own = must(signedRegister(registerOf({sampleCredential()}), schoolKey()));
    CHECK(checkAgainst({own}).registration == Registration::Listed);
    CHECK(checkAgainst({own}).isGood());

    const auto without = must(signedRegister(registerOf({otherCredential(u"{}"_s)}), schoolKey()));
    CHECK(checkAgainst({without}).registration == Registration::NotListed);
    CHECK_FALSE(checkAgainst({without}).isGood());

    // Another badge under the same name.
    auto forged = sampleCredential();
    forged.json = u"{}"_s;
    CHECK(checkAgainst({must(signedRegister(registerOf({forged}), schoolKey()))}).registration
        == Registration::NotListed);

    // It was signed after the register was written.
    const auto early = *instantFromIso(u"2026-01-01T00:00:00Z"_s);
    const auto report = checkAgainst(
        {must(signedRegister(registerOf({otherCredential(u"{}"_s)}, early), schoolKey()))});
    CHECK(report.registration == Registration::RegisterIsOlder);
    CHECK(report.isGood());
}

TEST_CASE("a register that was changed anywhere is not taken")
{
    auto made
        = registerOf({otherCredential(u"1"_s), otherCredential(u"2"_s), otherCredential(u"3"_s)});
    must(checkChain(made.lines));
    const auto older = registerOf({otherCredential(u"1"_s)});
    CHECK(made.continues(made));
    CHECK_FALSE(made.continues(older)); // another first line
    auto shorter = made;
    shorter.lines.removeLast();
    CHECK(made.continues(shorter));
    CHECK_FALSE(shorter.continues(made));

    auto without = made;
    without.lines.removeAt(1);
    CHECK_FALSE(checkChain(without.lines));
    auto swapped = made;
    swapped.lines.swapItemsAt(0, 1);
    CHECK_FALSE(checkChain(swapped.lines));
    made.lines[2].sha256 = QByteArray(64, '0');
    CHECK_FALSE(checkChain(made.lines));
    CHECK_FALSE(signedRegister(made, schoolKey()));
}

TEST_CASE("the workspace keeps the register, and nothing of it can be taken back")
{
    samples::Practice practice;
    const auto work = practice.decided(Outcome::Approved);
    const auto key = samples::signingKey("statements");
    practice.take(adoptKey({}, key.did(), practice.at));
    const auto& store = *practice.store;
    const auto signedOne
        = must(issueCredential({work, must(store.organizations().own()),
                                   must(store.issuerKeys().current()), samples::tinyPng(), {}},
            key, practice.at));
    practice.take(signedOne);
    const auto lines = must(missingLines(store, practice.at));
    practice.take(lines);
    CHECK(must(missingLines(store, practice.at)).isEmpty());
    CHECK(must(checkIssued(store)).isEmpty());
    CHECK_FALSE(practice.store->apply(u"Undo"_s, reversed(lines)));
    CHECK_FALSE(practice.store->apply(u"Undo"_s, reversed(signedOne)));
    CHECK(must(revokedBadges(store)).isEmpty());

    practice.take(revoke({practice.work(), practice.approver, u"A mistake"_s}, practice.at));
    const auto revoked = must(revokedBadges(store));
    REQUIRE(revoked.size() == 1);
    CHECK(revoked.first().badge == u"urn:uuid:"_s + work.award->id.toString());
    CHECK(revoked.first().reason == u"A mistake"_s);
}
