// SPDX-License-Identifier: MIT
#include "core/paper/badgepicture.h"

#include "core/paper/drawingsvg.h"
#include "core/paper/pagepainter.h"
#include "core/paper/ringtext.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QTransform>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr int MostPips = 4;

struct BadgePainter {
    Q_DECLARE_TR_FUNCTIONS(core::BadgePainter)
};

/// How large icon and dots are, in parts of the field's radius or in units of the badge.
struct Inside {
    qreal iconSide; ///< of the field's radius
    qreal pippedSide; ///< the same, above dots
    qreal raise; ///< of the icon above dots
    qreal stroke; ///< on the icon's 24 grid
    qreal pippedStroke;
    qreal pip; ///< radius
    qreal pipRow; ///< under the centre, of the field's radius
    qreal pipStep;
    qreal wideStep; ///< of up to three dots
    qreal pipLine; ///< of an open dot
    qreal ownSide; ///< of a picture: its corners stay inside the field
};

constexpr Inside Full{1.34, 1.22, 18, 1.75, 1.75, 10.5, 0.70, 34, 34, 4.5, 1.34};
constexpr Inside Small{1.5, 1.14, 34, 2.25, 2.5, 20, 0.62, 54, 60, 9, 1.4};

int pipsOf(const BadgePicture& badge)
{
    return badge.pips.of > MostPips ? 0 : std::max(badge.pips.of, 0);
}

BadgeRing ringOf(BadgeShape shape)
{
    constexpr qreal narrow = 54;
    const auto measure = measureOf(shape);
    // Half way between the hairlines, which lie 7 and 6 from the edges.
    return {measure.centre, (measure.ring + measure.field - 1) / 2,
        measure.ring - measure.field > narrow ? 24.0 : 22.5};
}

/// The school's picture on the tint, as wide as it is high: whatever shows it needs to know no
/// transparency.
QImage onTint(const QImage& picture, const QColor& tint)
{
    const int side = std::max(picture.width(), picture.height());
    QImage ground(side, side, QImage::Format_RGB32);
    ground.fill(tint);
    QPainter painter(&ground);
    painter.drawImage((side - picture.width()) / 2, (side - picture.height()) / 2, picture);
    return ground;
}

void addIcon(PageDrawing& drawing, const BadgePicture& badge, qreal field, const Inside& inside)
{
    const bool hasPips = pipsOf(badge) > 0;
    const auto centre = measureOf(badge.shape).centre - QPointF(0, hasPips ? inside.raise : 0);
    const qreal side = field * (hasPips ? inside.pippedSide : inside.iconSide);
    if (!badge.own.isNull()) {
        const qreal own = hasPips ? side : field * inside.ownSide;
        drawing.pictures.push_back({onTint(badge.own, badge.theme.soft),
            QRectF(centre.x() - own / 2, centre.y() - own / 2, own, own)});
        return;
    }
    const qreal scale = side / 24;
    const QTransform place = QTransform::fromTranslate(centre.x() - side / 2, centre.y() - side / 2)
                                 .scale(scale, scale);
    const qreal stroke = hasPips ? inside.pippedStroke : inside.stroke;
    drawing.shapes.push_back(
        {place.map(badge.icon), Qt::NoBrush, roundPen(badge.theme.deep, stroke * scale)});
}

void addPips(PageDrawing& drawing, const BadgePicture& badge, qreal field, const Inside& inside)
{
    const int count = pipsOf(badge);
    const qreal step = count <= 3 ? inside.wideStep : inside.pipStep;
    const auto middle = measureOf(badge.shape).centre + QPointF(0, inside.pipRow * field);
    for (int i = 0; i < count; ++i) {
        const auto at = middle + QPointF((i - (count - 1) / 2.0) * step, 0);
        if (i < badge.pips.reached)
            drawing.shapes.push_back({circle(at, inside.pip), badge.theme.deep});
        else
            drawing.shapes.push_back({circle(at, inside.pip - inside.pipLine / 2), badge.theme.soft,
                QPen(badge.theme.deep, inside.pipLine)});
    }
}

