// SPDX-License-Identifier: MIT
#include "ui/pages/badges/stacks/ordercard.h"

#include "core/stacks/stackcheck.h"
#include "ui/widgets/parts.h"

#include <QComboBox>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

OrderCard::OrderCard(QWidget* parent)
    : Card(parent)
{
    body()->addWidget(label(tr("Order"), LabelRole::Strong, this));
    m_rows = new QVBoxLayout;
    body()->addLayout(m_rows);
    m_add = button(tr("Add a rule"), ButtonKind::Link, this);
    m_add->setToolTip(tr("Say that awards of one slot come before another slot"));
    body()->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addLine({m_asked.first().id, m_asked.last().id, 1});
        m_lines.last().before->setFocus(Qt::OtherFocusReason);
        emit changed();
    });
}

void OrderCard::setSlots(const QList<core::StackSlot>& asked)
{
    auto kept = rules();
    kept.removeIf([&](const core::StackSequence& rule) {
        const auto isThere = [&](const QString& id) {
            return std::any_of(
                asked.begin(), asked.end(), [&](const auto& slot) { return slot.id == id; });
        };
        return !isThere(rule.before) || !isThere(rule.after);
    });
    const bool hasFocus = isAncestorOf(focusWidget());
    m_asked = asked;
    if (!hasFocus)
        setRules(kept);
    m_add->setEnabled(asked.size() > 1);
}

void OrderCard::setRules(const QList<core::StackSequence>& rules)
{
    clear();
    for (const auto& rule : rules)
        addLine(rule);
}

QList<core::StackSequence> OrderCard::rules() const
{
    QList<core::StackSequence> rules;
    for (const auto& line : m_lines)
        rules.append({line.before->currentData().toString(), line.after->currentData().toString(),
            line.minimum->value()});
    return rules;
}

QComboBox* OrderCard::slotBox(const QString& name, const QString& chosen, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setAccessibleName(name);
    for (const auto& slot : m_asked)
        box->addItem(slot.title.isEmpty() ? slot.id : slot.title, slot.id);
    box->setCurrentIndex(box->findData(chosen));
    connect(box, &QComboBox::currentIndexChanged, this, &OrderCard::changed);
    return box;
}

void OrderCard::addLine(const core::StackSequence& rule)
{
    Line line;
    line.row = new QWidget(this);
    auto* layout = new QHBoxLayout(line.row);
    layout->setContentsMargins(0, 0, 0, 0);
    line.minimum = new QSpinBox(line.row);
    line.minimum->setButtonSymbols(QAbstractSpinBox::NoButtons);
    line.minimum->setRange(1, 60);
    line.minimum->setValue(rule.minimum);
    line.minimum->setAccessibleName(tr("How many awards at least"));
    connect(line.minimum, &QSpinBox::valueChanged, this, &OrderCard::changed);
    line.before = slotBox(tr("Slot that comes before"), rule.before, line.row);
    line.after = slotBox(tr("Slot that comes after"), rule.after, line.row);
    auto* remove = iconButton(u"delete"_s, tr("Remove this rule"), line.row);
    layout->addWidget(label(tr("At least"), LabelRole::Text, line.row));
    layout->addWidget(line.minimum);
    layout->addWidget(label(tr("of"), LabelRole::Text, line.row));
    layout->addWidget(line.before, 1);
    layout->addWidget(label(tr("before"), LabelRole::Text, line.row));
    layout->addWidget(line.after, 1);
    layout->addWidget(remove);
    m_rows->addWidget(line.row);
    m_lines.append(line);
    connect(remove, &QToolButton::clicked, this, [this, row = line.row] {
        m_add->setFocus(Qt::OtherFocusReason);
        m_lines.removeIf([&](const Line& one) { return one.row == row; });
        row->hide();
        row->deleteLater();
        emit changed();
    });
}

void OrderCard::clear()
{
    for (const auto& line : m_lines) {
        line.row->hide();
        line.row->deleteLater();
    }
    m_lines.clear();
}

} // namespace ui
