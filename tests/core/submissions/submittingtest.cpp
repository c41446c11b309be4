// SPDX-License-Identifier: MIT
#include "core/submissions/submitting.h"

#include "core/submissions/blindcode.h"
#include "tests/support/work.h"

#include <QRegularExpression>

using namespace core;
using namespace Qt::StringLiterals;
using samples::refusal;

namespace {

Result<Changes> handingIn(samples::Practice& practice, const SubmitRequest& request)
{
    return submit(practice.work(), request, practice.at);
}

void replace(samples::Practice& practice, const QString& requirement, const QString& body)
{
    practice.remove(requirement);
    EvidenceDraft draft;
    draft.requirement = requirement;
    draft.text = body;
    practice.add(draft);
}

// The work of somebody who tries again with another plan, reviewed with these levels.
void tryAgain(samples::Practice& practice, const QString& plan, const QList<int>& levels)
{
    replace(practice, u"E2"_s, plan);
    auto request = practice.handIn(u"A new plan."_s);
    if (practice.work().submission->scoredAttempts >= 3)
        request.coachMetOn = localDate(practice.at);
    practice.take(handingIn(practice, request));
    practice.review(practice.reviewer, levels);
    const auto passes = levels == samples::met;
    practice.take(decide(practice.work(),
        practice.decision(passes ? Outcome::Approved : Outcome::NotYet), practice.at));
}

void giveBack(samples::Practice& practice)
{
    practice.take(decide(practice.work(), practice.decision(Outcome::Returned), practice.at));
}

} // namespace

TEST_CASE("complete work is handed in and frozen")
{
    samples::Practice practice;
    const auto work = practice.handedIn();
    CHECK(work.submission->state == SubmissionState::Submitted);
    const auto& attempt = work.current()->attempt;
    CHECK_FALSE(attempt.isOpen());
    CHECK(attempt.snapshotHash == snapshotHash(work, *work.current()));
    CHECK(attempt.privacyAcceptedAt == attempt.submittedAt);
    CHECK(attempt.integrityAcceptedAt == attempt.submittedAt);
    CHECK_FALSE(attempt.resubmissionNote);
}

TEST_CASE("work that lacks evidence is refused with all that is missing and what to do")
{
    samples::Practice practice;
    practice.enrolled();
    CHECK(refusal(handingIn(practice, practice.handIn())).contains(u"Add some first"_s));
    practice.add(practice.evidence(u"E1"_s));
    const auto sentence = refusal(handingIn(practice, practice.handIn()));
    CHECK(sentence.contains(u"E2 (Routine teaching plan) is missing. Add it."_s));
    CHECK(sentence.contains(u"E5 (Reflection) is missing. Add it."_s));
    CHECK_FALSE(sentence.contains(u"E1"_s));
}

TEST_CASE("evidence of students is not handed in without consent and de-identification")
{
    samples::Practice practice;
    practice.withEvidence();
    practice.remove(u"E3"_s);
    auto draft = practice.evidence(u"E3"_s);
    draft.consentHeldAt.reset();
    draft.deidentification.reset();
    practice.add(draft);
    const auto sentence = refusal(handingIn(practice, practice.handIn()));
    CHECK(sentence.contains(u"consent was given"_s));
    CHECK(sentence.contains(u"where the signed forms are kept"_s));
    CHECK(sentence.contains(u"how names and faces were removed"_s));
}

TEST_CASE("both statements must be accepted")
{
    samples::Practice practice;
    practice.withEvidence();
    auto request = practice.handIn();
    request.integrityAccepted = false;
    CHECK(refusal(handingIn(practice, request)).contains(u"must be accepted"_s));
    request = practice.handIn();
    request.privacyAccepted = false;
    CHECK(refusal(handingIn(practice, request)).contains(u"must be accepted"_s));
}

TEST_CASE("work that waits for a decision is not handed in twice")
{
    samples::Practice practice;
    practice.handedIn();
    CHECK(refusal(handingIn(practice, practice.handIn())).contains(u"Wait for the decision"_s));
}

TEST_CASE("work on a retired version is handed in until its grace ends")
{
    samples::Practice practice;
    practice.withEvidence();
    practice.take(retire(practice.history(), u"No longer taught"_s, practice.at));
    const auto work = practice.work();
    const auto day = std::chrono::hours(24);
    CHECK(submit(work, practice.handIn(), practice.at + day * 179));
    CHECK(refusal(submit(work, practice.handIn(), practice.at + day * 182))
              .contains(u"Enroll again on the version that is published now"_s));
}

