// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/catalogue/designer/designsteps.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace ui {

class AlignmentGrid;
class Card;
class Pill;

/// What stands beside the editor: the open checks, how all lines up, and a question that helps.
class DesignSide : public QWidget {
    Q_OBJECT

public:
    DesignSide(DesignDraft& draft, QWidget* parent);

    void refresh();
    void setPrompt(DesignStep step, const QString& path);
    void takeFocus();

signals:
    void leadWanted(const QString& path);

private:
    void buildChecks(QVBoxLayout* column);
    void buildAlignment(QVBoxLayout* column);
    void buildPrompt(QVBoxLayout* column);
    void refreshChecks();
    void refreshAlignment();
    QWidget* checkRow(const core::LintFinding& finding);
    void fix(const core::LintFinding& finding);
    void leadToCell(int row, int column);

    DesignDraft& m_draft;
    Pill* m_open = nullptr;
    QVBoxLayout* m_checks = nullptr;
    QWidget* m_rows = nullptr;
    bool m_showsAll = false;
    Card* m_alignmentCard = nullptr;
    QLabel* m_covered = nullptr;
    AlignmentGrid* m_grid = nullptr;
    QLabel* m_legend = nullptr;
    QLabel* m_prompt = nullptr;
};

} // namespace ui
