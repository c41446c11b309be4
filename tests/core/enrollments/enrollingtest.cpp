// SPDX-License-Identifier: MIT
#include "core/enrollments/enrolling.h"

#include "tests/support/work.h"

using namespace core;
using namespace Qt::StringLiterals;
using samples::refusal;

namespace {

Result<Changes> enrolling(samples::Practice& practice, const EnrollRequest& request = {})
{
    const auto known = practice.history();
    return enroll(practice.earner, known.microcredential, known.versions,
        must(practice.store->enrollments().of(practice.earner.id)), request, practice.at);
}

EnrollmentState stateAfter(const Changes& changes)
{
    return samples::made<Enrollment>(changes).state;
}

// Work that had to be done by 1 April.
Work due(samples::Practice& practice)
{
    practice.take(enrolling(practice, {.dueBy = QDate(2026, 4, 1)}));
    return practice.work();
}

} // namespace

TEST_CASE("somebody is enrolled on the version that is published")
{
    samples::Practice practice;
    const auto enrollment = samples::made<Enrollment>(
        must(enrolling(practice, {.mentor = practice.mentor, .reason = u"Transitions"_s})));
    CHECK(enrollment.version == practice.published().id);
    CHECK(enrollment.state == EnrollmentState::Planned);
    CHECK(enrollment.mentor == practice.mentor.id);
    CHECK(enrollment.reason == u"Transitions"_s);
}

TEST_CASE("nobody is enrolled on a draft")
{
    samples::Practice practice;
    auto known = practice.history();
    known.versions.first().status = VersionStatus::Draft;
    CHECK(
        refusal(enroll(practice.earner, known.microcredential, known.versions, {}, {}, practice.at))
            .contains(u"Publish it first"_s));
}

TEST_CASE("invariant 10: a retired version takes no new enrollment")
{
    samples::Practice practice;
    practice.take(retire(practice.history(), u"No longer taught"_s, practice.at));
    CHECK(refusal(enrolling(practice)).contains(u"Publish a new version first"_s));
}

TEST_CASE("somebody who left the school is not enrolled")
{
    samples::Practice practice;
    practice.earner.active = false;
    CHECK(refusal(enrolling(practice)).contains(u"Make them active first"_s));
}

TEST_CASE("somebody has one open enrollment on a microcredential")
{
    samples::Practice practice;
    practice.enrolled();
    CHECK(refusal(enrolling(practice)).contains(u"Go on with that work"_s));

    auto second = practice.work().enrollment;
    second.id = EnrollmentId::create();
    CHECK_FALSE(practice.store->apply(u"Enroll behind the rules"_s, {{.after = second}}));
}

TEST_CASE("open work on another microcredential is no obstacle")
{
    samples::Practice practice;
    const auto known = practice.history();
    Enrollment other;
    other.person = practice.earner.id;
    other.microcredential = MicrocredentialId::create();
    other.state = EnrollmentState::Active;
    CHECK(enroll(practice.earner, known.microcredential, known.versions, {other}, {}, practice.at));
}

TEST_CASE("a mentor is somebody else who works at the school")
{
    samples::Practice practice;
    CHECK(refusal(enrolling(practice, {.mentor = practice.earner}))
              .contains(u"Choose somebody else"_s));
    practice.mentor.active = false;
    CHECK(refusal(enrolling(practice, {.mentor = practice.mentor}))
              .contains(u"Choose another mentor"_s));
}

TEST_CASE("work is due today or later")
{
    samples::Practice practice;
    const auto today = localDate(practice.at);
    CHECK(enrolling(practice, {.dueBy = today}));
    CHECK(refusal(enrolling(practice, {.dueBy = today.addDays(-1)})).contains(u"later one"_s));
}

TEST_CASE("planned work starts by a word or by its first evidence, once")
{
    samples::Practice practice;
    practice.enrolled();
    SECTION("by a word")
    {
        practice.take(start(practice.work(), practice.at));
        CHECK(practice.work().enrollment.state == EnrollmentState::Active);
        CHECK(refusal(start(practice.work(), practice.at)).contains(u"Go on with that work"_s));
    }
    SECTION("by its first evidence")
    {
        const auto at = practice.at;
        practice.add(practice.evidence(u"E1"_s));
        CHECK(practice.work().enrollment.state == EnrollmentState::Active);
        CHECK(practice.work().enrollment.startedAt == at);
    }
}

TEST_CASE("work that was started by a word keeps that day when evidence comes")
{
    samples::Practice practice;
    practice.enrolled();
    const auto at = practice.at;
    practice.take(start(practice.work(), at));
    practice.add(practice.evidence(u"E1"_s));
    CHECK(practice.work().enrollment.startedAt == at);
}

