// SPDX-License-Identifier: MIT
#pragma once

#include "core/people/rosterimport.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace ui {

class Actions;
class ErrorBar;
class ImportTable;
class PageHeader;

/// Shows what a roster would bring before anything is written.
class ImportView : public QWidget {
    Q_OBJECT

public:
    explicit ImportView(const Actions& actions, QWidget* parent = nullptr);

    /// Reads the file and plans it; the error says why it is no roster.
    core::Result<void> read(const QString& path, const QList<core::Person>& people);

    /// Plans again, when the people have changed in the meantime.
    void plan(const QList<core::Person>& people);

signals:
    void importWanted(const QString& text, const core::Changes& changes);
    void closed();

private:
    void build(const Actions& actions);
    void wire();
    void refresh();
    void import();

    core::RosterPreview m_roster;
    core::RosterPlan m_plan;
    PageHeader* m_header = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_import = nullptr;
    ErrorBar* m_error = nullptr;
    QLabel* m_counts = nullptr;
    QLabel* m_leftOut = nullptr;
    ImportTable* m_rows = nullptr;
    QTableView* m_table = nullptr;
};

} // namespace ui
