// SPDX-License-Identifier: MIT
#include "core/microcredentials/designfix.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::DesignFix)
};

EvidenceRequirement* requirementAt(Design& design, const QString& path)
{
    bool isNumber = false;
    const auto index = path.section(u'/', 2, 2).toInt(&isNumber);
    const bool isThere = path.startsWith("/evidenceRequirements/"_L1) && isNumber && index >= 0
        && index < design.evidenceRequirements.size();
    return isThere ? &design.evidenceRequirements[index] : nullptr;
}

void dropDangling(QStringList& ids, const QStringList& known)
{
    ids.removeIf([&](const QString& id) { return !known.contains(id); });
}

template <typename T>
QStringList idsOf(const QList<T>& list)
{
    QStringList ids;
    for (const auto& item : list)
        ids.append(item.id);
    return ids;
}

/// Links that lead nowhere say nothing, so nothing is lost with them.
Design withoutDanglingLinks(Design design)
{
    const auto objectives = idsOf(design.objectives);
    const auto evidence = idsOf(design.evidenceRequirements);
    for (auto& item : design.evidenceRequirements)
        dropDangling(item.objectives, objectives);
    for (auto& item : design.rubric.criteria) {
        dropDangling(item.objectives, objectives);
        dropDangling(item.evidence, evidence);
    }
    return design;
}

/// The rule follows the target of the rubric, and its floors stay on the scale.
Design withPassRuleOf(Design design)
{
    const auto& rubric = design.rubric;
    auto& rule = design.passRule;
    const int first = rubric.scale.first().level;
    const int last = rubric.scale.last().level;
    rule.targetLevel = rubric.targetLevel;
    rule.minLevelAll = std::clamp(rule.minLevelAll, first, last);
    rule.minLevelCritical
        = std::clamp(std::max(rule.minLevelCritical, rule.minLevelAll), first, last);
    if (rule.minWeightedMean.value)
        rule.minWeightedMean.value = std::min(*rule.minWeightedMean.value, double(last));
    return design;
}

} // namespace

std::optional<DesignFix> safeFix(const LintFinding& finding, const Design& design)
{
    auto fixed = design;
    QString words;
    if (finding.rule == "P-01"_L1 || finding.rule == "P-02"_L1) {
        auto* requirement = requirementAt(fixed, finding.path);
        if (!requirement)
            return std::nullopt;
        const bool isConsent = finding.rule == "P-01"_L1;
        (isConsent ? requirement->requiresStudentConsent : requirement->requiresDeidentification)
            = true;
        words = isConsent ? Text::tr("Ask for consent") : Text::tr("Ask to remove names");
    } else if (finding.rule == "S-12"_L1 && !design.rubric.scale.isEmpty()) {
        fixed = withPassRuleOf(design);
        words = Text::tr("Follow the rubric");
    } else if (finding.rule == "S-13"_L1) {
        fixed = withoutDanglingLinks(design);
        words = Text::tr("Remove the link");
    }
    // A fix that settles nothing is none.
    if (words.isEmpty() || check(fixed).contains(finding))
        return std::nullopt;
    return DesignFix{words, fixed};
}

} // namespace core
