// SPDX-License-Identifier: MIT
#pragma once

#include <QSizeF>

namespace core {

/// The sheet a document is printed on.
enum class PaperSize {
    A4, ///< 210 x 297 mm
    Letter, ///< 8.5 x 11 in
};

/// The upright sheet in points (1/72 inch).
inline QSizeF portrait(PaperSize size)
{
    return size == PaperSize::A4 ? QSizeF(595.28, 841.89) : QSizeF(612, 792);
}

/// The sheet on its side, in points.
inline QSizeF landscape(PaperSize size)
{
    return portrait(size).transposed();
}

} // namespace core
