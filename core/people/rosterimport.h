// SPDX-License-Identifier: MIT
#pragma once

#include "core/change.h"
#include "core/exchange/rosterfile.h"

namespace core {

/// What a row of a roster comes to.
struct RosterStep {
    enum class Kind { New, Changed, Unchanged };

    qsizetype line = 0;
    Kind kind = Kind::New;
    Person person; ///< as it becomes
};

/// What a roster would do to the people of the workspace.
struct RosterPlan {
    QList<RosterStep> steps;
    QList<RosterProblem> problems; ///< rows that are not taken
    Changes changes; ///< of all steps, to be applied as one

    int count(RosterStep::Kind kind) const;
};

/// Matches rows to people by staff identifier, then by e-mail; never by name alone. Nobody is
/// removed, and a role that somebody has is never taken away by a roster. Of two rows about one
/// person the second is a problem.
RosterPlan planRoster(const RosterPreview& preview, const QList<Person>& people);

} // namespace core
