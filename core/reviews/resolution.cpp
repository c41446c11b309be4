// SPDX-License-Identifier: MIT
#include "core/reviews/resolution.h"

#include <algorithm>

namespace core {

namespace {

// The level that readings come to, or nothing when somebody has to settle it.
std::optional<int> settle(const Design& design, QList<int> levels)
{
    std::sort(levels.begin(), levels.end());
    const int low = levels.first();
    const int high = levels.last();
    if (low == high)
        return low;
    const auto rule = design.assessment.adjudication.value_or(AdjudicationRule());
    const int target = design.passRule.targetLevel;
    const bool straddles = low < target && high >= target;
    if (high - low > rule.maxLevelGap.value_or(1)
        || (straddles && rule.onStraddleTarget.value_or(true)))
        return std::nullopt;
    switch (rule.adjacentResolution.value_or(AdjacentResolution::Lower)) {
    case AdjacentResolution::Lower:
        return low;
    case AdjacentResolution::Higher:
        return high;
    case AdjacentResolution::Discuss:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

Resolution resolve(const Design& design, const QList<ReviewWork>& submitted)
{
    Resolution resolution;
    for (const auto& criterion : design.rubric.criteria) {
        QList<int> levels;
        std::optional<int> adjudicated;
        for (const auto& work : submitted) {
            const auto* score = work.score(criterion.id);
            if (!score)
                continue;
            if (work.review.seat == ReviewSeat::Adjudicator)
                adjudicated = score->level;
            else
                levels.append(score->level);
        }
        auto level = levels.isEmpty() ? std::nullopt : settle(design, levels);
        if (!level)
            level = adjudicated;
        if (level)
            resolution.levels.insert(criterion.id, *level);
        else
            resolution.open.append(criterion.id);
    }
    return resolution;
}

} // namespace core
