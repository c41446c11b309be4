// SPDX-License-Identifier: MIT
#include "core/microcredentials/designrules.h"
#include "core/microcredentials/verbs.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Inspection = DesignInspection;

QString at(QLatin1StringView list, qsizetype index)
{
    return u"/%1/%2"_s.arg(list).arg(index);
}

QString objectiveAt(qsizetype index)
{
    return at("objectives"_L1, index);
}

QString evidenceAt(qsizetype index)
{
    return at("evidenceRequirements"_L1, index);
}

QString criterionAt(qsizetype index)
{
    return at("rubric/criteria"_L1, index);
}

template <typename T, typename Look>
void forEach(const QList<T>& list, Look&& look)
{
    for (qsizetype i = 0; i < list.size(); ++i)
        look(list.at(i), i);
}

bool meet(const QStringList& some, const QStringList& others)
{
    return std::any_of(
        some.begin(), some.end(), [&](const QString& one) { return others.contains(one); });
}

void headIsThere(Inspection& in)
{
    if (in.design.title.trimmed().isEmpty())
        in.report(u"/title"_s, Inspection::tr("Add a title."));
    if (in.design.competency.trimmed().isEmpty())
        in.report(u"/competency"_s, Inspection::tr("Add a competency."));
}

/// Of a design in another language than English we cannot tell whether its verbs are measurable.
void someObjectiveIsMeasurable(Inspection& in)
{
    const auto& objectives = in.design.objectives;
    if (objectives.isEmpty()) {
        in.report(u"/objectives"_s, Inspection::tr("Add at least one measurable objective."));
        return;
    }
    const bool isMeasurable = std::any_of(objectives.begin(), objectives.end(),
        [](const LearningObjective& item) { return bloomLevelOf(leadingVerb(item.statement)); });
    if (!isMeasurable && isEnglish(in.design))
        in.report(u"/objectives"_s,
            Inspection::tr("None of the objectives is measurable. At least one is required to "
                           "publish."));
}

void objectivesHaveEvidence(Inspection& in)
{
    forEach(in.design.objectives, [&](const LearningObjective& objective, qsizetype i) {
        if (in.design.requirementsOf(objective.id).isEmpty())
            in.report(objectiveAt(i),
                Inspection::tr("No evidence requirement covers objective %1.").arg(objective.id));
    });
}

void objectivesHaveCriteria(Inspection& in)
{
    forEach(in.design.objectives, [&](const LearningObjective& objective, qsizetype i) {
        if (in.design.criteriaOf(objective.id).isEmpty())
            in.report(objectiveAt(i),
                Inspection::tr("No rubric criterion covers objective %1.").arg(objective.id));
    });
}

/// An objective, its evidence and its criterion must meet: the criterion scores that evidence.
void criteriaScoreTheirObjectives(Inspection& in)
{
    forEach(in.design.objectives, [&](const LearningObjective& objective, qsizetype i) {
        QStringList evidence;
        for (const auto* requirement : in.design.requirementsOf(objective.id))
            evidence.append(requirement->id);
        const auto criteria = in.design.criteriaOf(objective.id);
        const bool isScored = std::any_of(criteria.begin(), criteria.end(),
            [&](const Criterion* item) { return meet(evidence, item->evidence); });
        if (!evidence.isEmpty() && !criteria.isEmpty() && !isScored)
            in.report(objectiveAt(i),
                Inspection::tr("Objective %1 has evidence and a criterion, but the criterion does "
                               "not use that evidence.")
                    .arg(objective.id));
    });
    forEach(in.design.rubric.criteria, [&](const Criterion& criterion, qsizetype i) {
        bool hasEvidence = false;
        bool isServed = criterion.objectives.isEmpty();
        for (const auto& id : criterion.evidence) {
            const auto* requirement = in.design.requirement(id);
            hasEvidence |= requirement != nullptr;
            isServed |= requirement && meet(requirement->objectives, criterion.objectives);
        }
        if (hasEvidence && !isServed)
            in.report(criterionAt(i),
                Inspection::tr("The evidence of criterion %1 serves other objectives than the "
                               "criterion does.")
                    .arg(criterion.id));
    });
}

