// SPDX-License-Identifier: MIT
#pragma once

#include "core/reviews/letter.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QPushButton;

namespace ui {

class DecisionModel;

/// What the letter speaks of, as ticks while it is drafted; a way back to the draft once somebody
/// changed its words.
class LetterPartsCard : public Card {
    Q_OBJECT

public:
    explicit LetterPartsCard(DecisionModel& model, QWidget* parent = nullptr);

    void refresh();

signals:
    void draftWanted();

private:
    QCheckBox* addTick(const QString& text);
    void take();

    DecisionModel& m_model;
    QCheckBox* m_strengths;
    QCheckBox* m_levels;
    QCheckBox* m_suggestions;
    QCheckBox* m_observations;
    QLabel* m_edited;
    QPushButton* m_draft;
};

} // namespace ui
