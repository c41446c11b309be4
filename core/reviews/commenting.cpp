// SPDX-License-Identifier: MIT
#include "core/reviews/openreview.h"
#include "core/reviews/reviewing.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Commenting)
};

Error refused(const QString& message)
{
    return {Error::Kind::Refused, message};
}

Result<void> checkPlace(const Work& work, const CommentDraft& draft)
{
    if (draft.end && (!draft.start || *draft.end < *draft.start))
        return Error{Error::Kind::Invalid,
            Text::tr("The end of the moment must not lie before its start. "
                     "Give both, the start first.")};
    if (draft.start && *draft.start < MediaTime(0))
        return Error{Error::Kind::Invalid,
            Text::tr("The moment must not be negative. Count from the start of the recording.")};
    if (draft.start && draft.evidence.body)
        return Error{Error::Kind::Invalid,
            Text::tr("“%1” is a text and has no moments. Leave the moment out.")
                .arg(draft.evidence.title)};
    if (draft.page && *draft.page < 1)
        return Error{Error::Kind::Invalid, Text::tr("Pages are counted from 1. Mend the page.")};
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

// The comment has to be of this work, released, and the author have a part in it.
Result<void> mayAnswer(const Work& work, const TimestampedComment& to, const Person& author)
{
    const auto attempt = std::find_if(work.attempts.begin(), work.attempts.end(),
        [&](const auto& other) { return other.comment(to.id) != nullptr; });
    if (attempt == work.attempts.end())
        return refused(Text::tr("This comment does not belong to this work. Open the work it was "
                                "made on."));
    const auto* review = attempt->reviewBy(author.id);
    const bool isReviewer = review && review->review.state != ReviewState::Recused;
    if (author.id != work.person.id && !isReviewer && work.enrollment.mentor != author.id)
        return refused(Text::tr("%1 has no part in this work, so they cannot answer here. Ask the "
                                "earner, a reviewer of this attempt, or the mentor.")
                           .arg(author.displayName()));
    if (to.visibility == CommentVisibility::Draft && author.id != to.author)
        return refused(Text::tr("This comment has not been released yet. Wait for the decision."));
    return {};
}

} // namespace

Result<TimestampedComment> comment(
    const Work& work, const Review& review, const CommentDraft& draft, Instant at)
{
    if (auto open = isInProgress(work, review); !open)
        return open.error();
    if (!work.attempt(review.attempt)->item(draft.evidence.id))
        return refused(Text::tr("This evidence does not belong to the attempt under review. Choose "
                                "evidence of that attempt."));
    if (auto seen = isVisible(work, draft.evidence); !seen)
        return seen.error();
    const auto text = draft.text.trimmed();
    if (text.isEmpty())
        return Error{
            Error::Kind::Invalid, Text::tr("The comment is empty. Write something first.")};
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
        return Error{Error::Kind::Invalid, Text::tr("The answer is empty. Write something first.")};
    if (words.size() > longestComment)
        return Error{Error::Kind::Invalid,
            Text::tr("The answer has more than %1 characters. Split it.").arg(longestComment)};
    if (auto may = mayAnswer(work, to, author); !may)
        return may.error();

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

} // namespace core
