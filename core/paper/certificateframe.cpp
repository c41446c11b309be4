// SPDX-License-Identifier: MIT
#include "core/paper/certificateframe.h"

#include "core/paper/typememory.h"

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qreal Pi = std::numbers::pi;
constexpr qreal CentreLine = 47.5; ///< Inset of the guilloche.
constexpr qreal CornerRadius = 36;
constexpr qreal Swing = 10;
constexpr qreal WaveLength = 56; ///< Wanted length of one wave pair along a side.
constexpr int StrandCount = 6;
constexpr int Pieces = 4; ///< Cubics in one unit of the walk.

/// A point of the centre line with its outward normal, and how both change along the walk.
struct Step {
    QPointF at;
    QPointF moves;
    QPointF normal;
    QPointF turns;
};

/// A side or a corner of the centre line, walked clockwise in `units`.
struct Leg {
    QPointF from; ///< Start of a side, centre of a corner.
    QPointF along; ///< Side: its whole length. Corner: unused.
    qreal heading; ///< Angle of the outward normal at the start.
    int units;
    bool isCorner;

    Step at(qreal part) const
    {
        const qreal angle = isCorner ? heading + part * Pi / 2 : heading;
        const QPointF normal(std::cos(angle), std::sin(angle));
        if (!isCorner)
            return {from + part * along, along / units, normal, {}};
        const QPointF tangent(-normal.y(), normal.x());
        const qreal rate = Pi / 2 / units;
        return {
            from + CornerRadius * normal, CornerRadius * rate * tangent, normal, rate * tangent};
    }
};

std::vector<Leg> walk(QSizeF page)
{
    const qreal far = CentreLine + CornerRadius;
    const qreal w = page.width();
    const qreal h = page.height();
    const auto side = [](QPointF from, QPointF to, qreal heading) {
        const qreal length = std::hypot(to.x() - from.x(), to.y() - from.y());
        return Leg{from, to - from, heading, 2 * qRound(length / WaveLength), false};
    };
    const auto corner = [](QPointF centre, qreal heading) {
        return Leg{centre, {}, heading, 2, true};
    };
    return {
        side({far, CentreLine}, {w - far, CentreLine}, -Pi / 2),
        corner({w - far, far}, -Pi / 2),
        side({w - CentreLine, far}, {w - CentreLine, h - far}, 0),
        corner({w - far, h - far}, 0),
        side({w - far, h - CentreLine}, {far, h - CentreLine}, Pi / 2),
        corner({far, h - far}, Pi / 2),
        side({CentreLine, h - far}, {CentreLine, far}, Pi),
        corner({far, far}, Pi),
    };
}

/// Where a strand runs and how it moves there, `u` units into the walk.
struct Course {
    QPointF at;
    QPointF moves;
};

Course course(const Step& step, qreal u, qreal phase, qreal depth)
{
    const qreal envelope = 0.6 + depth * std::cos(Pi * u);
    const qreal envelopeMoves = -depth * Pi * std::sin(Pi * u);
    const qreal wave = std::sin(2 * Pi * u + phase);
    const qreal waveMoves = 2 * Pi * std::cos(2 * Pi * u + phase);
    const qreal offset = Swing * envelope * wave;
    const qreal offsetMoves = Swing * (envelopeMoves * wave + envelope * waveMoves);
    return {step.at + offset * step.normal,
        step.moves + offsetMoves * step.normal + offset * step.turns};
}

void addStrand(QPainterPath& path, const std::vector<Leg>& legs, qreal phase, qreal depth)
{
    int start = 0;
    bool isFirst = true;
    for (const auto& leg : legs) {
        const int pieces = leg.units * Pieces;
        for (int i = 0; i < pieces; ++i) {
            const auto here
                = course(leg.at(qreal(i) / pieces), start + qreal(i) / Pieces, phase, depth);
            const auto next = course(
                leg.at(qreal(i + 1) / pieces), start + qreal(i + 1) / Pieces, phase, depth);
            if (isFirst)
                path.moveTo(here.at);
            isFirst = false;
            path.cubicTo(here.at + here.moves / (3.0 * Pieces),
                next.at - next.moves / (3.0 * Pieces), next.at);
        }
        start += leg.units;
    }
    path.closeSubpath();
}

