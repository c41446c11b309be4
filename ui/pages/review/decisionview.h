// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.h"

#include <QPointer>

class QLabel;
class QPushButton;

namespace ui {

class DecisionBar;
class DecisionModel;
class DecisionSide;
class LetterPane;
class LetterPartsCard;
class LongWork;
class OutcomeCard;

/// Where a piece of work is decided: the outcome that the pass rule gives, the letter as it will
/// print, and what to read again before it goes. Afterwards: the letter as a file, and the badge.
class DecisionView : public QWidget {
    Q_OBJECT

public:
    DecisionView(const core::Store& store, Editor& editor, Me& me, QWidget* parent = nullptr);

    void open(const core::EnrollmentId& enrollment);

    /// Asks once more, in place; what is missing is said instead.
    void askToRecord();

    /// Writes the letter that is shown as a PDF.
    void saveLetterTo(const QString& path);

signals:
    void done(); ///< the decision is made, and the user is through with it
    void back(); ///< to the review of this work
    void wanted(ui::PageId page, const QVariant& target);
    void failed(const core::Error& error);

private:
    void build(Editor& editor, Me& me);
    void wire();
    void refresh();

    QWidget* buildHeader();
    QWidget* buildLeft(Editor& editor);
    void refreshHeader();
    void refreshLetter();
    void record();
    void draftAnew();
    void followBar(int way);
    void askFile();

    DecisionModel* m_model;
    QLabel* m_title = nullptr;
    QLabel* m_subline = nullptr;
    QLabel* m_missing = nullptr;
    QPushButton* m_backButton = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_record = nullptr;
    DecisionBar* m_bar = nullptr;
    OutcomeCard* m_outcome = nullptr;
    LetterPartsCard* m_parts = nullptr;
    QLabel* m_hint = nullptr;
    LetterPane* m_letter = nullptr;
    DecisionSide* m_side = nullptr;
    QWidget* m_right = nullptr;
    QPointer<LongWork> m_work;
    QString m_folder;
};

} // namespace ui
