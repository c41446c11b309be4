// SPDX-License-Identifier: MIT
#include "core/microcredentials/passrule.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct PassRuleText {
    Q_DECLARE_TR_FUNCTIONS(core::PassRule)
};

using Kind = BrokenClause::Kind;

/// Weights such as 0.1 do not add up exactly.
constexpr double tolerance = 1e-9;

void judge(const Criterion& criterion, int level, const PassRule& rule, PassTrace& trace)
{
    if (level < rule.minLevelAll)
        trace.broken.append(
            {Kind::BelowMinimum, criterion.id, double(level), double(rule.minLevelAll)});
    if (criterion.critical && level < rule.minLevelCritical)
        trace.broken.append({Kind::CriticalBelowMinimum, criterion.id, double(level),
            double(rule.minLevelCritical)});
    if (level < rule.targetLevel)
        ++trace.belowTarget;
}

/// Rounded down, so that a mean that is too low never reads like the one it misses.
QString numberText(double value)
{
    return QLocale().toString(std::floor(value * 100 + tolerance) / 100, 'f', 2);
}

} // namespace

PassTrace evaluate(const Design& design, const QMap<QString, int>& levels)
{
    const auto& rule = design.passRule;
    PassTrace trace;
    double sum = 0;
    double weights = 0;
    bool isComplete = !design.rubric.criteria.isEmpty();
    if (!isComplete)
        trace.broken.append({Kind::Unscored});
    for (const auto& criterion : design.rubric.criteria) {
        const auto level = levels.constFind(criterion.id);
        if (level == levels.constEnd()) {
            isComplete = false;
            trace.broken.append({Kind::Unscored, criterion.id});
            continue;
        }
        judge(criterion, *level, rule, trace);
        sum += criterion.weight * *level;
        weights += criterion.weight;
    }
    if (trace.belowTarget > rule.maxBelowTarget)
        trace.broken.append(
            {Kind::TooManyBelowTarget, {}, double(trace.belowTarget), double(rule.maxBelowTarget)});
    if (!isComplete)
        return trace;
    trace.weightedMean = sum / weights;
    const auto least = rule.minWeightedMean.value;
    if (least && *trace.weightedMean < *least - tolerance)
        trace.broken.append({Kind::MeanTooLow, {}, *trace.weightedMean, *least});
    return trace;
}

QString sentenceFor(const BrokenClause& clause, const Design& design)
{
    const auto& rubric = design.rubric;
    const auto* criterion = design.criterion(clause.criterion);
    const auto name
        = criterion ? u"%1 (%2)"_s.arg(criterion->id, criterion->title) : clause.criterion;
    switch (clause.kind) {
    case Kind::Unscored:
        return criterion ? PassRuleText::tr("%1 has no level yet.").arg(name)
                         : PassRuleText::tr("There is no criterion to score.");
    case Kind::BelowMinimum:
        return PassRuleText::tr("%1 is at “%2”; every criterion must reach “%3”.")
            .arg(name, rubric.labelOf(int(clause.found)), rubric.labelOf(int(clause.needed)));
    case Kind::CriticalBelowMinimum:
        return PassRuleText::tr("%1 is at “%2”; this critical criterion must reach “%3”.")
            .arg(name, rubric.labelOf(int(clause.found)), rubric.labelOf(int(clause.needed)));
    case Kind::TooManyBelowTarget:
        return clause.needed == 0 ? PassRuleText::tr("Every criterion must reach “%1”.")
                                        .arg(rubric.labelOf(design.passRule.targetLevel))
                                  : PassRuleText::tr("Criteria below “%1”: %2; at most %3 may be.")
                                        .arg(rubric.labelOf(design.passRule.targetLevel))
                                        .arg(int(clause.found))
                                        .arg(int(clause.needed));
    case Kind::MeanTooLow:
        return PassRuleText::tr("The weighted mean is %1; it must reach %2.")
            .arg(numberText(clause.found), numberText(clause.needed));
    }
    return {};
}

} // namespace core
