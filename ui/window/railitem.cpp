// SPDX-License-Identifier: MIT
#include "ui/window/railitem.h"

#include "ui/look/icons.h"
#include "ui/look/tokens.h"
#include "ui/look/type.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

RailItem::RailItem(const QString& iconName, const QString& label, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(ui::icon(iconName, IconRole::Muted))
    , m_chosenIcon(ui::icon(iconName, IconRole::Accent))
{
    setText(label);
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setNarrow(false);
    tell();
}

void RailItem::setCount(int count)
{
    m_count = count;
    tell();
    update();
}

void RailItem::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    setFixedSize(isNarrow ? scaled(40) : scaled(68), isNarrow ? scaled(40) : scaled(56));
    setToolTip(isNarrow ? text() : QString());
}

void RailItem::tell()
{
    setAccessibleName(m_count > 0 ? tr("%1, %2 waiting").arg(text()).arg(m_count) : text());
}

void RailItem::paintEvent(QPaintEvent*)
{
    const auto& look = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (isChecked() || underMouse()) {
        painter.setBrush(isChecked() ? look.accentSoft : look.surface);
        painter.drawRoundedRect(rect(), 6, 6);
    }
    const int side = scaled(24);
    const int top = m_isNarrow ? (height() - side) / 2 : scaled(7);
    (isChecked() ? m_chosenIcon : m_icon).paint(&painter, (width() - side) / 2, top, side, side);
    if (!m_isNarrow) {
        painter.setPen(isChecked() ? look.accent : look.muted);
        painter.setFont(fontOf(TextRole::Secondary, isChecked()));
        const QRect words(0, top + side + 2, width(), scaled(16));
        painter.drawText(words, Qt::AlignCenter,
            painter.fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
    if (m_count > 0)
        paintCount(painter);
}

void RailItem::paintCount(QPainter& painter) const
{
    const auto& look = tokens(palette());
    const auto number = m_count > 99 ? u"99+"_s : QString::number(m_count);
    painter.setFont(fontOf(TextRole::Secondary, true));
    const int wide = std::max(scaled(18), painter.fontMetrics().horizontalAdvance(number) + 8);
    QRect badge(0, scaled(m_isNarrow ? 1 : 4), wide, scaled(16));
    badge.moveLeft(std::min(width() - wide, scaled(m_isNarrow ? 22 : 46)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.accent);
    painter.drawRoundedRect(badge, badge.height() / 2.0, badge.height() / 2.0);
    painter.setPen(look.onAccent);
    painter.drawText(badge, Qt::AlignCenter, number);
}

void RailItem::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
}

void RailItem::enterEvent(QEnterEvent*)
{
    update();
}

} // namespace ui
