// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <optional>

namespace core {

/// The silhouettes of a badge.
enum class BadgeShape { Laurel, Shield, Hexagon, Ribbon, Leaf, Book };
constexpr auto namesOf(BadgeShape)
{
    return std::array{"laurel", "shield", "hexagon", "ribbon", "leaf", "book"};
}

/// How the badge of a microcredential looks. What is left out follows the area and the title.
struct BadgeLook {
    std::optional<BadgeShape> shape;
    std::optional<QString> colours; ///< a family by its name, "lake", or the school's: "#1f6f52"
    std::optional<QString> icon; ///< one of ours by its name: "heart"
    std::optional<QByteArray> picture; ///< the school's own in place of an icon: a PNG file, base64
    std::optional<QString> ringText; ///< in place of the title

    bool operator==(const BadgeLook&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("shape", self.shape);
        visit("colours", self.colours);
        visit("icon", self.icon);
        visit("picture", self.picture);
        visit("ringText", self.ringText);
    }
};

} // namespace core
