// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractListModel>
#include <QListView>

namespace ui {

/// A part of a design as a row: "O1", what it says, a fact.
struct DesignItem {
    QString id;
    QString words;
    QString detail = {};
    bool needsYou = false; ///< a check is open there

    bool operator==(const DesignItem&) const = default;
};

/// The rows of an ItemList. Dropping a row tells where it is wanted; it moves with the design.
class ItemModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setItems(const QList<DesignItem>& items);
    const DesignItem& item(const QModelIndex& index) const { return m_items.at(index.row()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
        const QModelIndex& parent) override;

signals:
    void moveWanted(int from, int to); ///< `to` is the row it has afterwards

private:
    QList<DesignItem> m_items;
};

/// Parts of a design in their order. Alt with the arrows, or dragging, moves one; Delete removes
/// it.
class ItemList : public QListView {
    Q_OBJECT

public:
    ItemList(const QString& name, QWidget* parent);

    void setItems(const QList<DesignItem>& items);
    int current() const { return currentIndex().row(); }
    void setCurrent(int row);

signals:
    void currentMoved(int row);
    void moveWanted(int from, int to);
    void removeWanted(int row);
    void editWanted(); ///< Enter

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void startDrag(Qt::DropActions actions) override;

private:
    ItemModel* m_model;
    bool m_isSetting = false;
};

/// The row that a drag of rows carries; -1 when it carries none. The data are `mimeType`'s.
int draggedRow(const QMimeData& data, const QString& mimeType);
QMimeData* rowData(int row, const QString& mimeType);

} // namespace ui
