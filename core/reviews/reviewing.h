// SPDX-License-Identifier: MIT
#pragma once

#include "core/change.h"
#include "core/work/work.h"

namespace core {

/// Checks the work as complete and opens a review of the attempt that was handed in, with the
/// levels that stand from the attempt before. As many may review as the design asks for, and one
/// more once they have handed in and differ too much. Refused when the reviewer may not review it.
Result<Changes> startReview(
    const Work& work, const Person& reviewer, const QList<QDate>& holidays, Instant at);

/// When a review of the attempt that was handed in is due; nothing before it was handed in.
std::optional<QDate> reviewDueOn(const Work& work, const QList<QDate>& holidays);

/// A comment as somebody makes it.
struct CommentDraft {
    EvidenceItem evidence;
    std::optional<MediaTime> start; ///< presentation time
    std::optional<MediaTime> end;
    std::optional<int> page;
    CommentKind kind = CommentKind::Note;
    QString text;
    std::optional<QString> criterion;
};

/// A comment in `review`, which must be in progress; nothing before start or after end.
Result<TimestampedComment> comment(
    const Work& work, const Review& review, const CommentDraft& draft, Instant at);

/// An answer to a comment of this work, by the earner, a reviewer of its attempt, or the mentor.
/// A draft is answered by nobody but its author.
Result<TimestampedComment> reply(const Work& work, const TimestampedComment& to,
    const Person& author, const QString& text, Instant at);

/// A level for one criterion as somebody gives it.
struct ScoreDraft {
    QString criterion;
    int level = 0;
    std::optional<QString> rationale; ///< kept as it was when not said
    QList<Citation> citations; ///< added to those that are there
};

/// Gives or changes a level in `review`; Invalid when it is not on the scale, Refused when it takes
/// back what stands from an earlier attempt.
Result<Change> score(const Work& work, const ReviewWork& review, const ScoreDraft& draft);

/// Something that stands in the way of handing in a review.
struct ReviewLack {
    QString criterion; ///< "C2"
    QString sentence; ///< what is missing and what to do
};

/// What `review` still lacks: levels, and what would meet those below the target.
QList<ReviewLack> lacksOf(const Design& design, const ReviewWork& review);

/// Hands in the review: every criterion has a level, and each below target says what would meet
/// it. Its comments are released to the earner with the decision.
Result<Changes> finishReview(const Work& work, const ReviewWork& review, const QString& strengths,
    const QString& nextSteps, Instant at);

/// The reviewer steps back (a conflict, no time); somebody else takes the seat. The reason stays
/// with the review.
Result<Changes> recuse(const Review& review, const QString& reason);

/// An approver opens a review that was handed in, before any decision. The reason stays with it.
Result<Changes> reopen(
    const Work& work, const Review& review, const Person& by, const QString& reason);

/// The shortest rationale that a level below target can have, in characters.
constexpr int shortestRationale = 20;

/// The longest comment or answer, in characters.
constexpr int longestComment = 10'000;

} // namespace core
