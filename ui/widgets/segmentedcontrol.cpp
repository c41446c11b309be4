// SPDX-License-Identifier: MIT
#include "ui/widgets/segmentedcontrol.h"

#include "ui/look/tokens.h"
#include "ui/look/type.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

SegmentedControl::SegmentedControl(const QString& name, const QStringList& choices, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
{
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ring", true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setChoices(choices);
}

void SegmentedControl::setChoices(const QStringList& choices)
{
    m_choices = choices;
    m_current = std::clamp(m_current, 0, std::max(0, int(choices.size()) - 1));
    setAccessibleName(u"%1: %2"_s.arg(m_name, m_choices.value(m_current)));
    updateGeometry();
    update();
}

void SegmentedControl::setCurrent(int index)
{
    if (index == m_current || index < 0 || index >= m_choices.size())
        return;
    m_current = index;
    setAccessibleName(u"%1: %2"_s.arg(m_name, m_choices.value(m_current)));
    update();
    emit chosen(index);
}

int SegmentedControl::widthOf(int index) const
{
    return QFontMetrics(fontOf(TextRole::Text, true)).horizontalAdvance(m_choices.at(index)) + 26;
}

QRect SegmentedControl::place(int index) const
{
    int left = 0;
    for (int i = 0; i < index; ++i)
        left += widthOf(i);
    return {left, 0, widthOf(index), height()};
}

QSize SegmentedControl::sizeHint() const
{
    int width = 0;
    for (int i = 0; i < m_choices.size(); ++i)
        width += widthOf(i);
    return {width, scaled(32)};
}

void SegmentedControl::paintEvent(QPaintEvent*)
{
    const auto& look = tokens(palette());
    const auto frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(frame, 6, 6);
    painter.fillPath(shape, look.surface);
    for (int i = 0; i < m_choices.size(); ++i) {
        const auto part = place(i);
        if (i == m_current) {
            QPainterPath chosen;
            chosen.addRect(part);
            painter.fillPath(shape.intersected(chosen), look.accentSoft);
        }
        if (i > 0)
            painter.fillRect(QRect(part.left(), 1, 1, height() - 2), look.line);
        painter.setFont(fontOf(TextRole::Text, i == m_current));
        painter.setPen(i == m_current ? look.accent : look.muted);
        painter.drawText(part, Qt::AlignCenter, m_choices.at(i));
    }
    painter.setPen(look.lineStrong);
    painter.drawPath(shape);
}

void SegmentedControl::mousePressEvent(QMouseEvent* event)
{
    for (int i = 0; i < m_choices.size(); ++i) {
        if (place(i).contains(event->position().toPoint()))
            return setCurrent(i);
    }
}

void SegmentedControl::keyPressEvent(QKeyEvent* event)
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const auto key = event->key();
    if (key == Qt::Key_Left || key == Qt::Key_Up)
        setCurrent(m_current + (isMirrored && key == Qt::Key_Left ? 1 : -1));
    else if (key == Qt::Key_Right || key == Qt::Key_Down)
        setCurrent(m_current + (isMirrored && key == Qt::Key_Right ? -1 : 1));
    else
        QWidget::keyPressEvent(event);
}

} // namespace ui
