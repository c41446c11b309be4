// SPDX-License-Identifier: MIT
#include "core/reviews/reviewing.h"

#include "core/base/businessdays.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Reviewing)
};

constexpr int longestComment = 10'000;
constexpr int usualTurnaround = 10; // business days

Error refused(const QString& message)
{
    return {Error::Kind::Refused, message};
}

// Invariant 13: a reviewer is not the earner and not that enrollment's mentor.
Result<void> mayReview(const Work& work, const Person& reviewer)
{
    if (reviewer.id == work.person.id)
        return refused(Text::tr("%1 cannot review their own work.").arg(reviewer.displayName()));
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

Result<void> mayStart(const Work& work, const Person& reviewer)
{
    const auto* handedIn = work.handedIn();
    if (!work.submission || !handedIn || handedIn != work.current())
        return refused(
            Text::tr("%1 has not handed in this work yet.").arg(work.person.displayName()));
    switch (work.submission->state) {
    case SubmissionState::Submitted:
    case SubmissionState::Resubmitted:
    case SubmissionState::InReview:
        break;
    default:
        return refused(Text::tr("This work is not waiting for a review."));
    }
    if (handedIn->reviewBy(reviewer.id))
        return refused(Text::tr("%1 reviews this work already.").arg(reviewer.displayName()));
    const auto open = std::count_if(handedIn->reviews.begin(), handedIn->reviews.end(),
        [](const auto& other) { return other.review.state != ReviewState::Recused; });
    // One more than required may read: the one who settles a disagreement.
    if (open > work.design().assessment.reviewersRequired)
        return refused(Text::tr("This work has all its reviewers."));
    return mayReview(work, reviewer);
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
    const auto taken = work.handedIn()->reviews.size();
    if (taken >= work.design().assessment.reviewersRequired)
        return ReviewSeat::Adjudicator;
    return taken == 0 ? ReviewSeat::First : taken == 1 ? ReviewSeat::Second : ReviewSeat::Third;
}

// Invariant 21: a level that stands comes from a criterion that was met on unchanged evidence.
void carryLevels(const Work& work, const Review& review, Changes& changes)
{
    const auto& attempt = work.handedIn()->attempt;
    const auto& before = work.attempts.at(std::max<qsizetype>(0, work.attempts.size() - 2));
    if (!before.decision)
        return;
    for (const auto& resolved : before.decision->levels) {
        if (!attempt.carriedForward.contains(resolved.criterion))
            continue;
        CriterionScore carried;
        carried.id = ScoreId::create();
        carried.review = review.id;
        carried.criterion = resolved.criterion;
        carried.level = resolved.level;
        carried.carriedFrom = before.attempt.number;
        changes.append({.after = carried});
    }
}

Result<void> isInProgress(const Review& review)
{
    if (review.state == ReviewState::InProgress || review.state == ReviewState::Assigned)
        return {};
    return refused(Text::tr("This review was handed in and cannot be changed any more."));
}

Result<void> checkPlace(const Work& work, const CommentDraft& draft)
{
    if (draft.end && (!draft.start || *draft.end < *draft.start))
        return Error{
            Error::Kind::Invalid, Text::tr("The end of the moment must not lie before its start.")};
    if (draft.start && *draft.start < MediaTime(0))
        return Error{Error::Kind::Invalid, Text::tr("The moment must not be negative.")};
    const auto* file = work.file(draft.evidence);
    if (!draft.start || !file)
        return {};
    const auto last = draft.end.value_or(*draft.start);
    if (file->duration && last > *file->duration) {
        const auto seconds
            = [](MediaTime time) { return QString::number(double(time.count()) / 1e6, 'f', 1); };
        return Error{Error::Kind::Invalid,
            Text::tr("The moment %1 s lies after the end of the recording, which is %2 s long.")
                .arg(seconds(last), seconds(*file->duration))};
    }
    return {};
}

} // namespace

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
    review.dueOn = plusBusinessDays(localDate(*handedIn->attempt.submittedAt),
        work.design().assessment.turnaroundBusinessDays.value_or(usualTurnaround), holidays);
    changes.append({.after = review});
    carryLevels(work, review, changes);
    return changes;
}

