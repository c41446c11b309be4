// SPDX-License-Identifier: MIT
#include "core/reviews/reviewing.h"

#include "core/base/businessdays.h"
#include "core/reviews/openreview.h"
#include "core/reviews/resolution.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Reviewing)
};

constexpr int usualTurnaround = 10; // business days

Error refused(const QString& message)
{
    return {Error::Kind::Refused, message};
}

// Invariant 13: a reviewer is not the earner and not that enrollment's mentor.
Result<void> mayReview(const Work& work, const Person& reviewer)
{
    if (reviewer.id == work.person.id)
        return refused(Text::tr("%1 cannot review their own work. Choose another reviewer.")
                           .arg(reviewer.displayName()));
    if (work.enrollment.mentor == reviewer.id)
        return refused(Text::tr("%1 is the mentor of this work and cannot review it. Choose "
                                "another reviewer.")
                           .arg(reviewer.displayName()));
    if (!reviewer.active)
        return refused(Text::tr("%1 is not active any more. Choose another reviewer.")
                           .arg(reviewer.displayName()));
    if (!reviewer.has(Role::Reviewer))
        return refused(Text::tr("%1 is not a reviewer. Give them the role of a reviewer first.")
                           .arg(reviewer.displayName()));
    return {};
}

// How many read the attempt; who stepped back does not count.
int seated(const AttemptWork& attempt)
{
    return int(std::count_if(attempt.reviews.begin(), attempt.reviews.end(),
        [](const auto& other) { return other.review.state != ReviewState::Recused; }));
}

// As many as are required may read, and one more to settle what they do not agree on.
Result<void> hasSeat(const Work& work)
{
    const auto& attempt = *work.handedIn();
    const int required = work.design().assessment.reviewersRequired;
    const auto submitted = attempt.submittedReviews();
    const bool isOpen
        = submitted.size() >= required && !resolve(work.design(), submitted).isComplete();
    if (seated(attempt) < required || (seated(attempt) == required && isOpen))
        return {};
    return refused(Text::tr("This work has all its reviewers. A further one is only needed when "
                            "they have handed in and differ too much. Choose other work."));
}

Result<void> mayStart(const Work& work, const Person& reviewer)
{
    const auto* handedIn = work.handedIn();
    if (!work.submission || !handedIn || handedIn != work.current())
        return refused(Text::tr("%1 has not handed in this work yet. Wait until they do.")
                           .arg(work.person.displayName()));
    switch (work.submission->state) {
    case SubmissionState::Submitted:
    case SubmissionState::Resubmitted:
    case SubmissionState::InReview:
        break;
    default:
        return refused(Text::tr("This work is not waiting for a review. Choose other work."));
    }
    if (const auto* own = handedIn->reviewBy(reviewer.id))
        return refused(own->review.state == ReviewState::Recused
                ? Text::tr("%1 stepped back from this review. Choose another reviewer.")
                      .arg(reviewer.displayName())
                : Text::tr("%1 reviews this work already. Go on with that review.")
                      .arg(reviewer.displayName()));
    for (const auto& item : handedIn->evidence) {
        if (auto seen = isVisible(work, item); !seen)
            return seen;
    }
    if (auto may = mayReview(work, reviewer); !may)
        return may;
    return hasSeat(work);
}

CompletenessCheck completeCheck(const Work& work, const Person& checker, Instant at)
{
    CompletenessCheck check;
    check.id = CheckId::create();
    check.attempt = work.handedIn()->attempt.id;
    check.checker = checker.id;
    check.at = at;
    for (const auto& requirement : work.design().evidenceRequirements) {
        const auto count = requirement.completionIndicators.value_or(QStringList()).size();
        for (int i = 0; i < int(count); ++i)
            check.results.append({requirement.id, i, true, {}});
    }
    return check;
}

