// SPDX-License-Identifier: MIT
#include "ui/look/badges.h"

#include "core/paper/badgepicture.h"

#include <utility>

namespace ui {

namespace {

std::pair<core::BadgeColours, core::BadgeIcon> lookOf(core::Area area)
{
    using core::BadgeColours;
    using core::BadgeIcon;
    switch (area) {
    case core::Area::ClassroomManagement:
        return {BadgeColours::Laurel, BadgeIcon::Cycle};
    case core::Area::TechnologyIntegration:
        return {BadgeColours::Lake, BadgeIcon::Screen};
    case core::Area::CulturallyResponsiveTeaching:
        return {BadgeColours::Clay, BadgeIcon::Speech};
    case core::Area::SocialEmotionalLearning:
        return {BadgeColours::Plum, BadgeIcon::Heart};
    case core::Area::ContentSpecific:
        return {BadgeColours::Ochre, BadgeIcon::Letters};
    case core::Area::InstructionalCoaching:
        return {BadgeColours::Ink, BadgeIcon::People};
    case core::Area::Assessment:
        return {BadgeColours::Lake, BadgeIcon::Check};
    case core::Area::InclusivePractice:
        return {BadgeColours::Plum, BadgeIcon::People};
    case core::Area::Leadership:
        return {BadgeColours::Ochre, BadgeIcon::People};
    case core::Area::Other:
        return {BadgeColours::Laurel, BadgeIcon::Check};
    }
    return {BadgeColours::Laurel, BadgeIcon::Check};
}

} // namespace

QPixmap badgePixmap(const core::Design& design, int side, qreal devicePixelRatio)
{
    const auto [colours, icon] = lookOf(design.area);
    const core::BadgePicture picture{
        .ringTop = {}, .ringBottom = {}, .colours = colours, .icon = core::badgeIconPath(icon)};
    const auto image = core::badgeImage(picture, int(side * devicePixelRatio));
    if (!image)
        return {};
    auto pixmap = QPixmap::fromImage(*image);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace ui
