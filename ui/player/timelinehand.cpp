// SPDX-License-Identifier: MIT
// What the pointer and the keys do on the timeline.
#include "ui/look/kinds.h"
#include "ui/player/timeline.h"
#include "ui/player/times.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <cmath>

namespace ui {

namespace {

constexpr int dragDistance = 4;
constexpr int headReach = 8; // pixels beside the playhead that still take hold of it
constexpr double zoomStep = 1.25;

} // namespace

void Timeline::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || event->pos().x() < m_scene.nameWidth()
        || m_scene.scale.duration() <= core::MediaTime())
        return;
    m_pressed = event->pos();
    m_hasMoved = false;
    const int mark = m_scene.markAt(event->position());
    if (mark >= 0) {
        choose(mark);
        return;
    }
    const bool isOnRuler
        = m_pressed.y() >= m_scene.rulerTop() && m_pressed.y() < m_scene.stripTop();
    const bool isOnHead = std::abs(m_scene.xOf(m_time) - m_pressed.x()) <= headReach;
    m_grip = isOnRuler && !isOnHead ? Grip::Range : Grip::Playhead;
    if (m_grip == Grip::Playhead && !isOnRuler)
        emit seekWanted(m_scene.timeAt(m_pressed.x()));
}

void Timeline::mouseMoveEvent(QMouseEvent* event)
{
    if (m_grip == Grip::None)
        return setHover(event->pos());
    if (!m_hasMoved && std::abs(event->pos().x() - m_pressed.x()) < dragDistance)
        return;
    m_hasMoved = true;
    const auto time = m_scene.timeAt(event->pos().x());
    if (m_grip == Grip::Playhead) {
        emit scrubbed(time);
        return;
    }
    const auto start = m_scene.timeAt(m_pressed.x());
    emit rangeWanted(TimeRange{std::min(start, time), std::max(start, time)});
}

void Timeline::mouseReleaseEvent(QMouseEvent* event)
{
    const auto grip = std::exchange(m_grip, Grip::None);
    if (event->button() != Qt::LeftButton || grip == Grip::None)
        return;
    const auto time = m_scene.timeAt(event->pos().x());
    if (grip == Grip::Playhead && m_hasMoved)
        emit seekWanted(time);
    else if (grip == Grip::Range && !m_hasMoved)
        emit seekWanted(m_scene.timeAt(m_pressed.x()));
}

void Timeline::setHover(QPoint point)
{
    const int hover = m_scene.markAt(point);
    if (hover == m_hover)
        return;
    m_hover = hover;
    setCursor(hover >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void Timeline::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    setHover({-1, -1});
}

bool Timeline::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto point = static_cast<QHelpEvent*>(event)->pos();
    const int hover = m_scene.markAt(point);
    QString text;
    if (hover >= 0) {
        const auto& mark = m_scene.marks.at(hover);
        const auto when = mark.end ? rangeText({mark.start, *mark.end}) : tenthsText(mark.start);
        text = tr("%1 %2: %3").arg(when, wordOf(mark.kind), mark.text);
    } else if (point.x() >= m_scene.nameWidth()) {
        text = tenthsText(m_scene.timeAt(point.x()));
    }
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text, this);
    return true;
}

void Timeline::wheelEvent(QWheelEvent* event)
{
    const QPoint turn = event->angleDelta();
    const bool isScroll
        = event->modifiers().testFlag(Qt::ShiftModifier) || std::abs(turn.x()) > std::abs(turn.y());
    const int amount
        = turn.x() != 0 && std::abs(turn.x()) > std::abs(turn.y()) ? turn.x() : turn.y();
    if (event->position().x() < m_scene.nameWidth()) {
        m_down->setValue(m_down->value() - turn.y() / 4);
    } else if (isScroll) {
        m_across->setValue(m_across->value() - m_across->pageStep() * amount / 1200);
    } else if (turn.y() != 0) {
        m_scene.scale.zoom(
            std::pow(zoomStep, turn.y() / 120.0), event->position().x() - m_scene.nameWidth());
        updateGeometry();
        arrange();
    }
    event->accept();
}

void Timeline::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        return chooseNext(-1);
    case Qt::Key_Down:
        return chooseNext(1);
    case Qt::Key_Home:
        emit seekWanted({});
        return;
    case Qt::Key_End:
        emit seekWanted(m_scene.scale.duration());
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_scene.chosen >= 0)
            choose(m_scene.chosen);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace ui