TEST_CASE("paused work takes no evidence and is not handed in until it is resumed")
{
    samples::Practice practice;
    practice.withEvidence();
    practice.take(pause(practice.work()));
    CHECK(practice.work().enrollment.state == EnrollmentState::Paused);
    CHECK(refusal(
        addEvidence(practice.work(), practice.evidence(u"E1"_s), practice.earner.id, practice.at))
              .contains(u"Resume it first"_s));
    CHECK(refusal(submit(practice.work(), practice.handIn(), practice.at))
              .contains(u"Resume it first"_s));
    CHECK(refusal(pause(practice.work())).contains(u"resume it first"_s));

    practice.take(resume(practice.work()));
    CHECK(submit(practice.work(), practice.handIn(), practice.at));
    CHECK(refusal(resume(practice.work())).contains(u"just go on"_s));
}

TEST_CASE("planned work cannot be paused")
{
    samples::Practice practice;
    CHECK(refusal(pause(practice.enrolled())).contains(u"Start"_s));
}

TEST_CASE("an earner withdraws, keeps what was collected, and may enroll again")
{
    samples::Practice practice;
    const auto before = practice.withEvidence();
    practice.take(withdraw(before, practice.at));
    const auto after = practice.work();
    CHECK(after.enrollment.state == EnrollmentState::Withdrawn);
    CHECK(after.submission->state == SubmissionState::Withdrawn);
    CHECK(after.current()->evidence == before.current()->evidence);

    CHECK(refusal(withdraw(after, practice.at)).contains(u"Enroll them again"_s));
    CHECK(refusal(submit(after, practice.handIn(), practice.at)).contains(u"Enroll them again"_s));
    CHECK(refusal(addEvidence(after, practice.evidence(u"E1"_s), practice.earner.id, practice.at))
              .contains(u"Enroll them again"_s));
    CHECK(refusal(removeEvidence(after, after.current()->evidence.first()))
              .contains(u"was withdrawn"_s));
    practice.enrolled();
    CHECK(practice.work().enrollment.state == EnrollmentState::Planned);
    CHECK(practice.work().enrollment.id != after.enrollment.id);
}

TEST_CASE("work is withdrawn from each stage but a review")
{
    samples::Practice practice;
    SECTION("planned")
    {
        CHECK(withdraw(practice.enrolled(), practice.at));
    }
    SECTION("handed in")
    {
        CHECK(refusal(withdraw(practice.handedIn(), practice.at)).contains(u"Decide or return"_s));
    }
    SECTION("in review")
    {
        CHECK(refusal(withdraw(practice.inReview(), practice.at)).contains(u"Decide or return"_s));
    }
    SECTION("not yet")
    {
        CHECK(withdraw(practice.decided(Outcome::NotYet), practice.at));
    }
    SECTION("returned")
    {
        practice.handedIn();
        practice.take(decide(practice.work(), practice.decision(Outcome::Returned), practice.at));
        CHECK(withdraw(practice.work(), practice.at));
    }
    SECTION("approved")
    {
        CHECK(refusal(withdraw(practice.decided(Outcome::Approved), practice.at))
                  .contains(u"not working on CM-01 any more"_s));
    }
}

TEST_CASE("work lapses after its due date, unless it was handed in")
{
    samples::Practice practice;
    const auto work = due(practice);
    CHECK(refusal(lapse(work, QDate(2026, 4, 1))).contains(u"Wait until then"_s));
    CHECK(stateAfter(must(lapse(work, QDate(2026, 4, 2)))) == EnrollmentState::Lapsed);

    for (const auto& requirement : practice.published().content.evidenceRequirements)
        practice.add(practice.evidence(requirement.id));
    practice.take(submit(practice.work(), practice.handIn(), practice.at));
    CHECK(refusal(lapse(practice.work(), QDate(2026, 4, 2))).contains(u"Decide on it first"_s));
}

TEST_CASE("work without a due date never lapses")
{
    samples::Practice practice;
    CHECK(refusal(lapse(practice.enrolled(), QDate(2036, 1, 1))).contains(u"Withdraw it"_s));
}

TEST_CASE("an administrator opens lapsed work again")
{
    samples::Practice practice;
    due(practice);
    auto administrator = practice.approver;
    administrator.roles = {Role::Administrator};
    CHECK(refusal(reopen(practice.work(), administrator, {}, practice.at)).contains(u"Enroll"_s));
    practice.take(lapse(practice.work(), QDate(2026, 4, 2)));
    CHECK(refusal(
        addEvidence(practice.work(), practice.evidence(u"E1"_s), practice.earner.id, practice.at))
              .contains(u"closed"_s));

    CHECK(refusal(reopen(practice.work(), practice.mentor, {}, practice.at))
              .contains(u"Ask one to open"_s));
    CHECK(refusal(reopen(practice.work(), administrator, QDate(2026, 1, 1), practice.at))
              .contains(u"later one"_s));
    practice.take(reopen(practice.work(), administrator, QDate(2026, 6, 1), practice.at));
    CHECK(practice.work().enrollment.state == EnrollmentState::Planned);
    CHECK(practice.work().enrollment.dueBy == QDate(2026, 6, 1));
}

