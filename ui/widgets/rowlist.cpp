// SPDX-License-Identifier: MIT
#include "ui/widgets/rowlist.h"

#include "ui/look/marks.h"
#include "ui/look/type.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Paints one row; there are no widgets inside rows.
class RowDelegate final : public QStyledItemDelegate {
public:
    explicit RowDelegate(RowList& list)
        : QStyledItemDelegate(&list)
        , m_list(list)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const auto& row = m_list.rows().row(index);
        const int height = row.isHead ? 32 : m_list.isQuiet() ? 52 : row.detail.isEmpty() ? 48 : 56;
        return {100, scaled(height)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        const auto& row = m_list.rows().row(index);
        const auto& look = tokens(option.palette);
        painter->save();
        beginPicture(*painter);
        if (row.isHead)
            paintHead(*painter, option.rect, row, look);
        else
            paintRow(*painter, option, row, look);
        const bool isLast = index.row() == m_list.rows().rowCount() - 1;
        if (!m_list.isQuiet() && !isLast)
            painter->fillRect(
                QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), look.line);
        painter->restore();
    }

private:
    static void paintHead(QPainter& painter, const QRect& place, const Row& row, const Tokens& look)
    {
        painter.fillRect(place, look.surface2);
        painter.setFont(fontOf(TextRole::Secondary, true));
        painter.setPen(look.muted);
        painter.drawText(place.adjusted(15, 0, -15, 0), Qt::AlignVCenter, row.title);
    }

    void paintRow(QPainter& painter, const QStyleOptionViewItem& option, const Row& row,
        const Tokens& look) const
    {
        const bool isFocused = option.state & QStyle::State_HasFocus;
        const bool canGo = row.target.isValid();
        const bool isChosen = canGo && row.target == m_list.chosenTarget();
        if (isChosen)
            painter.fillRect(option.rect, look.accentSoft);
        else if (canGo && (isFocused || option.state & QStyle::State_MouseOver))
            painter.fillRect(option.rect, isFocused ? look.accentSoft : look.surface2);
        if (isFocused) {
            painter.setPen(QPen(look.accent, 2));
            painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), 6, 6);
        }
        constexpr int padding = 15; // beside the frame of the card
        auto place = option.rect.adjusted(padding, 0, -padding, 0);
        // Beside a list with a chosen row stands what it leads to, so it needs no arrow.
        if (!m_list.isQuiet() && canGo && !m_list.chosenTarget().isValid()) {
            const QRect arrow(place.right() - 15, place.top(), 16, place.height());
            icon(u"chevron-right"_s, IconRole::Muted)
                .paint(&painter, {arrow.left(), arrow.center().y() - 8, 16, 16});
            place.setRight(arrow.left() - 12);
        }
        place.setRight(paintEnd(painter, place, row, look) - 12);
        place.setLeft(paintPicture(painter, place, row, look));
        paintWords(painter, place, row, look);
    }

    static int paintEnd(QPainter& painter, const QRect& place, const Row& row, const Tokens& look)
    {
        if (!row.pill.isEmpty())
            return paintPill(painter, place, row.pill, row.pillTone, look).left();
        if (row.end.isEmpty())
            return place.right();
        painter.setFont(fontOf(TextRole::Secondary));
        painter.setPen(look.muted);
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, row.end);
        return place.right() - painter.fontMetrics().horizontalAdvance(row.end);
    }

    static int paintPicture(
        QPainter& painter, const QRect& place, const Row& row, const Tokens& look)
    {
        const int side = !row.picture.isNull() ? 36 : scaled(row.mark ? 18 : 20);
        const QRect box(place.left(), place.center().y() - side / 2 + 1, side, side);
        if (!row.picture.isNull())
            painter.drawPixmap(box, row.picture);
        else if (row.mark)
            paintMark(painter, *row.mark, box, look);
        else if (!row.icon.isEmpty())
            icon(row.icon, row.iconRole).paint(&painter, box);
        else
            return place.left();
        return box.right() + 13;
    }

    static void paintWords(
        QPainter& painter, const QRect& place, const Row& row, const Tokens& look)
    {
        const auto write = [&](const QRect& where, const QString& text) {
            painter.drawText(where, Qt::AlignVCenter | Qt::AlignLeft,
                painter.fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
        };
        const int first = scaled(20);
        const int second = row.detail.isEmpty() ? 0 : scaled(16);
        QRect where(place.left(), place.top() + (place.height() - first - second) / 2,
            place.width(), first);
        painter.setFont(fontOf(TextRole::Text, true));
        painter.setPen(look.text);
        write(where, row.title);
        if (second == 0)
            return;
        where = QRect(place.left(), where.bottom() + 1, place.width(), second);
        painter.setFont(fontOf(TextRole::Secondary));
        painter.setPen(strong(look, row.detailTone));
        write(where, row.detail);
    }

    RowList& m_list;
};

} // namespace

void RowModel::setRows(const QList<Row>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int RowModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RowModel::data(const QModelIndex& index, int role) const
{
    const auto& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.title;
    case Qt::AccessibleTextRole: {
        QStringList parts{row.title, row.detail, row.pill, row.end};
        parts.removeAll({});
        return parts.join(u", "_s);
    }
    default:
        return {};
    }
}

Qt::ItemFlags RowModel::flags(const QModelIndex& index) const
{
    return m_rows.at(index.row()).isHead ? Qt::NoItemFlags
                                         : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

RowList::RowList(const QString& name, QWidget* parent, bool grows)
    : QListView(parent)
    , m_model(new RowModel(this))
    , m_grows(grows)
{
    setAccessibleName(name);
    setModel(m_model);
    setItemDelegate(new RowDelegate(*this));
    setSelectionMode(QListView::NoSelection);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QListView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    if (grows) {
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    connect(this, &QListView::clicked, this, &RowList::choose);
}

void RowList::setRows(const QList<Row>& rows)
{
    const int current = currentIndex().row();
    m_model->setRows(rows);
    if (current >= 0 && current < rows.size())
        setCurrentIndex(m_model->index(current));
    updateGeometry();
}

void RowList::setQuiet(bool isQuiet)
{
    m_isQuiet = isQuiet;
    updateGeometry();
}

void RowList::setChosen(const QVariant& target)
{
    m_chosen = target;
    viewport()->update();
}

QSize RowList::sizeHint() const
{
    if (!m_grows)
        return {200, scaled(56) * 3};
    int height = 0;
    for (int i = 0; i < m_model->rowCount(); ++i)
        height += sizeHintForRow(i);
    return {200, height};
}

void RowList::keyPressEvent(QKeyEvent* event)
{
    const auto key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
        choose(currentIndex());
    else
        QListView::keyPressEvent(event);
}

void RowList::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && event->reason() != Qt::MouseFocusReason)
        setCurrentIndex(m_model->index(0));
}

void RowList::choose(const QModelIndex& index)
{
    if (index.isValid() && m_model->row(index).target.isValid())
        emit chosen(m_model->row(index).target);
}

} // namespace ui
