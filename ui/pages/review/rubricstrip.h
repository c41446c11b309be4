// SPDX-License-Identifier: MIT
#pragma once

#include "ui/edit/draft.h"
#include "ui/pages/review/roommodel.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace ui {

class CriterionCell;
class LevelCell;
class Pill;
class Sprig;

/// The rubric of the room: all criteria with their levels, and the one in hand with its levels,
/// what they rest on, and what would meet it. Folds to its head.
class RubricStrip : public QFrame {
    Q_OBJECT

public:
    RubricStrip(RoomModel& model, Editor& editor, QWidget* parent = nullptr);

    void refresh();

    /// What "Cite" would cite now.
    void setMoment(const core::Citation& moment, const QString& words);
    void cite();

    void setFolded(bool isFolded);
    bool isFolded() const { return m_isFolded; }
    void setTall(bool isTall); ///< there is room for whole descriptors

    void give(int place); ///< the level at that place of the scale to the criterion in hand
    void goOn(int step); ///< to the criterion so many further
    void look(); ///< takes the focus, to the words when the level needs them

    /// Writes the words about what would meet the criterion, when they were changed.
    bool keepWords();

signals:
    void sought(const core::Citation& citation);
    void folded(bool isFolded);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    QWidget* buildOpen();
    QWidget* buildRests(QWidget* parent);
    void wire();
    void rebuildCells();
    void refreshCells();
    void refreshLevels();
    void refreshRests();
    void refreshWords();
    void fitLevels();
    const core::CriterionScore* given() const;
    bool isBelowTarget() const;

    RoomModel& m_model;
    Editor& m_editor;
    QLabel* m_facts;
    Sprig* m_sprig;
    QToolButton* m_fold;
    QWidget* m_open;
    QHBoxLayout* m_cellRow;
    QList<CriterionCell*> m_cells;
    QLabel* m_title;
    Pill* m_mustBeMet;
    Pill* m_stands;
    QWidget* m_levelKeys;
    QWidget* m_levelRow;
    QHBoxLayout* m_levelLayout;
    QList<LevelCell*> m_levels;
    QHBoxLayout* m_chips;
    QList<QWidget*> m_chipWidgets;
    QPushButton* m_cite;
    QPlainTextEdit* m_words;
    QLabel* m_wordsHelp;
    Draft* m_draft;
    QString m_wordsPlace;
    QString m_wordsUsual;
    QString m_wordsCriterion;
    core::Citation m_moment;
    core::VersionId m_version;
    bool m_isFolded = false;
    bool m_isTall = false;
};

} // namespace ui
