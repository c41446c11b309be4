// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>
#include <QString>

namespace core {

/// "March 14, 2026": the long date of `language` without the weekday.
QString paperDate(QDate date, const QString& language);

/// "March 2031" when the date is the last of its month, else the whole date: paper never
/// promises more days than there are.
QString paperLimit(QDate date, const QString& language);

} // namespace core
