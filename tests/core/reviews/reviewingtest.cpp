// SPDX-License-Identifier: MIT
#include "core/reviews/reviewing.h"

#include "tests/support/work.h"

using namespace core;
using namespace Qt::StringLiterals;
using samples::refusal;
using std::chrono::seconds;

namespace {

samples::Practice withTwoReviewers()
{
    return samples::Practice([](Design& design) { design.assessment.reviewersRequired = 2; });
}

Result<Changes> starting(samples::Practice& practice, const Person& person)
{
    return startReview(practice.work(), person, {}, practice.at);
}

const EvidenceItem& item(const AttemptWork& attempt, const QString& requirement)
{
    const auto found = std::find_if(attempt.evidence.begin(), attempt.evidence.end(),
        [&](const auto& one) { return one.requirement == requirement; });
    REQUIRE(found != attempt.evidence.end());
    return *found;
}

// A comment on the clip of work in review, as `adapt` changes it.
Result<TimestampedComment> saying(
    samples::Practice& practice, const std::function<void(CommentDraft&)>& adapt = {})
{
    const auto work = practice.work();
    CommentDraft draft;
    draft.evidence = item(*work.handedIn(), u"E3"_s);
    draft.start = seconds(133);
    draft.kind = CommentKind::Celebration;
    draft.text = u" Clear model "_s;
    if (adapt)
        adapt(draft);
    return comment(work, practice.reviewBy(practice.reviewer).review, draft, practice.at);
}

Result<Change> scoring(samples::Practice& practice, const ScoreDraft& draft)
{
    return score(practice.work(), practice.reviewBy(practice.reviewer), draft);
}

ScoreDraft level(const QString& criterion, int level, const std::optional<QString>& why = {})
{
    return {.criterion = criterion, .level = level, .rationale = why, .citations = {}};
}

Result<Changes> finishing(samples::Practice& practice)
{
    return finishReview(practice.work(), practice.reviewBy(practice.reviewer), {}, {}, practice.at);
}

} // namespace

TEST_CASE("a review checks the work as complete and opens with a due day")
{
    samples::Practice practice;
    practice.handedIn();
    practice.take(startReview(
        practice.work(), practice.reviewer, {QDate(2026, 3, 4), QDate(2026, 3, 5)}, practice.at));
    const auto work = practice.work();
    CHECK(work.submission->state == SubmissionState::InReview);
    REQUIRE(work.current()->checks.size() == 1);
    CHECK(work.current()->checks.first().complete);
    CHECK(work.current()->checks.first().results.size() == 8);
    const auto review = practice.reviewBy(practice.reviewer).review;
    CHECK(review.state == ReviewState::InProgress);
    CHECK(review.seat == ReviewSeat::First);
    CHECK(review.dueOn == QDate(2026, 3, 18)); // handed in on Monday 2 March, two holidays
}

TEST_CASE("only work that was handed in and is not decided is reviewed")
{
    samples::Practice practice;
    practice.withEvidence();
    CHECK(refusal(starting(practice, practice.reviewer)).contains(u"Wait until they do"_s));
    practice.take(submit(practice.work(), practice.handIn(), practice.at));
    practice.review(practice.reviewer, samples::met);
    practice.take(decide(practice.work(), practice.decision(Outcome::Approved), practice.at));
    CHECK(refusal(starting(practice, practice.secondReviewer)).contains(u"Choose other work"_s));
}

TEST_CASE("invariant 13: a reviewer is neither the earner nor the mentor of the work")
{
    samples::Practice practice;
    practice.handedIn();
    auto earner = practice.earner;
    earner.roles.append(Role::Reviewer);
    CHECK(refusal(starting(practice, earner)).contains(u"cannot review their own work"_s));
    CHECK(refusal(starting(practice, practice.mentor)).contains(u"Choose another reviewer"_s));
    CHECK(starting(practice, practice.reviewer));
}

TEST_CASE("a reviewer has that role and works at the school")
{
    samples::Practice practice;
    practice.handedIn();
    CHECK(refusal(starting(practice, practice.approver)).contains(u"Give them the role"_s));
    auto gone = practice.reviewer;
    gone.active = false;
    CHECK(refusal(starting(practice, gone)).contains(u"Choose another reviewer"_s));
}

TEST_CASE("a reviewer does not review one attempt twice")
{
    auto practice = withTwoReviewers();
    practice.inReview();
    CHECK(refusal(starting(practice, practice.reviewer)).contains(u"Go on with that review"_s));
}

