// SPDX-License-Identifier: MIT
#include "ui/pages/review/commentlist.h"

#include "ui/look/icons.h"
#include "ui/look/kinds.h"
#include "ui/pages/review/commentdelegate.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

QString wordOf(CommentAction action, bool isResolved)
{
    switch (action) {
    case CommentAction::Reply:
        return CommentList::tr("Reply");
    case CommentAction::Loop:
        return CommentList::tr("Loop");
    case CommentAction::Resolve:
        return isResolved ? CommentList::tr("Open again") : CommentList::tr("Resolve");
    case CommentAction::Edit:
        return CommentList::tr("Edit");
    case CommentAction::Delete:
        return CommentList::tr("Delete");
    }
    return {};
}

QString iconOf(CommentAction action, bool isResolved)
{
    switch (action) {
    case CommentAction::Reply:
        return u"reply"_s;
    case CommentAction::Loop:
        return u"loop"_s;
    case CommentAction::Resolve:
        return isResolved ? u"reopen"_s : u"resolve"_s;
    case CommentAction::Edit:
        return u"edit"_s;
    case CommentAction::Delete:
        return u"delete"_s;
    }
    return {};
}

CommentRows::CommentRows(const RoomModel& model, QObject* parent)
    : QAbstractListModel(parent)
    , m_model(model)
{
}

