// SPDX-License-Identifier: MIT
#include "ui/widgets/scrollcolumn.h"

#include <QResizeEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

ScrollColumn::ScrollColumn(QWidget* parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget;
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(0, 0, 0, 0);
    setWidget(inside);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &ScrollColumn::fit);
}

void ScrollColumn::setMargins(const QMargins& margins)
{
    m_margins = margins;
    fit();
}

void ScrollColumn::fit()
{
    auto margins = m_margins;
    if (verticalScrollBar()->maximum() > 0) {
        auto place = isRightToLeft() ? margins.left() : margins.right();
        place = std::max(0, place - verticalScrollBar()->sizeHint().width());
        if (isRightToLeft())
            margins.setLeft(place);
        else
            margins.setRight(place);
    }
    m_column->setContentsMargins(margins);
}

/// All of it, where there is room: an area of Qt asks for a part only.
QSize ScrollColumn::sizeHint() const
{
    auto hint = widget()->sizeHint();
    if (m_column->hasHeightForWidth())
        hint.setHeight(m_column->heightForWidth(viewport()->width()));
    return hint;
}

void ScrollColumn::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry(); // words break elsewhere
}

} // namespace ui
