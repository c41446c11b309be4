// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/instant.h"

namespace ui {

/// A stretch of a video, start <= end.
struct TimeRange {
    core::MediaTime start{};
    core::MediaTime end{};

    bool operator==(const TimeRange&) const = default;
};

} // namespace ui
