// SPDX-License-Identifier: MIT
#include "ui/player/timeline.h"

#include "ui/look/type.h"
#include "ui/player/timelineaccess.h"
#include "ui/player/times.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int headWidth = 12;
constexpr int headHeight = 9;

} // namespace

Timeline::Timeline(QWidget* parent)
    : QWidget(parent)
    , m_across(new QScrollBar(Qt::Horizontal, this))
    , m_down(new QScrollBar(Qt::Vertical, this))
{
    makeTimelineAccessible();
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Timeline"));
    m_across->setFocusPolicy(Qt::NoFocus);
    m_down->setFocusPolicy(Qt::NoFocus);
    for (auto* bar : {m_across, m_down})
        connect(bar, &QScrollBar::valueChanged, this, &Timeline::scroll);
    arrange();
}

QSize Timeline::sizeHint() const
{
    return {736, m_scene.height() + 1 + (m_across->isVisibleTo(this) ? 12 : 0)};
}

QSize Timeline::minimumSizeHint() const
{
    return {scaled(240), m_scene.lanesTop() + m_scene.laneHeight() + 1};
}

QRect Timeline::inner() const
{
    return rect().adjusted(0, 0, m_down->isVisibleTo(this) ? -m_down->width() : 0,
        m_across->isVisibleTo(this) ? -m_across->height() : 0);
}

void Timeline::setDuration(core::MediaTime duration)
{
    m_scene.scale.setDuration(duration);
    m_time = {};
    arrange();
}

void Timeline::setTime(core::MediaTime time)
{
    if (time == m_time)
        return;
    updateHead();
    m_time = time;
    follow();
    updateHead();
    emit spokenChanged();
    if (hasFocus())
        tellTimelineValue(*this);
}

void Timeline::setSeen(const Seen& seen)
{
    m_seen = seen;
    const auto duration = m_scene.scale.duration().count();
    const int percent
        = duration > 0 ? int(double(m_seen.length().count()) / double(duration) * 100 + 0.05) : 0;
    const auto words = tr("%1 % seen").arg(percent);
    if (words != m_scene.seen) {
        m_scene.seen = words;
        renew();
    }
    update(0, 0, width(), m_scene.seenHeight());
}

void Timeline::setRange(const std::optional<TimeRange>& range)
{
    if (range == m_scene.range)
        return;
    m_scene.range = range;
    renew();
}

void Timeline::setLanes(const QStringList& names, int current)
{
    m_scene.lanes = names;
    m_scene.currentLane = current;
    updateGeometry();
    arrange();
}

void Timeline::setMarks(const QList<TimelineMark>& marks, const QString& chosenId)
{
    m_scene.marks = marks;
    std::stable_sort(m_scene.marks.begin(), m_scene.marks.end(),
        [](const auto& one, const auto& other) { return one.start < other.start; });
    const auto chosen = std::find_if(m_scene.marks.begin(), m_scene.marks.end(),
        [&](const auto& mark) { return mark.id == chosenId && !chosenId.isEmpty(); });
    m_scene.chosen = chosen == m_scene.marks.end() ? -1 : int(chosen - m_scene.marks.begin());
    m_hover = -1;
    renew();
}

void Timeline::setPictures(const std::function<QImage(core::MediaTime)>& picture)
{
    m_scene.picture = picture;
    renew();
}

void Timeline::renew()
{
    m_still = {};
    update();
}

void Timeline::arrange()
{
    auto& scale = m_scene.scale;
    m_across->setVisible(!scale.isFitted());
    const int foot = m_across->isVisibleTo(this) ? m_across->sizeHint().height() : 0;
    const int hidden = std::max(0, m_scene.height() + 1 - (height() - foot));
    m_down->setVisible(hidden > 0 && m_scene.lanes.size() > 1);
    const int side = m_down->isVisibleTo(this) ? m_down->sizeHint().width() : 0;
    m_across->setGeometry(
        m_scene.nameWidth(), height() - foot, width() - m_scene.nameWidth() - side, foot);
    m_down->setGeometry(
        width() - side, m_scene.lanesTop(), side, height() - foot - m_scene.lanesTop());
    scale.setWidth(width() - side - m_scene.nameWidth());
    const QSignalBlocker quietAcross(m_across);
    const QSignalBlocker quietDown(m_down);
    const auto ms = [](core::MediaTime time) { return int(time.count() / 1000); };
    m_across->setPageStep(ms(scale.length()));
    m_across->setRange(0, ms(scale.duration() - scale.length()));
    m_across->setSingleStep(std::max(1, ms(scale.length()) / 20));
    m_across->setValue(ms(scale.left()));
    m_down->setPageStep(std::max(1, height() - foot - m_scene.lanesTop()));
    m_down->setSingleStep(m_scene.laneHeight());
    m_down->setRange(0, hidden);
    m_scene.scrolled = m_down->isVisibleTo(this) ? m_down->value() : 0;
    renew();
}

void Timeline::scroll()
{
    m_scene.scale.scrollTo(core::MediaTime(qint64(m_across->value()) * 1000));
    m_scene.scrolled = m_down->isVisibleTo(this) ? m_down->value() : 0;
    renew();
}

