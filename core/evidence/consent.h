// SPDX-License-Identifier: MIT
#pragma once

#include "core/change.h"

namespace core {

/// Whether the permission covers assessment on `day`: given for it, not withdrawn, not expired.
bool holds(const ConsentRecord& consent, const QDate& day);

/// What a permission for that kind of evidence must cover.
ConsentScope scopeOf(EvidenceType type);

/// Permission was taken back: what it covers is hidden from now on and cannot be handed in.
Result<Changes> withdrawConsent(const ConsentRecord& consent, const QString& note, Instant at);

} // namespace core
