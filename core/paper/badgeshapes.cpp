// SPDX-License-Identifier: MIT
#include "core/paper/badgeshapes.h"

#include "core/paper/badgewreath.h"
#include "core/paper/svgpath.h"

#include <QTransform>

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qreal Keyline = 16; // a stroke of which the outer half is seen

constexpr auto Shield = u"M256 20C206 46 132 58 58 54L54 240C54 362 132 446 256 496"
                        "C380 446 458 362 458 240L454 54C380 58 306 46 256 20Z";
constexpr auto Hexagon = u"M217.89 34Q256 12 294.11 34L429.21 112Q467.31 134 467.31 178V334"
                         "Q467.31 378 429.21 400L294.11 478Q256 500 217.89 478L82.79 400"
                         "Q44.69 378 44.69 334V178Q44.69 134 82.79 112Z";
constexpr auto Tails = u"M150 300L96 492L160 468L204 506L262 330ZM362 300L416 492L352 468L308 506"
                       "L250 330Z";
constexpr auto Leaf = u"M474 38C400 46 330 40 262 40C136 40 40 132 40 256C40 330 46 400 38 474"
                      "C112 466 182 472 250 472C376 472 472 380 472 256C472 182 466 112 474 38Z";
constexpr auto LeafStem = u"M70 442L18 494";
constexpr auto Veins = u"M114 398L64 448M398 114L448 64M88 422V384M90 422L128 424M424 88V126"
                       "M424 88H386";
constexpr auto Book = u"M256 104C206 64 116 52 22 70V424C116 406 206 418 256 462"
                      "C306 418 396 406 490 424V70C396 52 306 64 256 104Z";
constexpr auto Spine = u"M256 380V458";
constexpr auto Pages = u"M36 86V402C128 388 212 402 256 440C300 402 384 388 476 402V86"
                       "M50 84V384C132 374 214 386 256 420C298 386 380 374 462 384V84";
constexpr auto SmallPages = u"M40 92V402M472 92V402";

QPainterPath path(QStringView data)
{
    const auto read = pathFromSvg(data);
    Q_ASSERT(read);
    auto outline = read ? *read : QPainterPath();
    outline.setFillRule(Qt::WindingFill);
    return outline;
}

void addFilled(PageDrawing& drawing, const QPainterPath& outline, const QColor& color)
{
    drawing.shapes.push_back({outline, color});
}

void addStroked(PageDrawing& drawing, const QPainterPath& outline, const QColor& color, qreal width)
{
    drawing.shapes.push_back({outline, Qt::NoBrush, roundPen(color, width)});
}

void addKeyline(PageDrawing& drawing, const QPainterPath& outline, qreal width = Keyline)
{
    drawing.shapes.push_back({outline, QColor(Qt::white), roundPen(Qt::white, width)});
}

/// A leaf of the sprig at the foot of the shield.
QPainterPath sprigLeaf(QPointF foot, qreal turn, qreal width, qreal length)
{
    QPainterPath leaf;
    leaf.cubicTo(width, -0.28 * length, 0.9 * width, -0.72 * length, 0, -length);
    leaf.cubicTo(-0.9 * width, -0.72 * length, -width, -0.28 * length, 0, 0);
    leaf.closeSubpath();
    return QTransform::fromTranslate(foot.x(), foot.y()).rotate(turn).scale(0.9, 0.9).map(leaf);
}

void addShield(PageDrawing& drawing, const BadgeTheme& theme, bool isSmall)
{
    addKeyline(drawing, path(Shield));
    addFilled(drawing, path(Shield), theme.deep);
    if (isSmall)
        return;
    addFilled(drawing, sprigLeaf({256, 472}, 0, 11, 40), theme.soft);
    addFilled(drawing, sprigLeaf({254, 470}, -48, 10, 38), theme.soft);
    addFilled(drawing, sprigLeaf({258, 470}, 48, 10, 38), theme.soft);
}

void addHexagon(PageDrawing& drawing, const BadgeTheme& theme)
{
    addKeyline(drawing, path(Hexagon));
    addFilled(drawing, path(Hexagon), theme.deep);
}

