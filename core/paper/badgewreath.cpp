// SPDX-License-Identifier: MIT
#include "core/paper/badgewreath.h"

#include <QTransform>

#include <cmath>

namespace core {

namespace {

const QPointF Centre(BadgeSide / 2, BadgeSide / 2);
constexpr qreal Disc = 190;
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

} // namespace

void addWreath(PageDrawing& drawing, const BadgeTheme& theme, bool isSmall)
{
    const auto& wreath = isSmall ? Small : Full;
    const QTransform mirrored = QTransform(-1, 0, 0, 1, BadgeSide, 0);
    QPainterPath both = leaves(wreath);
    both.addPath(mirrored.map(both));
    both.setFillRule(Qt::WindingFill);
    QPainterPath stems = stem();
    stems.addPath(mirrored.map(stem()));
    const QPointF tie(Centre.x(), wreath.tieHeight);
    auto& shapes = drawing.shapes;
    shapes.push_back({circle(Centre, BadgeSide / 2 - 2), QColor(Qt::white)});
    shapes.push_back({both, theme.deep});
    shapes.push_back({stems, Qt::NoBrush, roundPen(theme.deep, wreath.stem)});
    shapes.push_back({circle(Centre, Disc + 7), QColor(Qt::white)});
    shapes.push_back({circle(Centre, Disc), theme.deep});
    shapes.push_back({circle(tie, wreath.tieOuter), QColor(Qt::white)});
    shapes.push_back({circle(tie, wreath.tieInner), theme.deep});
}

} // namespace core
