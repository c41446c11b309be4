// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/evidence/evidencemodel.h"

#include <QAbstractTableModel>

namespace ui {

/// People by requirements, for a table.
class EvidenceTable : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const core::Design& design, const QList<EvidenceRow>& rows, const QDate& today);
    const EvidenceRow& row(int row) const { return m_rows.at(row); }

    /// The requirement of a column; empty for the columns around them.
    QString requirement(int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant personData(const EvidenceRow& row, int role) const;
    QVariant cellData(const EvidenceRow& row, const QString& requirement, int role) const;
    int standingColumn() const { return int(m_requirements.size()) + 1; }

    QList<core::EvidenceRequirement> m_requirements;
    QList<EvidenceRow> m_rows;
    QDate m_today;
};

} // namespace ui
