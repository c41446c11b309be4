// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/badgetheme.h"
#include "core/paper/page.h"

namespace core {

/// The engraved frame of the classic certificate: rules, guilloche, corner rosettes. `page` in pt.
PageItem certificateFrame(QSizeF page, const BadgeTheme& theme);

/// A closed curve r = radius + swing sin(waves t + phase) round `centre`, from the top.
QPainterPath rosetteCurve(QPointF centre, qreal radius, qreal swing, int waves, qreal phase);

} // namespace core
