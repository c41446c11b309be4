// SPDX-License-Identifier: MIT
#include "core/awards/revoking.h"
#include "tests/support/work.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {

struct Awarded {
    samples::Practice practice;
    Work work = practice.decided(Outcome::Approved);

    StandingRequest request(const QString& reason) const
    {
        return {work, practice.approver, reason};
    }
    void take(const Result<Changes>& changes)
    {
        practice.take(changes);
        work = practice.work();
    }
};

} // namespace

TEST_CASE("an award is revoked and reinstated with a reason, and all of it stays to be read")
{
    Awarded awarded;
    awarded.take(revoke(awarded.request(u" The lesson was another's. "_s), awarded.practice.at));
    CHECK(awarded.work.award->status == AwardStatus::Revoked);
    CHECK_FALSE(awarded.work.award->isActive(localDate(awarded.practice.at)));
    CHECK(samples::refusal(revoke(awarded.request(u"Again"_s), awarded.practice.at))
              .contains(u"already"_s));

    awarded.take(reinstate(awarded.request(u"It was theirs."_s), awarded.practice.at));
    CHECK(awarded.work.award->status == AwardStatus::Issued);
    CHECK_FALSE(reinstate(awarded.request(u"Again"_s), awarded.practice.at));

    const auto events = must(awarded.practice.store->awardEvents().of(awarded.work.award->id));
    REQUIRE(events.size() == 2);
    CHECK(events.at(0).type == AwardEventType::Revoked);
    CHECK(events.at(0).reason == u"The lesson was another's."_s);
    CHECK(events.at(0).by == awarded.practice.approver.id);
    CHECK(events.at(1).type == AwardEventType::Reinstated);
    must(awarded.practice.store->journal().verify());
}

TEST_CASE("nobody revokes without a reason, or without being an approver")
{
    Awarded awarded;
    for (const auto& reason : {u""_s, u" \n"_s, QString(mostReason + 1, u'x')})
        CHECK_FALSE(revoke(awarded.request(reason), awarded.practice.at));
    const auto refused
        = revoke({awarded.work, awarded.practice.earner, u"Mine"_s}, awarded.practice.at);
    CHECK(samples::refusal(refused).contains(u"approver"_s));
}

TEST_CASE("an award does not come back beside the one that took its place")
{
    Awarded awarded;
    awarded.take(revoke(awarded.request(u"A mistake"_s), awarded.practice.at));
    auto later = *awarded.work.award;
    later.id = AwardId::create();
    later.number = u"2026-0099"_s;
    later.status = AwardStatus::Issued;
    awarded.work.otherAwards.append(later);
    CHECK(samples::refusal(reinstate(awarded.request(u"After all"_s), awarded.practice.at))
              .contains(u"2026-0099"_s));
}
