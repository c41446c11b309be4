// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/design.h"

#include <QMap>

namespace core {

/// One clause of the pass rule that an attempt does not meet.
struct BrokenClause {
    enum class Kind {
        Unscored, ///< a criterion has no level yet
        BelowMinimum, ///< a criterion lies under the floor of all criteria
        CriticalBelowMinimum, ///< a critical criterion lies under the floor of those
        TooManyBelowTarget,
        MeanTooLow,
    };

    Kind kind;
    QString criterion = {}; ///< "C1"; empty for the clauses about the whole
    double found = 0; ///< the level, the count or the mean
    double needed = 0; ///< the floor, the most allowed or the least mean

    bool operator==(const BrokenClause&) const = default;
};
constexpr auto namesOf(BrokenClause::Kind)
{
    return std::array{"unscored", "below-minimum", "critical-below-minimum",
        "too-many-below-target", "mean-too-low"};
}

/// What the pass rule says of an attempt, and why.
struct PassTrace {
    std::optional<double> weightedMean; ///< empty while a criterion has no level
    int belowTarget = 0;
    QList<BrokenClause> broken;

    bool passed() const { return broken.isEmpty(); }

    bool operator==(const PassTrace&) const = default;
};

/// Judges the levels of an attempt, by id of criterion, by the pass rule of the design. The trace
/// names every broken clause, not only the first.
PassTrace evaluate(const Design& design, const QMap<QString, int>& levels);

/// The clause as a sentence for the earner and the reviewer, in the words of the design's scale.
QString sentenceFor(const BrokenClause& clause, const Design& design);

} // namespace core
