// SPDX-License-Identifier: MIT
#pragma once

namespace ui {

class Timeline;

/// From now on screen readers find every timeline as a slider with its time and comment in words.
void makeTimelineAccessible();

/// Tells a screen reader that the value has changed.
void tellTimelineValue(Timeline& timeline);

} // namespace ui
