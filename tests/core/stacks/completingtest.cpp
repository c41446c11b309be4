// SPDX-License-Identifier: MIT
#include "core/stacks/completing.h"

#include "core/credentials/issuanceregister.h"
#include "core/stacks/stackbook.h"
#include "tests/core/stacks/stacksamples.h"
#include "tests/support/work.h"

using namespace core;
using namespace Qt::StringLiterals;
using samples::refusal;

namespace {

/// A school in which the earner holds CM-01, and a stack that asks for it and a talk.
struct Completed {
    samples::Practice practice;
    Stack stack;

    Completed()
    {
        practice.decided(Outcome::Approved);
        StackContent content;
        content.title = u"First steps"_s;
        content.asked = {samples::slot(u"L1"_s, 1, {u"CM-01"_s})};
        content.capstone = Capstone{u"Talk"_s, u"Ten minutes."_s, 30};
        practice.take(createStack(u"STK-01"_s, content, book().surroundings(), practice.at));
        stack = must(practice.store->stacks().all()).first();
    }
    StackBook book() const
    {
        return must(StackBook::read(*practice.store, localDate(practice.at)));
    }
    CompletionRequest request() const
    {
        const auto now = book();
        const auto standing = now.standing(stack, practice.earner);
        return {.stack = stack,
            .earner = practice.earner,
            .progress = standing.progress,
            .award = standing.award,
            .by = practice.approver,
            .capstoneAcceptedOn = localDate(practice.at),
            .number = now.nextNumber(2026)};
    }
};

} // namespace

TEST_CASE("a stack that is complete is awarded once, and keeps what was asked")
{
    Completed done;
    const auto award = samples::made<StackAward>(must(complete(done.request(), done.practice.at)));
    CHECK(award.number == u"2026-S001"_s);
    CHECK(award.content == done.stack.content);
    REQUIRE(award.places.size() == 1);
    CHECK(award.places.first().award == done.practice.work().award->id);
    CHECK(localDate(*award.capstoneAcceptedAt) == localDate(done.practice.at));
    CHECK(award.issuedBy == done.practice.approver.id);
    CHECK_FALSE(award.json);
    done.practice.take(complete(done.request(), done.practice.at));
    CHECK(refusal(complete(done.request(), done.practice.at)).contains(u"2026-S001"_s));
    CHECK(done.book().nextNumber(2026) == u"2026-S002"_s);
    CHECK(done.book().nextNumber(2027) == u"2027-S001"_s);
    // It cannot be taken away from who holds it.
    CHECK(refusal(removeStack(done.stack, done.book().surroundings().awards))
              .contains(u"was awarded"_s));
}

TEST_CASE("what is missing for a stack is said in the refusal")
{
    Completed done;
    auto request = done.request();
    request.capstoneAcceptedOn.reset();
    CHECK(refusal(complete(request, done.practice.at)).contains(u"“Talk” was not accepted yet"_s));
    request.capstoneAcceptedOn = localDate(done.practice.at).addDays(1);
    CHECK(refusal(complete(request, done.practice.at)).contains(u"not come yet"_s));
    request.earner = done.practice.mentor;
    request.progress = done.book().standing(done.stack, done.practice.mentor).progress;
    request.capstoneAcceptedOn = localDate(done.practice.at);
    CHECK(refusal(complete(request, done.practice.at)).contains(u"still asks for CM-01"_s));
    auto nameless = done.request();
    nameless.number = u" "_s;
    CHECK(complete(nameless, done.practice.at).error().kind == Error::Kind::Invalid);
}

TEST_CASE("approvers award stacks, and nobody to themselves")
{
    Completed done;
    auto request = done.request();
    request.by = done.practice.reviewer;
    CHECK(refusal(complete(request, done.practice.at)).contains(u"is not an approver"_s));
    request.by = done.practice.earner;
    request.by.roles = {Role::Approver};
    CHECK(refusal(complete(request, done.practice.at)).contains(u"themselves"_s));
    request.by = done.practice.approver;
    request.by.active = false;
    CHECK(refusal(complete(request, done.practice.at)).contains(u"not active"_s));
}

TEST_CASE("who is nearest to done stands first, and who holds the stack last")
{
    Completed done;
    CHECK(done.book().standings(done.stack).size() == 1);
    done.practice.take(complete(done.request(), done.practice.at));
    const auto standings = done.book().standings(done.stack);
    REQUIRE(standings.size() == 1);
    CHECK(standings.first().award->number == u"2026-S001"_s);
    CHECK(standings.first().progress.isComplete());
}

TEST_CASE("a signed stack award stands in the register and never changes")
{
    Completed done;
    done.practice.take(complete(done.request(), done.practice.at));
    const auto award = must(done.practice.store->stackAwards().all()).first();
    auto made = award;
    const auto did = u"did:key:z6MkiyhLXaLnvTJU5gWuqjpaS5MEtXR5PXJv1goszC1H1Knz"_s;
    made.did = did;
    made.json = u"{}"_s;
    // Not before it is signed.
    CHECK_FALSE(
        done.practice.store->apply(u"List"_s, registered({}, QList{made}, done.practice.at)));
    must(done.practice.store->apply(u"Sign"_s,
        Changes{{.before = award, .after = made}} + registered({}, QList{made}, done.practice.at)));
    CHECK(must(done.practice.store->issuances().all()).size() == 1);
    auto other = made;
    other.json = u"{ }"_s;
    CHECK_FALSE(done.practice.store->apply(u"Change"_s, {{.before = made, .after = other}}));
    CHECK_FALSE(done.practice.store->apply(u"Remove"_s, {{.before = made}}));
}
