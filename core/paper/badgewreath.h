// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/badgeshapes.h"

namespace core {

/// The two branches of laurel round the disc, and the disc.
void addWreath(PageDrawing& drawing, const BadgeTheme& theme, bool isSmall);

} // namespace core
