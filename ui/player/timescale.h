// SPDX-License-Identifier: MIT
#pragma once

#include "ui/player/timerange.h"

namespace ui {

/// Which part of a video a row of pixels shows, and where in it a moment lies.
class TimeScale {
public:
    void setDuration(core::MediaTime duration);
    void setWidth(int pixels);
    void fit();

    /// Makes everything `factor` times as wide; what is at pixel `anchor` stays there.
    void zoom(double factor, double anchor);
    void scrollTo(core::MediaTime left);

    core::MediaTime duration() const { return m_duration; }
    core::MediaTime left() const { return m_left; }
    core::MediaTime length() const { return m_length; } ///< that is seen
    bool isFitted() const { return m_length >= m_duration; }

    double xOf(core::MediaTime time) const;
    core::MediaTime timeAt(double x) const; ///< never outside the video

    /// The time between two marks of the ruler, whose words are `pixels` wide.
    core::MediaTime tick(int pixels) const;

private:
    void limit();

    core::MediaTime m_duration{};
    core::MediaTime m_left{};
    core::MediaTime m_length{};
    int m_width = 1;
};

} // namespace ui