ReviewSeat seatOf(const Work& work)
{
    constexpr std::array seats{ReviewSeat::First, ReviewSeat::Second, ReviewSeat::Third};
    const auto& reviews = work.handedIn()->reviews;
    const int required = work.design().assessment.reviewersRequired;
    for (int i = 0; i < std::min(required, int(seats.size())); ++i) {
        const bool isTaken = std::any_of(reviews.begin(), reviews.end(), [&](const auto& other) {
            return other.review.seat == seats.at(size_t(i))
                && other.review.state != ReviewState::Recused;
        });
        if (!isTaken)
            return seats.at(size_t(i));
    }
    return ReviewSeat::Adjudicator;
}

// Invariant 21: a level that stands comes from a criterion that was met on unchanged evidence.
void carryLevels(const Work& work, const Review& review, Changes& changes)
{
    const auto& attempt = work.handedIn()->attempt;
    const auto* before = work.lastScored();
    if (!before)
        return;
    for (const auto& resolved : before->decision->levels) {
        if (!attempt.carriedForward.contains(resolved.criterion))
            continue;
        CriterionScore carried;
        carried.id = ScoreId::create();
        carried.review = review.id;
        carried.criterion = resolved.criterion;
        carried.level = resolved.level;
        carried.carriedFrom = before->attempt.number;
        changes.append({.after = carried});
    }
}

QString withNote(const Review& review, const QString& note)
{
    const auto before = review.privateNote.value_or(QString());
    return before.isEmpty() ? note : before + u'\n' + note;
}

} // namespace

std::optional<QDate> reviewDueOn(const Work& work, const QList<QDate>& holidays)
{
    const auto* handedIn = work.handedIn();
    if (!handedIn)
        return {};
    return plusBusinessDays(localDate(*handedIn->attempt.submittedAt),
        work.design().assessment.turnaroundBusinessDays.value_or(usualTurnaround), holidays);
}

Result<Changes> startReview(
    const Work& work, const Person& reviewer, const QList<QDate>& holidays, Instant at)
{
    if (auto may = mayStart(work, reviewer); !may)
        return may.error();
    const auto* handedIn = work.handedIn();
    Changes changes;
    if (work.submission->state != SubmissionState::InReview) {
        changes.append({.after = completeCheck(work, reviewer, at)});
        auto submission = *work.submission;
        submission.state = SubmissionState::InReview;
        changes.append({.before = *work.submission, .after = submission});
    }
    Review review;
    review.id = ReviewId::create();
    review.attempt = handedIn->attempt.id;
    review.reviewer = reviewer.id;
    review.seat = seatOf(work);
    review.state = ReviewState::InProgress;
    review.assignedAt = at;
    review.startedAt = at;
    review.dueOn = reviewDueOn(work, holidays);
    changes.append({.after = review});
    carryLevels(work, review, changes);
    return changes;
}

Result<Changes> recuse(const Review& review, const QString& reason)
{
    if (review.state != ReviewState::Assigned && review.state != ReviewState::InProgress)
        return refused(Text::tr("Only an open review can be given back. Ask the approver to reopen "
                                "this one first."));
    if (reason.trimmed().isEmpty())
        return refused(Text::tr("Say why somebody else should review this work."));
    auto recused = review;
    recused.state = ReviewState::Recused;
    recused.privateNote = withNote(review, reason.trimmed());
    return Changes{{.before = review, .after = recused}};
}

Result<Changes> reopen(
    const Work& work, const Review& review, const Person& by, const QString& reason)
{
    const auto* attempt = work.attempt(review.attempt);
    if (!attempt || attempt->decision)
        return refused(Text::tr("This attempt was decided, so its reviews stay as they are. Say "
                                "more in the next one."));
    if (review.state != ReviewState::Submitted)
        return refused(Text::tr("This review is not handed in, so there is nothing to reopen. Go "
                                "on with it or start another one."));
    if (!by.active || !by.has(Role::Approver))
        return refused(Text::tr("%1 is not an approver. Ask one to reopen this review.")
                           .arg(by.displayName()));
    if (reason.trimmed().isEmpty())
        return refused(Text::tr("Say why this review is reopened."));
    auto opened = review;
    opened.state = ReviewState::InProgress;
    opened.submittedAt.reset();
    opened.privateNote = withNote(review, reason.trimmed());
    return Changes{{.before = review, .after = opened}};
}

} // namespace core
