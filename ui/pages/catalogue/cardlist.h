// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/catalogue/cataloguemodel.h"

#include <QAbstractListModel>
#include <QListView>

namespace ui {

class EntryOpener;

/// The microcredentials that the catalogue shows, as cards for a CardList.
class CardModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(const QList<CatalogueEntry>& entries);
    const CatalogueEntry& entry(const QModelIndex& index) const
    {
        return m_entries.at(index.row());
    }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<CatalogueEntry> m_entries;
};

/// Cards side by side, as many as fit. Arrow keys go from card to card; Enter, Space or a click
/// open one.
class CardList : public QListView {
    Q_OBJECT

public:
    explicit CardList(const QString& name, QWidget* parent = nullptr);

    void setEntries(const QList<CatalogueEntry>& entries);
    void setCurrent(const QString& code);

    /// The place of a card in its cell; what is left over is the gap and the ring of the focus.
    static QRect cardIn(const QRect& cell) { return cell.adjusted(4, 4, -12, -12); }

signals:
    void chosen(const QString& code);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    CardModel* m_model;
    EntryOpener* m_opener = nullptr;
};

} // namespace ui
