// SPDX-License-Identifier: MIT
#include "ui/pages/badges/prior/priortable.h"

#include "ui/look/tokens.h"
#include "ui/pages/badges/awardlist.h"
#include "ui/widgets/tables.h"

namespace ui {

namespace {

QVariant problemText(const core::PriorProblem& problem, PriorTable::Column column)
{
    switch (column) {
    case PriorTable::Line:
        return QString::number(problem.line);
    case PriorTable::Fate:
        return PriorTable::tr("not taken");
    case PriorTable::Note:
        return problem.message;
    default:
        return {};
    }
}

QString fateOf(core::PriorStep::Kind kind)
{
    switch (kind) {
    case core::PriorStep::Kind::New:
        return PriorTable::tr("new");
    case core::PriorStep::Kind::Replaced:
        return PriorTable::tr("replaces");
    case core::PriorStep::Kind::Skipped:
        break;
    }
    return PriorTable::tr("skipped");
}

QVariant stepText(const core::PriorStep& step, PriorTable::Column column)
{
    switch (column) {
    case PriorTable::Line:
        return QString::number(step.line);
    case PriorTable::Fate:
        return fateOf(step.kind);
    case PriorTable::Who:
        return step.who;
    case PriorTable::Code:
        return step.code;
    case PriorTable::AwardedOn:
        return shortDate(step.awardedOn);
    case PriorTable::Note:
        return step.kind == core::PriorStep::Kind::Skipped
            ? PriorTable::tr("has award %1 already").arg(step.number)
            : PriorTable::tr("becomes award %1").arg(step.number);
    case PriorTable::ColumnCount:
        break;
    }
    return {};
}

Tone toneOf(core::PriorStep::Kind kind)
{
    switch (kind) {
    case core::PriorStep::Kind::New:
        return Tone::Ok;
    case core::PriorStep::Kind::Replaced:
        return Tone::Warn;
    case core::PriorStep::Kind::Skipped:
        break;
    }
    return Tone::Plain;
}

} // namespace

void PriorTable::setPlan(const core::PriorPlan& plan)
{
    beginResetModel();
    m_plan = plan;
    endResetModel();
}

int PriorTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_plan.problems.size() + m_plan.steps.size());
}

int PriorTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant PriorTable::data(const QModelIndex& index, int role) const
{
    const auto column = Column(index.column());
    if (role == Qt::TextAlignmentRole && column == Line)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == MutedRole && column == Line)
        return true;
    if (role == Qt::ToolTipRole && column != Line)
        role = Qt::DisplayRole;
    const bool isProblem = index.row() < m_plan.problems.size();
    const auto* step = isProblem ? nullptr : &m_plan.steps.at(index.row() - m_plan.problems.size());
    if (role == PillRole && column == Fate)
        return int(isProblem ? Tone::Danger : toneOf(step->kind));
    if (role != Qt::DisplayRole)
        return {};
    return isProblem ? problemText(m_plan.problems.at(index.row()), column)
                     : stepText(*step, column);
}

QVariant PriorTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Line"), tr("What happens"), tr("Who"), tr("Microcredential"),
        tr("Awarded"), tr("Number, reason")}
        .value(section);
}

} // namespace ui
