// SPDX-License-Identifier: MIT
#include "ui/player/seen.h"

#include <algorithm>
#include <numeric>

namespace ui {

void Seen::add(TimeRange range)
{
    if (range.end <= range.start)
        return;
    auto first = std::lower_bound(m_ranges.begin(), m_ranges.end(), range.start,
        [](const TimeRange& one, core::MediaTime start) { return one.end < start; });
    auto last = first;
    for (; last != m_ranges.end() && last->start <= range.end; ++last) {
        range.start = std::min(range.start, last->start);
        range.end = std::max(range.end, last->end);
    }
    first = m_ranges.erase(first, last);
    m_ranges.insert(first, range);
}

core::MediaTime Seen::length() const
{
    return std::accumulate(m_ranges.begin(), m_ranges.end(), core::MediaTime{},
        [](core::MediaTime sum, const TimeRange& range) { return sum + range.end - range.start; });
}

} // namespace ui
