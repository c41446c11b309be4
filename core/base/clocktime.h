// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/instant.h"

#include <QString>

namespace core {

/// "02:13" or "1:02:13".
QString clockTime(MediaTime time);

} // namespace core
