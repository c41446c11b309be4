// SPDX-License-Identifier: MIT
#include "ui/pages/review/queuetable.h"

#include "ui/pages/home/homerows.h"
#include "ui/widgets/tables.h"

using namespace Qt::StringLiterals;

namespace ui {

void QueueTable::setRows(const QList<QueueRow>& rows, const QDate& today)
{
    beginResetModel();
    m_rows = rows;
    m_today = today;
    endResetModel();
}

int QueueTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int QueueTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : State + 1;
}

QString QueueTable::text(const QueueRow& row, int column) const
{
    switch (column) {
    case Work:
        return row.who;
    case Attempt:
        return QString::number(row.attempt);
    case Readers:
        return row.readers;
    case HandedIn:
        return pastWords(row.handedInOn, m_today);
    case Due:
        return !row.dueOn ? QString()
            : isLate(row) ? dueWords(*row.dueOn, m_today)
                          : tr("Due %1").arg(dueWords(*row.dueOn, m_today));
    case State:
        return row.state;
    default:
        return {};
    }
}

QVariant QueueTable::data(const QModelIndex& index, int role) const
{
    const auto& row = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(row, column);
    case Qt::AccessibleTextRole:
        return column == Work
            ? u"%1, %2, %3, %4"_s.arg(row.who, row.what, text(row, Due), row.state)
            : text(row, column);
    case DetailRole:
        return column == Work ? QVariant(row.what) : QVariant();
    case StrongRole:
        return column == Work ? QVariant(true) : QVariant();
    case PortraitRole:
        return column == Work && !row.isBlind ? QVariant(true) : QVariant();
    case PillRole:
        if (column == Due)
            return int(isLate(row) ? Tone::Warn : Tone::Plain);
        return column == State ? QVariant(int(row.tone)) : QVariant();
    case MutedRole:
        return column == Readers || column == HandedIn ? QVariant(true) : QVariant();
    default:
        return {};
    }
}

QVariant QueueTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Work:
        return tr("Work");
    case Attempt:
        return tr("Attempt");
    case Readers:
        return tr("Readers");
    case HandedIn:
        return tr("Handed in");
    case Due:
        return tr("Due");
    case State:
        return tr("Where it stands");
    default:
        return {};
    }
}

} // namespace ui
