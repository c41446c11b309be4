// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/badgecolours.h"
#include "core/microcredentials/badgeicons.h"
#include "core/microcredentials/design.h"

#include <QString>

namespace ui {

QString wordOf(core::BadgeShape shape); ///< "Shield"
QString wordOf(core::BadgeColours colours); ///< "Lake"
QString wordOf(core::BadgeIcon icon); ///< "Check mark"

/// The look of a badge in words: "Shield in lake, with a heart".
QString lookWords(const core::Design& design);

/// What the contrast of a colour means for a badge.
QString contrastWords(core::Rgb deep);

} // namespace ui
