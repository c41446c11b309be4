// SPDX-License-Identifier: MIT
#include "ui/pages/review/finishpanel.h"

#include "ui/look/type.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/taborder.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace ui {

FinishPanel::FinishPanel(RoomModel& model, Editor& editor, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
{
    build();
    m_strengthsDraft = new Draft(editor, m_strengths);
    m_nextStepsDraft = new Draft(editor, m_nextSteps);
}

void FinishPanel::build()
{
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 0, 8, 0);
    auto* title = label(tr("Finish the review"), LabelRole::Strong, this);
    title->setFixedHeight(scaled(36));
    auto* close = iconButton(u"close"_s, tr("Back to the comments"), this);
    head->addWidget(title);
    head->addStretch();
    head->addWidget(close);
    auto* inside = new QWidget;
    auto* body = new QVBoxLayout(inside);
    body->setContentsMargins(12, 12, 12, 12);
    body->setSpacing(4);
    m_lacksTitle = label({}, LabelRole::Text, inside, true);
    body->addWidget(m_lacksTitle);
    m_lacks = new QVBoxLayout;
    m_lacks->setSpacing(4);
    body->addLayout(m_lacks);
    body->addSpacing(8);
    m_strengths = addField(*body, tr("Strengths"), tr("What does the work show?"));
    m_nextSteps = addField(*body, tr("Next steps"), tr("What could the teacher do next?"));
    body->addStretch();
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(inside);
    m_note = label({}, LabelRole::Secondary, this, true);
    m_handIn = button(tr("Hand in the review"), ButtonKind::Primary, this);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, 8, 12, 8);
    foot->setSpacing(12);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_handIn);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(line(this));
    layout->addWidget(area, 1);
    layout->addWidget(line(this));
    layout->addLayout(foot);
    connect(close, &QToolButton::clicked, this, &FinishPanel::closed);
    connect(m_handIn, &QPushButton::clicked, this, &FinishPanel::press);
}

QPlainTextEdit* FinishPanel::addField(QVBoxLayout& body, const QString& title, const QString& help)
{
    body.addWidget(label(title, LabelRole::Secondary, this));
    auto* field = new QPlainTextEdit(this);
    field->setAccessibleName(title);
    field->setPlaceholderText(help);
    field->setTabChangesFocus(true);
    field->setMinimumHeight(scaled(72));
    field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    body.addWidget(field, 1);
    body.addSpacing(8);
    return field;
}

void FinishPanel::refresh()
{
    if (!m_model.isOpen())
        return;
    const auto& review = m_model.review().review;
    if (const auto place = m_model.place({}); place != m_opened) {
        m_opened = place;
        m_strengthsDraft->open(m_model.place(u"strengths"_s), review.strengths.value_or(QString()));
        m_nextStepsDraft->open(
            m_model.place(u"next-steps"_s), review.nextSteps.value_or(QString()));
    }
    const bool canWrite = m_model.canWrite();
    m_strengths->setReadOnly(!canWrite);
    m_nextSteps->setReadOnly(!canWrite);
    m_handIn->setVisible(canWrite);
    m_note->setText(canWrite
            ? tr("Once handed in, it stays as it is; an approver can open it again. The teacher "
                 "sees it with the decision.")
            : tr("This review is handed in."));
    refreshLacks();
}

void FinishPanel::refreshLacks()
{
    const auto lacks = core::lacksOf(m_model.work().design(), m_model.review());
    QStringList shown;
    for (const auto& lack : lacks)
        shown.append(lack.sentence);
    m_lacksTitle->setText(lacks.isEmpty() ? tr("Every criterion has its level, and each below the "
                                               "target says what would meet it.")
            : lacks.size() == 1           ? tr("1 thing is missing:")
                                          : tr("%1 things are missing:").arg(lacks.size()));
    if (shown == m_shownLacks)
        return;
    m_shownLacks = shown;
    qDeleteAll(m_lackButtons);
    m_lackButtons.clear();
    for (const auto& lack : lacks) {
        auto* go = button(lack.sentence, ButtonKind::PlainLink, this);
        go->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        go->setToolTip(lack.sentence);
        m_lacks->addWidget(go);
        m_lackButtons.append(go);
        connect(go, &QPushButton::clicked, this,
            [this, criterion = lack.criterion] { emit leadWanted(criterion); });
    }
    QList<QWidget*> parts(m_lackButtons.begin(), m_lackButtons.end());
    tabThrough(parts << m_strengths << m_nextSteps << m_handIn);
}

void FinishPanel::press()
{
    const auto lacks = core::lacksOf(m_model.work().design(), m_model.review());
    if (!lacks.isEmpty()) {
        emit leadWanted(lacks.first().criterion);
        return;
    }
    m_strengthsDraft->keep();
    m_nextStepsDraft->keep();
    emit handInWanted(m_strengths->toPlainText(), m_nextSteps->toPlainText());
}

void FinishPanel::forget()
{
    m_strengthsDraft->forget();
    m_nextStepsDraft->forget();
    m_opened.clear();
    refresh();
}

void FinishPanel::look()
{
    if (!m_lackButtons.isEmpty())
        m_lackButtons.first()->setFocus(Qt::OtherFocusReason);
    else
        m_strengths->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
