// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.h"

class QLabel;
class QPushButton;
class QSettings;
class QStackedLayout;
class QTableView;

namespace core {
struct NewPerson;
}

namespace ui {

class AddPersonPanel;
class EmptyState;
class ImportView;
class PageHeader;
class PeopleModel;
class PeopleTable;
class PersonPanel;
class SearchField;
class SegmentedControl;

/// The people of the school: the roster, one person beside it, and the import of a roster.
class PeoplePage : public Page {
    Q_OBJECT

public:
    /// `settings` remember the columns of a roster; null remembers nothing.
    PeoplePage(const core::Store& store, Editor& editor, const Actions& actions,
        QSettings* settings, QWidget* parent = nullptr);

    /// `target` is the id of a person, or the QUrl of a roster to import.
    void open(const QVariant& target) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build(const Actions& actions, QSettings* settings);
    void wire();
    void wirePanels();
    void refresh();

    QWidget* buildWork(const Actions& actions);
    QWidget* buildTable(QWidget* parent);
    void filter();
    void choose(const std::optional<core::PersonId>& id);
    void selectRow();
    void showPerson();
    void beginAdding();
    void add(const core::NewPerson& person);
    void enroll(const core::Person& person, const core::Microcredential& microcredential);
    void askForRoster();
    void showRoster(const QString& path);
    void closeRoster();

    Editor& m_editor;
    PeopleModel* m_model;
    std::optional<core::PersonId> m_chosen;
    QStackedLayout* m_views = nullptr;
    EmptyState* m_empty = nullptr;
    QWidget* m_work = nullptr;
    PageHeader* m_header = nullptr;
    SearchField* m_search = nullptr;
    QPushButton* m_import = nullptr;
    QPushButton* m_add = nullptr;
    SegmentedControl* m_roles = nullptr;
    PeopleTable* m_rows = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_nobody = nullptr;
    PersonPanel* m_person = nullptr;
    AddPersonPanel* m_adding = nullptr;
    ImportView* m_importing = nullptr;
    bool m_isOver = false; ///< a roster is held over the page
};

} // namespace ui
