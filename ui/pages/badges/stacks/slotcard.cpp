// SPDX-License-Identifier: MIT
#include "ui/pages/badges/stacks/slotcard.h"

#include "ui/look/type.h"
#include "ui/widgets/parts.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

SlotCard::SlotCard(
    const core::StackSlot& slot, const QList<core::KnownMicrocredential>& known, QWidget* parent)
    : Card(parent)
    , m_slot(slot)
{
    build(known);
    connect(m_title, &QLineEdit::textChanged, this, &SlotCard::changed);
    connect(m_choose, &QSpinBox::valueChanged, this, &SlotCard::changed);
}

QToolButton* SlotCard::tool(const QString& icon, const QString& name)
{
    return iconButton(icon, tr("%1: %2", "a button: which slot").arg(name, m_slot.id), this);
}

void SlotCard::build(const QList<core::KnownMicrocredential>& known)
{
    auto* head = new QHBoxLayout;
    m_title = new QLineEdit(m_slot.title, this);
    m_title->setMaxLength(120);
    m_title->setPlaceholderText(tr("What this slot stands for, such as Practice"));
    m_title->setAccessibleName(tr("Title of slot %1").arg(m_slot.id));
    m_choose = new QSpinBox(this);
    m_choose->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_choose->setRange(1, 60);
    m_choose->setValue(m_slot.choose);
    m_choose->setAccessibleName(tr("How many of them slot %1 asks for").arg(m_slot.id));
    m_up = tool(u"chevron-up"_s, tr("Move up"));
    m_down = tool(u"chevron-down"_s, tr("Move down"));
    auto* remove = tool(u"delete"_s, tr("Remove"));
    head->addWidget(m_title, 1);
    for (auto* one : {m_up, m_down, remove})
        head->addWidget(one);
    connect(m_up, &QToolButton::clicked, this, [this] { emit moveWanted(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { emit moveWanted(1); });
    connect(remove, &QToolButton::clicked, this, &SlotCard::removeWanted);
    auto* asks = new QHBoxLayout;
    asks->addWidget(label(tr("Asks for"), LabelRole::Text, this));
    asks->addWidget(m_choose);
    asks->addWidget(label(tr("of these:"), LabelRole::Text, this));
    asks->addStretch(1);
    body()->addLayout(head);
    body()->addLayout(asks);
    auto* grid = new QGridLayout;
    const auto add = [&](const core::StackChoice& choice, const QString& text, bool isChosen) {
        auto* box = new QCheckBox(text, this);
        box->setAccessibleName(text);
        box->setChecked(isChosen);
        connect(box, &QCheckBox::toggled, this, &SlotCard::changed);
        const auto index = int(m_choices.size());
        grid->addWidget(box, index / 2, index % 2);
        m_choices.append({choice, box});
    };
    for (const auto& one : known) {
        const auto chosen = std::find_if(m_slot.from.begin(), m_slot.from.end(),
            [&](const auto& choice) { return choice.microcredential == one.id; });
        const bool isChosen = chosen != m_slot.from.end();
        add(isChosen ? *chosen : core::StackChoice{one.code, one.id, {}},
            tr("%1 %2", "code and title").arg(one.code, one.title), isChosen);
    }
    for (const auto& choice : m_slot.from) {
        const bool isHere = std::any_of(known.begin(), known.end(),
            [&](const auto& one) { return one.id == choice.microcredential; });
        if (!isHere)
            add(choice, tr("%1 (not in this workspace)").arg(choice.code), true);
    }
    body()->addLayout(grid);
}

core::StackSlot SlotCard::slot() const
{
    core::StackSlot slot{m_slot.id, m_title->text().trimmed(), m_choose->value(), {}};
    for (const auto& [choice, box] : m_choices) {
        if (box->isChecked())
            slot.from.append(choice);
    }
    return slot;
}

void SlotCard::setPlace(int index, int count)
{
    m_up->setEnabled(index > 0);
    m_down->setEnabled(index + 1 < count);
}

void SlotCard::focusTitle()
{
    m_title->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
