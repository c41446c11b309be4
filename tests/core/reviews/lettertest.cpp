// SPDX-License-Identifier: MIT
#include "core/reviews/letterwords.h"

#include "core/base/clocktime.h"
#include "tests/support/work.h"

using namespace core;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

DecisionLetter letterOf(const samples::Practice& practice, const AttemptWork& attempt)
{
    return draftLetter(
        practice.work(), attempt, *attempt.decision, samples::school(), practice.approver);
}

DecisionLetter latest(const samples::Practice& practice)
{
    return letterOf(practice, *practice.work().handedIn());
}

const LetterCriterion& row(const DecisionLetter& letter, const QString& id)
{
    const auto found = std::find_if(letter.criteria.begin(), letter.criteria.end(),
        [&](const auto& one) { return one.id == id; });
    REQUIRE(found != letter.criteria.end());
    return *found;
}

// What no letter may hold, whatever was decided.
void checkManners(const samples::Practice& practice, const DecisionLetter& letter)
{
    const auto text = letterText(letter);
    INFO(text.toStdString());
    for (const auto& one : {practice.reviewer, practice.secondReviewer, practice.thirdReviewer}) {
        CHECK_FALSE(text.contains(one.familyName));
        CHECK_FALSE(text.contains(one.givenName));
    }
    CHECK_FALSE(text.contains(u"fail"_s, Qt::CaseInsensitive));
    CHECK(text.startsWith(u"Zoë Nguyễn\n"_s));
    CHECK(text.contains(u"Dana Petrov\nPrincipal"_s));
}

} // namespace

TEST_CASE("a letter of approval says what was shown, with strengths and praised moments")
{
    samples::Practice practice;
    practice.inReview();
    practice.comment(practice.reviewer, u"E3"_s, CommentKind::Celebration, u"A clear near miss"_s);
    practice.comment(practice.reviewer, u"E1"_s, CommentKind::Suggestion, u"Name the class size"_s);
    practice.comment(practice.reviewer, u"E3"_s, CommentKind::Note, u"For myself"_s);
    practice.score(practice.reviewer, samples::met);
    practice.finish(practice.reviewer);
    practice.take(decide(practice.work(), practice.decision(Outcome::Approved), practice.at));

    const auto letter = latest(practice);
    CHECK(letter.heading == u"Approved"_s);
    CHECK(letter.microcredential == u"CM-01 Teach and Sustain One Classroom Routine"_s);
    CHECK(letter.strengths == QStringList{u"The steps are clear."_s});
    CHECK(letter.nextSteps == QStringList{u"Time the routine again in May."_s});
    CHECK(
        letter.celebrations == QStringList{u"Teaching the routine, at 02:13: A clear near miss"_s});
    CHECK(letter.suggestions == QStringList{u"Context and baseline: Name the class size"_s});
    CHECK(letter.criteria.size() == 5);
    CHECK(row(letter, u"C3"_s).level == u"Proficient"_s);
    CHECK(row(letter, u"C3"_s).met);
    CHECK_FALSE(letterText(letter).contains(u"For myself"_s));
    checkManners(practice, letter);
}

TEST_CASE("invariant 19: a letter of not yet has feedback for every criterion below target")
{
    samples::Practice practice;
    practice.reviewed({3, 2, 1, 4, 2});
    practice.take(decide(practice.work(), practice.decision(Outcome::NotYet), practice.at));
    const auto letter = latest(practice);
    CHECK(letter.heading == u"Not yet"_s);
    for (const auto& id : {u"C2"_s, u"C3"_s, u"C5"_s}) {
        CHECK_FALSE(row(letter, id).met);
        CHECK(row(letter, id).rationale == id + u" would be met by a plan of visible steps."_s);
        CHECK(letterText(letter).contains(row(letter, id).rationale));
    }
    CHECK(letter.opening.contains(u"What you have met stays met; 3"_s));
    const auto work = practice.work();
    for (const auto& comment : work.handedIn()->comments)
        CHECK(comment.visibility == CommentVisibility::Shared);
    checkManners(practice, letter);
}

TEST_CASE("invariant 19: a letter of return shows no level")
{
    samples::Practice practice;
    practice.inReview();
    practice.comment(practice.reviewer, u"E3"_s, CommentKind::Grow, u"The sound is missing"_s);
    practice.score(practice.reviewer, samples::c2Open);
    practice.take(decide(practice.work(), practice.decision(Outcome::Returned), practice.at));
    const auto letter = latest(practice);
    CHECK(letter.heading == u"Returned for revision"_s);
    CHECK(letter.criteria.isEmpty());
    CHECK(letter.suggestions.isEmpty());
    CHECK(practice.work().handedIn()->decision->levels.isEmpty());
    const auto text = letterText(letter);
    CHECK(text.contains(u"The clip has no sound."_s));
    CHECK(text.contains(u"It used up no attempt."_s));
    for (const auto& step : practice.published().content.rubric.scale)
        CHECK_FALSE(text.contains(step.label));
    checkManners(practice, letter);
}

