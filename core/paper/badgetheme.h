// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>

namespace core {

/// The colour families a badge and its certificate come in.
enum class BadgeColours { Laurel, Lake, Plum, Clay, Ochre, Ink };

/// The colours of one family; the contrast of each pair is at least 5 : 1.
struct BadgeTheme {
    QColor deep; ///< silhouette, titles, frame
    QColor soft; ///< field, tint
    QColor shade; ///< second plane of a silhouette
    QColor engraving; ///< light strands of the border; ornament only
};

const BadgeTheme& badgeTheme(BadgeColours colours);

/// Colours of paper that no theme changes.
namespace ink {
inline const QColor Text(0x1E, 0x24, 0x21);
inline const QColor Muted(0x5D, 0x66, 0x5F);
inline const QColor Hairline(0xB9, 0xBD, 0xB4);
inline const QColor Warm(0xD8, 0xD2, 0xC2); ///< hairlines of letters
inline const QColor Open(0x8A, 0x5A, 0x00); ///< what is still to be met
} // namespace ink

} // namespace core
