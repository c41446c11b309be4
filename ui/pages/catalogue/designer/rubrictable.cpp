// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/rubrictable.h"

#include "ui/pages/catalogue/designer/itemlist.h"

#include <QMimeData>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const auto criterionType = u"application/x-laurel-criterion"_s;

} // namespace

void RubricTable::setRubric(const core::Rubric& rubric)
{
    const auto isSameShape = [&] {
        return rubric.criteria.size() == m_rubric.criteria.size()
            && rubric.scale.size() == m_rubric.scale.size();
    };
    if (isSameShape()) { // cells stay, so that the one being written in keeps its editor
        const auto before = m_rubric;
        m_rubric = rubric;
        if (before.scale != rubric.scale || before.targetLevel != rubric.targetLevel)
            emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        for (int row = 0; row < rowCount(); ++row) {
            if (!(before.criteria.at(row) == rubric.criteria.at(row))
                || before.scale != rubric.scale || before.targetLevel != rubric.targetLevel)
                emit dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
        return;
    }
    beginResetModel();
    m_rubric = rubric;
    endResetModel();
}

bool RubricTable::isTarget(int column) const
{
    return column > 0 && column <= m_rubric.scale.size() && levelOf(column) == m_rubric.targetLevel;
}

QString RubricTable::textAt(const QModelIndex& index) const
{
    const auto& item = criterion(index.row());
    if (index.column() == 0)
        return item.title;
    const auto* descriptor = item.descriptor(levelOf(index.column()));
    return descriptor ? descriptor->text : QString();
}

int RubricTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rubric.criteria.size());
}

int RubricTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rubric.scale.size()) + 1;
}

QVariant RubricTable::data(const QModelIndex& index, int role) const
{
    const auto& item = criterion(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == 0 ? u"%1 %2"_s.arg(item.id, item.title) : textAt(index);
    case Qt::EditRole:
        return textAt(index);
    case Qt::AccessibleTextRole: {
        const auto words = textAt(index).isEmpty() ? tr("empty") : textAt(index);
        if (index.column() == 0)
            return item.critical ? tr("%1 %2, must be met").arg(item.id, words)
                                 : u"%1 %2"_s.arg(item.id, words);
        return u"%1, %2: %3"_s.arg(item.id,
            headerData(index.column(), Qt::Horizontal, Qt::AccessibleTextRole).toString(), words);
    }
    default:
        return {};
    }
}

QVariant RubricTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal
        || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole))
        return {};
    if (section == 0)
        return tr("Criterion");
    const auto& level = m_rubric.scale.at(section - 1);
    const auto words = u"%1 %2"_s.arg(level.level).arg(level.label);
    return isTarget(section) && role != Qt::DisplayRole ? tr("%1, the target").arg(words) : words;
}

bool RubricTable::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole)
        return false;
    emit written(index.row(), index.column(), value.toString());
    return true;
}

Qt::ItemFlags RubricTable::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable;
    return index.column() == 0 ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList RubricTable::mimeTypes() const
{
    return {criterionType};
}

QMimeData* RubricTable::mimeData(const QModelIndexList& indexes) const
{
    return indexes.isEmpty() ? nullptr : rowData(indexes.first().row(), criterionType);
}

bool RubricTable::dropMimeData(
    const QMimeData* data, Qt::DropAction action, int row, int, const QModelIndex& parent)
{
    const int from = draggedRow(*data, criterionType);
    if (action != Qt::MoveAction || parent.isValid() || from < 0 || from >= rowCount())
        return false;
    const int before = row < 0 ? rowCount() : row;
    const int to = before > from ? before - 1 : before;
    if (to != from)
        emit moveWanted(from, to);
    return true;
}

} // namespace ui
