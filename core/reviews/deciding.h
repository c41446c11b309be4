// SPDX-License-Identifier: MIT
#pragma once

#include "core/change.h"
#include "core/microcredentials/passrule.h"
#include "core/reviews/resolution.h"
#include "core/work/work.h"

namespace core {

/// What can be said of a decision before it is made.
struct DecisionOutlook {
    Resolution resolution;
    PassTrace trace; ///< only meaningful when the resolution is complete
};

/// What the pass rule says of the attempt that was handed in. Refused while reviews are missing
/// or a criterion waits for adjudication.
Result<DecisionOutlook> outlook(const Work& work);

/// A decision as somebody makes it.
struct DecideRequest {
    Outcome outcome = Outcome::NotYet;
    Person by;
    std::optional<QString> note; ///< for a return: what has to change
    QString awardNumber; ///< for an approval: the number of the award
    std::optional<QString> letter;
};

/// Writes the decision and all that follows from it in one step. A reviewer may return work that
/// cannot be scored; the rest is for approvers. Approved: the award is made and
/// the enrollment completed. Not yet and returned: the next attempt is opened. The outcome must
/// be the one that the pass rule gives; Refused with its broken clauses otherwise.
Result<Changes> decide(const Work& work, const DecideRequest& request, Instant at);

} // namespace core
