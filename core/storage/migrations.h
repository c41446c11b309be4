// SPDX-License-Identifier: MIT
#pragma once

#include "core/storage/database.h"

#include <QStringList>

namespace core {

/// One step of the schema's history. Once released, a step is never edited again.
struct Migration {
    QString purpose;
    QStringList statements;
};

/// Every step from an empty file to today's schema. The version is the number of steps done.
const QList<Migration>& migrations();

/// Brings `database` from whatever version it has to that of `steps`, whole or not at all.
/// TooNew when its version is above that.
Result<void> migrate(Database& database, const QList<Migration>& steps = migrations());

} // namespace core
