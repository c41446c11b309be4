// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace core {

/// All bytes of a file that the user named. Errors: Missing, Invalid (a folder, too large),
/// Storage.
Result<QByteArray> readFile(const QString& path, qint64 mostBytes);

} // namespace core
