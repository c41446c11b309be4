// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/badgelook.h"
#include "core/paper/badgetheme.h"
#include "core/paper/page.h"

namespace core {

/// Side of the square a badge is drawn in.
constexpr qreal BadgeSide = 512;

/// Where a shape has its ring and its field.
struct BadgeMeasure {
    QPointF centre;
    qreal ring; ///< radius of the ring's outer edge
    qreal field;
    qreal smallField; ///< of the small drawing
};

BadgeMeasure measureOf(BadgeShape shape);

/// The silhouette of a badge on its white keyline, up to the ring: the first shapes of its drawing.
PageDrawing silhouette(BadgeShape shape, const BadgeTheme& theme, bool isSmall);

/// A circle as an outline.
QPainterPath circle(QPointF centre, qreal radius);

/// A pen with round ends and corners.
QPen roundPen(const QColor& color, qreal width);

} // namespace core
