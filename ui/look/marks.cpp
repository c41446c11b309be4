// SPDX-License-Identifier: MIT
#include "ui/look/marks.h"

#include "ui/look/type.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainterPath>

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::Mark)
};

QPainterPath leafPath()
{
    QPainterPath path;
    path.cubicTo(-4.6, -2.6, -4.6, -8, 0, -12);
    path.cubicTo(4.6, -8, 4.6, -2.6, 0, 0);
    return path;
}

QPolygonF corners(int count, double radius, double turn)
{
    QPolygonF polygon;
    for (int i = 0; i < count; ++i) {
        const double angle = turn + 2 * std::numbers::pi * i / count;
        polygon.append({radius * std::cos(angle), radius * std::sin(angle)});
    }
    return polygon;
}

QPen pen(const QColor& colour, double width)
{
    return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void paintAttention(QPainter& painter, const QColor& ink, const QPolygonF& shape)
{
    painter.setPen(pen(ink, 1.6));
    painter.drawPolygon(shape);
    painter.drawLine(QPointF(0, -2.6), QPointF(0, 1.2));
    painter.setPen(pen(ink, 2));
    painter.drawPoint(QPointF(0, 3.8));
}

} // namespace

QString wordOf(Mark mark)
{
    switch (mark) {
    case Mark::NotBegun:
        return Words::tr("not begun");
    case Mark::Begun:
        return Words::tr("begun");
    case Mark::HandedIn:
        return Words::tr("handed in");
    case Mark::NeedsYou:
        return Words::tr("needs you");
    case Mark::Met:
        return Words::tr("met");
    case Mark::Unknown:
        return Words::tr("unknown");
    case Mark::Broken:
        return Words::tr("broken");
    }
    return {};
}

Tone toneOf(Mark mark)
{
    switch (mark) {
    case Mark::NotBegun:
        return Tone::Muted;
    case Mark::Begun:
    case Mark::HandedIn:
    case Mark::Met:
        return Tone::Plain;
    case Mark::NeedsYou:
        return Tone::Warn;
    case Mark::Unknown:
        return Tone::Info;
    case Mark::Broken:
        return Tone::Danger;
    }
    return Tone::Plain;
}

void beginPicture(QPainter& painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LeftToRight);
}

void paintMark(QPainter& painter, Mark mark, const QRectF& place, const Tokens& tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(place.center());
    painter.scale(place.width() / 18, place.height() / 18);
    painter.setBrush(Qt::NoBrush);
    switch (mark) {
    case Mark::NotBegun: {
        auto dashed = pen(tokens.lineStrong, 1.5);
        dashed.setCapStyle(Qt::FlatCap);
        dashed.setDashPattern({1.7, 1.7});
        painter.setPen(dashed);
        painter.drawEllipse(QPointF(), 7.0, 7.0);
        break;
    }
    case Mark::Begun:
        painter.setPen(pen(tokens.info, 1.5));
        painter.drawEllipse(QPointF(), 7.0, 7.0);
        painter.setBrush(tokens.info);
        painter.drawChord(QRectF(-7, -7, 14, 14), 90 * 16, 180 * 16);
        break;
    case Mark::HandedIn:
        painter.setPen(pen(tokens.accent, 1.6));
        painter.drawEllipse(QPointF(), 7.0, 7.0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.accent);
        painter.drawEllipse(QPointF(), 3.2, 3.2);
        break;
    case Mark::NeedsYou:
        paintAttention(painter, tokens.warn, QPolygonF({{0, -7}, {7.6, 6.4}, {-7.6, 6.4}}));
        break;
    case Mark::Met:
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.accent);
        painter.drawEllipse(QPointF(), 8.0, 8.0);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(pen(tokens.onAccent, 2));
        painter.drawPolyline(QPolygonF({{-3.4, 0.2}, {-1, 2.8}, {3.6, -2.6}}));
        break;
    case Mark::Unknown:
        paintAttention(painter, tokens.info, corners(4, 8, 0));
        break;
    case Mark::Broken:
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.danger);
        painter.drawPolygon(corners(8, 8.4, std::numbers::pi / 8));
        painter.setPen(pen(tokens.surface, 2));
        painter.drawLine(QPointF(-2.6, -2.6), QPointF(2.6, 2.6));
        painter.drawLine(QPointF(2.6, -2.6), QPointF(-2.6, 2.6));
        break;
    }
    painter.restore();
}

void paintLeaf(QPainter& painter, QPointF foot, double degrees, double size, const QPen& edge,
    const QBrush& fill)
{
    painter.save();
    painter.translate(foot);
    painter.rotate(degrees);
    painter.scale(size, size);
    painter.setPen(edge);
    painter.setBrush(fill);
    painter.drawPath(leafPath());
    painter.restore();
}

void paintSprig(
    QPainter& painter, const QList<Leaf>& leaves, const QRectF& place, const Tokens& tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(place.topLeft());
    const double size = place.height() / 20;
    painter.scale(size, size);
    const double width = 16 * double(leaves.size()) + 10;
    QPainterPath stem({2, 14});
    stem.cubicTo(width * 0.3, 16, width * 0.7, 16, width - 2, 13);
    painter.setPen(pen(tokens.lineStrong, 1.25));
    painter.drawPath(stem);
    double x = 7;
    for (const auto leaf : leaves) {
        const auto edge = leaf == Leaf::NeedsYou ? tokens.warn
            : leaf == Leaf::Open                 ? tokens.lineStrong
                                                 : tokens.accent;
        const auto fill = leaf == Leaf::Met ? tokens.accent
            : leaf == Leaf::HandedIn        ? tokens.accentSoft
                                            : tokens.surface;
        paintLeaf(painter, {x, 15}, 38, 1.02, pen(edge, 1.2), fill);
        x += 16;
    }
    painter.restore();
}

int pillWidth(const QString& text)
{
    return QFontMetrics(fontOf(TextRole::Secondary, true)).horizontalAdvance(text) + 16;
}

QRect paintPill(
    QPainter& painter, const QRect& place, const QString& text, Tone tone, const Tokens& tokens)
{
    QRect pill(0, 0, std::min(pillWidth(text), place.width()), scaled(20));
    pill.moveCenter(place.center());
    pill.moveRight(place.right());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(soft(tokens, tone));
    painter.drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    painter.setPen(tone == Tone::Plain ? tokens.muted : strong(tokens, tone));
    painter.setFont(fontOf(TextRole::Secondary, true));
    const auto shown
        = painter.fontMetrics().elidedText(text, Qt::ElideRight, pill.width() - 16 + 1);
    painter.drawText(pill, Qt::AlignCenter, shown);
    painter.restore();
    return pill;
}

void paintPortrait(
    QPainter& painter, const QRectF& place, const QString& name, const Tokens& tokens)
{
    QString initials;
    const auto words = name.split(u' ', Qt::SkipEmptyParts);
    if (!words.isEmpty())
        initials += words.first().left(1);
    if (words.size() > 1)
        initials += words.last().left(1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.line, 1));
    painter.setBrush(tokens.surface2);
    painter.drawEllipse(place.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setPen(tokens.muted);
    painter.setFont(fontOf(TextRole::Secondary, true));
    painter.drawText(place, Qt::AlignCenter, initials.toUpper());
    painter.restore();
}

} // namespace ui
