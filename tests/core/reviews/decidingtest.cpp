// SPDX-License-Identifier: MIT
#include "core/reviews/deciding.h"

#include "tests/support/work.h"

using namespace core;
using namespace Qt::StringLiterals;
using samples::refusal;

namespace {

Result<Changes> deciding(samples::Practice& practice, Outcome outcome)
{
    return decide(practice.work(), practice.decision(outcome), practice.at);
}

} // namespace

TEST_CASE("work that meets the pass rule is approved: an award, and the enrollment completed")
{
    samples::Practice practice;
    const auto work = practice.decided(Outcome::Approved);
    CHECK(work.submission->state == SubmissionState::Approved);
    CHECK(work.enrollment.state == EnrollmentState::Completed);
    REQUIRE(work.handedIn()->decision);
    CHECK(work.handedIn()->decision->brokenClauses.isEmpty());
    REQUIRE(work.award);
    CHECK(work.award->number == u"2026-0001"_s);
    CHECK(work.award->status == AwardStatus::Issued);
    CHECK(work.award->issuedBy == practice.approver.id);
    CHECK(work.award->levels == work.handedIn()->decision->levels);
    CHECK(work.award->expiresOn == localDate(work.award->issuedAt).addMonths(60));
    CHECK(work.current()->attempt.number == 1);
}

TEST_CASE("work that does not meet the pass rule is not yet there and goes on in a new attempt")
{
    samples::Practice practice;
    const auto work = practice.decided(Outcome::NotYet);
    CHECK(work.submission->state == SubmissionState::NotYet);
    CHECK(work.enrollment.state == EnrollmentState::Active);
    CHECK_FALSE(work.award);
    REQUIRE(work.attempts.size() == 2);
    CHECK(work.current()->attempt.isOpen());
    CHECK(work.current()->attempt.number == 2);
    const auto& before = work.attempts.first().evidence;
    const auto& now = work.current()->evidence;
    REQUIRE(now.size() == before.size());
    for (qsizetype i = 0; i < now.size(); ++i) {
        CHECK(now.at(i).number == before.at(i).number);
        CHECK(now.at(i).id != before.at(i).id);
        CHECK(work.contentOf(now.at(i)) == work.contentOf(before.at(i)));
    }
}

TEST_CASE("incomplete work is returned with what has to change, and uses up no attempt")
{
    samples::Practice practice;
    practice.handedIn();
    auto decision = practice.decision(Outcome::Returned);
    decision.note = u" "_s;
    CHECK(refusal(decide(practice.work(), decision, practice.at)).contains(u"Say what has to"_s));
    practice.take(deciding(practice, Outcome::Returned));
    const auto work = practice.work();
    CHECK(work.submission->state == SubmissionState::Returned);
    CHECK(work.submission->scoredAttempts == 0);
    REQUIRE(work.handedIn()->checks.size() == 1);
    CHECK_FALSE(work.handedIn()->checks.first().complete);
    CHECK(work.handedIn()->checks.first().note == u"The clip has no sound."_s);
    CHECK(work.current()->attempt.number == 2);
}

TEST_CASE("a reviewer returns what cannot be scored: reviews are void and their drafts unreleased")
{
    samples::Practice practice;
    practice.inReview();
    practice.comment(practice.reviewer, u"E3"_s, CommentKind::Note, u"No sound here"_s);
    auto decision = practice.decision(Outcome::Returned);
    decision.by = practice.mentor;
    CHECK(refusal(decide(practice.work(), decision, practice.at)).contains(u"not an approver"_s));
    decision.by = practice.reviewer;
    practice.take(decide(practice.work(), decision, practice.at));
    const auto attempt = practice.work().attempts.first();
    CHECK(attempt.reviews.first().review.state == ReviewState::Voided);
    CHECK(attempt.comments.first().visibility == CommentVisibility::Draft);
}

TEST_CASE("only an approver who works here decides, on what was handed in, and once")
{
    samples::Practice practice;
    practice.withEvidence();
    auto decision = practice.decision(Outcome::Approved);
    CHECK(refusal(decide(practice.work(), decision, practice.at)).contains(u"Wait until"_s));
    CHECK(refusal(outlook(practice.work())).contains(u"Wait until they do"_s));
    practice.take(submit(practice.work(), practice.handIn(), practice.at));
    practice.review(practice.reviewer, samples::met);

    decision.by = practice.reviewer;
    CHECK(
        refusal(decide(practice.work(), decision, practice.at)).contains(u"Give them the role"_s));
    decision.by = practice.earner;
    decision.by.roles.append(Role::Approver);
    CHECK(refusal(decide(practice.work(), decision, practice.at)).contains(u"their own work"_s));
    decision.by = practice.approver;
    decision.by.active = false;
    CHECK(refusal(decide(practice.work(), decision, practice.at)).contains(u"another approver"_s));

    practice.take(deciding(practice, Outcome::Approved));
    CHECK(refusal(deciding(practice, Outcome::Returned)).contains(u"was decided already"_s));
}

TEST_CASE("an award needs a number")
{
    samples::Practice practice;
    practice.reviewed(samples::met);
    auto decision = practice.decision(Outcome::Approved);
    decision.awardNumber = u" "_s;
    CHECK(refusal(decide(practice.work(), decision, practice.at)).contains(u"Give it one"_s));
}

