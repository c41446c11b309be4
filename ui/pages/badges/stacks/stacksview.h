// SPDX-License-Identifier: MIT
#pragma once

#include "core/stacks/stackbook.h"
#include "ui/pages/page.h"

class QLabel;
class QPushButton;
class QStackedLayout;

namespace ui {

class Card;
class EmptyState;
class KeyPanel;
class PageHeader;
class ReasonPanel;
class RowList;
class StackExport;
class StackForm;
class StackMap;
class StackSide;
class StacksModel;

/// Stacks: what each asks, drawn as a map, and how far everybody is.
class StacksView : public QWidget {
    Q_OBJECT

public:
    explicit StacksView(const PageContext& context, QWidget* parent = nullptr);

    /// Shows the stack with that code, or the first.
    void open(const QString& code);

    /// Takes the stack in that file in.
    void importFrom(const QString& path);

    /// Writes the award of the teacher that is shown.
    void exportTo(const QString& path);

signals:
    void closed();
    void failed(const core::Error& error);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build(const PageContext& context);
    QWidget* buildList();
    QWidget* buildMiddle();
    QWidget* buildSide(const PageContext& context);
    void wire();
    void refresh();
    void showStack();
    void showPeople();
    void showPerson();
    void showBadge(const std::optional<core::StackStanding>& shown);
    void takeStarters();
    bool takeIn(const core::StackFile& file);
    void askImport();
    void askFile();
    void askExport();
    void award();
    void askReason();
    void changeStanding(const QString& reason);
    QStringList history(const core::StackStanding& standing) const;
    void remove();
    void edit(bool isNew);
    void keep(const QString& code, const core::StackContent& content);
    void askKey();

    const core::Stack* current() const;
    std::optional<core::StackStanding> standing() const;

    const core::Store& m_store;
    Editor& m_editor;
    Me& m_me;
    StacksModel* m_model;
    StackExport* m_export;
    std::optional<core::StackId> m_stack; ///< that is shown
    std::optional<core::PersonId> m_person; ///< whose progress is on the map
    std::optional<core::StackId> m_edited; ///< in the form; none is a new one
    QStackedLayout* m_views = nullptr;
    PageHeader* m_header = nullptr;
    QPushButton* m_new = nullptr;
    QPushButton* m_import = nullptr;
    EmptyState* m_empty = nullptr;
    QWidget* m_work = nullptr;
    StackForm* m_form = nullptr;
    RowList* m_list = nullptr;
    ReasonPanel* m_reason = nullptr;
    QLabel* m_badge = nullptr; ///< with a dot for each slot
    QLabel* m_title = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_rules = nullptr;
    StackMap* m_map = nullptr;
    Card* m_peopleCard = nullptr;
    RowList* m_people = nullptr;
    QLabel* m_nobody = nullptr;
    StackSide* m_side = nullptr;
    KeyPanel* m_key = nullptr;
};

} // namespace ui
