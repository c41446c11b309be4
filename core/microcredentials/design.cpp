// SPDX-License-Identifier: MIT
#include "core/microcredentials/design.h"

#include <algorithm>

namespace core {

namespace {

template <typename T>
const T* withId(const QList<T>& list, QStringView id)
{
    const auto found
        = std::find_if(list.begin(), list.end(), [&](const T& item) { return item.id == id; });
    return found == list.end() ? nullptr : &*found;
}

template <typename T, typename Chosen>
QList<const T*> all(const QList<T>& list, Chosen&& chosen)
{
    QList<const T*> found;
    for (const auto& item : list) {
        if (chosen(item))
            found.append(&item);
    }
    return found;
}

} // namespace

const LevelDescriptor* Criterion::descriptor(int level) const
{
    const auto found = std::find_if(descriptors.begin(), descriptors.end(),
        [&](const LevelDescriptor& item) { return item.level == level; });
    return found == descriptors.end() ? nullptr : &*found;
}

QString Rubric::labelOf(int level) const
{
    const auto found = std::find_if(scale.begin(), scale.end(),
        [&](const PerformanceLevel& item) { return item.level == level; });
    return found == scale.end() ? QString::number(level) : found->label;
}

const LearningObjective* Design::objective(QStringView id) const
{
    return withId(objectives, id);
}

const EvidenceRequirement* Design::requirement(QStringView id) const
{
    return withId(evidenceRequirements, id);
}

const Criterion* Design::criterion(QStringView id) const
{
    return withId(rubric.criteria, id);
}

const LearningResource* Design::resource(QStringView id) const
{
    return withId(learningResources, id);
}

QList<const EvidenceRequirement*> Design::requirementsOf(QStringView objective) const
{
    return all(evidenceRequirements,
        [&](const EvidenceRequirement& item) { return item.objectives.contains(objective); });
}

QList<const Criterion*> Design::criteriaOf(QStringView objective) const
{
    return all(rubric.criteria,
        [&](const Criterion& item) { return item.objectives.contains(objective); });
}

QList<const Criterion*> Design::criteriaUsing(QStringView requirement) const
{
    return all(rubric.criteria,
        [&](const Criterion& item) { return item.evidence.contains(requirement); });
}

QList<const SuccessCriterion*> Design::successCriteriaOf(QStringView objective) const
{
    return all(
        successCriteria, [&](const SuccessCriterion& item) { return item.objective == objective; });
}

std::optional<int> Design::monthsValid() const
{
    return validityMonths ? validityMonths->value : std::nullopt;
}

} // namespace core
