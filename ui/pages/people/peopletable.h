// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/people/peoplemodel.h"

#include <QAbstractTableModel>

namespace ui {

/// The roster as a table, of those whom the filter lets through.
class PeopleTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Email, Roles, InProgress, Badges, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(const QList<RosterEntry>& entries);

    /// Shows people with `role`, or with any, whose name, e-mail or position has every word of
    /// `text` in it.
    void setFilter(std::optional<core::Role> role, const QString& text);

    const core::Person& person(int row) const { return m_shown.at(row).person; }
    int rowOf(const core::PersonId& id) const; ///< -1 when not shown

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isShown(const core::Person& person) const;
    void filter();

    QList<RosterEntry> m_all;
    QList<RosterEntry> m_shown;
    std::optional<core::Role> m_role;
    QStringList m_words;
};

} // namespace ui
