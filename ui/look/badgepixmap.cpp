// SPDX-License-Identifier: MIT
#include "ui/look/badgepixmap.h"

#include "core/paper/pagepainter.h"

#include <QPainter>

namespace ui {

QPixmap badgePixmap(const core::BadgePicture& badge, int side, qreal devicePixelRatio)
{
    QPixmap pixmap(QSize(side, side) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(side / core::BadgeSide, side / core::BadgeSide);
    core::paintDrawing(painter,
        side < core::SmallBadgePixels ? core::smallBadgeDrawing(badge) : core::badgeDrawing(badge));
    return pixmap;
}

} // namespace ui
