// SPDX-License-Identifier: MIT
#pragma once

#include "core/change.h"
#include "core/work/work.h"

namespace core {

/// What a comment says from now on.
struct CommentEdit {
    CommentKind kind = CommentKind::Note;
    QString text;
    std::optional<QString> criterion;
};

/// Changes the words, the kind and the criterion of a comment; only its author may, and only while
/// its review is in progress.
Result<Changes> editComment(const Work& work, const TimestampedComment& comment, const Person& by,
    const CommentEdit& edit, Instant at);

/// Notes that what a comment asks for is settled, or that it is open again: by its author, or by
/// the earner once it was released.
Result<Changes> resolveComment(const Work& work, const TimestampedComment& comment,
    const Person& by, bool isResolved, Instant at);

/// Takes a comment out, with its author's own answers to it and from what levels rest on. Refused
/// when the review is not in progress, and when somebody else has answered.
Result<Changes> removeComment(
    const Work& work, const TimestampedComment& comment, const Person& by);

/// Takes one citation from what a level rests on.
Result<Changes> removeCitation(
    const Work& work, const ReviewWork& review, const QString& criterion, const Citation& citation);

} // namespace core