/// Turns the page when the playhead leaves it.
void Timeline::follow()
{
    auto& scale = m_scene.scale;
    if (scale.isFitted() || (m_time >= scale.left() && m_time <= scale.left() + scale.length()))
        return;
    scale.scrollTo(m_time - scale.length() / 10);
    arrange();
}

void Timeline::zoom(double factor)
{
    auto x = m_scene.scale.xOf(m_time);
    if (x < 0 || x > width())
        x = (width() - m_scene.nameWidth()) / 2.0;
    m_scene.scale.zoom(factor, x);
    updateGeometry();
    arrange();
}

void Timeline::fit()
{
    m_scene.scale.fit();
    updateGeometry();
    arrange();
}

QRect Timeline::headRect(core::MediaTime time) const
{
    const int x = int(std::lround(m_scene.xOf(time)));
    return {x - headWidth / 2 - 1, 0, headWidth + 3, height()};
}

void Timeline::updateHead()
{
    update(headRect(m_time));
}

QString Timeline::spoken() const
{
    auto words = spokenText(m_time);
    if (m_scene.marks.isEmpty())
        return words;
    int at = m_scene.chosen;
    if (at < 0 || m_scene.marks.at(at).start > m_time) {
        const auto after = std::upper_bound(m_scene.marks.begin(), m_scene.marks.end(), m_time,
            [](core::MediaTime time, const TimelineMark& mark) { return time < mark.start; });
        at = int(after - m_scene.marks.begin()) - 1;
    }
    if (at < 0)
        return words;
    return tr("%1, comment %2 of %3").arg(words).arg(at + 1).arg(m_scene.marks.size());
}

void Timeline::choose(int mark)
{
    const auto id = m_scene.marks.at(mark).id;
    const auto start = m_scene.marks.at(mark).start;
    m_scene.chosen = mark;
    renew();
    emit seekWanted(start);
    emit markChosen(id);
}

void Timeline::chooseNext(int direction)
{
    const auto& marks = m_scene.marks;
    int next = m_scene.chosen + direction;
    if (m_scene.chosen < 0 || marks.at(m_scene.chosen).start != m_time) {
        const auto place = std::lower_bound(marks.begin(), marks.end(), m_time,
            [](const TimelineMark& mark, core::MediaTime time) { return mark.start < time; });
        next = int(place - marks.begin());
        if (direction < 0)
            --next;
        else if (place != marks.end() && place->start == m_time)
            ++next;
    }
    if (next >= 0 && next < marks.size())
        choose(next);
}

void Timeline::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Timeline::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange)
        renew();
}

void Timeline::paintEvent(QPaintEvent* event)
{
    const auto& look = tokens(palette());
    const double ratio = devicePixelRatioF();
    if (m_still.isNull() || m_still.devicePixelRatioF() != ratio) {
        m_still = QPixmap((QSizeF(size()) * ratio).toSize());
        m_still.setDevicePixelRatio(ratio);
        QPainter painter(&m_still);
        m_scene.paint(painter, inner().size(), look);
        painter.fillRect(0, inner().height(), width(), height(), look.surface);
        painter.fillRect(inner().width(), 0, width(), height(), look.surface);
    }
    QPainter painter(this);
    painter.setClipRegion(event->region());
    painter.drawPixmap(0, 0, m_still);
    paintSeen(painter, look);
    if (m_hover >= 0 && m_hover != m_scene.chosen) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(look.lineStrong, 1));
        painter.setClipRect(m_scene.nameWidth(), m_scene.lanesTop(), width(), height());
        painter.drawRoundedRect(
            m_scene.placeOf(m_scene.marks.at(m_hover)).adjusted(-2.5, -2, 2.5, 2), 5, 5);
        painter.setClipping(false);
    }
    paintHead(painter, look);
    if (hasFocus()) { // inside, as on a field: there is no room around it
        painter.setPen(QPen(look.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void Timeline::paintSeen(QPainter& painter, const Tokens& look) const
{
    const int left = m_scene.nameWidth();
    const QRectF bar(left, (m_scene.seenHeight() - 4) / 2.0, inner().width() - left, 4);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.surface2);
    painter.drawRect(bar);
    painter.setBrush(look.accent);
    for (const auto& range : m_seen.ranges()) {
        QRectF part(QPointF(m_scene.xOf(range.start), bar.top()),
            QPointF(m_scene.xOf(range.end), bar.bottom()));
        part = part.intersected(bar);
        if (!part.isEmpty())
            painter.drawRoundedRect(part, 2, 2);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void Timeline::paintHead(QPainter& painter, const Tokens& look) const
{
    const double x = std::lround(m_scene.xOf(m_time));
    if (m_scene.scale.duration() <= core::MediaTime() || x < m_scene.nameWidth()
        || x > inner().width())
        return;
    const double top = m_scene.rulerTop() - 2;
    painter.fillRect(QRectF(x - 1, top, 2, inner().height() - top), look.accent);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.accent);
    painter.drawPolygon(
        QPolygonF({{x - headWidth / 2.0, top}, {x + headWidth / 2.0, top}, {x, top + headHeight}}));
}

} // namespace ui
