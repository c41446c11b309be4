// SPDX-License-Identifier: MIT
#include "core/paper/badgepicture.h"

#include "core/paper/pagepainter.h"
#include "core/paper/ringtext.h"
#include "core/paper/svgpath.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QTransform>

#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct BadgePainter {
    Q_DECLARE_TR_FUNCTIONS(core::BadgePainter)
};

const QPointF Centre(BadgeSide / 2, BadgeSide / 2);
constexpr qreal OuterRing = 190;
constexpr qreal Field = 136;
constexpr qreal SmallField = 154;
constexpr qreal OuterHairline = 183;
constexpr qreal InnerHairline = 142;
constexpr qreal Branch = 214; ///< Radius of the two branches of the wreath.
constexpr qreal TopLeaf = -68; ///< Degrees of the last leaf, clockwise from three o'clock.

struct Wreath {
    int pairs;
    qreal first; ///< Degrees of the lowest pair of leaves.
    qreal step;
    qreal shrink; ///< What the last pair lost of the first one's size.
    qreal leafLength;
    qreal leafWidth;
    qreal stem;
    qreal tieHeight;
    qreal tieOuter;
    qreal tieInner;
};

constexpr Wreath Full{12, 78.25, 12.5, 0.20, 50, 15, 5, 471, 13, 8};
constexpr Wreath Small{8, 76.38, 18.75, 0.195, 64, 21, 8, 470, 18, 12};

QPainterPath circle(QPointF centre, qreal radius)
{
    QPainterPath path;
    path.addEllipse(centre, radius, radius);
    return path;
}

QPen rounded(const QColor& color, qreal width)
{
    return {color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

QPointF onBranch(qreal degrees)
{
    const qreal angle = qDegreesToRadians(degrees);
    return Centre + Branch * QPointF(std::cos(angle), std::sin(angle));
}

QPainterPath leaf(const Wreath& wreath)
{
    const qreal l = wreath.leafLength;
    const qreal w = wreath.leafWidth;
    QPainterPath path;
    path.cubicTo(w, -0.28 * l, 0.9 * w, -0.72 * l, 0, -l);
    path.cubicTo(-0.9 * w, -0.72 * l, -w, -0.28 * l, 0, 0);
    path.closeSubpath();
    return path;
}

/// The leaves of the right branch; the left one is its mirror image.
QPainterPath leaves(const Wreath& wreath)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    const auto add = [&](qreal degrees, qreal turn, qreal scale) {
        const QPointF foot = onBranch(degrees);
        QTransform place = QTransform::fromTranslate(foot.x(), foot.y());
        place.rotate(turn);
        place.scale(scale, scale);
        path.addPath(place.map(leaf(wreath)));
    };
    for (int i = 0; i < wreath.pairs; ++i) {
        const qreal degrees = wreath.first - i * wreath.step;
        const qreal scale = 1 - wreath.shrink * i / (wreath.pairs - 1);
        add(degrees, degrees + 30, scale);
        add(degrees, degrees - 30, scale);
    }
    add(TopLeaf, TopLeaf, 0.8);
    return path;
}

QPainterPath stem()
{
    const QRectF box(Centre.x() - Branch, Centre.y() - Branch, 2 * Branch, 2 * Branch);
    QPainterPath path;
    path.arcMoveTo(box, -88);
    path.arcTo(box, -88, 88 - TopLeaf);
    return path;
}

void addWreath(PageDrawing& drawing, const Wreath& wreath, const BadgeTheme& theme)
{
    const QTransform mirrored = QTransform(-1, 0, 0, 1, BadgeSide, 0);
    QPainterPath both = leaves(wreath);
    both.addPath(mirrored.map(both));
    both.setFillRule(Qt::WindingFill);
    QPainterPath stems = stem();
    stems.addPath(mirrored.map(stem()));
    drawing.shapes.push_back({both, theme.deep});
    drawing.shapes.push_back({stems, Qt::NoBrush, rounded(theme.deep, wreath.stem)});
    drawing.shapes.push_back({circle(Centre, OuterRing + 7), QColor(Qt::white)});
    drawing.shapes.push_back({circle(Centre, OuterRing), theme.deep});
    const QPointF tie(Centre.x(), wreath.tieHeight);
    drawing.shapes.push_back({circle(tie, wreath.tieOuter), QColor(Qt::white)});
    drawing.shapes.push_back({circle(tie, wreath.tieInner), theme.deep});
}

void addIcon(PageDrawing& drawing, const BadgePicture& badge, qreal side, qreal stroke)
{
    const qreal scale = side / 24;
    const QTransform place = QTransform::fromTranslate(Centre.x() - side / 2, Centre.y() - side / 2)
                                 .scale(scale, scale);
    drawing.shapes.push_back({place.map(badge.icon), Qt::NoBrush,
        rounded(badgeTheme(badge.colours).deep, stroke * scale)});
}

void addRingText(PageDrawing& drawing, const BadgePicture& badge, const BadgeTheme& theme)
{
    const BadgeRing ring{Centre, (OuterHairline + InnerHairline) / 2};
    const auto top = ringTextTop(badge.ringTop, ring, badge.language);
    const auto bottom = ringTextBottom(badge.ringBottom, ring, badge.language);
    for (const auto& path : {top, bottom}) {
        if (!path.isEmpty())
            drawing.shapes.push_back({path, QColor(Qt::white)});
    }
    const qreal angle = qDegreesToRadians(31.0);
    for (const qreal side : {1.0, -1.0}) {
        const QPointF dot(side * std::cos(angle), std::sin(angle));
        drawing.shapes.push_back({circle(Centre + ring.middle * dot, 4.5), theme.soft});
    }
}

} // namespace