Result<TimestampedComment> comment(
    const Work& work, const Review& review, const CommentDraft& draft, Instant at)
{
    if (auto open = isInProgress(review); !open)
        return open.error();
    if (draft.evidence.attempt != review.attempt)
        return refused(Text::tr("This evidence does not belong to the work under review."));
    const auto text = draft.text.trimmed();
    if (text.isEmpty())
        return Error{Error::Kind::Invalid, Text::tr("The comment is empty.")};
    if (text.size() > longestComment)
        return Error{Error::Kind::Invalid,
            Text::tr("The comment has more than %1 characters. Split it.").arg(longestComment)};
    if (draft.criterion && !work.design().criterion(*draft.criterion))
        return Error{Error::Kind::Missing,
            Text::tr("%1 has no criterion %2.").arg(work.microcredential.code, *draft.criterion)};
    if (auto fits = checkPlace(work, draft); !fits)
        return fits.error();

    TimestampedComment made;
    made.id = CommentId::create();
    made.evidence = draft.evidence.id;
    made.review = review.id;
    made.author = review.reviewer;
    made.start = draft.start;
    made.end = draft.end;
    made.page = draft.page;
    made.kind = draft.kind;
    made.text = text;
    made.criterion = draft.criterion;
    made.createdAt = at;
    return made;
}

Result<TimestampedComment> reply(const Work& work, const TimestampedComment& to,
    const Person& author, const QString& text, Instant at)
{
    const auto words = text.trimmed();
    if (words.isEmpty())
        return Error{Error::Kind::Invalid, Text::tr("The answer is empty.")};
    if (words.size() > longestComment)
        return Error{Error::Kind::Invalid,
            Text::tr("The answer has more than %1 characters. Split it.").arg(longestComment)};
    const bool isEarner = author.id == work.person.id;
    const bool isReviewer = std::any_of(work.attempts.begin(), work.attempts.end(),
        [&](const auto& attempt) { return attempt.reviewBy(author.id) != nullptr; });
    if (!isEarner && !isReviewer && work.enrollment.mentor != author.id)
        return refused(Text::tr("%1 has no part in this work, so they cannot answer here.")
                           .arg(author.displayName()));
    if (isEarner && to.visibility == CommentVisibility::Draft)
        return refused(Text::tr("This comment has not been released yet."));

    TimestampedComment made = to;
    made.id = CommentId::create();
    made.author = author.id;
    made.kind = CommentKind::Note;
    made.text = words;
    made.replyTo = to.replyTo.value_or(to.id); // a thread has one level
    made.createdAt = at;
    made.editedAt.reset();
    made.resolvedAt.reset();
    return made;
}

Result<Change> score(const Work& work, const ReviewWork& review, const ScoreDraft& draft)
{
    if (auto open = isInProgress(review.review); !open)
        return open.error();
    const auto& rubric = work.design().rubric;
    if (!work.design().criterion(draft.criterion))
        return Error{Error::Kind::Missing,
            Text::tr("%1 has no criterion %2.").arg(work.microcredential.code, draft.criterion)};
    const bool isOnScale = std::any_of(rubric.scale.begin(), rubric.scale.end(),
        [&](const auto& step) { return step.level == draft.level; });
    if (!isOnScale)
        return Error{Error::Kind::Invalid,
            Text::tr("%1 is not a level of this rubric. Its levels are %2 to %3.")
                .arg(QString::number(draft.level), QString::number(rubric.scale.first().level),
                    QString::number(rubric.scale.last().level))};
    const auto* before = review.score(draft.criterion);
    CriterionScore given = before ? *before : CriterionScore();
    if (!before) {
        given.id = ScoreId::create();
        given.review = review.review.id;
        given.criterion = draft.criterion;
    }
    if (given.level != draft.level)
        given.carriedFrom.reset();
    given.level = draft.level;
    if (draft.rationale)
        given.rationale = draft.rationale->trimmed();
    for (const auto& citation : draft.citations) {
        if (!given.citations.contains(citation))
            given.citations.append(citation);
    }
    return before ? Change{.before = *before, .after = given} : Change{.after = given};
}

Result<Changes> finishReview(const Work& work, const ReviewWork& review, const QString& strengths,
    const QString& nextSteps, Instant at)
{
    if (auto open = isInProgress(review.review); !open)
        return open.error();
    const auto& design = work.design();
    QStringList missing;
    for (const auto& criterion : design.rubric.criteria) {
        const auto* given = review.score(criterion.id);
        if (!given) {
            missing.append(
                Text::tr("%1 (%2) has no level yet.").arg(criterion.id, criterion.title));
        } else if (given->level < design.passRule.targetLevel
            && given->rationale.value_or(QString()).trimmed().size() < shortestRationale) {
            missing.append(
                Text::tr("%1 (%2) is below the target: say in at least %3 characters "
                         "what evidence would meet it.")
                    .arg(criterion.id, criterion.title, QString::number(shortestRationale)));
        }
    }
    if (!missing.isEmpty())
        return refused(Text::tr("The review cannot be handed in yet. %1").arg(missing.join(u' ')));
    auto done = review.review;
    done.state = ReviewState::Submitted;
    done.submittedAt = at;
    done.strengths = strengths.trimmed();
    done.nextSteps = nextSteps.trimmed();
    return Changes{{.before = review.review, .after = done}};
}

} // namespace core
