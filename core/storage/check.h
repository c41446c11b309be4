// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/journal/journal.h"

namespace core {

/// Something that is not as it must be.
struct CheckFinding {
    QString sentence; ///< for the user
    QString detail; ///< for the log

    bool operator==(const CheckFinding&) const = default;
};

/// Looks for damage in a workspace: the pages of the file, references that lead nowhere, the chain
/// of the journal, and records that are not what the journal says they are. Nothing found is an
/// empty list. It reads everything, so give it a copy in a thread of its own.
Result<QList<CheckFinding>> checkDatabase(
    const Database& database, const Journal& journal, const Progress& progress = {});

} // namespace core
