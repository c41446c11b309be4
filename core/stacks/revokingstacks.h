// SPDX-License-Identifier: MIT
#pragma once

#include "core/change.h"

namespace core {

/// Somebody wants the award of a stack not to count any more, or to count again.
struct StackStandingRequest {
    const StackAward& award;
    QList<StackAwardEvent> events; ///< of this award, oldest first
    Person by;
    QString reason; ///< goes to whoever is told, so it is for their eyes
};

/// What took an award of a stack out of force; null when it counts. The last event decides.
const StackAwardEvent* revocationIn(const QList<StackAwardEvent>& events);

/// The award does not count any more; what was signed, and the awards in it, stay as they are.
/// Refused when it was revoked already or by somebody who may not; Invalid without a reason.
Result<Changes> revokeStack(const StackStandingRequest& request, Instant at);

/// The award counts again; refused as above.
Result<Changes> reinstateStack(const StackStandingRequest& request, Instant at);

} // namespace core
