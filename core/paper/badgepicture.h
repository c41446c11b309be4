// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/paper/badgeicons.h"
#include "core/paper/badgeshapes.h"

namespace core {

/// Dots under the icon: how much is reached of how much there is. At most four are drawn.
struct BadgePips {
    int reached = 0;
    int of = 0; ///< 0: no dots

    bool operator==(const BadgePips&) const = default;
};

/// What a badge shows.
struct BadgePicture {
    QString ringTop; ///< Usually a short title; left out when it cannot be bent or is too long.
    QString ringBottom; ///< Usually the school.
    BadgeTheme theme = badgeTheme(BadgeColours::Laurel);
    QPainterPath icon = badgeIconPath(BadgeIcon::Cycle); ///< Strokes on a 24 grid.
    QString language = {}; ///< BCP 47, for capitals
    BadgeShape shape = BadgeShape::Laurel;
    QImage own = {}; ///< The school's own picture in place of the icon.
    BadgePips pips = {};
};

/// Badges narrower than this, in pixels, take the small drawing.
constexpr int SmallBadgePixels = 160;

/// The full badge: ring text, hairlines. For 100 pt or 160 pixels and more.
PageDrawing badgeDrawing(const BadgePicture& badge);

/// The badge for small sizes: no ring text, wider field, heavier icon.
PageDrawing smallBadgeDrawing(const BadgePicture& badge);

/// `drawing` scaled from the badge's square to one of `side` at `corner`.
PageDrawing placed(const PageDrawing& drawing, QPointF corner, qreal side);

/// True when the text can be set on the upper arc of that shape's ring.
bool fitsRingTop(
    const QString& text, const QString& language = {}, BadgeShape shape = BadgeShape::Laurel);

/// The badge on a transparent ground, 16 to 4096 pixels wide.
Result<QImage> badgeImage(const BadgePicture& badge, int pixels);

/// The same as a PNG file.
Result<QByteArray> badgePng(const BadgePicture& badge, int pixels);

/// The full badge as an SVG file: the same shapes as the picture has.
QByteArray badgeSvg(const BadgePicture& badge, const QString& title);

} // namespace core
