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

/// Refused, with the reason, when `person` may not take a decision of that outcome on this work. A
/// reviewer may return work that cannot be scored; the rest is for approvers.
Result<void> mayDecide(const Work& work, const Person& person, Outcome outcome);

/// The decision that decide() would write, whoever takes it: Refused when the attempt cannot be
/// decided, or when the pass rule does not give that outcome. A return may still lack its note.
Result<Decision> foresee(const Work& work, const DecideRequest& request, Instant at);

/// Writes the decision and all that follows from it in one step. Approved: the award is made and
/// the enrollment completed. Not yet and returned: the next attempt is opened. Refused as by
/// mayDecide() and foresee().
Result<Changes> decide(const Work& work, const DecideRequest& request, Instant at);

} // namespace core
