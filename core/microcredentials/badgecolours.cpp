// SPDX-License-Identifier: MIT
#include "core/microcredentials/badgecolours.h"

#include "core/base/fields.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr double Tint = 0.12; // of the deep colour; the rest is white
constexpr Rgb White{255, 255, 255};

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::BadgeColours)
};

double linear(int part)
{
    const double value = part / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Rgb colour)
{
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green)
        + 0.0722 * linear(colour.blue);
}

int tinted(int part)
{
    return int(std::lround(Tint * part + (1 - Tint) * 255));
}

} // namespace

std::optional<Rgb> rgbNamed(QStringView text)
{
    const bool isHex = text.size() == 7 && text.front() == u'#'
        && std::all_of(text.begin() + 1, text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f');
           });
    if (!isHex)
        return std::nullopt;
    const int all = text.mid(1).toInt(nullptr, 16);
    return Rgb{(all >> 16) & 0xff, (all >> 8) & 0xff, all & 0xff};
}

double contrast(Rgb one, Rgb other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

Rgb softOf(Rgb deep)
{
    return {tinted(deep.red), tinted(deep.green), tinted(deep.blue)};
}

Result<void> checkContrast(Rgb deep)
{
    const double white = contrast(White, deep);
    const double tint = contrast(deep, softOf(deep));
    if (white < LeastContrast)
        return Error{Error::Kind::Refused,
            Text::tr("White text on this colour is hard to read: the contrast is %1 to 1, and 4.5 "
                     "to 1 is the least. Choose a darker colour.")
                .arg(white, 0, 'f', 1)};
    if (tint < LeastContrast)
        return Error{Error::Kind::Refused,
            Text::tr("The icon in this colour is hard to see on its tint: the contrast is %1 to 1, "
                     "and 4.5 to 1 is the least. Choose a darker colour.")
                .arg(tint, 0, 'f', 1)};
    return {};
}

Result<void> checkBadgeColours(QStringView colours)
{
    if (valueNamed<BadgeColours>(colours))
        return {};
    if (const auto deep = rgbNamed(colours))
        return checkContrast(*deep);
    return Error{Error::Kind::Invalid,
        Text::tr("“%1” is no colour of a badge. Choose laurel, lake, plum, clay, ochre or ink, or "
                 "give a colour such as #1f6f52.")
            .arg(colours.left(40))};
}

} // namespace core
