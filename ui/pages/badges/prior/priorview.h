// SPDX-License-Identifier: MIT
#pragma once

#include "core/awards/priorawards.h"
#include "ui/pages/page.h"

class QLabel;
class QPushButton;
class QTableView;

namespace ui {

class ColumnChoices;
class ErrorBar;
class PageHeader;
class PriorTable;
class SegmentedControl;

/// Awards what people earned before or elsewhere, from a CSV file: which column is what, what
/// becomes of each line, and what of those who have earned it already, before anything is written.
class PriorView : public QWidget {
    Q_OBJECT

public:
    explicit PriorView(const PageContext& context, QWidget* parent = nullptr);

    /// Reads the file; the error says why it is no list.
    core::Result<void> read(const QString& path);

signals:
    void closed();

private:
    void build(const Actions& actions);
    void plan();
    void take();

    const core::Store& m_store;
    Editor& m_editor;
    const Me& m_me;
    core::CsvTable m_list;
    core::PriorPlan m_plan;
    PageHeader* m_header = nullptr;
    QPushButton* m_take = nullptr;
    ErrorBar* m_error = nullptr;
    ColumnChoices* m_columns = nullptr;
    SegmentedControl* m_duplicate = nullptr;
    QLabel* m_rule = nullptr;
    QLabel* m_counts = nullptr;
    PriorTable* m_rows = nullptr;
    QTableView* m_table = nullptr;
};

} // namespace ui
