// SPDX-License-Identifier: MIT
#include "ui/widgets/scrollcolumn.h"

#include <QVBoxLayout>

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
}

/// All of it, where there is room: an area of Qt asks for a part only.
QSize ScrollColumn::sizeHint() const
{
    return widget()->sizeHint();
}

} // namespace ui
