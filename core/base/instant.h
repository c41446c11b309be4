// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>
#include <QString>

#include <chrono>
#include <optional>

namespace core {

/// A moment in UTC, to the millisecond.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// A position or length in a recording: microseconds of presentation time.
using MediaTime = std::chrono::microseconds;

/// The moment now, by this computer's clock.
Instant now();

/// ISO 8601 with milliseconds and Z, "2026-03-14T09:26:53.589Z".
QString toIso(Instant instant);

/// Reads what toIso() writes, and any other ISO 8601 date-time that names its offset.
std::optional<Instant> instantFromIso(const QString& text);

/// The calendar day of `instant` where this computer stands.
QDate localDate(Instant instant);

} // namespace core
