// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/badgepicture.h"

#include <QPixmap>

namespace ui {

/// A badge, `side` wide; the small drawing where it is small, however fine the screen is.
QPixmap badgePixmap(const core::BadgePicture& badge, int side, qreal devicePixelRatio);

} // namespace ui
