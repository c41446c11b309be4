// SPDX-License-Identifier: MIT
#include "core/base/instant.h"

#include <QDateTime>

namespace core {

namespace {

QDateTime utc(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC);
}

} // namespace

Instant now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

QString toIso(Instant instant)
{
    return utc(instant).toString(Qt::ISODateWithMs);
}

std::optional<Instant> instantFromIso(const QString& text)
{
    const auto read = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!read.isValid() || read.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return Instant(std::chrono::milliseconds(read.toMSecsSinceEpoch()));
}

QDate localDate(Instant instant)
{
    return utc(instant).toLocalTime().date();
}

} // namespace core