TEST_CASE("a further reviewer is let in only when those before differ too much")
{
    auto practice = withTwoReviewers();
    practice.inReview();
    practice.start(practice.secondReviewer);
    CHECK(practice.reviewBy(practice.secondReviewer).review.seat == ReviewSeat::Second);
    const auto refused = u"only needed when they have handed in and differ too much"_s;
    CHECK(refusal(starting(practice, practice.thirdReviewer)).contains(refused));
    practice.score(practice.reviewer, samples::met);
    practice.finish(practice.reviewer);
    CHECK(refusal(starting(practice, practice.thirdReviewer)).contains(refused));

    SECTION("they agree")
    {
        practice.score(practice.secondReviewer, {3, 4, 3, 3, 3});
        practice.finish(practice.secondReviewer);
        CHECK(refusal(starting(practice, practice.thirdReviewer)).contains(refused));
    }
    SECTION("they differ")
    {
        practice.score(practice.secondReviewer, {3, 1, 3, 3, 3});
        practice.finish(practice.secondReviewer);
        CHECK(refusal(outlook(practice.work())).contains(u"differ too much on C2"_s));
        practice.start(practice.thirdReviewer);
        CHECK(practice.reviewBy(practice.thirdReviewer).review.seat == ReviewSeat::Adjudicator);
        auto fourth = practice.mentor;
        fourth.id = PersonId::create();
        CHECK(refusal(starting(practice, fourth)).contains(refused));

        practice.score(practice.thirdReviewer, {4, 3, 4, 4, 4});
        practice.finish(practice.thirdReviewer);
        CHECK(must(outlook(practice.work())).resolution.levels.values() == samples::met);
    }
}

TEST_CASE("a single review of many needs no further reading")
{
    samples::Practice practice;
    practice.reviewed(samples::c2Open);
    CHECK(refusal(starting(practice, practice.secondReviewer)).contains(u"all its reviewers"_s));
}

TEST_CASE("a reviewer steps back with a reason, and somebody else takes the seat")
{
    samples::Practice practice;
    practice.inReview();
    const auto review = practice.reviewBy(practice.reviewer).review;
    CHECK(refusal(recuse(review, u" "_s)).contains(u"Say why"_s));
    practice.take(recuse(review, u"We teach together"_s));

    const auto recused = practice.reviewBy(practice.reviewer).review;
    CHECK(recused.state == ReviewState::Recused);
    CHECK(recused.privateNote == u"We teach together"_s);
    CHECK(refusal(scoring(practice, level(u"C1"_s, 3))).contains(u"Start another one"_s));
    CHECK(refusal(recuse(recused, u"Again"_s)).contains(u"Only an open review"_s));
    CHECK(refusal(starting(practice, practice.reviewer)).contains(u"stepped back"_s));

    practice.review(practice.secondReviewer, samples::met);
    CHECK(practice.reviewBy(practice.secondReviewer).review.seat == ReviewSeat::First);
    practice.take(decide(practice.work(), practice.decision(Outcome::Approved), practice.at));
    CHECK(practice.reviewBy(practice.reviewer).review.state == ReviewState::Recused);
}

TEST_CASE("an approver reopens a review with a reason, before the decision")
{
    samples::Practice practice;
    practice.inReview();
    const auto reopening = [&](const Person& by, const QString& why) {
        return reopen(practice.work(), practice.reviewBy(practice.reviewer).review, by, why);
    };
    CHECK(refusal(reopening(practice.approver, u"Typo"_s)).contains(u"nothing to reopen"_s));
    practice.score(practice.reviewer, samples::c2Open);
    practice.finish(practice.reviewer);
    CHECK(refusal(scoring(practice, level(u"C2"_s, 3))).contains(u"Ask the approver to reopen"_s));
    CHECK(refusal(finishing(practice)).contains(u"Ask the approver to reopen"_s));
    CHECK(refusal(saying(practice)).contains(u"Ask the approver to reopen"_s));
    CHECK(refusal(recuse(practice.reviewBy(practice.reviewer).review, u"Late"_s))
              .contains(u"Ask the approver to reopen"_s));
    CHECK(refusal(reopening(practice.reviewer, u"Typo"_s)).contains(u"Ask one to reopen"_s));
    CHECK(refusal(reopening(practice.approver, u""_s)).contains(u"Say why"_s));

    practice.take(reopening(practice.approver, u"C2 was read on the wrong page"_s));
    CHECK(refusal(outlook(practice.work())).contains(u"0 of 1 reviews"_s));
    practice.score(practice.reviewer, samples::met);
    practice.finish(practice.reviewer);
    practice.take(decide(practice.work(), practice.decision(Outcome::Approved), practice.at));
    CHECK(refusal(reopening(practice.approver, u"Typo"_s)).contains(u"was decided"_s));
}

