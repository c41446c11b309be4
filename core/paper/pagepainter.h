// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/paper/page.h"

class QPainter;

namespace core {

/// Draws `page` at the painter's origin, one painter unit a point. Screen, PNG and PDF all come
/// through here.
void paintPage(QPainter& painter, const Page& page);

/// Draws one figure, one painter unit a unit of the drawing.
void paintDrawing(QPainter& painter, const PageDrawing& drawing);

/// The page on white, at 10 to 1200 dots an inch.
Result<QImage> renderPage(const Page& page, int dpi);

/// The page as a PNG file, at 10 to 1200 dots an inch.
Result<QByteArray> pagePng(const Page& page, int dpi);

} // namespace core
