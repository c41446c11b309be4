// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal.h"

#include <QHash>

namespace core {

/// Values as canonical JSON, by table and id.
using JournalledValues = QHash<QString, QHash<QString, QByteArray>>;

/// What every value must be after all steps of the journal.
Result<JournalledValues> replay(const Journal& journal, const Progress& progress = {});

} // namespace core
