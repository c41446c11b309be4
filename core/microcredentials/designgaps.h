// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/designcheck.h"

namespace core {

/// What is still empty in a design and must be there before it is published, in the order in which
/// it is written. An exported file without it could not be taken in again.
QList<LintFinding> gaps(const Design& design);

} // namespace core
