// SPDX-License-Identifier: MIT
#pragma once

#include "core/work/work.h"

#include <QMap>

#include <array>

namespace core {

/// Where the evidence for one requirement stands in the newest attempt.
enum class RequirementState {
    NotBegun,
    Begun, ///< something is there, and nothing is known to be wrong with it
    HandedIn,
    NeedsAttention, ///< a piece, a permission or a statement is missing
    Open, ///< a criterion that rests on it was below target, and nothing was added since
    Met, ///< approved, or every level that rests on it stands from before
};
constexpr auto namesOf(RequirementState)
{
    return std::array{"not-begun", "begun", "handed-in", "needs-attention", "open", "met"};
}

/// The state of every requirement of the version, by its id. `today` decides whether permissions
/// still hold.
QMap<QString, RequirementState> requirementStates(const Work& work, const QDate& today);

/// When the earner or a decision last changed the work.
Instant lastChange(const Work& work);

} // namespace core
