// SPDX-License-Identifier: MIT
#pragma once

#include "core/change.h"
#include "core/work/work.h"

namespace core {

/// Somebody wants an award not to count any more, or to count again.
struct StandingRequest {
    const Work& work; ///< with its award
    Person by;
    QString reason; ///< goes to whoever is told, so it is for their eyes
};

/// The most characters of a reason.
constexpr qsizetype mostReason = 1000;

/// Refused, with the sentence why, when this person may not revoke or reinstate awards.
Result<void> mayRevoke(const Person& person);

/// Invalid when it is empty or too long.
Result<void> checkReason(const QString& reason);

/// The award does not count any more; everything that was signed stays as it is. Refused when it
/// was revoked already or by somebody who may not; Invalid without a reason.
Result<Changes> revoke(const StandingRequest& request, Instant at);

/// The award counts again. Refused when another award has taken its place, and as above.
Result<Changes> reinstate(const StandingRequest& request, Instant at);

} // namespace core
