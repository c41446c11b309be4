// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/page.h"

namespace core {

/// The band of a badge that carries its text.
struct BadgeRing {
    QPointF centre;
    qreal middle = 0; ///< Radius half way between the ring's edges.
    qreal size = 22.5; ///< The largest letters.
};

/// Caps along the upper arc, every glyph turned to its own tangent. Empty when the text must
/// not be bent (joined scripts) or is too long for the arc even at its smallest.
QPainterPath ringTextTop(const QString& text, const BadgeRing& ring, const QString& language);

/// The same along the lower arc, smaller, read from left to right.
QPainterPath ringTextBottom(const QString& text, const BadgeRing& ring, const QString& language);

/// False for letters that lean on their neighbours and so cannot be turned one by one.
bool canBeBent(const QString& text);

} // namespace core