void evidenceServesObjectives(Inspection& in)
{
    forEach(in.design.evidenceRequirements, [&](const EvidenceRequirement& item, qsizetype i) {
        if (item.objectives.isEmpty())
            in.report(evidenceAt(i),
                Inspection::tr("Evidence %1 serves no objective. Link it or remove it.")
                    .arg(item.id));
    });
}

void criteriaServeObjectives(Inspection& in)
{
    forEach(in.design.rubric.criteria, [&](const Criterion& item, qsizetype i) {
        if (item.objectives.isEmpty())
            in.report(
                criterionAt(i), Inspection::tr("Criterion %1 serves no objective.").arg(item.id));
    });
}

void criteriaHaveEvidence(Inspection& in)
{
    forEach(in.design.rubric.criteria, [&](const Criterion& item, qsizetype i) {
        const bool hasEvidence = std::any_of(item.evidence.begin(), item.evidence.end(),
            [&](const QString& id) { return in.design.requirement(id); });
        if (!hasEvidence)
            in.report(criterionAt(i),
                Inspection::tr("Criterion %1 has no evidence to score.").arg(item.id));
    });
}

template <typename Exists>
void refer(Inspection& in, const QString& path, const QString& id, const QStringList& references,
    Exists&& exists)
{
    for (const auto& reference : references) {
        if (!exists(reference))
            in.report(
                path, Inspection::tr("%1 refers to %2, which does not exist.").arg(id, reference));
    }
}

void referencesExist(Inspection& in)
{
    const auto& design = in.design;
    const auto isObjective = [&](const QString& id) { return design.objective(id) != nullptr; };
    const auto isEvidence = [&](const QString& id) { return design.requirement(id) != nullptr; };
    forEach(design.evidenceRequirements, [&](const EvidenceRequirement& item, qsizetype i) {
        refer(in, evidenceAt(i), item.id, item.objectives, isObjective);
    });
    forEach(design.successCriteria, [&](const SuccessCriterion& item, qsizetype i) {
        refer(in, at("successCriteria"_L1, i), item.id, {item.objective}, isObjective);
    });
    forEach(design.rubric.criteria, [&](const Criterion& item, qsizetype i) {
        refer(in, criterionAt(i), item.id, item.objectives, isObjective);
        refer(in, criterionAt(i), item.id, item.evidence, isEvidence);
    });
}

template <typename T>
void unique(Inspection& in, QLatin1StringView name, const QList<T>& list)
{
    QSet<QString> seen;
    forEach(list, [&](const T& item, qsizetype i) {
        if (seen.contains(item.id))
            in.report(at(name, i),
                Inspection::tr("%1 is there twice. Give one of them another number.").arg(item.id));
        seen.insert(item.id);
    });
}

void idsAreUnique(Inspection& in)
{
    unique(in, "objectives"_L1, in.design.objectives);
    unique(in, "successCriteria"_L1, in.design.successCriteria);
    unique(in, "evidenceRequirements"_L1, in.design.evidenceRequirements);
    unique(in, "rubric/criteria"_L1, in.design.rubric.criteria);
    unique(in, "learningResources"_L1, in.design.learningResources);
}

void isNotItsOwnPrerequisite(Inspection& in)
{
    const auto prerequisites = in.design.prerequisites.value_or(QStringList());
    forEach(prerequisites, [&](const QString& code, qsizetype i) {
        if (!in.code.isEmpty() && code.trimmed() == in.code)
            in.report(at("prerequisites"_L1, i),
                Inspection::tr("%1 is its own prerequisite. Remove it from the list.").arg(code));
    });
}

constexpr DesignRule rules[] = {
    {"S-01", Severity::Error, headIsThere},
    {"S-02", Severity::Error, someObjectiveIsMeasurable},
    {"S-03", Severity::Error, objectivesHaveEvidence},
    {"S-04", Severity::Error, objectivesHaveCriteria},
    {"S-05", Severity::Error, criteriaScoreTheirObjectives},
    {"S-06", Severity::Error, evidenceServesObjectives},
    {"S-10", Severity::Error, criteriaServeObjectives},
    {"S-11", Severity::Error, criteriaHaveEvidence},
    {"S-13", Severity::Error, referencesExist},
    {"S-15", Severity::Error, idsAreUnique},
    {"S-16", Severity::Error, isNotItsOwnPrerequisite},
};

} // namespace

std::span<const DesignRule> structureRules()
{
    return rules;
}

} // namespace core
