// SPDX-License-Identifier: MIT
#include "core/base/clocktime.h"

namespace core {

QString clockTime(MediaTime time)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    const auto two = [](qint64 number) { return QString::number(number).rightJustified(2, u'0'); };
    const auto hours = seconds / 3600;
    const auto rest = two(seconds / 60 % 60) + u':' + two(seconds % 60);
    return hours > 0 ? QString::number(hours) + u':' + rest : rest;
}

} // namespace core
