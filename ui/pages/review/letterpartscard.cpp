// SPDX-License-Identifier: MIT
#include "ui/pages/review/letterpartscard.h"

#include "ui/pages/review/decisionmodel.h"
#include "ui/widgets/parts.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace ui {

LetterPartsCard::LetterPartsCard(DecisionModel& model, QWidget* parent)
    : Card(parent)
    , m_model(model)
{
    body()->setContentsMargins(16, 14, 16, 12);
    body()->setSpacing(4);
    body()->addWidget(label(tr("In the letter"), LabelRole::Section, this));
    body()->addSpacing(4);
    m_strengths = addTick(tr("Strengths, with moments"));
    m_levels = addTick(tr("Levels and what they rest on"));
    m_suggestions = addTick(tr("Suggestions from the comments"));
    m_observations = addTick(tr("What was noticed and wondered"));
    m_edited = label(tr("These are your words. They are kept, whatever changes in the reviews."),
        LabelRole::Secondary, this, true);
    m_draft = button(tr("Draft anew"), ButtonKind::Link, this);
    body()->addWidget(m_edited);
    body()->addWidget(m_draft);
    connect(m_draft, &QPushButton::clicked, this, &LetterPartsCard::draftWanted);
}

QCheckBox* LetterPartsCard::addTick(const QString& text)
{
    auto* tick = new QCheckBox(text, this);
    body()->addWidget(tick);
    connect(tick, &QCheckBox::clicked, this, &LetterPartsCard::take);
    return tick;
}

void LetterPartsCard::take()
{
    m_model.setParts({.strengths = m_strengths->isChecked(),
        .levels = m_levels->isChecked(),
        .suggestions = m_suggestions->isChecked(),
        .observations = m_observations->isChecked()});
}

void LetterPartsCard::refresh()
{
    const bool isEdited = m_model.isEdited();
    const auto useful = m_model.usefulParts();
    const auto& parts = m_model.parts();
    const auto show = [&](QCheckBox* tick, bool isUseful, bool isTicked) {
        tick->setVisible(isUseful && !isEdited);
        tick->setChecked(isTicked);
    };
    show(m_strengths, useful.strengths, parts.strengths);
    show(m_levels, useful.levels, parts.levels);
    show(m_suggestions, useful.suggestions, parts.suggestions);
    show(m_observations, useful.observations, parts.observations);
    m_edited->setVisible(isEdited);
    m_draft->setVisible(isEdited);
    const bool hasParts
        = useful.strengths || useful.levels || useful.suggestions || useful.observations;
    setVisible(m_model.outcome() && !m_model.isDecided() && (isEdited || hasParts));
}

} // namespace ui
