// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/page.h"

namespace core {

/// The drawing as an SVG file with a square of `side` as its view. Pictures go in as PNG; the file
/// refers to nothing outside of itself.
QByteArray drawingSvg(const PageDrawing& drawing, qreal side, const QString& title);

} // namespace core
