// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/badgecolours.h"

#include <QColor>

namespace core {

/// The colours of one family, or those that go with a school's own; the contrast of each pair of
/// our families is at least 5 : 1.
struct BadgeTheme {
    QColor deep; ///< silhouette, titles, frame
    QColor soft; ///< field, tint
    QColor shade; ///< second plane of a silhouette
    QColor engraving; ///< light strands of the border; ornament only

    bool operator==(const BadgeTheme&) const = default;
};

const BadgeTheme& badgeTheme(BadgeColours colours);

/// What goes with a school's own colour, readable or not; checkContrast() says that.
BadgeTheme badgeTheme(Rgb deep);

/// The colours that a design names; empty when there are none of that name.
std::optional<BadgeTheme> badgeThemeNamed(QStringView colours);

/// Colours of paper that no theme changes.
namespace ink {
inline const QColor Text(0x1E, 0x24, 0x21);
inline const QColor Muted(0x5D, 0x66, 0x5F);
inline const QColor Hairline(0xB9, 0xBD, 0xB4);
inline const QColor Warm(0xD8, 0xD2, 0xC2); ///< hairlines of letters
inline const QColor Open(0x8A, 0x5A, 0x00); ///< what is still to be met
} // namespace ink

} // namespace core
