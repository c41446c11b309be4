// SPDX-License-Identifier: MIT
#include "ui/pages/evidence/evidencetable.h"

#include "ui/pages/home/homerows.h"
#include "ui/widgets/tables.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Broken at the space nearest to its middle, when it is long.
QString inTwoLines(const QString& text)
{
    constexpr int longestLine = 14;
    if (text.size() <= longestLine)
        return text;
    const auto middle = text.size() / 2;
    const auto before = text.lastIndexOf(u' ', middle);
    const auto after = text.indexOf(u' ', middle);
    const bool takesAfter = after > 0 && (before < 4 || after - middle < middle - before);
    auto broken = text;
    if (const auto at = takesAfter ? after : before; at > 0)
        broken[at] = u'\n';
    return broken;
}

} // namespace

void EvidenceTable::setRows(
    const core::Design& design, const QList<EvidenceRow>& rows, const QDate& today)
{
    beginResetModel();
    m_requirements = design.evidenceRequirements;
    m_rows = rows;
    m_today = today;
    endResetModel();
}

QString EvidenceTable::requirement(int column) const
{
    return column > 0 && column <= m_requirements.size() ? m_requirements.at(column - 1).id
                                                         : QString();
}

int EvidenceTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int EvidenceTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_requirements.size()) + 3;
}

QVariant EvidenceTable::data(const QModelIndex& index, int role) const
{
    const auto& row = m_rows.at(index.row());
    if (index.column() == 0)
        return personData(row, role);
    if (const auto id = requirement(index.column()); !id.isEmpty())
        return cellData(row, id, role);
    if (index.column() == standingColumn()) {
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
            return row.standing;
        return role == PillRole ? QVariant(int(row.tone)) : QVariant();
    }
    if (role == Qt::DisplayRole)
        return pastWords(row.changedOn, m_today);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return role == MutedRole ? QVariant(true) : QVariant();
}

QVariant EvidenceTable::personData(const EvidenceRow& row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.who;
    case DetailRole:
        return row.detail;
    case PortraitRole:
    case StrongRole:
        return true;
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(row.who, row.standing);
    default:
        return {};
    }
}

QVariant EvidenceTable::cellData(const EvidenceRow& row, const QString& requirement, int role) const
{
    const auto found = row.cells.constFind(requirement);
    if (found == row.cells.constEnd()) // an older version does not ask for it
        return role == Qt::AccessibleTextRole ? tr("%1, not asked for").arg(requirement)
                                              : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return found->word;
    case MarkRole:
        return int(found->mark);
    case Qt::AccessibleTextRole:
        return u"%1, %2, %3"_s.arg(row.who, requirement, found->word);
    default:
        return {};
    }
}

QVariant EvidenceTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isLast = section == columnCount() - 1;
    if (role == Qt::TextAlignmentRole)
        return int((isLast ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (section == 0)
        return tr("Teacher");
    if (!requirement(section).isEmpty()) {
        const auto head
            = u"%1 %2"_s.arg(requirement(section), m_requirements.at(section - 1).title);
        return role == Qt::DisplayRole ? inTwoLines(head) : head;
    }
    return isLast ? tr("Last change") : tr("Where it stands");
}

} // namespace ui
