// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/badgeicons.h"

#include <QPainterPath>

namespace core {

/// The strokes of a built-in icon on its 24 grid; round caps and joins are meant.
QPainterPath badgeIconPath(BadgeIcon icon);

} // namespace core
