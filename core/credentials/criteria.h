// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/microcredential.h"
#include "core/reviews/decision.h"

#include <QJsonArray>

namespace core {

/// What had to be done for a badge, in Markdown.
QString criteriaNarrative(const Design& design);

/// The standards that the objectives of a design serve, each once.
QJsonArray alignmentsOf(const Design& design);

/// One for each criterion of the rubric, with all its levels and the one that meets it.
QJsonArray resultDescriptions(const MicrocredentialVersion& version);

/// The levels that were achieved, by the descriptions of the same version.
QJsonArray resultsOf(const MicrocredentialVersion& version, const QList<ResolvedLevel>& levels);

} // namespace core
