// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/issuerstatements.h"

namespace core {

class Store;

/// The badges of this school that were signed and do not count any more, oldest first: of a revoked
/// award all editions, of another those that a newer one has replaced, and the awards of stacks.
Result<QList<RevokedBadge>> revokedBadges(const Store& store);

/// The keys that this school has had, oldest first.
Result<QList<IssuerKey>> keysOf(const Store& store);

/// The lines of the register for badges that were signed before there was one; usually none.
Result<Changes> missingLines(const Store& store, Instant at);

/// One sentence for each signed badge, and for each line of the register, that is not as it was.
Result<QStringList> checkIssued(const Store& store);

} // namespace core
