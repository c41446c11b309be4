// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QSize>
#include <QString>

#include <optional>

namespace core {

// Built without Qt PDF, these give nothing, and nothing else of Laurel changes.

/// How many pages a PDF has; empty when it cannot be read or is locked.
std::optional<int> pdfPages(const QString& path);

/// Its first page on white, as large as fits `within`; null when it cannot be read.
QImage pdfPicture(const QString& path, QSize within);

/// Whether pages can be drawn here at all.
bool canDrawPdf();

} // namespace core
