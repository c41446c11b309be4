// SPDX-License-Identifier: MIT
#include "core/stacks/revokingstacks.h"

#include "core/credentials/issuanceregister.h"
#include "core/credentials/issuerrecords.h"
#include "core/stacks/stackbook.h"
#include "tests/core/stacks/stacksamples.h"
#include "tests/support/work.h"

using namespace core;
using namespace Qt::StringLiterals;
using samples::refusal;

namespace {

/// A school in which the earner holds a stack of CM-01 alone.
struct Holding {
    samples::Practice practice;
    Stack stack;

    Holding()
    {
        practice.decided(Outcome::Approved);
        StackContent content;
        content.title = u"First steps"_s;
        content.asked = {samples::slot(u"L1"_s, 1, {u"CM-01"_s})};
        practice.take(createStack(u"STK-01"_s, content, book().surroundings(), practice.at));
        stack = must(practice.store->stacks().all()).first();
        practice.take(complete(completion(), practice.at));
    }
    StackBook book() const
    {
        return must(StackBook::read(*practice.store, localDate(practice.at)));
    }
    StackStanding standing() const { return book().standing(stack, practice.earner); }
    CompletionRequest completion() const
    {
        const auto now = standing();
        return {.stack = stack,
            .earner = practice.earner,
            .progress = now.progress,
            .award = now.award,
            .isRevoked = now.isRevoked(),
            .by = practice.approver,
            .capstoneAcceptedOn = {},
            .number = book().nextNumber(2026)};
    }
    Result<Changes> revocation(const Person& by, const QString& reason) const
    {
        const auto now = standing();
        return revokeStack({*now.award, now.events, by, reason}, practice.at);
    }
    Result<Changes> reinstatement(const QString& reason) const
    {
        const auto now = standing();
        return reinstateStack({*now.award, now.events, practice.approver, reason}, practice.at);
    }
};

} // namespace

TEST_CASE("the award of a stack is revoked and reinstated with a reason")
{
    Holding holding;
    CHECK_FALSE(holding.standing().isRevoked());
    CHECK(refusal(holding.reinstatement(u"Yes"_s)).contains(u"not revoked"_s));
    holding.practice.take(holding.revocation(holding.practice.approver, u" A mistake "_s));
    CHECK(holding.standing().isRevoked());
    CHECK(holding.standing().events.last().reason == u"A mistake"_s);
    CHECK(holding.standing().events.last().by == holding.practice.approver.id);
    CHECK(
        refusal(holding.revocation(holding.practice.approver, u"Again"_s)).contains(u"already"_s));
    // A stack is awarded to a person once; that award comes back, no second one.
    CHECK(refusal(complete(holding.completion(), holding.practice.at)).contains(u"Reinstate it"_s));
    holding.practice.take(holding.reinstatement(u"It was theirs"_s));
    CHECK_FALSE(holding.standing().isRevoked());
    CHECK(holding.standing().events.size() == 2);
    must(holding.practice.store->journal().verify());
}

TEST_CASE("the last word about the award of a stack counts, whatever the clock says")
{
    Holding holding;
    holding.practice.take(holding.revocation(holding.practice.approver, u"A mistake"_s));
    holding.practice.at -= std::chrono::hours(24 * 365);
    holding.practice.take(holding.reinstatement(u"It was theirs"_s));
    CHECK_FALSE(holding.standing().isRevoked());
    holding.practice.take(holding.revocation(holding.practice.approver, u"After all"_s));
    CHECK(holding.standing().isRevoked());
}

TEST_CASE("approvers revoke stacks, and not without a reason")
{
    const Holding holding;
    CHECK(
        holding.revocation(holding.practice.approver, u" "_s).error().kind == Error::Kind::Invalid);
    CHECK(refusal(holding.revocation(holding.practice.earner, u"Mine"_s)).contains(u"approver"_s));
}

TEST_CASE("a revoked stack that was signed is on the school's list, and goes from it again")
{
    Holding holding;
    const auto award = *holding.standing().award;
    holding.practice.take(holding.revocation(holding.practice.approver, u"A mistake"_s));
    CHECK(must(revokedBadges(*holding.practice.store)).isEmpty()); // nobody has it yet
    auto made = award;
    made.did = u"did:key:z6MkiyhLXaLnvTJU5gWuqjpaS5MEtXR5PXJv1goszC1H1Knz"_s;
    made.json = u"{}"_s;
    holding.practice.take(Changes{{.before = award, .after = made}});
    const auto revoked = must(revokedBadges(*holding.practice.store));
    REQUIRE(revoked.size() == 1);
    CHECK(revoked.first().badge == u"urn:uuid:"_s + award.id.toString());
    CHECK(revoked.first().reason == u"A mistake"_s);
    CHECK_FALSE(revoked.first().isReplaced());
    holding.practice.take(holding.reinstatement(u"It was theirs"_s));
    CHECK(must(revokedBadges(*holding.practice.store)).isEmpty());
}
