// SPDX-License-Identifier: MIT
#include "core/reviews/resolution.h"

#include "core/exchange/designfile.h"
#include "core/microcredentials/starters.h"
#include "tests/support/catch.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {

Design cm01(AdjudicationRule rule = {})
{
    auto design = must(readDesignFile(starterFile(u"cm-01"_s))).design;
    design.assessment.reviewersRequired = 2;
    design.assessment.adjudication = rule;
    return design;
}

ReviewWork reading(const QList<int>& levels, ReviewSeat seat = ReviewSeat::First)
{
    ReviewWork work;
    work.review.seat = seat;
    for (qsizetype i = 0; i < levels.size(); ++i) {
        CriterionScore score;
        score.criterion = u"C%1"_s.arg(i + 1);
        score.level = levels.at(i);
        work.scores.append(score);
    }
    return work;
}

// What two levels for C1 come to; nothing when somebody has to settle it.
std::optional<int> settled(int first, int second, AdjudicationRule rule = {})
{
    const auto found
        = resolve(cm01(rule), {reading({first}), reading({second}, ReviewSeat::Second)});
    return found.levels.contains(u"C1"_s) ? std::optional(found.levels.value(u"C1"_s))
                                          : std::nullopt;
}

} // namespace

TEST_CASE("two reviews come to one level for each criterion, or to an open one")
{
    const auto found
        = resolve(cm01(), {reading({3, 4, 2, 3, 2}), reading({3, 3, 4, 2, 1}, ReviewSeat::Second)});
    CHECK(found.levels == QMap<QString, int>{{u"C1"_s, 3}, {u"C2"_s, 3}, {u"C5"_s, 1}});
    CHECK(found.open == QStringList{u"C3"_s, u"C4"_s});
    CHECK_FALSE(found.isComplete());
}

TEST_CASE("equal levels stand")
{
    for (int level = 1; level <= 4; ++level)
        CHECK(settled(level, level) == level);
}

TEST_CASE("the order of the reviews makes no difference")
{
    for (int first = 1; first <= 4; ++first) {
        for (int second = 1; second <= 4; ++second)
            CHECK(settled(first, second) == settled(second, first));
    }
}

TEST_CASE("a gap above the limit is open")
{
    CHECK_FALSE(settled(1, 3));
    CHECK_FALSE(settled(1, 4));
    AdjudicationRule wide;
    wide.maxLevelGap = 3;
    wide.onStraddleTarget = false;
    CHECK(settled(1, 4, wide) == 1);
    AdjudicationRule none;
    none.maxLevelGap = 0;
    CHECK_FALSE(settled(3, 4, none));
    CHECK(settled(3, 3, none) == 3);
}

TEST_CASE("levels on both sides of the target are open, unless the design says otherwise")
{
    CHECK_FALSE(settled(2, 3));
    AdjudicationRule lax;
    lax.onStraddleTarget = false;
    CHECK(settled(2, 3, lax) == 2);
}

TEST_CASE("adjacent levels on one side of the target follow the design: lower, higher, or a talk")
{
    CHECK(settled(3, 4) == 3); // the lower one when nothing is said
    CHECK(settled(1, 2) == 1);
    AdjudicationRule rule;
    rule.adjacentResolution = AdjacentResolution::Lower;
    CHECK(settled(3, 4, rule) == 3);
    rule.adjacentResolution = AdjacentResolution::Higher;
    CHECK(settled(3, 4, rule) == 4);
    CHECK(settled(1, 2, rule) == 2);
    rule.adjacentResolution = AdjacentResolution::Discuss;
    CHECK_FALSE(settled(3, 4, rule));
}

TEST_CASE("an adjudicator settles what is open and leaves the rest alone")
{
    const auto found = resolve(cm01(),
        {reading({3, 4, 2, 3, 2}), reading({3, 3, 4, 2, 1}, ReviewSeat::Second),
            reading({1, 1, 3, 2, 4}, ReviewSeat::Adjudicator)});
    CHECK(found.isComplete());
    CHECK(found.levels
        == QMap<QString, int>{
            {u"C1"_s, 3}, {u"C2"_s, 3}, {u"C3"_s, 3}, {u"C4"_s, 2}, {u"C5"_s, 1}});
}

TEST_CASE("a criterion that nobody scored is open")
{
    CHECK(resolve(cm01(), {}).open.size() == 5);
    CHECK(resolve(cm01(), {reading({3, 3, 3, 3})}).open == QStringList{u"C5"_s});
}
