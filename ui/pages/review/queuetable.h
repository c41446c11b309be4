// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/review/reviewmodel.h"

#include <QAbstractTableModel>

namespace ui {

/// The rows of the queue.
class QueueTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Work, Attempt, Readers, HandedIn, Due, State };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<QueueRow>& rows, const QDate& today);
    const QueueRow& row(int row) const { return m_rows.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const QueueRow& row, int column) const;
    bool isLate(const QueueRow& row) const { return row.dueOn && *row.dueOn < m_today; }

    QList<QueueRow> m_rows;
    QDate m_today;
};

} // namespace ui
