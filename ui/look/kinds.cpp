// SPDX-License-Identifier: MIT
#include "ui/look/kinds.h"

#include <QCoreApplication>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::Kind)
};

/// Corners on a circle, the first straight up; every second on the smaller circle `inner`.
QPainterPath star(int count, double outer, double inner)
{
    QPolygonF polygon;
    for (int i = 0; i < count; ++i) {
        const double angle = 2 * std::numbers::pi * i / count - std::numbers::pi / 2;
        const double radius = i % 2 == 0 ? outer : inner;
        polygon.append({radius * std::cos(angle), radius * std::sin(angle)});
    }
    QPainterPath path;
    path.addPolygon(polygon);
    path.closeSubpath();
    return path;
}

/// In a square of 12, its middle at zero.
QPainterPath shapeOf(core::CommentKind kind)
{
    QPainterPath path;
    switch (kind) {
    case core::CommentKind::Notice:
        path.addEllipse(QPointF(), 5.0, 5.0);
        break;
    case core::CommentKind::Wonder:
        return star(6, 5.6, 5.6);
    case core::CommentKind::Question:
        return star(4, 6, 6);
    case core::CommentKind::Suggestion:
        path.addPolygon(QPolygonF({{0, -5}, {5.6, 5}, {-5.6, 5}, {0, -5}}));
        break;
    case core::CommentKind::Celebration:
        return star(10, 6, 2.5);
    case core::CommentKind::Grow:
        path.moveTo(0, -6);
        path.cubicTo(4, -2.6, 4, 2.6, 0, 6);
        path.cubicTo(-4, 2.6, -4, -2.6, 0, -6);
        break;
    case core::CommentKind::Note:
        path.addRect(-4.5, -4.5, 9, 9);
        break;
    }
    return path;
}

} // namespace

QString wordOf(core::CommentKind kind)
{
    switch (kind) {
    case core::CommentKind::Notice:
        return Words::tr("Notice");
    case core::CommentKind::Wonder:
        return Words::tr("Wonder");
    case core::CommentKind::Question:
        return Words::tr("Question");
    case core::CommentKind::Suggestion:
        return Words::tr("Suggestion");
    case core::CommentKind::Celebration:
        return Words::tr("Celebration");
    case core::CommentKind::Grow:
        return Words::tr("Grow");
    case core::CommentKind::Note:
        return Words::tr("Note");
    }
    return {};
}

QColor colourOf(core::CommentKind kind, const Tokens& tokens)
{
    switch (kind) {
    case core::CommentKind::Notice:
        return tokens.notice;
    case core::CommentKind::Wonder:
        return tokens.wonder;
    case core::CommentKind::Question:
        return tokens.info;
    case core::CommentKind::Suggestion:
        return tokens.warn;
    case core::CommentKind::Celebration:
        return tokens.accent;
    case core::CommentKind::Grow:
        return tokens.grow;
    case core::CommentKind::Note:
        return tokens.muted;
    }
    return tokens.muted;
}

void paintKind(QPainter& painter, core::CommentKind kind, const QRectF& place, const Tokens& tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(place.center());
    painter.scale(place.width() / 12, place.height() / 12);
    painter.fillPath(shapeOf(kind), colourOf(kind, tokens));
    painter.restore();
}

} // namespace ui
