// SPDX-License-Identifier: MIT
#pragma once

#include "core/awards/revoking.h"

namespace core {

/// An award may be renewed from so many days before its end.
constexpr int renewalDays = 180;

/// True when the award still counts on that day, and its end is near enough to renew it.
bool endsSoon(const Award& award, const QDate& day);

/// The last day on which the award would count if it were renewed on `day`: the months of its
/// design, from its old end or from that day, whichever is later. Refused, with the sentence why,
/// when it cannot be renewed then.
Result<QDate> renewedEnd(const Work& work, const QDate& day);

/// The same award, with its number, counts until renewedEnd(). Badges that were handed out are not
/// revoked: they end as they say. Refused as above, and by somebody who may not award; Invalid
/// without a reason, which is what the renewal rests on.
Result<Changes> renew(const StandingRequest& request, Instant at);

} // namespace core
