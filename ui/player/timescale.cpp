// SPDX-License-Identifier: MIT
#include "ui/player/timescale.h"

#include <algorithm>

namespace ui {

namespace {

constexpr core::MediaTime shortest{2'000'000}; // that can be seen at once

} // namespace

void TimeScale::setDuration(core::MediaTime duration)
{
    m_duration = duration;
    fit();
}

void TimeScale::setWidth(int pixels)
{
    m_width = std::max(1, pixels);
}

void TimeScale::fit()
{
    m_left = {};
    m_length = m_duration;
}

void TimeScale::zoom(double factor, double anchor)
{
    const double part = std::clamp(anchor / m_width, 0.0, 1.0);
    const double held = double(m_left.count()) + part * double(m_length.count());
    m_length = core::MediaTime(qint64(double(m_length.count()) / factor));
    m_length = std::clamp(m_length, std::min(shortest, m_duration), m_duration);
    m_left = core::MediaTime(qint64(held - part * double(m_length.count())));
    limit();
}

void TimeScale::scrollTo(core::MediaTime left)
{
    m_left = left;
    limit();
}

void TimeScale::limit()
{
    m_left = std::clamp(m_left, core::MediaTime(), m_duration - m_length);
}

double TimeScale::xOf(core::MediaTime time) const
{
    if (m_length <= core::MediaTime())
        return 0;
    return double((time - m_left).count()) / double(m_length.count()) * m_width;
}

core::MediaTime TimeScale::timeAt(double x) const
{
    const auto time = m_left + core::MediaTime(qint64(x / m_width * double(m_length.count())));
    return std::clamp(time, core::MediaTime(), m_duration);
}

core::MediaTime TimeScale::tick(int pixels) const
{
    constexpr int tenths[] = {1, 2, 5, 10, 20, 50, 100, 150, 300, 600, 1200, 3000, 6000, 9000,
        18'000, 36'000, 72'000, 144'000};
    for (const int step : tenths) {
        const core::MediaTime time(qint64(step) * 100'000);
        if (double(time.count()) * m_width >= double(m_length.count()) * pixels)
            return time;
    }
    return std::max(m_length, core::MediaTime(1));
}

} // namespace ui
