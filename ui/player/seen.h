// SPDX-License-Identifier: MIT
#pragma once

#include "ui/player/timerange.h"

#include <QList>

namespace ui {

/// Which stretches of a video were shown.
class Seen {
public:
    void add(TimeRange range);
    void clear() { m_ranges.clear(); }

    /// Apart from each other, in order.
    const QList<TimeRange>& ranges() const { return m_ranges; }
    core::MediaTime length() const;

private:
    QList<TimeRange> m_ranges;
};

} // namespace ui
