// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/badgewords.h"

#include "core/paper/documents.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ui::BadgeWords)
};

} // namespace

QString wordOf(core::BadgeShape shape)
{
    const std::array words{Text::tr("Laurel"), Text::tr("Shield"), Text::tr("Hexagon"),
        Text::tr("Ribbon"), Text::tr("Leaf"), Text::tr("Book")};
    return words.at(std::size_t(shape));
}

QString wordOf(core::BadgeColours colours)
{
    const std::array words{Text::tr("Laurel", "a green"), Text::tr("Lake", "a blue"),
        Text::tr("Plum", "a purple"), Text::tr("Clay", "a red"), Text::tr("Ochre", "a brown"),
        Text::tr("Ink", "nearly black")};
    return words.at(std::size_t(colours));
}

QString wordOf(core::BadgeIcon icon)
{
    const std::array words{Text::tr("Cycle"), Text::tr("Check mark"), Text::tr("Speech"),
        Text::tr("Heart"), Text::tr("Screen"), Text::tr("People"), Text::tr("Letters"),
        Text::tr("Star"), Text::tr("Shield", "icon"), Text::tr("Book", "icon"), Text::tr("Key"),
        Text::tr("Target"), Text::tr("Camera"), Text::tr("Pencil"), Text::tr("Calendar"),
        Text::tr("Mentor"), Text::tr("Artwork"), Text::tr("Lesson plan"), Text::tr("Stack"),
        Text::tr("Film"), Text::tr("Celebration"), Text::tr("Chart"), Text::tr("Search", "icon"),
        Text::tr("Clock"), Text::tr("Voice"), Text::tr("Teacher at the board"), Text::tr("Lamp"),
        Text::tr("Question")};
    static_assert(words.size() == core::namesOf(core::BadgeIcon()).size());
    return words.at(std::size_t(icon));
}

QString lookWords(const core::Design& design)
{
    const auto look = core::lookOf(design);
    const auto family = core::valueNamed<core::BadgeColours>(*look.colours);
    const auto colours = family ? wordOf(*family) : *look.colours;
    const auto icon = core::valueNamed<core::BadgeIcon>(*look.icon);
    const auto inside = look.picture ? Text::tr("your own picture")
        : icon                       ? wordOf(*icon)
                                     : Text::tr("no icon");
    return Text::tr("%1, %2, %3", "shape, colours, icon").arg(wordOf(*look.shape), colours, inside);
}

QString contrastWords(core::Rgb deep)
{
    const auto checked = core::checkContrast(deep);
    if (!checked)
        return checked.error().message;
    return Text::tr("Easy to read: white on it has a contrast of %1 to 1, the icon on its tint %2 "
                    "to 1.")
        .arg(core::contrast(deep, {255, 255, 255}), 0, 'f', 1)
        .arg(core::contrast(deep, core::softOf(deep)), 0, 'f', 1);
}

} // namespace ui
