// SPDX-License-Identifier: MIT
#pragma once

#include "ui/player/timerange.h"

#include <QString>

namespace ui {

/// "4:41.2", or "1:04:41.2" from an hour on. Cut off, never rounded up.
QString tenthsText(core::MediaTime time);

/// "0:04:41.20", for where the exact frame matters.
QString preciseText(core::MediaTime time);

/// "4:38–4:52".
QString rangeText(const TimeRange& range);

/// "12 minutes 31 seconds", to be spoken.
QString spokenText(core::MediaTime time);

} // namespace ui
