// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QJsonValue>

namespace core {

struct DesignFile;

/// Bounds for the sizes of a stranger's design: lists and texts no honest design reaches.
Result<void> checkDesignBounds(const QJsonValue& document);

/// What the format asks beyond types and names: patterns of ids, least sizes, least numbers.
Result<void> checkDesignConstraints(const DesignFile& file);

} // namespace core