TEST_CASE("another attempt needs a note on what changed, and a change")
{
    samples::Practice practice;
    practice.decided(Outcome::NotYet);
    CHECK(refusal(handingIn(practice, practice.handIn())).contains(u"Add a note"_s));
    CHECK(refusal(handingIn(practice, practice.handIn(u"  "_s))).contains(u"Add a note"_s));
    CHECK(refusal(handingIn(practice, practice.handIn(u"More steps"_s)))
              .contains(u"Change some of it, or add a note"_s));

    SECTION("other evidence is a change")
    {
        replace(practice, u"E2"_s, u"A plan with visible steps"_s);
        practice.take(handingIn(practice, practice.handIn(u"More steps"_s)));
        CHECK(practice.work().submission->state == SubmissionState::Resubmitted);
        CHECK(practice.work().current()->attempt.resubmissionNote == u"More steps"_s);
    }
    SECTION("a note on what is different about the same evidence will do")
    {
        auto request = practice.handIn(u"More steps"_s);
        request.contextNote = u" "_s;
        CHECK_FALSE(handingIn(practice, request));
        request.contextNote = u"A new lesson was used"_s;
        CHECK(handingIn(practice, request));
    }
    SECTION("the same text under a new number is no change")
    {
        replace(practice, u"E2"_s, *practice.evidence(u"E2"_s).text);
        CHECK(refusal(handingIn(practice, practice.handIn(u"More steps"_s)))
                  .contains(u"The evidence is the same"_s));
    }
}

TEST_CASE("returned work is handed in again and uses up no attempt")
{
    samples::Practice practice;
    practice.handedIn();
    giveBack(practice);
    CHECK(practice.work().submission->state == SubmissionState::Returned);
    replace(practice, u"E2"_s, u"A plan with visible steps"_s);
    practice.take(handingIn(practice, practice.handIn(u"Sound added"_s)));
    CHECK(practice.work().submission->state == SubmissionState::Resubmitted);
    CHECK(practice.work().submission->scoredAttempts == 0);
    giveBack(practice);
    CHECK(practice.work().submission->state == SubmissionState::Returned);
    CHECK(practice.work().submission->scoredAttempts == 0);
}

TEST_CASE("past the limit of attempts a meeting with the coach opens the way")
{
    samples::Practice practice;
    practice.decided(Outcome::NotYet);
    tryAgain(practice, u"Second plan"_s, {3, 2, 3, 3, 3});
    tryAgain(practice, u"Third plan"_s, {3, 2, 3, 3, 3});
    replace(practice, u"E2"_s, u"Fourth plan"_s);

    auto request = practice.handIn(u"Again"_s);
    CHECK(refusal(handingIn(practice, request)).contains(u"Meet with the coach"_s));
    request.coachMetOn = localDate(practice.at).addDays(-20);
    CHECK(refusal(handingIn(practice, request)).contains(u"Mend its date"_s));
    request.coachMetOn = localDate(practice.at).addDays(1);
    CHECK(refusal(handingIn(practice, request)).contains(u"Mend its date"_s));
    request.coachMetOn = localDate(practice.at);
    practice.take(handingIn(practice, request));
    CHECK(practice.work().current()->attempt.contextNote->contains(u"Met with the coach on"_s));
}

TEST_CASE("invariant 12: a frozen attempt never changes, and attempts are numbered without gaps")
{
    samples::Practice practice;
    const auto work = practice.handedIn();
    const auto& item = work.current()->evidence.first();
    auto changed = item;
    changed.title = u"Better title"_s;
    auto added = item;
    added.id = EvidenceId::create();
    added.number = 99;
    CHECK_FALSE(practice.store->apply(u"Change"_s, {{.before = item, .after = changed}}));
    CHECK_FALSE(practice.store->apply(u"Take out"_s, {{.before = item}}));
    CHECK_FALSE(practice.store->apply(u"Add"_s, {{.after = added}}));
    const auto& frozen = work.current()->attempt;
    auto opened = frozen;
    opened.submittedAt.reset();
    opened.snapshotHash.reset();
    CHECK_FALSE(practice.store->apply(u"Open again"_s, {{.before = frozen, .after = opened}}));
    CHECK(practice.work().current()->attempt == frozen);
    CHECK(practice.work().current()->evidence == work.current()->evidence);

    giveBack(practice);
    replace(practice, u"E2"_s, u"Another plan"_s);
    practice.take(handingIn(practice, practice.handIn(u"Mended"_s)));
    giveBack(practice);
    QList<int> numbers;
    for (const auto& attempt : practice.work().attempts)
        numbers.append(attempt.attempt.number);
    CHECK(numbers == QList{1, 2, 3});
    CHECK(practice.work().attempts.first().evidence == work.current()->evidence);
}

TEST_CASE("invariant 20: scored attempts are the decisions not yet, and one when approved")
{
    samples::Practice practice;
    CHECK(practice.decided(Outcome::NotYet).submission->scoredAttempts == 1);
    tryAgain(practice, u"Second plan"_s, {3, 2, 3, 3, 3});
    CHECK(practice.work().submission->scoredAttempts == 2);
    replace(practice, u"E2"_s, u"Third plan"_s);
    practice.take(handingIn(practice, practice.handIn(u"Again"_s)));
    giveBack(practice);
    CHECK(practice.work().submission->scoredAttempts == 2);
    tryAgain(practice, u"Fourth plan"_s, samples::met);
    CHECK(practice.work().submission->scoredAttempts == 3);
    CHECK(practice.work().submission->state == SubmissionState::Approved);
}

