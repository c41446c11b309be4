// SPDX-License-Identifier: MIT
#include "core/base/businessdays.h"

namespace core {

bool isBusinessDay(const QDate& day, const QList<QDate>& holidays)
{
    return day.dayOfWeek() <= Qt::Friday && !holidays.contains(day);
}

QDate plusBusinessDays(QDate day, int count, const QList<QDate>& holidays)
{
    while (count > 0) {
        day = day.addDays(1);
        if (isBusinessDay(day, holidays))
            --count;
    }
    return day;
}

int businessDaysBetween(const QDate& from, const QDate& to, const QList<QDate>& holidays)
{
    int count = 0;
    for (auto day = from.addDays(1); day <= to; day = day.addDays(1))
        count += isBusinessDay(day, holidays);
    return count;
}

} // namespace core