TEST_CASE("invariant 18: a decision needs all reviews and every criterion resolved")
{
    samples::Practice practice([](Design& design) { design.assessment.reviewersRequired = 2; });
    practice.handedIn();
    CHECK(refusal(deciding(practice, Outcome::Approved)).contains(u"0 of 2 reviews"_s));
    practice.review(practice.reviewer, samples::met);
    CHECK(refusal(deciding(practice, Outcome::Approved)).contains(u"1 of 2 reviews"_s));
    CHECK(refusal(deciding(practice, Outcome::Approved)).contains(u"Finish the others first"_s));
    practice.review(practice.secondReviewer, {3, 3, 3, 3, 1});
    CHECK(refusal(deciding(practice, Outcome::NotYet)).contains(u"A further reviewer has to"_s));
    CHECK(refusal(deciding(practice, Outcome::Approved)).contains(u"C5"_s));

    practice.review(practice.thirdReviewer, samples::met);
    practice.take(deciding(practice, Outcome::Approved));
    CHECK(practice.work().award->levels.last() == ResolvedLevel{u"C5"_s, 3});
}

TEST_CASE("invariant 18: the outcome is the one that the pass rule gives")
{
    samples::Practice practice;
    SECTION("one criterion below target")
    {
        practice.reviewed(samples::c2Open);
        const auto sentence = refusal(deciding(practice, Outcome::Approved));
        CHECK(sentence.contains(u"C2 (Observable steps) is at “Developing”"_s));
        CHECK(sentence.contains(u"Decide “not yet”"_s));
        practice.take(deciding(practice, Outcome::NotYet));
        CHECK(practice.work().attempts.first().decision->brokenClauses.size() == 2);
    }
    SECTION("all at target")
    {
        practice.reviewed(samples::met);
        CHECK(refusal(deciding(practice, Outcome::NotYet)).contains(u"Approve it"_s));
        CHECK(deciding(practice, Outcome::Approved));
    }
    SECTION("high levels elsewhere do not make up for a critical criterion")
    {
        practice.reviewed({4, 4, 4, 4, 2});
        CHECK(must(outlook(practice.work())).trace.broken.size() == 3);
        CHECK_FALSE(deciding(practice, Outcome::Approved));
        CHECK(deciding(practice, Outcome::NotYet));
    }
}

TEST_CASE("the pass rule of the version decides, not that of the starter")
{
    samples::Practice practice([](Design& design) {
        design.passRule.minLevelAll = 2;
        design.passRule.maxBelowTarget = 1;
        design.passRule.minWeightedMean.value = 3.0;
    });
    practice.reviewed({3, 2, 4, 3, 3});
    CHECK(deciding(practice, Outcome::Approved));
    CHECK_FALSE(deciding(practice, Outcome::NotYet));
}

TEST_CASE("a review that was still open when the attempt was decided counts for nothing")
{
    samples::Practice practice([](Design& design) { design.assessment.reviewersRequired = 2; });
    practice.handedIn();
    practice.review(practice.reviewer, samples::met);
    practice.review(practice.secondReviewer, samples::c2Open);
    practice.start(practice.thirdReviewer);
    const auto draft
        = practice.comment(practice.thirdReviewer, u"E3"_s, CommentKind::Note, u"Unfinished"_s);
    practice.take(reopen(practice.work(), practice.reviewBy(practice.secondReviewer).review,
        practice.approver, u"C2 was misread"_s));
    practice.score(practice.secondReviewer, samples::met);
    practice.finish(practice.secondReviewer);
    practice.take(deciding(practice, Outcome::Approved));
    CHECK(practice.reviewBy(practice.thirdReviewer).review.state == ReviewState::Voided);
    CHECK(practice.work().handedIn()->comment(draft.id)->visibility == CommentVisibility::Draft);
}

TEST_CASE("invariant 23: an award pins the version of its enrollment by its content hash")
{
    samples::Practice practice;
    const auto version = practice.published();
    practice.reviewed(samples::met);
    auto draft
        = samples::made<MicrocredentialVersion>(must(derive(practice.history(), practice.at)));
    draft.content.title += u" Again"_s;
    practice.release(draft);
    practice.take(deciding(practice, Outcome::Approved));
    CHECK(practice.work().award->version == version.id);
    CHECK(practice.work().award->contentHash == contentHash(version.content));
    CHECK(practice.published().contentHash != practice.work().award->contentHash);
}

TEST_CASE("invariant 25: an award comes with an approved decision in the same step")
{
    samples::Practice practice;
    practice.reviewed(samples::met);
    const auto changes = must(deciding(practice, Outcome::Approved));
    CHECK(samples::made<Award>(changes).enrollment == practice.work().enrollment.id);
    CHECK(samples::made<Decision>(changes).outcome == Outcome::Approved);
    CHECK(touched<Award>(
        must(decide(practice.work(), practice.decision(Outcome::Returned), practice.at)))
              .isEmpty());
}

TEST_CASE("invariant 35: every step writes a journal entry, and the chain verifies")
{
    samples::Practice practice;
    practice.store->setActor(practice.approver.id);
    const auto before = practice.store->journal().lastSeq();
    practice.take(enroll(practice.earner, practice.history().microcredential,
        practice.history().versions, {}, {}, practice.at));
    practice.take(start(practice.work(), practice.at));
    for (const auto& requirement : practice.published().content.evidenceRequirements)
        practice.add(practice.evidence(requirement.id));
    practice.take(submit(practice.work(), practice.handIn(), practice.at));
    practice.review(practice.reviewer, samples::met);
    practice.take(deciding(practice, Outcome::Approved));

    CHECK(practice.store->journal().lastSeq() == before + 12);
    const auto entries = must(practice.store->journal().entries(before + 1, 20));
    REQUIRE(entries.size() == 12);
    for (const auto& entry : entries)
        CHECK(entry.actor == practice.approver.id);
    CHECK(entries.last().changes.contains("\"award\""));
    must(practice.store->journal().verify());
}
