// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/design.h"

#include <QAbstractTableModel>

namespace ui {

/// The rubric as a table: the criteria, and what each level of each looks like. Writing and moving
/// are wishes; they come back with the design.
class RubricTable : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRubric(const core::Rubric& rubric);
    const core::Rubric& rubric() const { return m_rubric; }
    const core::Criterion& criterion(int row) const { return m_rubric.criteria.at(row); }
    bool isTarget(int column) const;
    int levelOf(int column) const { return m_rubric.scale.at(column - 1).level; }
    QString textAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
        const QModelIndex& parent) override;

signals:
    void written(int row, int column, const QString& text);
    void moveWanted(int from, int to);

private:
    core::Rubric m_rubric;
};

} // namespace ui
