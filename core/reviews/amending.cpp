// SPDX-License-Identifier: MIT
#include "core/reviews/amending.h"

#include "core/reviews/openreview.h"
#include "core/reviews/reviewing.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Amending)
};

Error refused(const QString& message)
{
    return {Error::Kind::Refused, message};
}

const AttemptWork* attemptOf(const Work& work, const TimestampedComment& comment)
{
    const auto found = std::find_if(work.attempts.begin(), work.attempts.end(),
        [&](const auto& attempt) { return attempt.comment(comment.id) != nullptr; });
    return found == work.attempts.end() ? nullptr : &*found;
}

const ReviewWork* reviewOf(const AttemptWork& attempt, const TimestampedComment& comment)
{
    const auto found = std::find_if(attempt.reviews.begin(), attempt.reviews.end(),
        [&](const auto& one) { return comment.review == one.review.id; });
    return found == attempt.reviews.end() ? nullptr : &*found;
}

// Only who said it may take it back, and only while the review is theirs to write.
Result<void> mayChange(const Work& work, const TimestampedComment& comment, const Person& by)
{
    const auto* attempt = attemptOf(work, comment);
    if (!attempt)
        return refused(Text::tr("This comment does not belong to this work. Open the work it was "
                                "made on."));
    if (comment.author != by.id)
        return refused(Text::tr("Only who wrote a comment can change it. Answer it instead."));
    if (const auto* review = reviewOf(*attempt, comment))
        return isInProgress(work, review->review);
    return {};
}

} // namespace

Result<Changes> editComment(const Work& work, const TimestampedComment& comment, const Person& by,
    const CommentEdit& edit, Instant at)
{
    if (auto may = mayChange(work, comment, by); !may)
        return may.error();
    const auto words = edit.text.trimmed();
    if (words.isEmpty())
        return Error{Error::Kind::Invalid,
            Text::tr("The comment is empty. Write something, or delete the comment.")};
    if (words.size() > longestComment)
        return Error{Error::Kind::Invalid,
            Text::tr("The comment has more than %1 characters. Split it.").arg(longestComment)};
    if (edit.criterion && !work.design().criterion(*edit.criterion))
        return Error{Error::Kind::Missing,
            Text::tr("%1 has no criterion %2.").arg(work.microcredential.code, *edit.criterion)};
    auto edited = comment;
    edited.kind = edit.kind;
    edited.text = words;
    edited.criterion = edit.criterion;
    if (edited == comment)
        return Changes();
    edited.editedAt = at;
    return Changes{{.before = comment, .after = edited}};
}

Result<Changes> resolveComment(const Work& work, const TimestampedComment& comment,
    const Person& by, bool isResolved, Instant at)
{
    if (!attemptOf(work, comment))
        return refused(Text::tr("This comment does not belong to this work. Open the work it was "
                                "made on."));
    const bool isReleasedToEarner
        = by.id == work.person.id && comment.visibility == CommentVisibility::Shared;
    if (comment.author != by.id && !isReleasedToEarner)
        return refused(Text::tr("%1 cannot settle this comment. Its author can, and the earner "
                                "once it was released.")
                           .arg(by.displayName()));
    auto settled = comment;
    settled.resolvedAt = isResolved ? std::optional(at) : std::nullopt;
    if (settled.resolvedAt.has_value() == comment.resolvedAt.has_value())
        return Changes();
    return Changes{{.before = comment, .after = settled}};
}

Result<Changes> removeComment(const Work& work, const TimestampedComment& comment, const Person& by)
{
    if (auto may = mayChange(work, comment, by); !may)
        return may.error();
    Changes changes;
    const auto* attempt = attemptOf(work, comment);
    for (const auto& other : attempt->comments) {
        if (other.replyTo != comment.id)
            continue;
        if (other.author != by.id)
            return refused(Text::tr("This comment was answered, so it stays. Mark it as resolved "
                                    "instead."));
        changes.append({.before = other});
    }
    for (const auto& review : attempt->reviews) {
        for (const auto& score : review.scores) {
            auto without = score;
            without.citations.removeIf(
                [&](const Citation& citation) { return citation.comment == comment.id; });
            if (without != score)
                changes.append({.before = score, .after = without});
        }
    }
    changes.append({.before = comment});
    return changes;
}

Result<Changes> removeCitation(
    const Work& work, const ReviewWork& review, const QString& criterion, const Citation& citation)
{
    if (auto open = isInProgress(work, review.review); !open)
        return open.error();
    const auto* given = review.score(criterion);
    if (!given || !given->citations.contains(citation))
        return Changes();
    auto without = *given;
    without.citations.removeAll(citation);
    return Changes{{.before = *given, .after = without}};
}

} // namespace core
