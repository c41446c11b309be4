// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>
#include <QList>

namespace core {

/// Monday to Friday, less holidays.
bool isBusinessDay(const QDate& day, const QList<QDate>& holidays);

/// The day that is `count` business days after `day`, which itself does not count.
QDate plusBusinessDays(QDate day, int count, const QList<QDate>& holidays);

/// Business days after `from` up to and with `to`; 0 when `to` is not later.
int businessDaysBetween(const QDate& from, const QDate& to, const QList<QDate>& holidays);

} // namespace core
