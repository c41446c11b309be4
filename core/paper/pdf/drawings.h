// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/page.h"

#include <QHash>

#include <memory>

namespace core::pdf {

/// A drawing as a stream of its own, compressed.
struct StoredDrawing {
    PageDrawing drawing;
    QRectF box;
    QByteArray content; ///< Deflated.
};

/// Large drawings of a batch. Frame and seal are the same on a thousand certificates: they are
/// written and compressed once.
class DrawingStore {
public:
    static bool isLarge(const PageDrawing& drawing);

    std::shared_ptr<const StoredDrawing> stored(const PageDrawing& drawing);

private:
    QMultiHash<std::size_t, std::shared_ptr<const StoredDrawing>> m_drawings;
};

} // namespace core::pdf
