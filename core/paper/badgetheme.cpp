// SPDX-License-Identifier: MIT
#include "core/paper/badgetheme.h"

#include "core/base/fields.h"

#include <array>

namespace core {

namespace {

QColor colour(Rgb value)
{
    return {value.red, value.green, value.blue};
}

/// So much of `deep`, the rest of `other`.
QColor mixed(Rgb deep, double share, int other)
{
    const auto part = [&](int value) { return qRound(share * value + (1 - share) * other); };
    return {part(deep.red), part(deep.green), part(deep.blue)};
}

} // namespace

const BadgeTheme& badgeTheme(BadgeColours colours)
{
    static const std::array<BadgeTheme, 6> themes{{
        {0x1F6F52, 0xE0EEE6, 0x154F3A, 0x7FAE99},
        {0x1F5A92, 0xE1ECF6, 0x153F68, 0x7FA1C1},
        {0x6F3A72, 0xF2E6F2, 0x4E2850, 0xAD8FAF},
        {0x96431F, 0xF8E9E0, 0x6B2F15, 0xC3947F},
        {0x7A5200, 0xF6EDD8, 0x553900, 0xB39C6E},
        {0x2C3732, 0xE9ECEA, 0x1E2421, 0x878D8A},
    }};
    return themes.at(std::size_t(colours));
}

BadgeTheme badgeTheme(Rgb deep)
{
    // As far from the deep colour as those of our families are.
    return {colour(deep), colour(softOf(deep)), mixed(deep, 0.71, 0), mixed(deep, 0.57, 255)};
}

std::optional<BadgeTheme> badgeThemeNamed(QStringView colours)
{
    if (const auto family = valueNamed<BadgeColours>(colours))
        return badgeTheme(*family);
    if (const auto deep = rgbNamed(colours))
        return badgeTheme(*deep);
    return std::nullopt;
}

} // namespace core
