// SPDX-License-Identifier: MIT
#pragma once

#include "core/people/rosterimport.h"

#include <QAbstractTableModel>
#include <QHash>

namespace ui {

/// What each line of a roster comes to; the lines that are not taken come first.
class ImportTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Line, Fate, Name, Email, Note, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setPlan(const core::RosterPlan& plan);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant problemData(const core::RosterProblem& problem, Column column, int role) const;
    QVariant stepData(const core::RosterStep& step, Column column, int role) const;
    QString noteOf(const core::RosterStep& step) const;

    core::RosterPlan m_plan;
    QHash<core::PersonId, QString> m_notes; ///< of those who change
};

} // namespace ui
