// SPDX-License-Identifier: MIT
#pragma once

#include "core/work/work.h"

#include <QMap>

namespace core {

/// The levels of several reviews brought to one for each criterion.
struct Resolution {
    QMap<QString, int> levels; ///< of the criteria that are resolved
    QStringList open; ///< criteria that need a third reading or a talk

    bool isComplete() const { return open.isEmpty(); }
};

/// Equal levels stand. A gap above the limit, or one level at or above target and another below,
/// needs adjudication: the adjudicator's level then stands. Otherwise the adjacent rule has the
/// word (domain rules, "Resolution of two reviews").
Resolution resolve(const Design& design, const QList<ReviewWork>& submitted);

} // namespace core
