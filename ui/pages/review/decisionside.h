// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace ui {

class Card;
class DecisionModel;
class Me;

/// Beside the letter: what to read again before it goes, what happens next, and who decides.
class DecisionSide : public QWidget {
    Q_OBJECT

public:
    DecisionSide(DecisionModel& model, Me& me, QWidget* parent = nullptr);

    void refresh();

private:
    QWidget* buildFindings();
    QWidget* buildNext();
    QWidget* buildDecider(Me& me);
    void refreshFindings();
    void refreshDecider();

    DecisionModel& m_model;
    Me& m_me;
    Card* m_findings = nullptr;
    QWidget* m_list = nullptr;
    QWidget* m_next = nullptr;
    QLabel* m_nextWords = nullptr;
    Card* m_decider = nullptr;
    QLabel* m_refusal = nullptr;
    QComboBox* m_people = nullptr;
    QLabel* m_help = nullptr;
};

} // namespace ui
