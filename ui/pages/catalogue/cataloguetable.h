// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/catalogue/cataloguemodel.h"

#include <QTableView>

namespace ui {

class EntryOpener;

/// The microcredentials that the catalogue shows, as rows. Arrow keys go from row to row; Enter,
/// Space or a click open one; a click on a head asks for the order by that column.
class CatalogueTable : public QTableView {
    Q_OBJECT

public:
    explicit CatalogueTable(const QString& name, QWidget* parent = nullptr);

    /// `entries` as they are to stand; the head shows by what they are ordered.
    void setEntries(const QList<CatalogueEntry>& entries, const CatalogueOrder& order);
    void setCurrent(const QString& code);

signals:
    void chosen(const QString& code);
    void orderWanted(ui::CatalogueColumn by);

private:
    class Rows;

    Rows* m_rows;
    EntryOpener* m_opener = nullptr;
};

} // namespace ui