TEST_CASE("a comment lies at a moment, trimmed, by the reviewer, and hidden until the decision")
{
    samples::Practice practice;
    practice.inReview();
    const auto said = must(saying(practice));
    CHECK(said.text == u"Clear model"_s);
    CHECK(said.author == practice.reviewer.id);
    CHECK(said.start == MediaTime(seconds(133)));
    CHECK(said.visibility == CommentVisibility::Draft);
}

TEST_CASE("a comment outside its recording, or about nothing, is refused with what to do")
{
    samples::Practice practice;
    const auto work = practice.inReview();
    const auto sentence = [&](const std::function<void(CommentDraft&)>& adapt) {
        return refusal(saying(practice, adapt));
    };
    CHECK(sentence([](auto& draft) { draft.text = u"\n"_s; }).contains(u"Write something"_s));
    CHECK(
        sentence([](auto& draft) { draft.text = QString(10'001, u'a'); }).contains(u"Split it"_s));
    CHECK(sentence([](auto& draft) { draft.criterion = u"C9"_s; }).contains(u"C9"_s));
    CHECK(sentence([](auto& draft) { draft.start = seconds(-1); }).contains(u"Count from"_s));
    CHECK(sentence([](auto& draft) { draft.end = seconds(132); }).contains(u"start first"_s));
    CHECK(sentence([](auto& draft) {
        draft.start.reset();
        draft.end = seconds(132);
    }).contains(u"Give both"_s));
    CHECK(sentence([](auto& draft) {
        draft.start = seconds(421);
    }).contains(u"421.0 s lies after the end of the recording, which is 420.0 s long"_s));
    CHECK(sentence([](auto& draft) { draft.end = seconds(421); }).contains(u"after the end"_s));
    CHECK(sentence([](auto& draft) { draft.page = 0; }).contains(u"counted from 1"_s));
    CHECK(sentence([&](auto& draft) {
        draft.evidence = item(*work.current(), u"E1"_s);
    }).contains(u"Leave the moment out"_s));
    CHECK(sentence([](auto& draft) {
        draft.evidence.id = EvidenceId::create();
    }).contains(u"Choose evidence of that attempt"_s));
    CHECK(saying(practice, [](auto& draft) {
        draft.start = seconds(420); // the last moment
        draft.end = seconds(420);
    }));
}

TEST_CASE("evidence of an earlier attempt takes no comment in the review of the next")
{
    samples::Practice practice;
    const auto first = practice.decided(Outcome::NotYet).attempts.first();
    auto request = practice.handIn(u"Again"_s);
    request.contextNote = u"A new lesson"_s;
    practice.take(submit(practice.work(), request, practice.at));
    practice.start(practice.reviewer);
    CHECK(refusal(saying(practice, [&](auto& draft) {
        draft.evidence = item(first, u"E3"_s);
    })).contains(u"does not belong to the attempt under review"_s));
    auto cites = level(u"C3"_s, 3);
    cites.citations
        = {{.comment = {}, .evidence = item(first, u"E3"_s).id, .start = {}, .page = {}}};
    CHECK(refusal(scoring(practice, cites)).contains(u"Cite evidence of that attempt"_s));
    CommentDraft late;
    late.evidence = item(first, u"E3"_s);
    late.text = u"Late"_s;
    CHECK(refusal(comment(practice.work(), first.reviews.first().review, late, practice.at))
              .contains(u"was decided"_s));
}

TEST_CASE("those who have a part in the work answer a comment once it is released")
{
    samples::Practice practice;
    practice.inReview();
    const auto draft = practice.comment(
        practice.reviewer, u"E3"_s, CommentKind::Question, u"Who models the near miss?"_s);
    CHECK(refusal(reply(practice.work(), draft, practice.earner, u"I do"_s, practice.at))
              .contains(u"Wait for the decision"_s));
    CHECK(refusal(reply(practice.work(), draft, practice.mentor, u"They do"_s, practice.at))
              .contains(u"Wait for the decision"_s));
    CHECK(reply(practice.work(), draft, practice.reviewer, u"At 02:13"_s, practice.at));
    practice.score(practice.reviewer, samples::c2Open);
    practice.finish(practice.reviewer);
    practice.take(decide(practice.work(), practice.decision(Outcome::NotYet), practice.at));

    const auto work = practice.work();
    const auto released = *work.attempts.first().comment(draft.id);
    CHECK(released.visibility == CommentVisibility::Shared);
    const auto answer = must(reply(work, released, practice.earner, u" I do "_s, practice.at));
    CHECK(answer.text == u"I do"_s);
    CHECK(answer.replyTo == released.id);
    CHECK(answer.author == practice.earner.id);
    CHECK(answer.start == released.start);
    practice.take(Changes{{.after = answer}});
    const auto second
        = must(reply(practice.work(), answer, practice.mentor, u"Well seen"_s, practice.at));
    CHECK(second.replyTo == released.id); // a thread has one level

    CHECK(refusal(reply(work, released, practice.secondReviewer, u"Hm"_s, practice.at))
              .contains(u"has no part in this work"_s));
    CHECK(refusal(reply(work, released, practice.earner, u" "_s, practice.at))
              .contains(u"Write something"_s));
    CHECK(refusal(reply(work, released, practice.earner, QString(10'001, u'a'), practice.at))
              .contains(u"Split it"_s));
}

TEST_CASE("a reviewer of one attempt has no part in the comments on another")
{
    samples::Practice practice;
    practice.inReview();
    const auto said = practice.comment(practice.reviewer, u"E3"_s, CommentKind::Note, u"Calm"_s);
    practice.score(practice.reviewer, samples::c2Open);
    practice.finish(practice.reviewer);
    practice.take(decide(practice.work(), practice.decision(Outcome::NotYet), practice.at));
    auto request = practice.handIn(u"Again"_s);
    request.contextNote = u"A new lesson"_s;
    practice.take(submit(practice.work(), request, practice.at));
    practice.start(practice.secondReviewer);
    const auto released = *practice.work().attempts.first().comment(said.id);
    CHECK(refusal(reply(practice.work(), released, practice.secondReviewer, u"Hm"_s, practice.at))
              .contains(u"has no part"_s));
}

TEST_CASE("a comment on other work is not answered here")
{
    samples::Practice here;
    here.inReview();
    samples::Practice there;
    there.inReview();
    auto other = there.comment(there.reviewer, u"E3"_s, CommentKind::Note, u"Calm"_s);
    other.visibility = CommentVisibility::Shared;
    CHECK(refusal(reply(here.work(), other, here.earner, u"Thanks"_s, here.at))
              .contains(u"Open the work it was made on"_s));
}

TEST_CASE("a level is given, changed, and keeps what was said and cited before")
{
    samples::Practice practice;
    practice.inReview();
    const auto clip = item(*practice.work().handedIn(), u"E3"_s).id;
    auto draft = level(u"C3"_s, 2, u" Practice by the whole class "_s);
    draft.citations = {{.comment = {}, .evidence = clip, .start = seconds(133), .page = {}}};
    practice.take(Changes{must(scoring(practice, draft))});
    draft.level = 3;
    draft.rationale.reset();
    practice.take(Changes{must(scoring(practice, draft))});

    const auto review = practice.reviewBy(practice.reviewer);
    REQUIRE(review.scores.size() == 1);
    CHECK(review.scores.first().level == 3);
    CHECK(review.scores.first().rationale == u"Practice by the whole class"_s);
    CHECK(review.scores.first().citations.size() == 1);
}

TEST_CASE("invariant 17: a level is on the scale, and one below target says what would meet it")
{
    samples::Practice practice;
    practice.inReview();
    for (const int wrong : {0, 5, -1})
        CHECK(refusal(scoring(practice, level(u"C1"_s, wrong)))
                  .contains(u"Its levels are 1, 2, 3, 4"_s));
    CHECK(refusal(scoring(practice, level(u"C9"_s, 3))).contains(u"Choose one of its criteria"_s));

    practice.score(practice.reviewer, {3, 3, 3, 3});
    CHECK(refusal(finishing(practice)).contains(u"C5 (Use of timing data) has no level yet."_s));
    practice.take(Changes{must(scoring(practice, level(u"C5"_s, 2)))});
    CHECK(refusal(finishing(practice)).contains(u"what evidence would meet it"_s));
    practice.take(Changes{must(scoring(practice, level(u"C5"_s, 2, u"  Too few timings.   "_s)))});
    CHECK(refusal(finishing(practice)).contains(u"at least 20 characters"_s));
    practice.take(Changes{must(scoring(practice, level(u"C5"_s, 2, u"Ten timings, please."_s)))});
    practice.take(finishing(practice));
    CHECK(practice.reviewBy(practice.reviewer).review.state == ReviewState::Submitted);
}

TEST_CASE("a review of other work takes no level and no comment here")
{
    samples::Practice here;
    here.inReview();
    samples::Practice there;
    there.inReview();
    CHECK(refusal(score(here.work(), there.reviewBy(there.reviewer), level(u"C1"_s, 3)))
              .contains(u"Open the work it belongs to"_s));
}
