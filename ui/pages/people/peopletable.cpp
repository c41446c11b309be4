// SPDX-License-Identifier: MIT
#include "ui/pages/people/peopletable.h"

#include "ui/pages/people/peoplewords.h"
#include "ui/widgets/tables.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

void PeopleTable::setEntries(const QList<RosterEntry>& entries)
{
    m_all = entries;
    filter();
}

void PeopleTable::setFilter(std::optional<core::Role> role, const QString& text)
{
    m_role = role;
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    filter();
}

void PeopleTable::filter()
{
    beginResetModel();
    m_shown.clear();
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(m_shown),
        [this](const auto& entry) { return isShown(entry.person); });
    endResetModel();
}

bool PeopleTable::isShown(const core::Person& person) const
{
    if (m_role && !person.has(*m_role))
        return false;
    const auto text = QStringList{person.displayName(), person.givenName,
        person.email.value_or(QString()), person.positionTitle.value_or(QString())}
                          .join(u'\n');
    return std::all_of(m_words.begin(), m_words.end(),
        [&](const auto& word) { return text.contains(word, Qt::CaseInsensitive); });
}

int PeopleTable::rowOf(const core::PersonId& id) const
{
    for (int row = 0; row < m_shown.size(); ++row) {
        if (m_shown.at(row).person.id == id)
            return row;
    }
    return -1;
}

int PeopleTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int PeopleTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant PeopleTable::data(const QModelIndex& index, int role) const
{
    const auto& entry = m_shown.at(index.row());
    const auto column = Column(index.column());
    if (column == Name && role == PortraitRole)
        return true;
    if (column == Name && role == StrongRole)
        return true;
    if (column == Name && role == DetailRole)
        return entry.person.active ? entry.person.positionTitle.value_or(QString())
                                   : tr("Not active");
    if (role == Qt::TextAlignmentRole && (column == InProgress || column == Badges))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole)
        return u"%1: %2"_s.arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
            data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole && (role != Qt::ToolTipRole || column > Roles))
        return {};
    switch (column) {
    case Name:
        return entry.person.displayName();
    case Email:
        return entry.person.email.value_or(QString());
    case Roles:
        return roleWords(entry.person.roles);
    case InProgress:
        return entry.inProgress == 0 ? QString() : QString::number(entry.inProgress);
    case Badges:
        return entry.badges == 0 ? QString() : QString::number(entry.badges);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant PeopleTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= InProgress ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Name"), tr("E-mail"), tr("Roles"), tr("In progress"), tr("Badges")}
        .value(section);
}

} // namespace ui
