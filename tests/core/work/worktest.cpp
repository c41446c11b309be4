// SPDX-License-Identifier: MIT
#include "core/work/work.h"

#include "core/base/sha256.h"
#include "tests/support/work.h"

using namespace core;
using namespace Qt::StringLiterals;
using samples::refusal;

TEST_CASE("work before its first evidence has no submission and no attempt")
{
    samples::Practice practice;
    const auto work = practice.enrolled();
    CHECK_FALSE(work.submission);
    CHECK_FALSE(work.current());
    CHECK_FALSE(work.handedIn());
    CHECK_FALSE(work.lastScored());
    CHECK(work.person == practice.earner);
    CHECK(work.version == practice.published());
}

TEST_CASE("work that nobody enrolled in is missing, with what to do")
{
    samples::Practice practice;
    const auto none
        = readWork(*practice.store, practice.earner, practice.history().microcredential);
    CHECK(refusal(none).contains(u"Enroll them first"_s));
    CHECK(none.error().kind == Error::Kind::Missing);
    CHECK(readWork(*practice.store, EnrollmentId::create()).error().kind == Error::Kind::Missing);
}

TEST_CASE("two attempts are read with the evidence, reviews, levels and comments of each")
{
    samples::Practice practice;
    practice.inReview();
    const auto first = practice.comment(practice.reviewer, u"E3"_s, CommentKind::Grow, u"Louder"_s);
    practice.score(practice.reviewer, samples::c2Open);
    practice.finish(practice.reviewer);
    practice.take(decide(practice.work(), practice.decision(Outcome::NotYet), practice.at));
    auto request = practice.handIn(u"Again"_s);
    request.contextNote = u"A new lesson"_s;
    practice.take(submit(practice.work(), request, practice.at));
    practice.start(practice.secondReviewer);
    const auto second = practice.comment(
        practice.secondReviewer, u"E3"_s, CommentKind::Celebration, u"Loud and clear"_s);

    const auto work = practice.work();
    REQUIRE(work.attempts.size() == 2);
    const auto& before = work.attempts.first();
    const auto& now = work.attempts.last();
    CHECK(work.current() == &now);
    CHECK(work.handedIn() == &now);
    CHECK(work.lastScored() == &before);
    CHECK(work.attempt(before.attempt.id) == &before);
    REQUIRE(before.comments.size() == 1);
    CHECK(before.comment(first.id));
    CHECK_FALSE(before.comment(second.id));
    REQUIRE(now.comments.size() == 1);
    CHECK(now.comment(second.id));
    CHECK(before.reviewBy(practice.reviewer.id));
    CHECK_FALSE(before.reviewBy(practice.secondReviewer.id));
    CHECK(now.reviewBy(practice.secondReviewer.id));
    CHECK(before.submittedReviews().size() == 1);
    CHECK(now.submittedReviews().isEmpty());
    CHECK(before.reviews.first().scores.size() == 5);
    CHECK(before.decision);
    CHECK_FALSE(now.decision);
    CHECK(work.files.size() == 1); // the clip of both attempts
    CHECK(work.consents.size() == 1);
    CHECK(now.itemNumbered(3)->requirement == u"E3"_s);
    CHECK(now.item(before.evidence.first().id) == nullptr);
}

TEST_CASE("the newest of several enrollments is the one that is meant")
{
    samples::Practice practice;
    practice.withEvidence();
    practice.take(withdraw(practice.work(), practice.at));
    const auto again = practice.enrolled();
    CHECK(again.enrollment.state == EnrollmentState::Planned);
    CHECK_FALSE(again.submission);
}

TEST_CASE("content is told apart by the text, the bytes, or the print of a file in place")
{
    Work work;
    EvidenceItem text;
    text.body = u"Twelve timings"_s;
    CHECK(work.contentOf(text) == Sha256::hexOf("Twelve timings"));

    auto copied = samples::file(u"video/mp4"_s);
    EvidenceItem clip;
    clip.file = copied.id;
    CHECK(work.contentOf(clip).isEmpty()); // the file is not known
    work.files = {copied};
    CHECK(work.contentOf(clip) == *copied.sha256);

    auto inPlace = samples::file(u"video/mp4"_s);
    inPlace.sha256.reset();
    inPlace.fingerprint = "f1";
    inPlace.path = u"/media/lesson.mp4"_s;
    EvidenceItem elsewhere;
    elsewhere.file = inPlace.id;
    work.files.append(inPlace);
    CHECK(work.contentOf(elsewhere) == "f1");
}

TEST_CASE("a file in place is handed in and found unchanged in the next attempt")
{
    samples::Practice practice;
    practice.withEvidence();
    practice.remove(u"E3"_s);
    auto draft = practice.evidence(u"E3"_s);
    draft.file->sha256.reset();
    draft.file->fingerprint = QByteArray(64, 'f');
    draft.file->path = u"/media/lesson.mp4"_s;
    practice.add(draft);
    practice.take(submit(practice.work(), practice.handIn(), practice.at));
    practice.review(practice.reviewer, samples::c2Open);
    practice.take(decide(practice.work(), practice.decision(Outcome::NotYet), practice.at));
    CHECK(carriedForward(practice.work()).contains(u"C3"_s));
}
