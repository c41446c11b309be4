// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace core {

/// The most that the school's own icon may have, as a PNG file.
constexpr qsizetype mostBadgeIconBytes = 200 * 1024;

/// The most characters that a ring could hold; whether these fit, only drawing them says.
constexpr qsizetype mostRingText = 80;

/// Whether a design's picture is a PNG file of an allowed size. Not whether it can be drawn.
bool isBadgeIconPng(const QByteArray& base64);

} // namespace core