TEST_CASE("invariant 21: a level is carried forward when it met the target on unchanged evidence")
{
    samples::Practice practice;
    practice.decided(Outcome::NotYet); // C2 is open
    SECTION("what was met stands, what was open does not")
    {
        replace(practice, u"E2"_s, u"A new plan"_s);
        CHECK(carriedForward(practice.work()) == QStringList{u"C1"_s, u"C3"_s, u"C4"_s, u"C5"_s});
    }
    SECTION("one changed piece of several is a change")
    {
        replace(practice, u"E5"_s, u"Another reflection"_s); // C5 rests on E4 and E5
        CHECK(carriedForward(practice.work()) == QStringList{u"C1"_s, u"C3"_s, u"C4"_s});
    }
    SECTION("a further piece is a change")
    {
        practice.add(practice.evidence(u"E1"_s));
        CHECK_FALSE(carriedForward(practice.work()).contains(u"C1"_s));
    }
    SECTION("the same file added anew is no change")
    {
        const auto clip = practice.work().files.first();
        practice.remove(u"E3"_s);
        auto draft = practice.evidence(u"E3"_s);
        draft.file = clip;
        draft.fileIsKnown = true;
        practice.add(draft);
        CHECK(carriedForward(practice.work()).contains(u"C3"_s));
    }
    SECTION("levels stand across an attempt that was returned unscored")
    {
        replace(practice, u"E2"_s, u"A new plan"_s);
        practice.take(handingIn(practice, practice.handIn(u"Plan"_s)));
        giveBack(practice);
        CHECK(carriedForward(practice.work()) == QStringList{u"C1"_s, u"C3"_s, u"C4"_s, u"C5"_s});
        replace(practice, u"E2"_s, u"A third plan"_s);
        practice.take(handingIn(practice, practice.handIn(u"Plan"_s)));
        practice.start(practice.reviewer);
        CHECK(practice.reviewBy(practice.reviewer).scores.size() == 4);
    }
    SECTION("the next review starts with the levels that stand")
    {
        replace(practice, u"E2"_s, u"A new plan"_s);
        practice.take(handingIn(practice, practice.handIn(u"Plan"_s)));
        practice.start(practice.reviewer);
        const auto review = practice.reviewBy(practice.reviewer);
        REQUIRE(review.score(u"C3"));
        CHECK(review.score(u"C3")->level == 4);
        CHECK(review.score(u"C3")->carriedFrom == 1);
        CHECK_FALSE(review.score(u"C2"));

        const auto work = practice.work();
        const ScoreDraft lower{.criterion = u"C3"_s, .level = 2, .rationale = {}, .citations = {}};
        CHECK(refusal(score(work, review, lower)).contains(u"Give it “Proficient” or higher"_s));
        const ScoreDraft other{.criterion = u"C3"_s, .level = 3, .rationale = {}, .citations = {}};
        CHECK(score(work, review, other));
    }
}

TEST_CASE("a first attempt carries nothing forward")
{
    samples::Practice practice;
    practice.enrolled();
    CHECK(carriedForward(practice.work()).isEmpty());
    practice.add(practice.evidence(u"E1"_s));
    CHECK(carriedForward(practice.work()).isEmpty());
}

TEST_CASE("invariant 22: hand-ins of a submission follow each other in time")
{
    samples::Practice practice;
    practice.decided(Outcome::NotYet);
    replace(practice, u"E2"_s, u"A new plan"_s);
    const auto before = *practice.work().handedIn()->attempt.submittedAt;
    CHECK(refusal(submit(practice.work(), practice.handIn(u"Plan"_s), before))
              .contains(u"Set it right and try again"_s));
    CHECK(
        submit(practice.work(), practice.handIn(u"Plan"_s), before + std::chrono::milliseconds(1)));
}

TEST_CASE("a snapshot differs with any content and agrees for equal content")
{
    samples::Practice practice;
    auto work = practice.withEvidence();
    const auto hash = snapshotHash(work, *work.current());
    CHECK(hash == snapshotHash(practice.work(), *work.current()));
    work.attempts.last().evidence.first().body = u"Other words"_s;
    CHECK(hash != snapshotHash(work, *work.current()));
}

TEST_CASE("a blind code can be read aloud and says nothing")
{
    static const QRegularExpression form(u"^[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}$"_s);
    QStringList codes;
    for (int i = 0; i < 50; ++i)
        codes.append(newBlindCode());
    for (const auto& code : codes)
        CHECK(form.match(code).hasMatch());
    CHECK(codes.removeDuplicates() <= 1);
}
