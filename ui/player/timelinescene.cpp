// SPDX-License-Identifier: MIT
#include "ui/player/timelinescene.h"

#include "ui/look/kinds.h"
#include "ui/look/type.h"
#include "ui/player/times.h"
#include "ui/widgets/smallparts.h"

#include <QCoreApplication>
#include <qdrawutil.h>

#include <cmath>

namespace ui {

namespace {

constexpr int shapeSide = 12;
constexpr int closest = 6; // pixels between two points that are both drawn

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::Timeline)
};

int shape()
{
    return scaled(shapeSide);
}

QPixmap pixmapOf(QSize size, double ratio, const std::function<void(QPainter&)>& paint)
{
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter);
    return pixmap;
}

} // namespace

/// Each kind as a point and as a box, drawn once and then put down ten thousand times.
struct MarkStamps {
    QList<QPixmap> points;
    QList<QPixmap> boxes; ///< as narrow as they get; wider ones stretch behind the shape
};

namespace {

void paintBox(QPainter& painter, core::CommentKind kind, QSize size, const Tokens& look)
{
    painter.setPen(QPen(colourOf(kind, look), 1.2));
    painter.setBrush(look.surface);
    painter.drawRoundedRect(QRectF({}, size).adjusted(1, 1, -1, -1), 3, 3);
    paintKind(painter, kind, QRectF(3, (size.height() - shape()) / 2.0, shape(), shape()), look);
}

MarkStamps stampsFor(const QPainter& painter, int laneHeight, const Tokens& look)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize point(shape(), shape());
    const QSize box(shape() + 6, laneHeight - 5);
    MarkStamps stamps;
    for (size_t i = 0; i < namesOf(core::CommentKind()).size(); ++i) {
        const auto kind = core::CommentKind(int(i));
        stamps.points.append(pixmapOf(point, ratio,
            [&](QPainter& inner) { paintKind(inner, kind, QRectF({}, point), look); }));
        stamps.boxes.append(
            pixmapOf(box, ratio, [&](QPainter& inner) { paintBox(inner, kind, box, look); }));
    }
    return stamps;
}

} // namespace

int TimelineScene::nameWidth() const
{
    return scaled(88);
}

int TimelineScene::seenHeight() const
{
    return scaled(12);
}

int TimelineScene::rulerHeight() const
{
    return scaled(20);
}

int TimelineScene::stripHeight() const
{
    return scaled(44);
}

int TimelineScene::laneHeight() const
{
    return scaled(20);
}

QRectF TimelineScene::placeOf(const TimelineMark& mark) const
{
    const double top = lanesTop() + mark.lane * laneHeight() - scrolled;
    const double left = xOf(mark.start);
    if (!mark.end)
        return {left - shape() / 2.0, top + (laneHeight() - shape()) / 2.0 + 0.5, double(shape()),
            double(shape())};
    const double width = std::max(xOf(*mark.end) - left, shape() + 6.0);
    return {left, top + 3, width, laneHeight() - 5.0};
}

int TimelineScene::markAt(QPointF point) const
{
    if (point.y() < lanesTop() || scale.duration() <= core::MediaTime())
        return -1;
    const auto hits
        = [&](int i) { return placeOf(marks.at(i)).adjusted(-3, -4, 3, 4).contains(point); };
    if (chosen >= 0 && hits(chosen))
        return chosen;
    int found = -1;
    double nearest = 1e9;
    for (int i = 0; i < marks.size(); ++i) {
        const double away = std::abs(placeOf(marks.at(i)).center().x() - point.x());
        if (away < nearest && hits(i)) {
            found = i;
            nearest = away;
        }
    }
    return found;
}

void TimelineScene::paint(QPainter& painter, QSize size, const Tokens& look) const
{
    painter.fillRect(QRect({}, size), look.surface);
    painter.setFont(fontOf(TextRole::Secondary));
    paintLanes(painter, size, look);
    paintRange(painter, size.height(), look);
    paintMarks(painter, size, look);
    painter.fillRect(0, 0, size.width(), lanesTop(), look.surface);
    paintRuler(painter, size.width(), look);
    paintStrip(painter, size.width(), look);
    paintRange(painter, rulerTop() + rulerHeight(), look);
    painter.fillRect(nameWidth() - 1, seenHeight(), 1, size.height(), look.line);
}

void TimelineScene::paintName(QPainter& painter, const QRect& row, const QString& name,
    bool isStrong, const Tokens& look) const
{
    painter.setFont(fontOf(TextRole::Secondary, isStrong));
    painter.setPen(isStrong ? look.text : look.muted);
    const QRect place(8, row.top(), nameWidth() - 14, row.height());
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(name, Qt::ElideRight, place.width()));
}

