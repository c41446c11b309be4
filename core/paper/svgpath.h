// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QPainterPath>
#include <QStringView>

namespace core {

/// The outline that SVG path data describes (all commands: M L H V C S Q T A Z, both cases).
/// At most 20 000 characters and coordinates within ±10 000; anything else is refused.
Result<QPainterPath> pathFromSvg(QStringView data);

} // namespace core
