// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/catalogue/designer/stepform.h"

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace ui {

class RubricTable;
class RubricView;
class SegmentedControl;

/// What a reviewer would see or hear at each level, as a grid, and what each criterion judges.
class RubricForm : public StepForm {
    Q_OBJECT

public:
    RubricForm(DesignDraft& draft, QWidget* parent);

    void refresh() override;
    bool commit() override;
    void drop() override;
    bool isWriting() const override;
    void lead(const QString& path) override;

private:
    void buildLevels();
    void buildGrid();
    void buildCriterion();
    void wire();
    void refreshLevels();
    void refreshCriterion();
    void chooseLevels(int count);
    void addCriterion();
    void removeCriterion(int row);
    void moveCriterion(int from, int to);
    void write(int row, int column, const QString& text);
    void tellPlace();
    core::Criterion& at(core::Design& design) const;

    RubricTable* m_table = nullptr;
    RubricView* m_view = nullptr;
    QPushButton* m_levels = nullptr;
    QPushButton* m_add = nullptr;
    QWidget* m_panel = nullptr; ///< how many levels there are and what they are called
    SegmentedControl* m_count = nullptr;
    QComboBox* m_target = nullptr;
    QList<QLineEdit*> m_names;
    QLabel* m_nothing = nullptr;
    QWidget* m_grid = nullptr;
    QLabel* m_foot = nullptr;
    QWidget* m_criterion = nullptr;
    QLabel* m_id = nullptr;
    QLineEdit* m_certificate = nullptr;
    LinkSet* m_objectives = nullptr;
    LinkSet* m_evidence = nullptr;
    int m_row = 0;
    QString m_shown; ///< the id of the criterion that the fields show
    int m_stay = 0; ///< goes up when a cell is left
};

} // namespace ui
