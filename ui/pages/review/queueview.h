// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/review/reviewmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace ui {

class Actions;
class PageHeader;
class QueueTable;
class SearchField;
class SegmentedControl;

/// What waits for a review or a decision, as a table.
class QueueView : public QWidget {
    Q_OBJECT

public:
    QueueView(const ReviewModel& model, Me& me, const Actions& actions, QWidget* parent = nullptr);

    void refresh();
    void look(); ///< takes the focus

signals:
    void opened(const core::EnrollmentId& enrollment);

private:
    enum class Filter { Mine, All, ToDecide };

    void build(const Actions& actions);
    QWidget* buildTable();
    void wire();
    void filter();
    void refreshPeople();
    void refreshPrimary();
    QList<QueueRow> rowsOf(Filter filter) const;
    void open(const QModelIndex& index);
    void openNext();

    const ReviewModel& m_model;
    Me& m_me;
    PageHeader* m_header;
    QPushButton* m_next;
    SegmentedControl* m_filter;
    SearchField* m_find;
    QComboBox* m_who;
    QTableView* m_view;
    QueueTable* m_table;
    QLabel* m_nothing;
};

/// Fills `chooser` with people; "Choose who reviews…" first when nobody of them is `chosen`.
void fillPeople(QComboBox& chooser, const QList<core::Person>& people,
    const std::optional<core::PersonId>& chosen);

} // namespace ui