TEST_CASE("invariant 11: enrollment, submission and award point to one version; a move is the "
          "earner's act before the first hand-in")
{
    samples::Practice practice;
    const auto release = [&] {
        auto draft
            = samples::made<MicrocredentialVersion>(must(derive(practice.history(), practice.at)));
        draft.content.title += u" Again"_s;
        practice.release(draft);
    };
    SECTION("an award is for the version of the enrollment, though a newer one is out")
    {
        const auto version = practice.withEvidence().version.id;
        release();
        practice.take(submit(practice.work(), practice.handIn(), practice.at));
        practice.review(practice.reviewer, samples::met);
        practice.take(decide(practice.work(), practice.decision(Outcome::Approved), practice.at));
        const auto work = practice.work();
        CHECK(work.enrollment.version == version);
        CHECK(work.submission->enrollment == work.enrollment.id);
        CHECK(work.award->enrollment == work.enrollment.id);
        CHECK(work.award->version == version);
    }
    SECTION("the earner moves open work to the newer version")
    {
        practice.withEvidence();
        CHECK(refusal(moveTo(practice.work(), practice.published(), practice.earner))
                  .contains(u"Publish the newer version first"_s));
        release();
        CHECK(refusal(moveTo(practice.work(), practice.published(), practice.mentor))
                  .contains(u"Ask them"_s));
        practice.take(moveTo(practice.work(), practice.published(), practice.earner));
        CHECK(practice.work().version.number == u"1.0.1"_s);
    }
    SECTION("after the first hand-in nobody moves it")
    {
        practice.decided(Outcome::NotYet);
        release();
        CHECK(refusal(moveTo(practice.work(), practice.published(), practice.earner))
                  .contains(u"Finish it there"_s));
    }
    SECTION("evidence that the newer version does not ask for is taken out first")
    {
        practice.withEvidence();
        auto newer = practice.published();
        newer.id = VersionId::create();
        newer.content.evidenceRequirements.removeLast();
        CHECK(refusal(moveTo(practice.work(), newer, practice.earner))
                  .contains(u"Take it out first"_s));
    }
}

TEST_CASE("invariant 24: one active award per person and MAJOR, when enrolling and when deciding")
{
    samples::Practice practice;
    const auto award = *practice.decided(Outcome::Approved).award;
    const EnrollRequest request{.awards = must(practice.store->awards().of(practice.earner.id))};

    const auto sentence = refusal(enrolling(practice, request));
    CHECK(sentence.contains(u"2026-0001"_s));
    CHECK(sentence.contains(u"enroll again when it has expired"_s));

    SECTION("somebody else's award is no obstacle")
    {
        const auto known = practice.history();
        CHECK(enroll(
            practice.mentor, known.microcredential, known.versions, {}, request, practice.at));
    }
    SECTION("an expired or revoked award is no obstacle")
    {
        auto old = request;
        old.awards.first().expiresOn = localDate(practice.at).addDays(-1);
        CHECK(enrolling(practice, old));
        old.awards = request.awards;
        old.awards.first().status = AwardStatus::Revoked;
        CHECK(enrolling(practice, old));
    }
    SECTION("the next MAJOR can be earned")
    {
        auto draft
            = samples::made<MicrocredentialVersion>(must(derive(practice.history(), practice.at)));
        draft.number = u"2.0.0"_s;
        draft.content.passRule.minLevelAll = 2;
        practice.release(draft);
        practice.take(enrolling(practice, request));
        CHECK(practice.work().otherAwards.isEmpty());
    }
    SECTION("work that began all the same is not approved")
    {
        practice.take(enrolling(practice)); // nobody said what is held already
        for (const auto& requirement : practice.published().content.evidenceRequirements)
            practice.add(practice.evidence(requirement.id));
        practice.take(submit(practice.work(), practice.handIn(), practice.at));
        practice.review(practice.reviewer, samples::met);
        CHECK(practice.work().otherAwards == QList{award});
        auto decision = practice.decision(Outcome::Approved);
        decision.awardNumber = u"2026-0002"_s;
        CHECK(refusal(decide(practice.work(), decision, practice.at))
                  .contains(u"wait until that award has expired"_s));
        const auto later = practice.at + std::chrono::hours(24 * 365 * 6);
        CHECK(decide(practice.work(), decision, later)); // valid for five years
    }
}
