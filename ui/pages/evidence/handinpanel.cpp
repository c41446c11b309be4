// SPDX-License-Identifier: MIT
#include "ui/pages/evidence/handinpanel.h"

#include "core/paper/documentwords.h"
#include "ui/look/type.h"
#include "ui/widgets/errorbar.h"
#include "ui/widgets/parts.h"
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

QPlainTextEdit* noteField(const QString& question, Card& card)
{
    card.body()->addWidget(label(question, LabelRole::Secondary, &card, true));
    auto* field = new QPlainTextEdit(&card);
    field->setAccessibleName(question);
    field->setTabChangesFocus(true);
    field->setFixedHeight(scaled(84));
    card.body()->addWidget(field);
    return field;
}

} // namespace

HandInPanel::HandInPanel(const core::Work& work, bool isOwnWork, bool isPrivate, QWidget* parent)
    : SidePanel(tr("Hand in"), parent, 320)
    , m_ownWork(new Tick(tr("This is my own work with my own students."), this))
    , m_private(new Tick(tr("No student can be recognized without permission."), this))
    , m_error(new ErrorBar(this))
{
    body()->setContentsMargins(15, 12, 15, 15);
    body()->setSpacing(8);
    body()->addWidget(
        label(tr("%1 states:").arg(work.person.displayName()), LabelRole::Strong, this, true));
    m_ownWork->setOn(isOwnWork);
    m_private->setOn(isPrivate);
    body()->addWidget(m_ownWork);
    body()->addWidget(m_private);
    if (work.current() && work.current()->attempt.number > 1)
        addNotes();
    const int limit = work.design().assessment.maxScoredAttempts;
    if (work.submission && work.submission->scoredAttempts >= limit)
        addMeeting(limit);
    body()->addWidget(line(this));
    body()->addWidget(
        label(core::afterHandInWords(work.design().assessment), LabelRole::Muted, this, true));
    body()->addWidget(
        label(tr("What is handed in stays as it is from then on."), LabelRole::Muted, this, true));
    m_error->hide();
    body()->addWidget(m_error);
    auto* handIn = button(tr("Hand in"), ButtonKind::Primary, this);
    body()->addWidget(handIn, 0, Qt::AlignRight);
    body()->addStretch(1);
    connect(handIn, &QPushButton::clicked, this, [this] { emit wanted(request()); });
}

void HandInPanel::addNotes()
{
    m_note = noteField(tr("What changed since the last time"), *this);
    m_context = noteField(
        tr("What is different about evidence that is the same, such as a new class"), *this);
}

void HandInPanel::addMeeting(int limit)
{
    body()->addWidget(
        label(tr("%1 attempts were scored. When did you meet with the coach since?").arg(limit),
            LabelRole::Secondary, this, true));
    m_metOn = new QDateEdit(QDate::currentDate(), this);
    m_metOn->setCalendarPopup(false);
    m_metOn->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_metOn->setMaximumDate(QDate::currentDate());
    m_metOn->setAccessibleName(tr("Day of the meeting with the coach"));
    body()->addWidget(m_metOn);
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
