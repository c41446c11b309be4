// SPDX-License-Identifier: MIT
#pragma once

#include "core/enrollments/enrollment.h"
#include "ui/pages/page.h"

class QComboBox;
class QLabel;
class QModelIndex;
class QStackedLayout;
class QTableView;

namespace ui {

class EmptyState;
class EvidenceModel;
class EvidenceTable;
class PageHeader;
class Pill;
class SegmentedControl;
class SubmissionView;
struct EvidenceGroup;

/// Who has handed in what: people by requirements, and each piece of work, to add evidence to.
class EvidencePage : public Page {
    Q_OBJECT

public:
    EvidencePage(const core::Store& store, Editor& editor, const Actions& actions,
        QWidget* parent = nullptr);

    /// Shows the work of the enrollment with that id; nothing is the table.
    void open(const QVariant& target) override;

private:
    void build(const Actions& actions);
    void wire();
    void refresh();

    QWidget* buildGrid(const Actions& actions);
    QWidget* buildTable();
    QWidget* buildLegend();
    void refreshChooser();
    void refreshTable();
    void openRow(const QModelIndex& index);
    bool showWork(const core::EnrollmentId& enrollment);
    void leaveWork();

    const EvidenceGroup* group() const;

    const core::Store& m_store;
    Editor& m_editor;
    EvidenceModel* m_model;
    EvidenceTable* m_table;
    std::optional<core::EnrollmentId> m_shown; ///< the work that is looked at
    QStackedLayout* m_views = nullptr;
    EmptyState* m_empty = nullptr;
    QWidget* m_grid = nullptr;
    SubmissionView* m_work = nullptr;
    PageHeader* m_header = nullptr;
    QComboBox* m_chooser = nullptr;
    SegmentedControl* m_filter = nullptr;
    Pill* m_blind = nullptr;
    QTableView* m_view = nullptr;
    QLabel* m_nobody = nullptr;
};

} // namespace ui
