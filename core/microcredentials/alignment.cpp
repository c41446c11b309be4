// SPDX-License-Identifier: MIT
#include "core/microcredentials/alignment.h"

#include <algorithm>

namespace core {

bool Alignment::isCovered(qsizetype row) const
{
    const auto& line = cells.at(row);
    return std::any_of(line.begin(), line.end(),
        [](const AlignmentCell& cell) { return cell.isServed && !cell.criteria.isEmpty(); });
}

int Alignment::covered() const
{
    int count = 0;
    for (qsizetype row = 0; row < cells.size(); ++row)
        count += isCovered(row) ? 1 : 0;
    return count;
}

Alignment alignmentOf(const Design& design)
{
    Alignment alignment;
    for (const auto& requirement : design.evidenceRequirements)
        alignment.evidence.append(requirement.id);
    for (const auto& objective : design.objectives) {
        alignment.objectives.append(objective.id);
        QList<AlignmentCell> line;
        for (const auto& requirement : design.evidenceRequirements) {
            AlignmentCell cell{
                .isServed = requirement.objectives.contains(objective.id), .criteria = {}};
            for (const auto* criterion : design.criteriaOf(objective.id)) {
                if (criterion->evidence.contains(requirement.id))
                    cell.criteria.append(criterion->id);
            }
            line.append(cell);
        }
        alignment.cells.append(line);
    }
    return alignment;
}

} // namespace core
