// SPDX-License-Identifier: MIT
#include "core/microcredentials/passrule.h"
#include "tests/support/catch.h"
#include "tests/support/designs.h"

using namespace Qt::StringLiterals;
using core::BrokenClause;
using Kind = core::BrokenClause::Kind;

namespace {

QMap<QString, int> levels(const QList<int>& list)
{
    QMap<QString, int> result;
    for (qsizetype i = 0; i < list.size(); ++i)
        result.insert(u"C%1"_s.arg(i + 1), list.at(i));
    return result;
}

struct Vector {
    QString design;
    QList<int> levels;
    double mean;
    QList<BrokenClause> broken;
};

const QList<Vector>& vectors()
{
    static const QList<Vector> all{
        {u"cm-01"_s, {3, 3, 3, 3, 3}, 3.0, {}},
        {u"cm-01"_s, {4, 4, 4, 4, 2}, 3.6,
            {{Kind::BelowMinimum, u"C5"_s, 2, 3}, {Kind::CriticalBelowMinimum, u"C5"_s, 2, 3},
                {Kind::TooManyBelowTarget, {}, 1, 0}}},
        {u"ti-01"_s, {3, 2, 3, 3, 3, 3}, 2.875, {{Kind::MeanTooLow, {}, 2.875, 3}}},
        {u"ti-01"_s, {4, 2, 3, 3, 3, 3}, 3.0, {}},
        {u"ti-01"_s, {3, 3, 3, 3, 2, 4}, 3.125, {}},
        {u"ti-01"_s, {3, 2, 3, 3, 2, 4}, 3.0, {{Kind::TooManyBelowTarget, {}, 2, 1}}},
        {u"ti-01"_s, {4, 4, 2, 4, 4, 4}, 3.75, {{Kind::CriticalBelowMinimum, u"C3"_s, 2, 3}}},
        {u"se-01"_s, {2, 3, 3, 3, 3}, 2.8, {}},
        {u"se-01"_s, {2, 2, 3, 3, 3}, 2.6, {{Kind::TooManyBelowTarget, {}, 2, 1}}},
        {u"se-01"_s, {3, 3, 2, 3, 3}, 2.8, {{Kind::CriticalBelowMinimum, u"C3"_s, 2, 3}}},
        {u"er-01"_s, {3, 2, 3, 4, 3}, 3.0, {}},
        {u"er-01"_s, {3, 2, 3, 3, 3}, 2.8, {{Kind::MeanTooLow, {}, 2.8, 3}}},
        {u"er-01"_s, {3, 1, 4, 4, 4}, 3.2, {{Kind::BelowMinimum, u"C2"_s, 1, 2}}},
    };
    return all;
}

} // namespace

TEST_CASE("an attempt passes when every clause of the rule holds, else each broken one is named")
{
    for (const auto& vector : vectors()) {
        CAPTURE(vector.design, vector.mean);
        const auto design = starter(vector.design).design;
        REQUIRE(design.rubric.criteria.size() == vector.levels.size());
        const auto trace = core::evaluate(design, levels(vector.levels));
        CHECK(trace.passed() == vector.broken.isEmpty());
        REQUIRE(trace.weightedMean);
        CHECK(std::abs(*trace.weightedMean - vector.mean) < 1e-9);
        REQUIRE(trace.broken.size() == vector.broken.size());
        for (qsizetype i = 0; i < trace.broken.size(); ++i) {
            CHECK(trace.broken.at(i).kind == vector.broken.at(i).kind);
            CHECK(trace.broken.at(i).criterion == vector.broken.at(i).criterion);
            CHECK(std::abs(trace.broken.at(i).found - vector.broken.at(i).found) < 1e-9);
            CHECK(trace.broken.at(i).needed == vector.broken.at(i).needed);
        }
    }
}

TEST_CASE("an attempt with a criterion that nobody scored does not pass")
{
    const auto design = starter(u"cm-01"_s).design;
    auto scores = levels({4, 4, 4, 4, 4});
    scores.remove(u"C2"_s);
    const auto trace = core::evaluate(design, scores);
    CHECK_FALSE(trace.passed());
    CHECK_FALSE(trace.weightedMean);
    REQUIRE(trace.broken.size() == 1);
    CHECK(trace.broken.first().kind == Kind::Unscored);
    CHECK(trace.broken.first().criterion == u"C2"_s);
    CHECK_FALSE(core::evaluate(core::Design(), {}).passed());
}

TEST_CASE("weights that do not add up exactly do not fail a mean that is met")
{
    auto design = starter(u"cm-01"_s).design;
    design.passRule = {.targetLevel = 3,
        .minLevelAll = 1,
        .minLevelCritical = 1,
        .maxBelowTarget = 5,
        .minWeightedMean = {2.6}};
    for (auto& criterion : design.rubric.criteria)
        criterion.weight = 0.1;
    CHECK(core::evaluate(design, levels({3, 3, 3, 2, 2})).passed());
    CHECK_FALSE(core::evaluate(design, levels({3, 3, 2, 2, 2})).passed());
}

TEST_CASE("a broken clause reads as a sentence in the words of the scale")
{
    const auto design = starter(u"cm-01"_s).design;
    const auto trace = core::evaluate(design, levels({4, 4, 4, 4, 2}));
    REQUIRE(trace.broken.size() == 3);
    const auto label = design.rubric.labelOf(2);
    CHECK(core::sentenceFor(trace.broken.at(0), design).contains(u"“%1”"_s.arg(label)));
    CHECK(core::sentenceFor(trace.broken.at(0), design).startsWith(u"C5 ("_s));
    CHECK(core::sentenceFor(trace.broken.at(2), design)
        == u"Every criterion must reach “%1”."_s.arg(design.rubric.labelOf(3)));
    const BrokenClause mean{Kind::MeanTooLow, {}, 2.9999, 3};
    CHECK(core::sentenceFor(mean, design) == u"The weighted mean is 2.99; it must reach 3.00."_s);
}
