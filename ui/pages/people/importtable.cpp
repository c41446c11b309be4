// SPDX-License-Identifier: MIT
#include "ui/pages/people/importtable.h"

#include "ui/pages/people/peoplewords.h"
#include "ui/widgets/tables.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// What a roster changes about somebody: "roles, position".
QString differences(const core::Person& before, const core::Person& after)
{
    QStringList found;
    if (before.givenName != after.givenName || before.familyName != after.familyName)
        found.append(ImportTable::tr("name, was %1").arg(before.displayName()));
    if (before.email != after.email)
        found.append(ImportTable::tr("e-mail"));
    if (before.roles != after.roles)
        found.append(ImportTable::tr("roles: %1").arg(roleWords(after.roles)));
    if (before.positionTitle != after.positionTitle)
        found.append(ImportTable::tr("position"));
    if (before.school != after.school)
        found.append(ImportTable::tr("school"));
    if (before.gradeBands != after.gradeBands)
        found.append(ImportTable::tr("grades"));
    if (before.subjects != after.subjects)
        found.append(ImportTable::tr("subjects"));
    if (before.staffIdentifier != after.staffIdentifier)
        found.append(ImportTable::tr("staff number"));
    return found.join(u", "_s);
}

} // namespace

void ImportTable::setPlan(const core::RosterPlan& plan)
{
    beginResetModel();
    m_plan = plan;
    std::stable_sort(m_plan.problems.begin(), m_plan.problems.end(),
        [](const auto& a, const auto& b) { return a.line < b.line; });
    m_notes.clear();
    for (const auto& change : plan.changes) {
        const auto* before = change.before ? std::get_if<core::Person>(&*change.before) : nullptr;
        const auto* after = change.after ? std::get_if<core::Person>(&*change.after) : nullptr;
        if (before && after)
            m_notes.insert(after->id, differences(*before, *after));
    }
    endResetModel();
}

int ImportTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_plan.problems.size() + m_plan.steps.size());
}

int ImportTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ImportTable::data(const QModelIndex& index, int role) const
{
    const auto column = Column(index.column());
    if (role == Qt::TextAlignmentRole && column == Line)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == MutedRole && column == Line)
        return true;
    if (role == Qt::ToolTipRole && column != Line)
        role = Qt::DisplayRole;
    if (index.row() < m_plan.problems.size())
        return problemData(m_plan.problems.at(index.row()), column, role);
    return stepData(m_plan.steps.at(index.row() - m_plan.problems.size()), column, role);
}

QVariant ImportTable::problemData(const core::RosterProblem& problem, Column column, int role) const
{
    if (role == PillRole && column == Fate)
        return int(Tone::Danger);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Line:
        return QString::number(problem.line);
    case Fate:
        return tr("not taken");
    case Note:
        return problem.message;
    default:
        return {};
    }
}

QVariant ImportTable::stepData(const core::RosterStep& step, Column column, int role) const
{
    using Kind = core::RosterStep::Kind;
    if (role == PillRole && column == Fate)
        return int(step.kind == Kind::New    ? Tone::Ok
                : step.kind == Kind::Changed ? Tone::Info
                                             : Tone::Plain);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Line:
        return QString::number(step.line);
    case Fate:
        return step.kind == Kind::New    ? tr("new")
            : step.kind == Kind::Changed ? tr("changed")
                                         : tr("unchanged");
    case Name:
        return step.person.displayName();
    case Email:
        return step.person.email.value_or(QString());
    case Note:
        return noteOf(step);
    case ColumnCount:
        break;
    }
    return {};
}

QString ImportTable::noteOf(const core::RosterStep& step) const
{
    if (step.kind == core::RosterStep::Kind::New)
        return roleWords(step.person.roles);
    return m_notes.value(step.person.id);
}

QVariant ImportTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return QStringList{
        tr("Line"), tr("What happens"), tr("Name"), tr("E-mail"), tr("Roles, changes, reasons")}
        .value(section);
}

} // namespace ui