PageShape strands(const std::vector<Leg>& legs, qreal shift, qreal depth, const QPen& pen)
{
    QPainterPath path;
    for (int k = 0; k < StrandCount; ++k)
        addStrand(path, legs, k * Pi / 3 + shift, depth);
    return {path, Qt::NoBrush, pen};
}

PageShape rule(QSizeF page, qreal inset, qreal radius, qreal width, const QColor& color)
{
    QPainterPath path;
    const QRectF box(inset, inset, page.width() - 2 * inset, page.height() - 2 * inset);
    path.addRoundedRect(box, radius, radius);
    QPen pen(color, width);
    pen.setJoinStyle(Qt::MiterJoin);
    return {path, Qt::NoBrush, pen};
}

void addCorners(PageDrawing& drawing, QSizeF page, const BadgeTheme& theme)
{
    constexpr qreal inset = 43.5;
    for (const qreal x : {inset, page.width() - inset}) {
        for (const qreal y : {inset, page.height() - inset}) {
            QPainterPath path = rosetteCurve({x, y}, 3.6, 2.4, 8, 0);
            path.addPath(rosetteCurve({x, y}, 3.6, 2.4, 8, Pi));
            QPainterPath dot;
            dot.addEllipse(QPointF(x, y), 1.1, 1.1);
            drawing.shapes.push_back({path, Qt::NoBrush, QPen(theme.deep, 0.3)});
            drawing.shapes.push_back({dot, theme.deep});
        }
    }
}

} // namespace

QPainterPath rosetteCurve(QPointF centre, qreal radius, qreal swing, int waves, qreal phase)
{
    const int pieces = waves * Pieces;
    const qreal part = 2 * Pi / pieces;
    const auto at = [&](int i) {
        const qreal t = i * part;
        const qreal r = radius + swing * std::sin(waves * t + phase);
        const qreal grows = swing * waves * std::cos(waves * t + phase);
        const QPointF out(std::sin(t), -std::cos(t));
        const QPointF along(std::cos(t), std::sin(t));
        return Course{centre + r * out, grows * out + r * along};
    };
    QPainterPath path;
    path.moveTo(at(0).at);
    for (int i = 0; i < pieces; ++i) {
        const auto here = at(i);
        const auto next = at(i + 1);
        path.cubicTo(here.at + here.moves * part / 3, next.at - next.moves * part / 3, next.at);
    }
    path.closeSubpath();
    return path;
}

namespace {

PageDrawing frame(QSizeF page, const BadgeTheme& theme)
{
    const auto legs = walk(page);
    PageDrawing drawing;
    drawing.shapes.push_back(rule(page, 29.5, 0, 1.25, theme.deep));
    drawing.shapes.push_back(rule(page, 33, 0, 0.35, theme.deep));
    drawing.shapes.push_back(strands(legs, Pi / 6, -0.4, QPen(theme.engraving, 0.3)));
    drawing.shapes.push_back(strands(legs, 0, 0.4, QPen(theme.deep, 0.35)));
    drawing.shapes.push_back(rule(page, 61.5, 24, 0.35, theme.deep));
    drawing.shapes.push_back(rule(page, 64, 22, 0.8, theme.deep));
    addCorners(drawing, page, theme);
    return drawing;
}

} // namespace

PageItem certificateFrame(QSizeF page, const BadgeTheme& theme)
{
    const QString key = u"frame %1 %2 %3 %4"_s.arg(page.width())
                            .arg(page.height())
                            .arg(theme.deep.name(), theme.engraving.name());
    return {{.kind = PageRole::Kind::Artifact},
        TypeMemory::recall(&TypeMemory::drawings, key, [&] { return frame(page, theme); })};
}

} // namespace core
