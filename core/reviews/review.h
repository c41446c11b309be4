// SPDX-License-Identifier: MIT
#pragma once

#include "core/reviews/timestampedcomment.h"

namespace core {

using ScoreId = Id<struct CriterionScore>;

enum class ReviewSeat { First, Second, Third, Adjudicator };
constexpr auto namesOf(ReviewSeat)
{
    return std::array{"first", "second", "third", "adjudicator"};
}

enum class ReviewState { Assigned, InProgress, Submitted, Recused, Voided };
constexpr auto namesOf(ReviewState)
{
    return std::array{"assigned", "in-progress", "submitted", "recused", "voided"};
}

/// One reviewer's independent reading of one attempt, from the assignment on.
struct Review {
    static constexpr auto table = "review";

    ReviewId id;
    AttemptId attempt;
    PersonId reviewer;
    ReviewSeat seat = ReviewSeat::First;
    ReviewState state = ReviewState::Assigned;
    Instant assignedAt{};
    std::optional<QDate> dueOn;
    std::optional<Instant> startedAt;
    std::optional<Instant> submittedAt;
    std::optional<QString> strengths;
    std::optional<QString> nextSteps;
    std::optional<QString> privateNote;

    bool operator==(const Review&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("attempt", self.attempt);
        visit("reviewer", self.reviewer);
        visit("seat", self.seat);
        visit("state", self.state);
        visit("assigned_at", self.assignedAt);
        visit("due_on", self.dueOn);
        visit("started_at", self.startedAt);
        visit("submitted_at", self.submittedAt);
        visit("strengths", self.strengths);
        visit("next_steps", self.nextSteps);
        visit("private_note", self.privateNote);
    }
};

/// What a level rests on: a comment, or a moment, page or whole piece of evidence.
struct Citation {
    std::optional<CommentId> comment;
    std::optional<EvidenceId> evidence;
    std::optional<MediaTime> start;
    std::optional<int> page;

    bool operator==(const Citation&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("comment", self.comment);
        visit("evidence", self.evidence);
        visit("start", self.start);
        visit("page", self.page);
    }
};

/// The level that one review gives to one criterion, and why.
struct CriterionScore {
    static constexpr auto table = "criterion_score";

    ScoreId id;
    ReviewId review;
    QString criterion;
    int level = 0;
    std::optional<QString> rationale; ///< below target: what evidence would meet it
    QList<Citation> citations;
    std::optional<int> carriedFrom; ///< the attempt whose level stands

    bool operator==(const CriterionScore&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("review", self.review);
        visit("criterion", self.criterion);
        visit("level", self.level);
        visit("rationale", self.rationale);
        visit("citations", self.citations);
        visit("carried_from", self.carriedFrom);
    }
};

} // namespace core
