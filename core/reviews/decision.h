// SPDX-License-Identifier: MIT
#pragma once

#include "core/submissions/submission.h"

namespace core {

using DecisionId = Id<struct Decision>;

enum class Outcome { Approved, NotYet, Returned };
constexpr auto namesOf(Outcome)
{
    return std::array{"approved", "not-yet", "returned"};
}

/// The level of one criterion on which the decision rests.
struct ResolvedLevel {
    QString criterion;
    int level = 0;

    bool operator==(const ResolvedLevel&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("criterion", self.criterion);
        visit("level", self.level);
    }
};

/// What came of an attempt. Approved and not yet follow the pass rule; returned was not scored.
struct Decision {
    static constexpr auto table = "decision";

    DecisionId id;
    AttemptId attempt;
    Outcome outcome = Outcome::NotYet;
    QList<ResolvedLevel> levels; ///< empty when returned
    QList<QString> brokenClauses; ///< of the pass rule, as sentences
    PersonId decidedBy;
    Instant decidedAt{};
    std::optional<QString> note; ///< for a return: what has to change
    std::optional<QString> letter; ///< the letter as it went out

    bool operator==(const Decision&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("attempt", self.attempt);
        visit("outcome", self.outcome);
        visit("levels", self.levels);
        visit("broken_clauses", self.brokenClauses);
        visit("decided_by", self.decidedBy);
        visit("decided_at", self.decidedAt);
        visit("note", self.note);
        visit("letter", self.letter);
    }
};

} // namespace core
