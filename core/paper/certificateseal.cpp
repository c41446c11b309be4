// SPDX-License-Identifier: MIT
#include "core/paper/certificateseal.h"

#include "core/paper/certificateframe.h"

#include <numbers>

namespace core {

PageItem certificateSeal(QPointF centre, const BadgePicture& badge, const QString& alt)
{
    constexpr qreal side = 102;
    const QPen pen(badge.theme.deep, 0.3);
    PageDrawing drawing;
    for (int k = 0; k < 4; ++k)
        drawing.shapes.push_back(
            {rosetteCurve(centre, 57.5, 4.5, 48, k * std::numbers::pi / 2), Qt::NoBrush, pen});
    const auto seal = placed(badgeDrawing(badge), centre - QPointF(side / 2, side / 2), side);
    drawing.shapes.insert(drawing.shapes.end(), seal.shapes.begin(), seal.shapes.end());
    drawing.pictures = seal.pictures;
    return {{.kind = PageRole::Kind::Figure}, drawing, {}, alt};
}

} // namespace core
