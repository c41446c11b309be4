// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/review/decisionmodel.h"
#include "ui/widgets/card.h"

#include <QMap>

class QPlainTextEdit;
class QVBoxLayout;

namespace ui {

class Draft;
class ErrorBar;
class OutcomeRow;
class Sprig;

/// What comes of the work: the outcomes with their reasons, or the criteria that a third reader
/// has to settle first, or what was decided.
class OutcomeCard : public Card {
    Q_OBJECT

public:
    OutcomeCard(DecisionModel& model, Editor& editor, QWidget* parent = nullptr);

    void refresh();

    /// Into the field for what is missing.
    void askForNote();

signals:
    void backWanted();

private:
    QWidget* buildWays();
    QWidget* buildNote();
    QWidget* buildDiffering();
    void refreshWays();
    void refreshDiffering();
    void refreshSprig();
    void refuse(core::Outcome outcome);

    DecisionModel& m_model;
    QWidget* m_ways;
    QMap<core::Outcome, OutcomeRow*> m_rows;
    ErrorBar* m_refusal;
    QWidget* m_noteBox;
    QPlainTextEdit* m_note;
    Draft* m_draft;
    QString m_notePlace;
    QWidget* m_differing;
    QVBoxLayout* m_differingRows = nullptr;
    QLabel* m_decided;
    QWidget* m_progress;
    Sprig* m_sprig;
    QLabel* m_sprigWords;
};

} // namespace ui
