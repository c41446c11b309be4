// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/paper/badgetheme.h"
#include "core/paper/page.h"

namespace core {

/// Icons that come with Laurel; each is drawn with round strokes on a 24 grid.
enum class BadgeIcon { Cycle, Check, Speech, Heart, Screen, People, Letters };

/// The strokes of a built-in icon on its 24 grid.
QPainterPath badgeIconPath(BadgeIcon icon);

/// What a laurel badge shows.
struct BadgePicture {
    QString ringTop; ///< Usually a short title; left out when it cannot be bent or is too long.
    QString ringBottom; ///< Usually the school.
    BadgeColours colours = BadgeColours::Laurel;
    QPainterPath icon = badgeIconPath(BadgeIcon::Cycle); ///< Strokes on a 24 grid.
    QString language = {}; ///< BCP 47, for capitals
};

/// Side of the square a badge is drawn in.
constexpr qreal BadgeSide = 512;

/// Badges narrower than this, in pixels, take the small drawing.
constexpr int SmallBadgePixels = 160;

/// The full badge: wreath, ring text, hairlines. For 100 pt or 160 pixels and more.
PageDrawing badgeDrawing(const BadgePicture& badge);

/// The badge for small sizes: no ring text, wider field, heavier icon.
PageDrawing smallBadgeDrawing(const BadgePicture& badge);

/// `drawing` scaled from the badge's square to one of `side` at `corner`.
PageDrawing placed(const PageDrawing& drawing, QPointF corner, qreal side);

/// True when the text can be set on the upper arc of the ring.
bool fitsRingTop(const QString& text, const QString& language = {});

/// The badge on a transparent ground, 16 to 4096 pixels wide.
Result<QImage> badgeImage(const BadgePicture& badge, int pixels);

/// The same as a PNG file.
Result<QByteArray> badgePng(const BadgePicture& badge, int pixels);

} // namespace core
