// SPDX-License-Identifier: MIT
#pragma once

#include "core/work/work.h"

namespace core {

/// Refused unless `review` is of this work, still open, and its attempt was not decided.
Result<void> isInProgress(const Work& work, const Review& review);

/// Refused when the permission for `item` was withdrawn: nobody looks at it any more.
Result<void> isVisible(const Work& work, const EvidenceItem& item);

} // namespace core
