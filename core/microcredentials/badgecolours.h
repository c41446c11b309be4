// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QStringView>

#include <array>
#include <optional>

namespace core {

/// The colour families a badge and its certificate come in.
enum class BadgeColours { Laurel, Lake, Plum, Clay, Ochre, Ink };
constexpr auto namesOf(BadgeColours)
{
    return std::array{"laurel", "lake", "plum", "clay", "ochre", "ink"};
}

/// A colour of a screen; each part goes from 0 to 255.
struct Rgb {
    int red = 0;
    int green = 0;
    int blue = 0;

    bool operator==(const Rgb&) const = default;
};

/// The colour that "#1f6f52" names; empty for any other text.
std::optional<Rgb> rgbNamed(QStringView text);

/// How far two colours stand apart, 1 to 21, as the WCAG 2 count it.
double contrast(Rgb one, Rgb other);

/// The least contrast of text and of what is drawn.
constexpr double LeastContrast = 4.5;

/// The tint that goes with a deep colour: the ground of the icon.
Rgb softOf(Rgb deep);

/// Refused when white on `deep`, or `deep` on its tint, would be hard to read.
Result<void> checkContrast(Rgb deep);

/// `colours` as a design holds them: the name of a family, or a colour that can be read.
Result<void> checkBadgeColours(QStringView colours);

} // namespace core
