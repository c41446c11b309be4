// SPDX-License-Identifier: MIT
#pragma once

#include "core/awards/revoking.h"
#include "core/credentials/editions.h"

namespace core {

/// Refused, with the sentence why, when the badge of this award needs no new name: it was not
/// signed yet, bears the name of today, or its award was revoked.
Result<void> mayReissue(const Work& work, const AwardEditions& editions);

/// The award is signed once more, under the name that its holder has today, before it is next
/// handed out; then the badges from before are on the list of revoked ones as replaced. Refused as
/// above, and by somebody who may not award; Invalid without a reason.
Result<Changes> reissue(const StandingRequest& request, const AwardEditions& editions, Instant at);

} // namespace core
