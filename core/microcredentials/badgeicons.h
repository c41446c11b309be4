// SPDX-License-Identifier: MIT
#pragma once

#include <array>

namespace core {

/// Icons for badges that come with Laurel; `core/paper/badgeicons.cpp` draws them.
enum class BadgeIcon {
    Cycle,
    Check,
    Speech,
    Heart,
    Screen,
    People,
    Letters,
    Star,
    Shield,
    Book,
    Key,
    Target,
    Camera,
    Pencil,
    Calendar,
    Mentor,
    Artwork,
    Plan,
    Stack,
    Film,
    Celebration,
    Chart,
    Search,
    Clock,
    Voice,
    Teacher,
    Lamp,
    Question,
};
constexpr auto namesOf(BadgeIcon)
{
    return std::array{"cycle", "check", "speech", "heart", "screen", "people", "letters", "star",
        "shield", "book", "key", "target", "camera", "pencil", "calendar", "mentor", "artwork",
        "plan", "stack", "film", "celebration", "chart", "search", "clock", "voice", "teacher",
        "lamp", "question"};
}

} // namespace core
