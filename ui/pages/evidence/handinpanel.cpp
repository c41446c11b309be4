// SPDX-License-Identifier: MIT
#include "ui/pages/evidence/handinpanel.h"

#include "core/paper/documentwords.h"
#include "ui/look/type.h"
#include "ui/widgets/errorbar.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/tick.h"

#include <QDateEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ui {

namespace {

std::optional<QString> said(const QPlainTextEdit* field)
{
    if (!field || field->toPlainText().trimmed().isEmpty())
        return std::nullopt;
    return field->toPlainText();
}

QPlainTextEdit* noteField(const QString& question, QVBoxLayout& column, QWidget* parent)
{
    column.addWidget(label(question, LabelRole::Secondary, parent, true));
    auto* field = new QPlainTextEdit(parent);
    field->setAccessibleName(question);
    field->setTabChangesFocus(true);
    field->setFixedHeight(scaled(84));
    column.addWidget(field);
    return field;
}

} // namespace

HandInPanel::HandInPanel(const core::Work& work, bool isOwnWork, bool isPrivate, QWidget* parent)
    : SidePanel(tr("Hand in"), parent, 320)
    , m_ownWork(new Tick(tr("This is my own work with my own students."), this))
    , m_private(new Tick(tr("No student can be recognized without permission."), this))
    , m_error(new ErrorBar(this))
{
    auto* all = new ScrollColumn(this);
    all->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    all->setMargins({15, 12, 15, 8});
    m_column = all->column();
    m_column->setSpacing(8);
    body()->setContentsMargins(0, 0, 0, 15);
    body()->setSpacing(0);
    body()->addWidget(all);
    m_column->addWidget(
        label(tr("%1 states:").arg(work.person.displayName()), LabelRole::Strong, this, true));
    m_ownWork->setOn(isOwnWork);
    m_private->setOn(isPrivate);
    m_column->addWidget(m_ownWork);
    m_column->addWidget(m_private);
    if (work.current() && work.current()->attempt.number > 1)
        addNotes();
    const int limit = work.design().assessment.maxScoredAttempts;
    if (work.submission && work.submission->scoredAttempts >= limit)
        addMeeting(limit);
    m_column->addWidget(line(this));
    m_column->addWidget(
        label(core::afterHandInWords(work.design().assessment), LabelRole::Muted, this, true));
    m_column->addWidget(
        label(tr("What is handed in stays as it is from then on."), LabelRole::Muted, this, true));
    m_error->hide();
    auto* handIn = button(tr("Hand in"), ButtonKind::Primary, this);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(15, 0, 15, 0);
    foot->setSpacing(8);
    foot->addWidget(m_error);
    foot->addWidget(handIn, 0, Qt::AlignRight);
    body()->addLayout(foot);
    connect(handIn, &QPushButton::clicked, this, [this] { emit wanted(request()); });
}

void HandInPanel::addNotes()
{
    m_note = noteField(tr("What changed since the last time"), *m_column, this);
    m_context
        = noteField(tr("What is different about evidence that is the same, such as a new class"),
            *m_column, this);
}

void HandInPanel::addMeeting(int limit)
{
    m_column->addWidget(
        label(tr("%1 attempts were scored. When did you meet with the coach since?").arg(limit),
            LabelRole::Secondary, this, true));
    m_metOn = new QDateEdit(QDate::currentDate(), this);
    m_metOn->setCalendarPopup(false);
    m_metOn->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_metOn->setMaximumDate(QDate::currentDate());
    m_metOn->setAccessibleName(tr("Day of the meeting with the coach"));
    m_column->addWidget(m_metOn);
}

core::SubmitRequest HandInPanel::request() const
{
    return {.privacyAccepted = m_private->isOn(),
        .integrityAccepted = m_ownWork->isOn(),
        .note = said(m_note),
        .contextNote = said(m_context),
        .coachMetOn = m_metOn ? std::optional(m_metOn->date()) : std::nullopt};
}

void HandInPanel::begin()
{
    (m_ownWork->isOn() && m_private->isOn() && m_note ? static_cast<QWidget*>(m_note) : m_ownWork)
        ->setFocus(Qt::OtherFocusReason);
}

void HandInPanel::refuse(const QString& sentence)
{
    m_error->say(sentence);
}

} // namespace ui
