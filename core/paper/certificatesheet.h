// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/papersize.h"

#include <QSizeF>

namespace core {

/// The fixed places of the classic certificate, in points.
struct CertificateSheet {
    explicit CertificateSheet(PaperSize paper)
        : size(landscape(paper))
        , axis(size.width() / 2)
        , foot(size.height() - 94)
        , sealCentre(foot - 53)
        , sealTop(sealCentre - 62)
        , nameWidth(paper == PaperSize::A4 ? 620 : 570)
        , left(paper == PaperSize::A4 ? 96 : 88)
        , right(size.width() - left)
    {
    }

    QSizeF size;
    qreal axis; ///< x of the page's middle
    qreal foot; ///< baseline that all blocks at the foot stand on
    qreal sealCentre; ///< y
    qreal sealTop; ///< y of the rosette's upper edge
    qreal nameWidth;
    qreal left; ///< x of the facts
    qreal right; ///< x where the last signature rule ends
};

} // namespace core
