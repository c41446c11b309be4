// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/design.h"

#include <QPixmap>

namespace ui {

/// The badge of a microcredential, `side` wide, in the colours of its area.
QPixmap badgePixmap(const core::Design& design, int side, qreal devicePixelRatio);

} // namespace ui
