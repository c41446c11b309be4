// SPDX-License-Identifier: MIT
#pragma once

#include "core/awards/priorawards.h"

#include <QAbstractTableModel>

namespace ui {

/// What each line of a list of prior recognition comes to; those that are not taken come first.
class PriorTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Line, Fate, Who, Code, AwardedOn, Note, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setPlan(const core::PriorPlan& plan);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    core::PriorPlan m_plan;
};

} // namespace ui
