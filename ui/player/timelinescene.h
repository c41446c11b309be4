// SPDX-License-Identifier: MIT
#pragma once

#include "core/reviews/timestampedcomment.h"
#include "ui/look/tokens.h"
#include "ui/player/timescale.h"

#include <QImage>
#include <QList>
#include <QPainter>
#include <QStringList>

#include <functional>
#include <optional>

namespace ui {

/// Something on the timeline: a comment, a mark.
struct TimelineMark {
    QString id;
    core::MediaTime start{};
    std::optional<core::MediaTime> end; ///< nothing: a point
    core::CommentKind kind = core::CommentKind::Note; ///< its shape and colour
    int lane = 0; ///< index into the lanes
    QString text; ///< tool tip, and what a screen reader says
};

struct MarkStamps;

/// What stands still on the timeline, and where: its names, ruler, pictures, lanes and marks.
struct TimelineScene {
    TimeScale scale;
    QStringList lanes;
    int currentLane = -1;
    QList<TimelineMark> marks; ///< by start
    int chosen = -1; ///< index into marks
    std::optional<TimeRange> range;
    QString seen; ///< "60 % seen"
    std::function<QImage(core::MediaTime)> picture; ///< null where there is none
    int scrolled = 0; ///< pixels the lanes are moved up

    int nameWidth() const;
    int seenHeight() const;
    int rulerTop() const { return seenHeight(); }
    int rulerHeight() const;
    int stripTop() const { return rulerTop() + rulerHeight(); }
    int stripHeight() const;
    int lanesTop() const { return stripTop() + stripHeight(); }
    int laneHeight() const;
    int height() const { return lanesTop() + laneHeight() * int(lanes.size()); }

    double xOf(core::MediaTime time) const { return nameWidth() + scale.xOf(time); }
    core::MediaTime timeAt(double x) const { return scale.timeAt(x - nameWidth()); }

    /// Where a mark is drawn; where its pointer target is.
    QRectF placeOf(const TimelineMark& mark) const;

    /// The mark at `point`, the chosen one first; -1 when there is none.
    int markAt(QPointF point) const;

    void paint(QPainter& painter, QSize size, const Tokens& look) const;

private:
    void paintRuler(QPainter& painter, int width, const Tokens& look) const;
    void paintStrip(QPainter& painter, int width, const Tokens& look) const;
    void paintLanes(QPainter& painter, QSize size, const Tokens& look) const;
    void paintMarks(QPainter& painter, QSize size, const Tokens& look) const;
    void paintMark(QPainter& painter, const TimelineMark& mark, bool isChosen,
        const MarkStamps& stamps, const Tokens& look) const;
    void paintName(QPainter& painter, const QRect& row, const QString& name, bool isStrong,
        const Tokens& look) const;
    void paintRange(QPainter& painter, int height, const Tokens& look) const;
};

} // namespace ui