void TimelineScene::paintRuler(QPainter& painter, int width, const Tokens& look) const
{
    const QRect row(0, rulerTop(), width, rulerHeight());
    paintName(painter, row, seen, false, look);
    if (scale.duration() <= core::MediaTime())
        return;
    painter.setClipRect(nameWidth() - 1, row.top(), width, row.height());
    const auto tick = scale.tick(scaled(64));
    const bool hasTenths = tick < core::MediaTime(1'000'000);
    painter.setFont(fontOf(TextRole::Secondary));
    for (auto at = scale.left() - scale.left() % tick; at <= scale.duration(); at += tick) {
        const int x = int(std::lround(xOf(at)));
        if (x > width)
            break;
        painter.fillRect(x, row.bottom() - scaled(12), 1, scaled(12), look.lineStrong);
        painter.setPen(look.muted);
        painter.drawText(QRect(x + 4, row.top(), scaled(80), row.height()),
            Qt::AlignVCenter | Qt::AlignLeft, hasTenths ? tenthsText(at) : timeText(at));
    }
    painter.setClipping(false);
}

void TimelineScene::paintStrip(QPainter& painter, int width, const Tokens& look) const
{
    const QRect row(0, stripTop(), width, stripHeight());
    painter.fillRect(0, row.top(), width, 1, look.line);
    paintName(painter, row, Words::tr("Picture"), false, look);
    if (!picture || scale.duration() <= core::MediaTime())
        return;
    painter.setClipRect(nameWidth(), row.top() + 1, width, row.height() - 1);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const int side = scaled(54);
    const auto step = core::MediaTime(
        std::max<qint64>(1, scale.length().count() * side / std::max(1, width - nameWidth())));
    // Tiles hang on the video, not on the window, so that they move with it.
    for (auto time = scale.left() - scale.left() % step; xOf(time) < width; time += step) {
        if (time >= scale.duration())
            break;
        const QImage image = picture(std::min(time + step / 2, scale.duration()));
        if (image.isNull())
            continue;
        const QRectF tile(xOf(time), row.top() + 1, side - 1, row.height() - 1);
        QSizeF part = tile.size();
        part.scale(QSizeF(image.size()), Qt::KeepAspectRatio);
        QRectF source({}, part);
        source.moveCenter(QRectF(image.rect()).center());
        painter.drawImage(tile, image, source);
    }
    painter.setClipping(false);
}

void TimelineScene::paintLanes(QPainter& painter, QSize size, const Tokens& look) const
{
    for (int i = 0; i < lanes.size(); ++i) {
        const QRect row(0, lanesTop() + i * laneHeight() - scrolled, size.width(), laneHeight());
        painter.fillRect(0, row.top(), size.width(), 1, look.line);
        paintName(painter, row.adjusted(0, 1, 0, 0), lanes.at(i), i == currentLane, look);
    }
    painter.fillRect(0, height() - scrolled, size.width(), 1, look.line);
}

void TimelineScene::paintRange(QPainter& painter, int height, const Tokens& look) const
{
    if (!range)
        return;
    const double left = std::max<double>(nameWidth(), xOf(range->start));
    const double right = xOf(range->end);
    if (right < nameWidth())
        return;
    const int top = height > lanesTop() ? lanesTop() : rulerTop();
    auto fill = look.accent;
    fill.setAlphaF(0.14F);
    painter.fillRect(QRectF(left, top, right - left, height - top), fill);
    for (const auto time : {range->start, range->end}) {
        if (xOf(time) >= nameWidth())
            painter.fillRect(QRectF(xOf(time) - 0.5, top, 1, height - top), look.accent);
    }
}

void TimelineScene::paintMarks(QPainter& painter, QSize size, const Tokens& look) const
{
    if (scale.duration() <= core::MediaTime())
        return;
    painter.save();
    painter.setClipRect(nameWidth(), lanesTop(), size.width(), size.height());
    painter.setRenderHint(QPainter::Antialiasing);
    const auto stamps = stampsFor(painter, laneHeight(), look);
    const double names = nameWidth();
    QList<double> drawnTo(lanes.size(), -1e9);
    for (int i = 0; i < marks.size(); ++i) {
        const auto& mark = marks.at(i);
        if (mark.lane < 0 || mark.lane >= lanes.size() || i == chosen)
            continue;
        const double left = names + scale.xOf(mark.start);
        if (left > size.width() + shape())
            break; // and so is every later one
        auto& last = drawnTo[mark.lane];
        if (left - last < closest)
            continue; // it would hide behind the one before
        if (placeOf(mark).right() < names)
            continue;
        last = left;
        paintMark(painter, mark, false, stamps, look);
    }
    if (chosen >= 0 && marks.at(chosen).lane < lanes.size())
        paintMark(painter, marks.at(chosen), true, stamps, look);
    painter.restore();
}

void TimelineScene::paintMark(QPainter& painter, const TimelineMark& mark, bool isChosen,
    const MarkStamps& stamps, const Tokens& look) const
{
    // On whole pixels: sharp, and many times quicker than between them.
    const QRect place = placeOf(mark).toRect();
    if (mark.end)
        qDrawBorderPixmap(&painter, place, {shape() + 4, 4, 2, 4}, stamps.boxes.at(int(mark.kind)));
    else
        painter.drawPixmap(place.topLeft(), stamps.points.at(int(mark.kind)));
    if (!isChosen)
        return;
    painter.setPen(QPen(look.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(place).adjusted(-2, -2, 2, 2), 5, 5);
}

} // namespace ui
