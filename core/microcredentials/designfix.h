// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/designcheck.h"

namespace core {

/// A way to settle a finding that takes nothing away that somebody wrote.
struct DesignFix {
    QString words; ///< what the button says: "Ask for consent"
    Design design; ///< as it becomes
};

/// The safe fix of a finding of check(); empty when a person has to decide.
std::optional<DesignFix> safeFix(const LintFinding& finding, const Design& design);

} // namespace core
