// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <array>

/// What happens in the lesson of the demo school. Seconds from the start.
namespace lesson {

inline constexpr double length = 62;
inline constexpr double titleEnds = 4;
inline constexpr double closingBegins = 57.5;
inline constexpr int framesPerSecond = 25;

/// A step of the routine: when it is written on the board.
struct Step {
    double from;
    const char16_t* text;
};

inline constexpr std::array steps{Step{8, u"Enter quietly, greet at the door"},
    Step{17, u"Bag under the desk, book on it"}, Step{27, u"Read the first task on the board"},
    Step{37, u"Start within two minutes"}, Step{47, u"Hand up when you need help"}};

/// Who speaks: the teacher, or the pupil at a desk.
struct Talk {
    double from;
    double to;
    int desk; ///< -1: the teacher
    bool isQuestion;
};

inline constexpr std::array talks{Talk{4.6, 7.6, -1, false}, Talk{8.4, 12.2, -1, false},
    Talk{13.0, 14.2, -1, true}, Talk{15.6, 16.8, 1, false}, Talk{17.4, 21.0, -1, false},
    Talk{22.0, 23.0, -1, true}, Talk{25.2, 26.6, 4, false}, Talk{27.4, 30.6, -1, false},
    Talk{31.6, 32.6, 2, true}, Talk{33.4, 36.4, -1, false}, Talk{37.4, 40.8, -1, false},
    Talk{41.6, 42.6, -1, true}, Talk{45.2, 46.6, 0, false}, Talk{47.4, 50.6, -1, false},
    Talk{51.4, 52.2, -1, true}, Talk{54.6, 55.6, 3, false}, Talk{56.0, 57.2, -1, false}};

/// A raised hand: at which desk and when.
struct Hand {
    double from;
    double to;
    int desk;
};

inline constexpr std::array hands{Hand{14.4, 16.6, 1}, Hand{23.6, 26.4, 4}, Hand{24.2, 26.0, 2},
    Hand{30.8, 32.4, 2}, Hand{43.2, 46.4, 0}, Hand{43.8, 46.0, 5}, Hand{44.2, 45.6, 1},
    Hand{52.8, 55.4, 3}};

} // namespace lesson
