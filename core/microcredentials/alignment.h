// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/design.h"

namespace core {

/// Where an objective and a requirement meet.
struct AlignmentCell {
    bool isServed = false; ///< the requirement serves the objective
    QStringList criteria; ///< "C1": those that judge the objective by this requirement
};

/// How objectives, evidence and criteria of a design line up.
struct Alignment {
    QStringList objectives; ///< "O1", the rows
    QStringList evidence; ///< "E1", the columns
    QList<QList<AlignmentCell>> cells; ///< by row, then by column

    /// Whether the objective has evidence and a criterion that scores that evidence.
    bool isCovered(qsizetype row) const;
    int covered() const; ///< objectives
};

Alignment alignmentOf(const Design& design);

} // namespace core