TEST_CASE("a letter points to the moments and pages that a level rests on")
{
    samples::Practice practice;
    practice.inReview();
    const auto said
        = practice.comment(practice.reviewer, u"E3"_s, CommentKind::Grow, u"Only one table"_s);
    practice.score(practice.reviewer, {3, 2, 2, 3, 3});
    const auto items = practice.work().handedIn()->evidence;
    const auto plan = std::find_if(
        items.begin(), items.end(), [](const auto& one) { return one.requirement == u"E2"_s; });
    const auto cite = [&](const QString& criterion, const Citation& citation) {
        const auto now = practice.work();
        practice.take(Changes{must(score(now, practice.reviewBy(practice.reviewer),
            {.criterion = criterion, .level = 2, .rationale = {}, .citations = {citation}}))});
    };
    cite(u"C3"_s, {.comment = said.id, .evidence = {}, .start = {}, .page = {}});
    cite(u"C2"_s, {.comment = {}, .evidence = plan->id, .start = {}, .page = 3});
    practice.finish(practice.reviewer);
    practice.take(decide(practice.work(), practice.decision(Outcome::NotYet), practice.at));

    const auto letter = latest(practice);
    REQUIRE(row(letter, u"C3"_s).moments.size() == 1);
    CHECK(row(letter, u"C3"_s).moments.first().place == u"at 02:13"_s);
    CHECK(row(letter, u"C3"_s).moments.first().text == u"Only one table"_s);
    const auto text = letterText(letter);
    CHECK(text.contains(u"Teaching the routine, at 02:13: Only one table"_s));
    CHECK(text.contains(u"Routine teaching plan, page 3"_s));
    checkManners(practice, letter);
}

TEST_CASE("a letter marks the criteria that stand from an earlier attempt")
{
    samples::Practice practice;
    practice.decided(Outcome::NotYet);
    practice.remove(u"E2"_s);
    EvidenceDraft plan;
    plan.requirement = u"E2"_s;
    plan.text = u"A plan with visible steps"_s;
    practice.add(plan);
    practice.take(submit(practice.work(), practice.handIn(u"A new plan"_s), practice.at));
    practice.start(practice.secondReviewer);
    const ScoreDraft open{.criterion = u"C2"_s, .level = 3, .rationale = {}, .citations = {}};
    practice.take(
        Changes{must(score(practice.work(), practice.reviewBy(practice.secondReviewer), open))});
    practice.finish(practice.secondReviewer);
    practice.take(decide(practice.work(), practice.decision(Outcome::Approved), practice.at));

    const auto letter = latest(practice);
    CHECK_FALSE(row(letter, u"C2"_s).carried);
    CHECK(row(letter, u"C3"_s).carried);
    CHECK(row(letter, u"C3"_s).level == u"Exemplary"_s);
    CHECK(letterText(letter).contains(u"Exemplary (stands from an earlier attempt)"_s));
    checkManners(practice, letter);
}

TEST_CASE("only the readings that stood speak about a criterion")
{
    samples::Practice practice([](Design& design) { design.assessment.reviewersRequired = 2; });
    practice.handedIn();
    practice.review(practice.reviewer, samples::met);
    practice.review(practice.secondReviewer, samples::c2Open);
    practice.review(practice.thirdReviewer, samples::met); // settles that C2 is met
    practice.take(decide(practice.work(), practice.decision(Outcome::Approved), practice.at));
    const auto letter = latest(practice);
    CHECK(row(letter, u"C2"_s).met);
    CHECK(row(letter, u"C2"_s).rationale.isEmpty());
    CHECK(letter.strengths.size() == 3);
    checkManners(practice, letter);
}

TEST_CASE("the letter of an earlier attempt can still be drafted")
{
    samples::Practice practice;
    practice.decided(Outcome::NotYet);
    const auto work = practice.work();
    const auto letter = letterOf(practice, work.attempts.first());
    CHECK(letter.outcome == Outcome::NotYet);
    CHECK(row(letter, u"C2"_s).level == u"Developing"_s);
}

TEST_CASE("moments are written like a clock")
{
    CHECK(clockTime(MediaTime(0)) == u"00:00"_s);
    CHECK(clockTime(seconds(133) + milliseconds(999)) == u"02:13"_s);
    CHECK(clockTime(seconds(3599)) == u"59:59"_s);
    CHECK(clockTime(seconds(3733)) == u"1:02:13"_s);
}