void addRingText(PageDrawing& drawing, const BadgePicture& badge)
{
    const auto ring = ringOf(badge.shape);
    const auto top = ringTextTop(badge.ringTop, ring, badge.language);
    const auto bottom = ringTextBottom(badge.ringBottom, ring, badge.language);
    for (const auto& path : {top, bottom}) {
        if (!path.isEmpty())
            drawing.shapes.push_back({path, QColor(Qt::white)});
    }
    const qreal angle = qDegreesToRadians(31.0);
    for (const qreal side : {1.0, -1.0}) {
        const QPointF dot(side * std::cos(angle), std::sin(angle));
        drawing.shapes.push_back({circle(ring.centre + ring.middle * dot, 4.5), badge.theme.soft});
    }
}

} // namespace

PageDrawing badgeDrawing(const BadgePicture& badge)
{
    const auto measure = measureOf(badge.shape);
    auto drawing = silhouette(badge.shape, badge.theme, false);
    for (const qreal radius : {measure.ring - 7, measure.field + 6})
        drawing.shapes.push_back(
            {circle(measure.centre, radius), Qt::NoBrush, QPen(badge.theme.soft, 2)});
    drawing.shapes.push_back({circle(measure.centre, measure.field), badge.theme.soft});
    addRingText(drawing, badge);
    addIcon(drawing, badge, measure.field, Full);
    addPips(drawing, badge, measure.field, Full);
    return drawing;
}

PageDrawing smallBadgeDrawing(const BadgePicture& badge)
{
    const auto measure = measureOf(badge.shape);
    auto drawing = silhouette(badge.shape, badge.theme, true);
    drawing.shapes.push_back({circle(measure.centre, measure.smallField), badge.theme.soft});
    addIcon(drawing, badge, measure.smallField, Small);
    addPips(drawing, badge, measure.smallField, Small);
    return drawing;
}

PageDrawing placed(const PageDrawing& drawing, QPointF corner, qreal side)
{
    const qreal scale = side / BadgeSide;
    const QTransform place = QTransform::fromTranslate(corner.x(), corner.y()).scale(scale, scale);
    PageDrawing result = drawing;
    for (auto& shape : result.shapes) {
        shape.path = place.map(shape.path);
        if (shape.line.style() != Qt::NoPen)
            shape.line.setWidthF(shape.line.widthF() * scale);
    }
    for (auto& picture : result.pictures)
        picture.box = place.mapRect(picture.box);
    return result;
}

bool fitsRingTop(const QString& text, const QString& language, BadgeShape shape)
{
    return !ringTextTop(text, ringOf(shape), language).isEmpty();
}

Result<QImage> badgeImage(const BadgePicture& badge, int pixels)
{
    if (pixels < 16 || pixels > 4096)
        return Error{Error::Kind::Invalid,
            BadgePainter::tr("A badge picture can be 16 to 4096 pixels wide. Choose another "
                             "size.")};
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return Error{Error::Kind::Invalid,
            BadgePainter::tr("There is not enough memory for a picture of this size. Choose a "
                             "smaller one.")};
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(pixels / BadgeSide, pixels / BadgeSide);
    paintDrawing(
        painter, pixels < SmallBadgePixels ? smallBadgeDrawing(badge) : badgeDrawing(badge));
    return image;
}

Result<QByteArray> badgePng(const BadgePicture& badge, int pixels)
{
    const auto image = badgeImage(badge, pixels);
    if (!image)
        return image.error();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image->save(&buffer, "PNG"))
        return Error{Error::Kind::Storage, BadgePainter::tr("The picture could not be made.")};
    return bytes;
}

QByteArray badgeSvg(const BadgePicture& badge, const QString& title)
{
    return drawingSvg(badgeDrawing(badge), BadgeSide, title);
}

} // namespace core