void CommentRows::setRows(const QList<CommentRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int CommentRows::indexOf(const core::CommentId& id) const
{
    const auto found = std::find_if(
        m_rows.begin(), m_rows.end(), [&](const auto& row) { return row.comment.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int CommentRows::rowAt(core::MediaTime time) const
{
    const auto after = std::upper_bound(
        m_rows.begin(), m_rows.end(), time, [](core::MediaTime at, const CommentRow& row) {
            return at < row.comment.start.value_or(core::MediaTime::min());
        });
    const int row = int(after - m_rows.begin()) - 1;
    return row >= 0 && m_rows.at(row).comment.start ? row : -1;
}

int CommentRows::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CommentRows::data(const QModelIndex& index, int role) const
{
    if (role != Qt::AccessibleTextRole && role != Qt::DisplayRole)
        return {};
    const auto& row = m_rows.at(index.row());
    const auto& comment = row.comment;
    QStringList words{momentText(comment.start, comment.end, comment.page), wordOf(comment.kind),
        comment.criterion.value_or(QString()),
        row.isCited        ? CommentList::tr("cited")
            : row.isOpen() ? CommentList::tr("open")
                           : CommentList::tr("resolved"),
        comment.text};
    for (const auto& answer : row.answers)
        words.append(
            CommentList::tr("%1 answers: %2").arg(m_model.nameOf(answer.author), answer.text));
    words.removeAll({});
    return words.join(u", "_s);
}

CommentList::CommentList(const RoomModel& model, QWidget* parent)
    : QListView(parent)
    , m_rows(new CommentRows(model, this))
{
    setModel(m_rows);
    setItemDelegate(new CommentDelegate(*this));
    setAccessibleName(tr("Comments"));
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setResizeMode(Adjust);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    connect(
        verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_isFollowing = false; });
}

void CommentList::setRows(const QList<CommentRow>& rows)
{
    const auto kept = current();
    const int place = verticalScrollBar()->value();
    m_active = -1;
    m_rows->setRows(rows);
    if (kept) {
        const QSignalBlocker quiet(this);
        if (const int row = m_rows->indexOf(*kept); row >= 0)
            setCurrentIndex(m_rows->index(row));
    }
    doItemsLayout();
    verticalScrollBar()->setValue(place);
}

std::optional<core::CommentId> CommentList::current() const
{
    const auto index = currentIndex();
    return index.isValid() && index.row() < m_rows->rowCount()
        ? std::optional(m_rows->row(index.row()).comment.id)
        : std::nullopt;
}

void CommentList::setCurrent(const core::CommentId& id)
{
    const int row = m_rows->indexOf(id);
    if (row < 0)
        return;
    setCurrentIndex(m_rows->index(row));
    scrollTo(m_rows->index(row));
}

void CommentList::step(int step)
{
    const int count = m_rows->rowCount();
    if (count == 0)
        return;
    const int from = currentIndex().isValid() ? currentIndex().row()
        : m_active >= 0                       ? m_active - (step > 0 ? 0 : -1)
                                              : (step > 0 ? -1 : count);
    const auto next = m_rows->index(std::clamp(from + step, 0, count - 1));
    setCurrentIndex(next);
    scrollTo(next);
    seek(next);
}

void CommentList::follow(core::MediaTime time)
{
    const int row = m_rows->rowAt(time);
    if (row == m_active)
        return;
    const auto redraw = [this](int which) {
        if (which >= 0 && which < m_rows->rowCount())
            update(m_rows->index(which));
    };
    redraw(std::exchange(m_active, row));
    redraw(row);
    if (m_isFollowing && row >= 0)
        scrollTo(m_rows->index(row));
}

QList<CommentAction> CommentList::actionsOf(const CommentRow& row) const
{
    QList<CommentAction> actions{CommentAction::Reply};
    if (row.comment.start)
        actions.append(CommentAction::Loop);
    if (row.isMine)
        actions.append(CommentAction::Resolve);
    if (row.isMine && !m_isReadOnly)
        actions.append({CommentAction::Edit, CommentAction::Delete});
    return actions;
}

std::optional<CommentAction> CommentList::actionAt(QPoint point, const QModelIndex& index) const
{
    const auto& row = m_rows->row(index.row());
    const auto actions = actionsOf(row);
    const auto places = CommentDelegate::actionPlaces(visualRect(index), actions, !row.isOpen());
    for (qsizetype i = 0; i < actions.size(); ++i) {
        if (places.at(i).contains(point))
            return actions.at(i);
    }
    return {};
}

void CommentList::seek(const QModelIndex& index)
{
    const auto id = m_rows->row(index.row()).comment.id;
    const bool isExact = m_sought == id;
    m_sought = id;
    m_isFollowing = true;
    emit sought(id, isExact);
}

void CommentList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    m_sought.reset();
    emit currentMoved();
}

void CommentList::mouseReleaseEvent(QMouseEvent* event)
{
    const auto index = indexAt(event->position().toPoint());
    QListView::mouseReleaseEvent(event);
    if (!index.isValid() || event->button() != Qt::LeftButton)
        return;
    if (const auto action = actionAt(event->position().toPoint(), index))
        emit chosen(*action, m_rows->row(index.row()).comment.id);
    else
        seek(index);
}

void CommentList::wheelEvent(QWheelEvent* event)
{
    m_isFollowing = false;
    QListView::wheelEvent(event);
}

void CommentList::keyPressEvent(QKeyEvent* event)
{
    const auto key = event->key();
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && currentIndex().isValid())
        return seek(currentIndex());
    if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp
        || key == Qt::Key_PageDown)
        m_isFollowing = false;
    QListView::keyPressEvent(event);
}

void CommentList::contextMenuEvent(QContextMenuEvent* event)
{
    const auto index
        = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    const auto row = m_rows->row(index.row());
    QMenu menu;
    for (const auto action : actionsOf(row))
        menu.addAction(icon(iconOf(action, !row.isOpen()), IconRole::Muted),
            wordOf(action, !row.isOpen()), this,
            [this, action, id = row.comment.id] { emit chosen(action, id); });
    menu.exec(event->reason() == QContextMenuEvent::Mouse
            ? event->globalPos()
            : viewport()->mapToGlobal(visualRect(index).center()));
}

bool CommentList::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto index = indexAt(help->pos());
        const auto action = index.isValid() ? actionAt(help->pos(), index) : std::nullopt;
        if (action)
            QToolTip::showText(
                help->globalPos(), wordOf(*action, !m_rows->row(index.row()).isOpen()), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QListView::viewportEvent(event);
}

} // namespace ui
