// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/alignmentgrid.h"

#include "ui/look/marks.h"
#include "ui/look/tokens.h"
#include "ui/look/type.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int headSide = 30; // the names of the objectives
constexpr int headTop = 24;
constexpr int gap = 3;

} // namespace

AlignmentGrid::AlignmentGrid(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AlignmentGrid::read(const core::Alignment& alignment)
{
    m_alignment = alignment;
    m_row = std::clamp(m_row, 0, std::max(0, int(alignment.objectives.size()) - 1));
    m_column = std::clamp(m_column, 0, std::max(0, int(alignment.evidence.size()) - 1));
    tell();
    updateGeometry();
    update();
}

QSize AlignmentGrid::sizeHint() const
{
    return {scaled(200), scaled(headTop) + int(m_alignment.objectives.size()) * scaled(39)};
}

QRect AlignmentGrid::cellAt(int row, int column) const
{
    const int columns = std::max(1, int(m_alignment.evidence.size()));
    const int left = scaled(headSide);
    const int cell = std::min((width() - left) / columns, scaled(56));
    return QRect(left + column * cell, scaled(headTop) + row * scaled(39), cell, scaled(39))
        .adjusted(0, 0, -gap, -gap);
}

QString AlignmentGrid::wordsOf(int row, int column) const
{
    const auto& cell = m_alignment.cells.at(row).at(column);
    const auto place
        = tr("%1 and %2").arg(m_alignment.objectives.at(row), m_alignment.evidence.at(column));
    if (!cell.isServed)
        return tr("%1: not linked").arg(place);
    return cell.criteria.isEmpty() ? tr("%1: linked, no criterion yet").arg(place)
                                   : u"%1: %2"_s.arg(place, cell.criteria.join(u", "_s));
}

void AlignmentGrid::tell()
{
    const bool isEmpty = m_alignment.objectives.isEmpty() || m_alignment.evidence.isEmpty();
    setAccessibleName(
        isEmpty ? tr("Alignment") : tr("Alignment. %1").arg(wordsOf(m_row, m_column)));
}

void AlignmentGrid::paintEvent(QPaintEvent*)
{
    const auto& look = tokens(palette());
    QPainter painter(this);
    beginPicture(painter);
    painter.setFont(fontOf(TextRole::Secondary));
    painter.setPen(look.muted);
    for (int column = 0; column < m_alignment.evidence.size(); ++column) {
        const auto below = cellAt(0, column);
        painter.drawText(QRect(below.left(), 0, below.width(), scaled(headTop) - 4),
            Qt::AlignCenter, m_alignment.evidence.at(column));
    }
    for (int row = 0; row < m_alignment.objectives.size(); ++row) {
        const bool isCovered = m_alignment.isCovered(row);
        painter.setFont(fontOf(TextRole::Secondary, !isCovered));
        painter.setPen(isCovered ? look.muted : look.warn);
        const QRect head(0, scaled(headTop) + row * scaled(39), scaled(headSide), scaled(39) - gap);
        painter.drawText(head, Qt::AlignVCenter, m_alignment.objectives.at(row));
        for (int column = 0; column < m_alignment.evidence.size(); ++column) {
            const auto& cell = m_alignment.cells.at(row).at(column);
            const auto place = QRectF(cellAt(row, column));
            painter.setPen(Qt::NoPen);
            painter.setBrush(
                cell.isServed && !cell.criteria.isEmpty() ? look.accentSoft : look.surface2);
            if (cell.isServed && cell.criteria.isEmpty())
                painter.setPen(QPen(look.warn, 1.5, Qt::DashLine));
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 4, 4);
            if (hasFocus() && row == m_row && column == m_column) {
                painter.setBrush(Qt::NoBrush);
                painter.setPen(QPen(look.accent, 2));
                painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 4, 4);
            }
            painter.setFont(fontOf(TextRole::Secondary, true));
            painter.setPen(cell.isServed ? look.accent : look.muted);
            painter.drawText(place, Qt::AlignCenter, cell.criteria.mid(0, 2).join(u'\n'));
        }
    }
}

void AlignmentGrid::mouseReleaseEvent(QMouseEvent* event)
{
    for (int row = 0; row < m_alignment.objectives.size(); ++row) {
        for (int column = 0; column < m_alignment.evidence.size(); ++column) {
            if (!cellAt(row, column).contains(event->position().toPoint()))
                continue;
            m_row = row;
            m_column = column;
            tell();
            emit chosen(row, column);
            return;
        }
    }
}

void AlignmentGrid::keyPressEvent(QKeyEvent* event)
{
    const int rows = int(m_alignment.objectives.size());
    const int columns = int(m_alignment.evidence.size());
    if (rows == 0 || columns == 0)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Up:
        m_row = std::max(0, m_row - 1);
        break;
    case Qt::Key_Down:
        m_row = std::min(rows - 1, m_row + 1);
        break;
    case Qt::Key_Left:
        m_column = std::max(0, m_column - 1);
        break;
    case Qt::Key_Right:
        m_column = std::min(columns - 1, m_column + 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        emit chosen(m_row, m_column);
        return;
    default:
        return QWidget::keyPressEvent(event);
    }
    tell();
    update();
}

void AlignmentGrid::focusInEvent(QFocusEvent*)
{
    update();
}

void AlignmentGrid::focusOutEvent(QFocusEvent*)
{
    update();
}

bool AlignmentGrid::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto& help = static_cast<const QHelpEvent&>(*event);
    for (int row = 0; row < m_alignment.objectives.size(); ++row) {
        for (int column = 0; column < m_alignment.evidence.size(); ++column) {
            if (cellAt(row, column).contains(help.pos()))
                QToolTip::showText(help.globalPos(), wordsOf(row, column), this);
        }
    }
    return true;
}

} // namespace ui
