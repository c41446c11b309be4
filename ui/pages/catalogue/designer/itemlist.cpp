// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/itemlist.h"

#include "ui/look/icons.h"
#include "ui/look/marks.h"
#include "ui/look/type.h"

#include <QDrag>
#include <QIODevice>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const auto itemType = u"application/x-laurel-design-item"_s;

/// Paints a part: the handle, its id, what it says in up to two lines, a fact below.
class ItemDelegate final : public QStyledItemDelegate {
public:
    explicit ItemDelegate(QListView& list)
        : QStyledItemDelegate(&list)
        , m_list(list)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {m_list.viewport()->width(), scaled(68)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        const auto& look = tokens(option.palette);
        const auto& item = static_cast<const ItemModel*>(index.model())->item(index);
        painter->save();
        beginPicture(*painter);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, look.accentSoft);
        if (index.row() + 1 < index.model()->rowCount())
            painter->fillRect(
                QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), look.line);
        const int side = scaled(16);
        auto place = option.rect.adjusted(8, scaled(8), -12, -scaled(8));
        icon(u"drag-handle"_s, IconRole::Muted)
            .paint(painter, QRect(place.left(), place.top() + 2, side, side));
        place.setLeft(place.left() + side + 4);
        paintWords(*painter, place, item, look);
        if ((option.state & QStyle::State_HasFocus) && m_list.hasFocus()) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(look.accent, 2));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -2), 4, 4);
        }
        painter->restore();
    }

private:
    static void paintWords(
        QPainter& painter, QRect place, const DesignItem& item, const Tokens& look)
    {
        const int lineHeight = scaled(18);
        if (item.needsYou) {
            const int side = scaled(16);
            paintMark(painter, Mark::NeedsYou,
                QRectF(place.right() - side, place.top(), side, side), look);
            place.setRight(place.right() - side - 4);
        }
        painter.setFont(fontOf(TextRole::Text, true));
        painter.setPen(look.text);
        const auto words = item.words.simplified();
        const auto head
            = u"%1  %2"_s.arg(item.id, words.isEmpty() ? ItemList::tr("not written yet") : words);
        QRect line(place.left(), place.top(), place.width(), lineHeight);
        const auto metrics = painter.fontMetrics();
        int cut = int(head.size());
        while (cut > 0 && metrics.horizontalAdvance(head.left(cut)) > place.width()) {
            const auto blank = head.lastIndexOf(u' ', cut - 1);
            cut = blank > 0 ? int(blank) : 0;
        }
        if (cut == 0)
            cut = int(head.size());
        painter.drawText(line, Qt::AlignVCenter,
            metrics.elidedText(head.left(cut), Qt::ElideRight, line.width()));
        line.translate(0, lineHeight);
        const auto rest = head.mid(cut).trimmed();
        if (!rest.isEmpty()) {
            painter.drawText(
                line, Qt::AlignVCenter, metrics.elidedText(rest, Qt::ElideRight, line.width()));
            line.translate(0, lineHeight);
        }
        painter.setFont(fontOf(TextRole::Secondary));
        painter.setPen(look.muted);
        painter.drawText(line, Qt::AlignVCenter,
            painter.fontMetrics().elidedText(item.detail, Qt::ElideRight, line.width()));
    }

    QListView& m_list;
};

} // namespace

int draggedRow(const QMimeData& data, const QString& mimeType)
{
    bool isNumber = false;
    const int row = data.data(mimeType).toInt(&isNumber);
    return isNumber ? row : -1;
}

QMimeData* rowData(int row, const QString& mimeType)
{
    auto* data = new QMimeData;
    data->setData(mimeType, QByteArray::number(row));
    return data;
}

void ItemModel::setItems(const QList<DesignItem>& items)
{
    if (items == m_items)
        return;
    if (items.size() == m_items.size()) { // rows stay, so that nothing loses its place
        m_items = items;
        emit dataChanged(index(0), index(int(items.size()) - 1));
        return;
    }
    beginResetModel();
    m_items = items;
    endResetModel();
}

int ItemModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant ItemModel::data(const QModelIndex& index, int role) const
{
    const auto& item = m_items.at(index.row());
    if (role == Qt::DisplayRole)
        return u"%1 %2"_s.arg(item.id, item.words);
    if (role == Qt::ToolTipRole)
        return item.words;
    if (role == Qt::AccessibleTextRole)
        return QStringList{u"%1 %2"_s.arg(item.id, item.words), item.detail,
            item.needsYou ? wordOf(Mark::NeedsYou) : QString()}
            .join(u". "_s);
    return {};
}

Qt::ItemFlags ItemModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between the rows, never on one
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
}

QStringList ItemModel::mimeTypes() const
{
    return {itemType};
}

QMimeData* ItemModel::mimeData(const QModelIndexList& indexes) const
{
    return indexes.isEmpty() ? nullptr : rowData(indexes.first().row(), itemType);
}

bool ItemModel::dropMimeData(
    const QMimeData* data, Qt::DropAction action, int row, int, const QModelIndex& parent)
{
    const int from = draggedRow(*data, itemType);
    if (action != Qt::MoveAction || parent.isValid() || from < 0 || from >= m_items.size())
        return false;
    const int before = row < 0 ? int(m_items.size()) : row;
    const int to = before > from ? before - 1 : before;
    if (to != from)
        emit moveWanted(from, to);
    return true;
}

ItemList::ItemList(const QString& name, QWidget* parent)
    : QListView(parent)
    , m_model(new ItemModel(this))
{
    setAccessibleName(name);
    setModel(m_model);
    setItemDelegate(new ItemDelegate(*this));
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    connect(m_model, &ItemModel::moveWanted, this, &ItemList::moveWanted);
}

void ItemList::setItems(const QList<DesignItem>& items)
{
    const int row = std::clamp(current(), 0, std::max(0, int(items.size()) - 1));
    m_isSetting = true;
    m_model->setItems(items);
    if (!items.isEmpty())
        setCurrentIndex(m_model->index(row));
    m_isSetting = false;
}

void ItemList::setCurrent(int row)
{
    m_isSetting = true;
    setCurrentIndex(m_model->index(row));
    m_isSetting = false;
}

void ItemList::keyPressEvent(QKeyEvent* event)
{
    const int row = current();
    const bool isMove = event->modifiers() == Qt::AltModifier
        && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down);
    if (isMove) {
        const int to = event->key() == Qt::Key_Up ? row - 1 : row + 1;
        if (row >= 0 && to >= 0 && to < m_model->rowCount())
            emit moveWanted(row, to);
    } else if (event->key() == Qt::Key_Delete && row >= 0) {
        emit removeWanted(row);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && row >= 0) {
        emit editWanted();
    } else {
        QListView::keyPressEvent(event);
    }
}

void ItemList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_isSetting && current.isValid())
        emit currentMoved(current.row());
}

void ItemList::startDrag(Qt::DropActions)
{
    // Qt would remove the dragged row itself; here it moves with the design.
    auto* drag = new QDrag(this);
    drag->setMimeData(m_model->mimeData({currentIndex()}));
    drag->exec(Qt::MoveAction);
}

} // namespace ui
