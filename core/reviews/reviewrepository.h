// SPDX-License-Identifier: MIT
#pragma once

#include "core/reviews/completenesscheck.h"
#include "core/reviews/decision.h"
#include "core/reviews/review.h"
#include "core/storage/table.h"

namespace core {

/// The checks that work is complete, before it is read.
class CheckRepository : public Table<CompletenessCheck> {
public:
    using Table::Table;

    Result<QList<CompletenessCheck>> of(const AttemptId& attempt) const
    {
        return list(u"WHERE attempt = ? ORDER BY at, id"_s, {attempt.toString()});
    }
};

/// The readings of the attempts.
class ReviewRepository : public Table<Review> {
public:
    using Table::Table;

    Result<QList<Review>> of(const AttemptId& attempt) const
    {
        return list(u"WHERE attempt = ? ORDER BY assigned_at, id"_s, {attempt.toString()});
    }
};

/// The levels that reviews give.
class ScoreRepository : public Table<CriterionScore> {
public:
    using Table::Table;

    Result<QList<CriterionScore>> of(const ReviewId& review) const
    {
        return list(u"WHERE review = ? ORDER BY criterion"_s, {review.toString()});
    }
};

/// What people say about moments of the evidence.
class CommentRepository : public Table<TimestampedComment> {
public:
    using Table::Table;

    /// In the order of the recording; those without a moment first, answers by age.
    Result<QList<TimestampedComment>> of(const EvidenceId& evidence) const
    {
        return list(u"WHERE evidence = ? ORDER BY start, created_at, id"_s, {evidence.toString()});
    }
};

/// What came of the attempts.
class DecisionRepository : public Table<Decision> {
public:
    using Table::Table;

    Result<std::optional<Decision>> of(const AttemptId& attempt) const
    {
        return first(u"WHERE attempt = ?"_s, {attempt.toString()});
    }
};

} // namespace core
