// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/rubricgrid.h"

#include "ui/look/tokens.h"
#include "ui/look/type.h"
#include "ui/widgets/parts.h"

#include <QGridLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

RubricGrid::RubricGrid(const core::Rubric& rubric, QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setAccessibleName(tr("Rubric"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    m_grid->setColumnStretch(0, 5);
    put(label(tr("Criterion"), LabelRole::Secondary, this), 0, 0);
    int column = 0;
    for (const auto& step : rubric.scale) {
        m_grid->setColumnStretch(++column, 6);
        const bool isTarget = step.level == rubric.targetLevel;
        if (isTarget)
            m_target = column;
        const auto words = u"%1 · %2"_s.arg(step.level).arg(step.label);
        auto* head
            = label(isTarget ? tr("%1 (target)").arg(words) : words, LabelRole::Strong, this, true);
        put(head, 0, column);
    }
    int row = 0;
    for (const auto& criterion : rubric.criteria) {
        ++row;
        auto title = u"%1 %2"_s.arg(criterion.id, criterion.title);
        if (criterion.critical)
            title += u'\n' + tr("(critical)");
        put(label(title, LabelRole::Strong, this, true), row, 0);
        column = 0;
        for (const auto& step : rubric.scale) {
            const auto* descriptor = criterion.descriptor(step.level);
            put(label(descriptor ? descriptor->text : QString(), LabelRole::Text, this, true), row,
                ++column);
        }
    }
}

void RubricGrid::put(QWidget* widget, int row, int column)
{
    widget->setContentsMargins(12, row == 0 ? 8 : 10, 12, row == 0 ? 8 : 10);
    widget->setMinimumWidth(scaled(96));
    m_grid->addWidget(widget, row, column, row == 0 ? Qt::AlignVCenter : Qt::AlignTop);
}

void RubricGrid::paintEvent(QPaintEvent*)
{
    const auto& look = tokens(palette());
    QPainter painter(this);
    // Where the labels lie: the grid forgets its cells when it is asked for its height.
    const auto place = [this](int row, int column) {
        const auto* item = m_grid->itemAtPosition(row, column);
        return item ? item->geometry() : QRect();
    };
    const int body = m_grid->rowCount() > 1 ? place(1, 0).top() : height();
    painter.fillRect(QRect(0, 0, width(), body), look.surface2);
    if (m_target >= 0) {
        const auto head = place(0, m_target);
        painter.fillRect(QRect(head.left(), 0, head.width(), body), look.accentSoft);
    }
    for (int row = 1; row < m_grid->rowCount(); ++row)
        painter.fillRect(QRect(0, place(row, 0).top(), width(), 1), look.line);
    for (int column = 1; column < m_grid->columnCount(); ++column)
        painter.fillRect(QRect(place(0, column).left(), 0, 1, height()), look.line);
}

} // namespace ui
