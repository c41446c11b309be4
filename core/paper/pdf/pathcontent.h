// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/page.h"

namespace core::pdf {

/// Appends the operators that draw a path, without filling or stroking it.
void addPath(QByteArray& out, const QPainterPath& path);

/// Appends the operators that paint a drawing.
void addDrawing(QByteArray& out, const PageDrawing& drawing);

} // namespace core::pdf
