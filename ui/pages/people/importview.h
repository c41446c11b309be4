// SPDX-License-Identifier: MIT
#pragma once

#include "core/people/rosterimport.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSettings;
class QTableView;

namespace ui {

class Actions;
class ColumnChoices;
class ErrorBar;
class ImportTable;
class PageHeader;

/// Shows what a roster would bring before anything is written: which column is what, and what
/// becomes of each line. Once a roster came in, one with the same columns is read in the same way.
class ImportView : public QWidget {
    Q_OBJECT

public:
    /// `settings` remember the columns; null remembers nothing.
    ImportView(const Actions& actions, QSettings* settings, QWidget* parent = nullptr);

    /// Reads the file and plans it; the error says why it is no list at all.
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
    QString missingColumns() const;
    core::RosterColumns proposedColumns() const;
    void rememberColumns();

    QSettings* m_settings;
    core::CsvTable m_list;
    QList<core::Person> m_people;
    core::RosterPreview m_roster;
    core::RosterPlan m_plan;
    PageHeader* m_header = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_import = nullptr;
    ColumnChoices* m_columns = nullptr;
    ErrorBar* m_error = nullptr;
    QWidget* m_preview = nullptr; ///< what comes of it, once the columns are known
    QLabel* m_counts = nullptr;
    QLabel* m_leftOut = nullptr;
    ImportTable* m_rows = nullptr;
    QTableView* m_table = nullptr;
};

} // namespace ui
