// SPDX-License-Identifier: MIT
#include "core/work/standing.h"

#include "core/submissions/submitting.h"

#include <algorithm>

namespace core {

namespace {

QList<EvidenceItem> itemsOf(const Work& work, QStringView requirement)
{
    QList<EvidenceItem> items;
    if (const auto* attempt = work.current())
        std::copy_if(attempt->evidence.begin(), attempt->evidence.end(), std::back_inserter(items),
            [&](const auto& item) { return item.requirement == requirement; });
    return items;
}

bool isStillOpen(const Work& work, const QString& requirement, const QList<EvidenceItem>& items,
    const Decision& decision)
{
    const bool isNew = std::any_of(items.begin(), items.end(),
        [&](const auto& item) { return item.addedAt > decision.decidedAt; });
    return !isNew
        && std::any_of(decision.levels.begin(), decision.levels.end(), [&](const auto& resolved) {
               const auto* criterion = work.design().criterion(resolved.criterion);
               return criterion && criterion->evidence.contains(requirement)
                   && resolved.level < work.design().passRule.targetLevel;
           });
}

bool isCarried(const Work& work, const QString& requirement)
{
    const auto carried = carriedForward(work);
    const auto resting = work.design().criteriaUsing(requirement);
    return !resting.isEmpty()
        && std::all_of(resting.begin(), resting.end(),
            [&](const auto* criterion) { return carried.contains(criterion->id); });
}

RequirementState openState(
    const Work& work, const EvidenceRequirement& requirement, const QList<Lack>& lacks)
{
    const auto items = itemsOf(work, requirement.id);
    const auto* scored = work.lastScored();
    if (scored && scored->decision && isStillOpen(work, requirement.id, items, *scored->decision))
        return RequirementState::Open;
    if (items.isEmpty())
        return RequirementState::NotBegun;
    const int least = requirement.quantity ? requirement.quantity->min : 1;
    const auto missing = std::count_if(lacks.begin(), lacks.end(),
        [&](const auto& lack) { return lack.requirement == requirement.id; });
    if (missing > (items.size() < least ? 1 : 0)) // more than pieces that are still to come
        return RequirementState::NeedsAttention;
    return scored && isCarried(work, requirement.id) ? RequirementState::Met
                                                     : RequirementState::Begun;
}

bool isApproved(const Work& work)
{
    return work.award || (work.submission && work.submission->state == SubmissionState::Approved);
}

} // namespace

QMap<QString, RequirementState> requirementStates(const Work& work, const QDate& today)
{
    QMap<QString, RequirementState> states;
    const auto* attempt = work.current();
    const bool isOpen = !attempt || attempt->attempt.isOpen();
    const auto missing = isOpen ? lacks(work, today) : QList<Lack>();
    for (const auto& requirement : work.design().evidenceRequirements) {
        const auto handedIn = itemsOf(work, requirement.id).isEmpty() ? RequirementState::NotBegun
                                                                      : RequirementState::HandedIn;
        states.insert(requirement.id,
            isApproved(work) ? RequirementState::Met
                : isOpen     ? openState(work, requirement, missing)
                             : handedIn);
    }
    return states;
}

Instant lastChange(const Work& work)
{
    auto last = work.enrollment.enrolledAt;
    for (const auto& attempt : work.attempts) {
        last = std::max({last, attempt.attempt.openedAt, attempt.attempt.submittedAt.value_or(last),
            attempt.decision ? attempt.decision->decidedAt : last});
        for (const auto& item : attempt.evidence)
            last = std::max(last, item.addedAt);
    }
    return last;
}

} // namespace core
