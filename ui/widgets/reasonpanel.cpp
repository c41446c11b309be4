// SPDX-License-Identifier: MIT
#include "ui/widgets/reasonpanel.h"

#include "ui/widgets/errorbar.h"
#include "ui/widgets/parts.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ReasonPanel::ReasonPanel(QWidget* parent)
    : Card(parent)
    , m_title(label({}, LabelRole::Section, this, true))
    , m_explanation(label({}, LabelRole::Muted, this, true))
    , m_question(label({}, LabelRole::Secondary, this, true))
    , m_reason(new QLineEdit(this))
    , m_button(button({}, ButtonKind::Primary, this))
    , m_error(new ErrorBar(this))
    , m_list(label({}, LabelRole::Text, this, true))
{
    constexpr int longestReason = 2000;
    m_reason->setMaxLength(longestReason);
    auto* cancel = button(tr("Cancel"), ButtonKind::Normal, this);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_button);
    for (auto* words : {m_title, m_explanation, m_question})
        body()->addWidget(words);
    body()->addWidget(m_reason);
    body()->addLayout(row);
    body()->addWidget(m_error);
    body()->addWidget(m_list);
    setTabOrder(m_reason, cancel);
    setTabOrder(cancel, m_button);
    const auto give = [this] { emit given(m_reason->text()); };
    connect(m_button, &QPushButton::clicked, this, give);
    connect(m_reason, &QLineEdit::returnPressed, this, give);
    connect(cancel, &QPushButton::clicked, this, &ReasonPanel::closed);
    hide();
}

void ReasonPanel::ask(
    const QString& title, const QString& explanation, const QString& question, const QString& text)
{
    setAccessibleName(title);
    m_title->setText(title);
    m_explanation->setText(explanation);
    m_question->setText(question);
    m_question->setBuddy(m_reason);
    m_reason->setAccessibleName(question);
    m_reason->clear();
    m_button->setText(text);
    m_button->setAccessibleName(text);
    m_error->hide();
    m_list->hide();
    show();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void ReasonPanel::refuse(const QString& sentence, const QStringList& list)
{
    m_error->say(sentence);
    m_list->setText(u"• "_s + list.join(u"\n• "_s));
    m_list->setVisible(!list.isEmpty());
    m_reason->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
