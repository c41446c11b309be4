// SPDX-License-Identifier: MIT
#pragma once

#include "core/evidence/evidenceitem.h"

namespace core {

using CommentId = Id<struct TimestampedComment>;
using ReviewId = Id<struct Review>;

enum class CommentKind { Notice, Wonder, Question, Suggestion, Celebration, Grow, Note };
constexpr auto namesOf(CommentKind)
{
    return std::array{"notice", "wonder", "question", "suggestion", "celebration", "grow", "note"};
}

enum class CommentVisibility { Draft, Shared };
constexpr auto namesOf(CommentVisibility)
{
    return std::array{"draft", "shared"};
}

/// Feedback tied to a moment or a stretch of a recording, to a page, or to a piece of evidence as
/// a whole; or an answer to such a comment.
struct TimestampedComment {
    static constexpr auto table = "timestamped_comment";

    CommentId id;
    EvidenceId evidence;
    std::optional<ReviewId> review; ///< none for coaching, which never enters a review
    PersonId author;
    std::optional<MediaTime> start; ///< presentation time
    std::optional<MediaTime> end;
    std::optional<int> page; ///< from 1
    CommentKind kind = CommentKind::Note;
    QString text;
    std::optional<QString> criterion;
    std::optional<CommentId> replyTo;
    CommentVisibility visibility = CommentVisibility::Draft;
    Instant createdAt{};
    std::optional<Instant> editedAt;
    std::optional<Instant> resolvedAt;

    bool operator==(const TimestampedComment&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("evidence", self.evidence);
        visit("review", self.review);
        visit("author", self.author);
        visit("start", self.start);
        visit("end", self.end);
        visit("page", self.page);
        visit("kind", self.kind);
        visit("text", self.text);
        visit("criterion", self.criterion);
        visit("reply_to", self.replyTo);
        visit("visibility", self.visibility);
        visit("created_at", self.createdAt);
        visit("edited_at", self.editedAt);
        visit("resolved_at", self.resolvedAt);
    }
};

} // namespace core
