// SPDX-License-Identifier: MIT
#include "ui/pages/settings/youcard.h"

#include "ui/pages/people/peoplewords.h"
#include "ui/pages/settings/form.h"
#include "ui/widgets/parts.h"

#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

YouCard::YouCard(const core::Store& store, Me& me, QWidget* parent)
    : Card(tr("You"), parent, false)
    , m_store(store)
    , m_me(me)
{
    m_choice = new QComboBox(this);
    m_choice->setAccessibleName(tr("Who works at this computer"));
    m_roles = label({}, LabelRole::Secondary, this, true);
    auto* roster = button(tr("Change roles…"), ButtonKind::Normal, this);
    auto* form = new Form;
    form->add(m_choice->accessibleName(), m_choice, 0, 0);
    form->addWidget(roster, 1, 1);
    form->addWidget(m_roles, 2, 0, 1, 2);
    form->setColumnStretch(0, 1);
    body()->addLayout(form);
    setFocusProxy(m_choice);
    connect(m_choice, &QComboBox::activated, this, &YouCard::take);
    connect(roster, &QPushButton::clicked, this, &YouCard::rosterWanted);
    connect(&m_store, &core::Store::changed, this, &YouCard::refresh);
    connect(&m_me, &Me::changed, this, &YouCard::refresh);
    refresh();
}

void YouCard::refresh()
{
    const auto people = m_store.people().all();
    if (!people) {
        emit failed(people.error());
        return;
    }
    m_people.clear();
    m_choice->clear();
    for (const auto& person : *people) {
        if (!person.active || person.roles == QList<core::Role>{core::Role::Earner})
            continue;
        m_people.append(person);
        m_choice->addItem(person.displayName());
        if (person.id == m_me.id())
            m_choice->setCurrentIndex(m_choice->count() - 1);
    }
    m_choice->setEnabled(!m_people.isEmpty());
    const auto me = m_me.person();
    if (!me)
        m_choice->setCurrentIndex(-1);
    m_choice->setPlaceholderText(
        m_people.isEmpty() ? tr("Nobody here is a coach yet") : tr("Choose your name"));
    m_roles->setText(me ? tr("%1. Comments, levels and decisions made here carry this name.")
                              .arg(roleWords(me->roles))
            : m_people.isEmpty()
            ? tr("Add yourself under People, as designer, reviewer or approver.")
            : tr("Comments, levels and decisions made here carry this name."));
}

void YouCard::take(int choice)
{
    if (choice >= 0 && choice < m_people.size())
        m_me.set(m_people.at(choice).id);
}

} // namespace ui
