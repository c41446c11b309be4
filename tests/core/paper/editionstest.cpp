// SPDX-License-Identifier: MIT
#include "core/awards/renewing.h"
#include "core/credentials/answers.h"
#include "core/credentials/badgestub.h"
#include "core/credentials/issuerrecords.h"
#include "core/credentials/issuing.h"
#include "core/credentials/reissuing.h"
#include "core/credentials/stubchecking.h"
#include "core/paper/badgefiles.h"
#include "tests/core/credentials/badgesamples.h"
#include "tests/support/work.h"

#include <QJsonDocument>

using namespace core;
using namespace Qt::StringLiterals;
using samples::refusal;

namespace {

Instant noonOf(const QDate& day)
{
    return Instant(std::chrono::milliseconds(QDateTime(day, QTime(12, 0)).toMSecsSinceEpoch()));
}

QJsonObject objectOf(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

/// A school with a key whose teacher has earned CM-01.
struct School {
    samples::Practice practice;
    SigningKey key = samples::schoolKey();

    School()
    {
        practice.decided(Outcome::Approved);
        practice.take(adoptKey({}, key.did(), practice.at));
    }

    const Store& store() const { return *practice.store; }
    Work work() const { return practice.work(); }
    AwardEditions editions() const { return must(AwardEditions::of(store(), work().award->id)); }

    /// Hands the badge out; what is signed for it is kept.
    SignedBadge exported()
    {
        BadgeSigning signing(store(), [] { return Result<SigningKey>(samples::schoolKey()); });
        auto badge = must(signing.badge(work(), practice.at));
        practice.take(signing.changes(practice.at));
        return badge;
    }

    void rename(const QString& familyName)
    {
        auto person = work().person;
        person.familyName = familyName;
        practice.take(Changes{{.before = work().person, .after = person}});
    }
    void reissue()
    {
        practice.take(core::reissue(
            {work(), practice.approver, u"She has married."_s}, editions(), practice.at));
    }
    void renew()
    {
        practice.at = noonOf(work().award->expiresOn->addDays(-10));
        practice.take(core::renew({work(), practice.approver, u"Seen again"_s}, practice.at));
    }

    BadgeReport check(const QByteArray& json) const
    {
        CheckingTerms terms{.at = practice.at};
        must(terms.trusted.add({key.did(), u"Maple Grove"_s, practice.at}));
        CHECK(must(terms.statements.take(revocations())));
        IssuanceRegister made{key.did(), u"Maple Grove"_s, practice.at, {}};
        made.lines = must(store().issuances().all());
        CHECK(must(terms.statements.take(must(signedRegister(made, key)))));
        return checkBadge({.json = json, .png = {}}, terms);
    }
    QByteArray revocations() const
    {
        return must(signedRevocations(
            {key.did(), u"Maple Grove"_s, practice.at, must(revokedBadges(store()))}, key));
    }
};

} // namespace

TEST_CASE("a badge that got lost goes out again with the same bytes, whatever its holder is called")
{
    School school;
    const auto first = school.exported();
    CHECK(school.exported().json == first.json);
    school.rename(u"Lindqvist"_s);
    CHECK(school.exported().json == first.json);
    // The certificate around it bears the name that was signed.
    const auto name = holderNamed(QString::fromUtf8(first.json));
    CHECK(must(badgeParts(school.store(), first)).certificate.teacher == name);
    CHECK_FALSE(name.contains(u"Lindqvist"_s));
    CHECK(school.editions().all.size() == 1);
}

TEST_CASE("a renewed award is signed anew with its new end, and the old badge ends on its day")
{
    School school;
    const auto first = school.exported();
    const auto end = *school.work().award->expiresOn;
    school.renew();
    const auto second = school.exported();
    CHECK(second.json != first.json);
    CHECK(school.exported().json == second.json);
    CHECK(endIn(QString::fromUtf8(second.json)) == school.work().award->expiresOn);
    CHECK(endIn(QString::fromUtf8(first.json)) == end);

    const auto editions = school.editions().all;
    REQUIRE(editions.size() == 2);
    CHECK(objectOf(first.json).value("id"_L1) == editions.at(0).badge());
    CHECK(objectOf(second.json).value("id"_L1) == editions.at(1).badge());
    CHECK(editions.at(0).badge() != editions.at(1).badge());
    CHECK(must(revokedBadges(school.store())).isEmpty());
    CHECK(must(checkIssued(school.store())).isEmpty());
    CHECK(must(missingLines(school.store(), school.practice.at)).isEmpty());
    CHECK(school.check(first.json).isGood());
    CHECK(school.check(second.json).isGood());
    school.practice.at = noonOf(end.addDays(2));
    CHECK(school.check(first.json).validity == Validity::Expired);
    CHECK(school.check(second.json).isGood());
    // The code on paper is of the badge that is handed out with it.
    CHECK(must(readStub(must(stubText(objectOf(second.json))))).badge == editions.at(1).badge());
}

TEST_CASE("a renewed award counts for its stack again")
{
    School school;
    const auto day = school.work().award->expiresOn->addDays(1);
    CHECK_FALSE(school.work().award->isActive(day));
    school.renew();
    CHECK(school.work().award->isActive(day));
}

TEST_CASE("an award issued again bears the new name, and the badge from before was replaced")
{
    School school;
    const auto first = school.exported();
    school.rename(u"Lindqvist"_s);
    school.reissue();
    // Nothing is taken from the teacher before there is a newer badge.
    CHECK(must(revokedBadges(school.store())).isEmpty());
    CHECK(refusal(mayReissue(school.work(), school.editions())).contains(u"already"_s));
    const auto second = school.exported();
    CHECK(holderNamed(QString::fromUtf8(second.json)).contains(u"Lindqvist"_s));
    CHECK(must(badgeParts(school.store(), second)).certificate.teacher.contains(u"Lindqvist"_s));
    CHECK(school.exported().json == second.json);

    const auto revoked = must(revokedBadges(school.store()));
    REQUIRE(revoked.size() == 1);
    CHECK(revoked.first().badge == objectOf(first.json).value("id"_L1).toString());
    CHECK(revoked.first().replacedBy == objectOf(second.json).value("id"_L1).toString());
    CHECK_FALSE(revoked.first().reason.contains(u"married"_s)); // that is nobody's business
    CHECK(must(checkIssued(school.store())).isEmpty());

    const auto old = school.check(first.json);
    CHECK(old.validity == Validity::Replaced);
    CHECK_FALSE(old.isGood());
    CHECK(verdictOf(old).words == u"Genuine, replaced by a newer badge"_s);
    CHECK(
        answersOf(old, school.practice.at).at(2).answer.contains(u"newer badge took its place"_s));
    CHECK(school.check(second.json).isGood());
    IssuerStatements statements;
    CHECK(must(statements.take(school.revocations())));
    const auto stub = must(readStub(must(stubText(objectOf(first.json)))));
    CHECK(verdictOf(checkStub(stub, {.at = school.practice.at, .statements = statements}))
              .words.contains(u"newer one replaced"_s));
}

TEST_CASE("an award is issued again only under a new name, and by who may award")
{
    School school;
    const auto asked = [&](const Person& by, const QString& reason) {
        return reissue({school.work(), by, reason}, school.editions(), school.practice.at);
    };
    const auto approver = school.practice.approver;
    CHECK(refusal(asked(approver, u"Yes"_s)).contains(u"not signed yet"_s));
    school.exported();
    CHECK(refusal(asked(approver, u"Yes"_s)).contains(u"already"_s));
    school.rename(u"Lindqvist"_s);
    CHECK(asked(approver, u" "_s).error().kind == Error::Kind::Invalid);
    CHECK(refusal(asked(school.practice.reviewer, u"Yes"_s)).contains(u"approver"_s));
    CHECK(asked(approver, u"Yes"_s));
    school.practice.take(revoke({school.work(), approver, u"A mistake"_s}, school.practice.at));
    CHECK(refusal(asked(approver, u"Yes"_s)).contains(u"revoked"_s));
}

TEST_CASE("a revoked award takes all its badges with it, and brings all but the replaced ones back")
{
    School school;
    school.exported();
    school.rename(u"Lindqvist"_s);
    school.reissue();
    school.exported();
    school.renew();
    const auto newest = school.exported();
    CHECK(school.editions().all.size() == 3);
    const auto approver = school.practice.approver;
    school.practice.take(revoke({school.work(), approver, u"A mistake"_s}, school.practice.at));
    auto revoked = must(revokedBadges(school.store()));
    REQUIRE(revoked.size() == 3);
    for (const auto& one : revoked) {
        CHECK(one.reason == u"A mistake"_s);
        CHECK_FALSE(one.isReplaced());
    }
    CHECK(school.check(newest.json).validity == Validity::Revoked);
    school.practice.take(
        reinstate({school.work(), approver, u"It was hers"_s}, school.practice.at));
    revoked = must(revokedBadges(school.store()));
    REQUIRE(revoked.size() == 1);
    CHECK(revoked.first().badge == school.editions().all.first().badge());
    CHECK(revoked.first().isReplaced());
    CHECK(school.check(newest.json).isGood());
}

TEST_CASE("a clock that was put back does not turn the order of editions round")
{
    School school;
    const auto first = school.exported();
    school.practice.at -= std::chrono::hours(24 * 30);
    school.rename(u"Lindqvist"_s);
    school.reissue();
    school.practice.at -= std::chrono::hours(24 * 30);
    const auto second = school.exported();
    CHECK(second.json != first.json);
    CHECK(school.exported().json == second.json);
    REQUIRE(must(revokedBadges(school.store())).size() == 1);
}

TEST_CASE("a register from before a badge was signed again does not call it forged")
{
    School school;
    school.exported();
    IssuanceRegister before{school.key.did(), u"Maple Grove"_s, school.practice.at, {}};
    before.lines = must(school.store().issuances().all());
    school.renew();
    const auto second = school.exported();
    CheckingTerms terms{.at = school.practice.at};
    must(terms.trusted.add({school.key.did(), u"Maple Grove"_s, school.practice.at}));
    CHECK(must(terms.statements.take(must(signedRegister(before, school.key)))));
    const auto report = checkBadge({.json = second.json, .png = {}}, terms);
    CHECK(report.registration == Registration::RegisterIsOlder);
    CHECK(report.isGood());
}