QPainterPath badgeIconPath(BadgeIcon icon)
{
    const auto data = [icon] {
        switch (icon) {
        case BadgeIcon::Check:
            return u"M5 12.6L9.6 17.2L19 7.2"_s;
        case BadgeIcon::Speech:
            return u"M4 6.5A2 2 0 0 1 6 4.5H18A2 2 0 0 1 20 6.5V14A2 2 0 0 1 18 16H11.5L7.5 19.5"
                   "V16H6A2 2 0 0 1 4 14ZM8.2 8.8H15.8M8.2 11.9H13"_s;
        case BadgeIcon::Heart:
            return u"M12 19.4C7.4 16.2 4 13.3 4 9.6A4.2 4.2 0 0 1 12 7.6A4.2 4.2 0 0 1 20 9.6"
                   "C20 13.3 16.6 16.2 12 19.4Z"_s;
        case BadgeIcon::Screen:
            return u"M4 5.5H20V15.5H4ZM9 19.5H15M12 15.5V19.5M10.2 8.3L8 10.5L10.2 12.7"
                   "M13.8 8.3L16 10.5L13.8 12.7"_s;
        case BadgeIcon::People:
            return u"M12 4.6A2.9 2.9 0 1 0 12 10.4A2.9 2.9 0 1 0 12 4.6Z"
                   "M6.6 19.2C6.6 15.6 8.7 13.5 12 13.5C15.3 13.5 17.4 15.6 17.4 19.2"
                   "M4.6 8.4A1.9 1.9 0 1 0 4.6 12.2A1.9 1.9 0 1 0 4.6 8.4Z"
                   "M19.4 8.4A1.9 1.9 0 1 0 19.4 12.2A1.9 1.9 0 1 0 19.4 8.4Z"
                   "M1.6 18.4C1.6 16.6 2.2 15.6 3.4 15M22.4 18.4C22.4 16.6 21.8 15.6 20.6 15"_s;
        case BadgeIcon::Letters:
            return u"M2.6 18.6L7.4 6H8L12.8 18.6M4.3 14.4H11.1M21.2 11.4V18.6"
                   "M21.2 15A3 3.3 0 1 1 15.2 15A3 3.3 0 1 1 21.2 15"_s;
        case BadgeIcon::Cycle:
            break;
        }
        return u"M19.2 9.2A7.8 7.8 0 1 0 19.8 12.6M19.9 4.6V9.3H15.2M8.1 12.7L10.4 15L13.7 11.5"_s;
    }();
    const auto path = pathFromSvg(data);
    return path ? *path : QPainterPath();
}

PageDrawing badgeDrawing(const BadgePicture& badge)
{
    const auto& theme = badgeTheme(badge.colours);
    PageDrawing drawing;
    drawing.shapes.push_back({circle(Centre, BadgeSide / 2 - 2), QColor(Qt::white)});
    addWreath(drawing, Full, theme);
    for (const qreal radius : {OuterHairline, InnerHairline})
        drawing.shapes.push_back({circle(Centre, radius), Qt::NoBrush, QPen(theme.soft, 2)});
    drawing.shapes.push_back({circle(Centre, Field), theme.soft});
    addRingText(drawing, badge, theme);
    addIcon(drawing, badge, Field * 1.34, 1.75);
    return drawing;
}

PageDrawing smallBadgeDrawing(const BadgePicture& badge)
{
    const auto& theme = badgeTheme(badge.colours);
    PageDrawing drawing;
    drawing.shapes.push_back({circle(Centre, BadgeSide / 2 - 2), QColor(Qt::white)});
    addWreath(drawing, Small, theme);
    drawing.shapes.push_back({circle(Centre, SmallField), theme.soft});
    addIcon(drawing, badge, SmallField * 1.5, 2.25);
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
    return result;
}

bool fitsRingTop(const QString& text, const QString& language)
{
    const BadgeRing ring{Centre, (OuterHairline + InnerHairline) / 2};
    return !ringTextTop(text, ring, language).isEmpty();
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
    painter.setRenderHint(QPainter::Antialiasing);
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

} // namespace core
