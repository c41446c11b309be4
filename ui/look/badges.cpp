// SPDX-License-Identifier: MIT
#include "ui/look/badges.h"

#include "core/paper/documents.h"
#include "ui/look/badgepixmap.h"

#include <QPixmapCache>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Everything that the drawing follows: lists draw the same badges again and again.
QString keyOf(const core::Design& design, int side, qreal devicePixelRatio)
{
    const auto look = design.badge.value_or(core::BadgeLook());
    const auto shape = look.shape.value_or(core::BadgeShape::Laurel);
    return QStringList{u"badge"_s, core::nameOf(design.area), core::nameOf(shape),
        look.colours.value_or(QString()), look.icon.value_or(QString()),
        QString::number(qHash(look.picture.value_or(QByteArray()))), QString::number(side),
        QString::number(devicePixelRatio), design.language,
        side < core::SmallBadgePixels ? QString() : look.ringText.value_or(design.title)}
        .join(u'|');
}

} // namespace

QPixmap badgePixmap(const core::Design& design, int side, qreal devicePixelRatio)
{
    const auto key = keyOf(design, side, devicePixelRatio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = badgePixmap(core::badgeOf(design, QString()), side, devicePixelRatio);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

} // namespace ui