/// A disc whose edge is made of `count` arcs.
QPainterPath scallops(QPointF centre, qreal radius, int count, qreal arc)
{
    const auto point = [&](int i) {
        const qreal angle = 2 * std::numbers::pi * i / count;
        return centre + radius * QPointF(std::sin(angle), -std::cos(angle));
    };
    auto data = u"M%1 %2"_s.arg(point(0).x()).arg(point(0).y());
    for (int i = 1; i <= count; ++i)
        data += u"A%1 %1 0 0 1 %2 %3"_s.arg(arc).arg(point(i).x()).arg(point(i).y());
    return path(data + u'Z');
}

void addRibbon(PageDrawing& drawing, const BadgeTheme& theme, bool isSmall)
{
    const auto centre = measureOf(BadgeShape::Ribbon).centre;
    const auto disc = isSmall ? scallops(centre, 182, 16, 38.35) : scallops(centre, 188, 24, 26.5);
    addKeyline(drawing, path(Tails));
    addFilled(drawing, path(Tails), theme.shade);
    addKeyline(drawing, disc, 12);
    addFilled(drawing, disc, theme.deep);
}

void addLeaf(PageDrawing& drawing, const BadgeTheme& theme, bool isSmall)
{
    const qreal stem = isSmall ? 20 : 16;
    addStroked(drawing, path(LeafStem), Qt::white, stem + Keyline);
    addKeyline(drawing, path(Leaf));
    addFilled(drawing, path(Leaf), theme.deep);
    addStroked(drawing, path(LeafStem), theme.deep, stem);
    if (!isSmall)
        addStroked(drawing, path(Veins), theme.soft, 3);
}

void addBook(PageDrawing& drawing, const BadgeTheme& theme, bool isSmall)
{
    const auto centre = measureOf(BadgeShape::Book).centre;
    addKeyline(drawing, path(Book));
    addFilled(drawing, path(Book), theme.shade);
    const auto lines = [&](QStringView data, qreal width) {
        drawing.shapes.push_back({path(data), Qt::NoBrush,
            QPen(theme.soft, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin)});
    };
    lines(Spine, isSmall ? 8 : 3);
    lines(isSmall ? SmallPages : Pages, isSmall ? 8 : 2.5);
    addFilled(drawing, circle(centre, 186), Qt::white);
    addFilled(drawing, circle(centre, 178), theme.deep);
}

} // namespace

BadgeMeasure measureOf(BadgeShape shape)
{
    switch (shape) {
    case BadgeShape::Shield:
        return {{256, 232}, 188, 132, 154};
    case BadgeShape::Hexagon:
    case BadgeShape::Leaf:
        return {{256, 256}, 200, 142, 160};
    case BadgeShape::Ribbon:
        return {{256, 212}, 184, 130, 152};
    case BadgeShape::Book:
        return {{256, 222}, 176, 124, 146};
    case BadgeShape::Laurel:
        break;
    }
    return {{256, 256}, 190, 136, 154};
}

PageDrawing silhouette(BadgeShape shape, const BadgeTheme& theme, bool isSmall)
{
    PageDrawing drawing;
    switch (shape) {
    case BadgeShape::Laurel:
        addWreath(drawing, theme, isSmall);
        break;
    case BadgeShape::Shield:
        addShield(drawing, theme, isSmall);
        break;
    case BadgeShape::Hexagon:
        addHexagon(drawing, theme);
        break;
    case BadgeShape::Ribbon:
        addRibbon(drawing, theme, isSmall);
        break;
    case BadgeShape::Leaf:
        addLeaf(drawing, theme, isSmall);
        break;
    case BadgeShape::Book:
        addBook(drawing, theme, isSmall);
        break;
    }
    return drawing;
}

QPainterPath circle(QPointF centre, qreal radius)
{
    QPainterPath path;
    path.addEllipse(centre, radius, radius);
    return path;
}

QPen roundPen(const QColor& color, qreal width)
{
    return {color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

} // namespace core
