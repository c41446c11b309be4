// SPDX-License-Identifier: MIT
#include "ui/pages/evidence/statementpanel.h"

#include "ui/widgets/errorbar.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tick.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

namespace {

struct Words {
    QString title;
    QString explanation;
    QString question;
    QString button;
};

Words wordsOf(Statement statement)
{
    switch (statement) {
    case Statement::Consent:
        return {StatementPanel::tr("Record permission"),
            StatementPanel::tr("The signed forms stay at your school. Only where they are, and how "
                               "many, is kept here; no names."),
            StatementPanel::tr("Where the forms are kept"), StatementPanel::tr("Record")};
    case Statement::Withdrawal:
        return {StatementPanel::tr("Withdraw permission"),
            StatementPanel::tr("Nobody looks at this evidence any more, in every attempt. It is "
                               "not used again."),
            StatementPanel::tr("Why, if you want to say it"), StatementPanel::tr("Withdraw")};
    case Statement::Masking:
        return {StatementPanel::tr("Names and faces"),
            StatementPanel::tr("Say how whatever tells who a student is was removed, for example "
                               "“faces blurred, names bleeped”."),
            StatementPanel::tr("How it was done"), StatementPanel::tr("Record")};
    case Statement::Title:
        return {StatementPanel::tr("Rename"),
            StatementPanel::tr("Reviewers see this title. Leave out names."),
            StatementPanel::tr("Title"), StatementPanel::tr("Rename")};
    }
    return {};
}

} // namespace

StatementPanel::StatementPanel(Statement statement, const core::EvidenceItem& item, QWidget* parent)
    : SidePanel(wordsOf(statement).title, parent, 300)
    , m_statement(statement)
    , m_item(item.id)
    , m_field(new QLineEdit(this))
    , m_error(new ErrorBar(this))
{
    const auto words = wordsOf(statement);
    body()->setContentsMargins(15, 12, 15, 15);
    body()->setSpacing(8);
    body()->addWidget(label(item.title, LabelRole::Strong, this, true));
    body()->addWidget(label(words.explanation, LabelRole::Muted, this, true));
    body()->addWidget(label(words.question, LabelRole::Secondary, this, true));
    m_field->setAccessibleName(words.question);
    m_field->setMaxLength(500);
    if (statement == Statement::Title)
        m_field->setText(item.title);
    body()->addWidget(m_field);
    if (statement == Statement::Consent)
        addConsent();
    m_error->hide();
    body()->addWidget(m_error);
    auto* give = button(words.button,
        statement == Statement::Withdrawal ? ButtonKind::Danger : ButtonKind::Normal, this);
    body()->addWidget(give, 0, Qt::AlignRight);
    body()->addStretch(1);
    connect(give, &QPushButton::clicked, this, &StatementPanel::given);
    connect(m_field, &QLineEdit::returnPressed, this, &StatementPanel::given);
}

void StatementPanel::addConsent()
{
    m_granted = addNumber(tr("Students with a signed form"));
    m_withheld = addNumber(tr("Students without one"));
    m_ends = new Tick(tr("The permission ends on a certain day"), this);
    body()->addWidget(m_ends);
    m_endsOn = new QDateEdit(QDate::currentDate().addYears(1), this);
    m_endsOn->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_endsOn->setAccessibleName(tr("Last day of the permission"));
    m_endsOn->hide();
    body()->addWidget(m_endsOn);
    connect(m_ends, &Tick::changed, m_endsOn, &QWidget::setVisible);
}

QSpinBox* StatementPanel::addNumber(const QString& question)
{
    body()->addWidget(label(question, LabelRole::Secondary, this));
    auto* number = new QSpinBox(this);
    number->setRange(-1, 10'000);
    number->setValue(-1);
    number->setSpecialValueText(tr("not counted"));
    number->setButtonSymbols(QAbstractSpinBox::NoButtons);
    number->setAccessibleName(question);
    body()->addWidget(number);
    return number;
}

QString StatementPanel::words() const
{
    return m_field->text();
}

core::ConsentStatement StatementPanel::consent() const
{
    const auto number = [](const QSpinBox* field) {
        return field && field->value() >= 0 ? std::optional(field->value()) : std::nullopt;
    };
    return {.formsHeldAt = words(),
        .granted = number(m_granted),
        .withheld = number(m_withheld),
        .expiresOn = m_ends && m_ends->isOn() ? std::optional(m_endsOn->date()) : std::nullopt};
}

void StatementPanel::begin()
{
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->selectAll();
}

void StatementPanel::refuse(const QString& sentence)
{
    m_error->say(sentence);
    m_field->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
