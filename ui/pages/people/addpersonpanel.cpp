// SPDX-License-Identifier: MIT
#include "ui/pages/people/addpersonpanel.h"

#include "ui/pages/people/peoplewords.h"
#include "ui/widgets/parts.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

AddPersonPanel::AddPersonPanel(QWidget* parent)
    : SidePanel(tr("Add a person"), parent, 344)
{
    body()->setContentsMargins(15, 16, 15, 16);
    body()->setSpacing(4);
    m_givenName = field(tr("Given name"));
    m_givenNameError = errorLine();
    m_familyName = field(tr("Family name"));
    m_familyNameError = errorLine();
    m_email = field(tr("E-mail (may stay empty)"));
    m_emailError = errorLine();
    body()->addSpacing(8);
    body()->addWidget(label(tr("Roles"), LabelRole::Strong, this));
    for (const auto role : allRoles()) {
        auto* box = new QCheckBox(roleWord(role), this);
        box->setAccessibleName(roleWord(role));
        m_roles.insert(role, box);
        body()->addWidget(box);
    }
    m_rolesError = errorLine();
    body()->addSpacing(8);
    m_add = button(tr("Add"), ButtonKind::Normal, this);
    body()->addWidget(m_add);
    body()->addStretch();
    connect(m_add, &QPushButton::clicked, this, &AddPersonPanel::take);
    for (auto* edit : {m_givenName, m_familyName, m_email})
        connect(edit, &QLineEdit::returnPressed, this, &AddPersonPanel::take);
}

QLineEdit* AddPersonPanel::field(const QString& name)
{
    auto* edit = new QLineEdit(this);
    edit->setAccessibleName(name);
    edit->setMaxLength(254);
    body()->addSpacing(4);
    body()->addWidget(label(name, LabelRole::Secondary, this));
    body()->addWidget(edit);
    return edit;
}

QLabel* AddPersonPanel::errorLine()
{
    auto* line = label({}, LabelRole::Text, this, true);
    line->setProperty("tone", u"danger"_s);
    line->hide();
    body()->addWidget(line);
    return line;
}

void AddPersonPanel::begin()
{
    clearErrors();
    for (auto* edit : {m_givenName, m_familyName, m_email})
        edit->clear();
    for (auto box = m_roles.cbegin(); box != m_roles.cend(); ++box)
        box.value()->setChecked(box.key() == core::Role::Earner);
    show();
    m_givenName->setFocus(Qt::OtherFocusReason);
}

void AddPersonPanel::setError(QLabel* line, QLineEdit* field, const QString& sentence)
{
    line->setText(sentence);
    line->setVisible(!sentence.isEmpty());
    if (!field)
        return;
    field->setProperty("wrong", !sentence.isEmpty());
    field->setAccessibleDescription(sentence);
    field->style()->unpolish(field);
    field->style()->polish(field);
    if (!sentence.isEmpty())
        field->setFocus(Qt::OtherFocusReason);
}

void AddPersonPanel::clearErrors()
{
    setError(m_givenNameError, m_givenName, {});
    setError(m_familyNameError, m_familyName, {});
    setError(m_emailError, m_email, {});
    setError(m_rolesError, nullptr, {});
}

void AddPersonPanel::say(const core::Error& error)
{
    clearErrors();
    const bool hasRole = std::any_of(
        m_roles.cbegin(), m_roles.cend(), [](const auto* box) { return box->isChecked(); });
    if (!hasRole)
        return setError(m_rolesError, nullptr, error.message);
    if (m_givenName->text().trimmed().isEmpty())
        return setError(m_givenNameError, m_givenName, error.message);
    if (m_familyName->text().trimmed().isEmpty())
        return setError(m_familyNameError, m_familyName, error.message);
    setError(m_emailError, m_email, error.message);
}

void AddPersonPanel::take()
{
    core::NewPerson person{m_givenName->text(), m_familyName->text(), m_email->text(), {}};
    for (auto box = m_roles.cbegin(); box != m_roles.cend(); ++box) {
        if (box.value()->isChecked())
            person.roles.append(box.key());
    }
    clearErrors();
    emit wanted(person);
}

} // namespace ui
