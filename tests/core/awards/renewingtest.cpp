// SPDX-License-Identifier: MIT
#include "core/awards/renewing.h"

#include "core/stacks/stackbook.h"
#include "tests/support/work.h"

using namespace core;
using namespace Qt::StringLiterals;
using samples::refusal;

namespace {

Instant noonOf(const QDate& day)
{
    return Instant(std::chrono::milliseconds(QDateTime(day, QTime(12, 0)).toMSecsSinceEpoch()));
}

/// An award of CM-01, and its end.
struct Awarded {
    samples::Practice practice;
    Work work = practice.decided(Outcome::Approved);
    QDate end = *work.award->expiresOn;
    int months = *work.design().monthsValid();

    Result<Changes> renewal(const QDate& day, const QString& reason = u"Observed again"_s) const
    {
        return renew({work, practice.approver, reason}, noonOf(day));
    }
    void take(const Result<Changes>& changes)
    {
        practice.take(changes);
        work = practice.work();
    }
};

} // namespace

TEST_CASE("an award that ends soon is renewed from its end on, and stays the same award")
{
    Awarded awarded;
    const auto before = *awarded.work.award;
    const auto day = awarded.end.addDays(-renewalDays);
    CHECK(endsSoon(before, day));
    CHECK_FALSE(endsSoon(before, day.addDays(-1)));
    awarded.take(awarded.renewal(day, u" Observed again "_s));
    auto after = *awarded.work.award;
    CHECK(after.expiresOn == awarded.end.addMonths(awarded.months));
    after.expiresOn = before.expiresOn;
    CHECK(after == before);
    const auto events = must(awarded.practice.store->awardEvents().of(before.id));
    REQUIRE(events.size() == 1);
    CHECK(events.first().type == AwardEventType::Renewed);
    CHECK(events.first().reason == u"Observed again"_s);
    CHECK(events.first().by == awarded.practice.approver.id);
    // Not twice for the same end.
    CHECK(refusal(awarded.renewal(day)).contains(u"can be renewed from"_s));
}

TEST_CASE("an award that has ended is renewed from the day on which that is done")
{
    Awarded awarded;
    const auto day = awarded.end.addDays(400);
    CHECK_FALSE(awarded.work.award->isActive(day));
    awarded.take(awarded.renewal(day));
    CHECK(awarded.work.award->expiresOn == day.addMonths(awarded.months));
    CHECK(awarded.work.award->isActive(day));
}

TEST_CASE("what cannot be renewed is refused with the reason why")
{
    Awarded awarded;
    const auto tooEarly = refusal(awarded.renewal(awarded.end.addDays(-renewalDays - 1)));
    CHECK(tooEarly.contains(u"can be renewed from"_s));
    const auto reinstated = awarded.work;
    awarded.work.award->status = AwardStatus::Revoked;
    CHECK(refusal(awarded.renewal(awarded.end)).contains(u"revoked"_s));
    awarded.work = reinstated;
    awarded.work.award->expiresOn.reset();
    CHECK(refusal(awarded.renewal(awarded.end)).contains(u"without an end"_s));
    awarded.work = reinstated;
    awarded.work.version.content.validityMonths.reset();
    CHECK(refusal(awarded.renewal(awarded.end)).contains(u"how long"_s));
    awarded.work = reinstated;
    auto rival = *awarded.work.award;
    rival.number = u"2031-0007"_s;
    rival.expiresOn.reset();
    awarded.work.otherAwards.append(rival);
    CHECK(refusal(awarded.renewal(awarded.end.addDays(1))).contains(u"2031-0007"_s));
}

TEST_CASE("approvers renew with a reason, and nobody their own award")
{
    const Awarded awarded;
    for (const auto& reason : {u""_s, u" \n"_s, QString(mostReason + 1, u'x')})
        CHECK(awarded.renewal(awarded.end, reason).error().kind == Error::Kind::Invalid);
    auto holder = awarded.practice.earner;
    CHECK(refusal(renew({awarded.work, awarded.practice.reviewer, u"Yes"_s}, noonOf(awarded.end)))
              .contains(u"approver"_s));
    holder.roles.append(Role::Approver);
    CHECK(refusal(renew({awarded.work, holder, u"Yes"_s}, noonOf(awarded.end)))
              .contains(u"their own"_s));
}
