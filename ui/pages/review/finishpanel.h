// SPDX-License-Identifier: MIT
#pragma once

#include "ui/edit/draft.h"
#include "ui/pages/review/roommodel.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

/// The end of a review: what is missing, each line leading there; what the work shows, and what
/// could come next, for the letter; and handing in.
class FinishPanel : public QWidget {
    Q_OBJECT

public:
    FinishPanel(RoomModel& model, Editor& editor, QWidget* parent = nullptr);

    void refresh();
    void look();
    void forget(); ///< the words are handed in

signals:
    void closed();
    void leadWanted(const QString& criterion);
    void handInWanted(const QString& strengths, const QString& nextSteps);

private:
    void build();
    QPlainTextEdit* addField(QVBoxLayout& body, const QString& title, const QString& help);
    void refreshLacks();
    void press();

    RoomModel& m_model;
    QVBoxLayout* m_lacks;
    QLabel* m_lacksTitle;
    QList<QPushButton*> m_lackButtons;
    QPlainTextEdit* m_strengths;
    QPlainTextEdit* m_nextSteps;
    Draft* m_strengthsDraft;
    Draft* m_nextStepsDraft;
    QLabel* m_note;
    QPushButton* m_handIn;
    QString m_opened; ///< place of the drafts that are shown
    QStringList m_shownLacks;
};

} // namespace ui
