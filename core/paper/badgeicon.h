// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace core {

/// The most that a file with a school's own icon may have, in bytes.
constexpr qsizetype mostIconFileBytes = 1024 * 1024;

/// A school's own icon out of a PNG or SVG file: a PNG on a transparent ground, small enough for a
/// design. Nothing of an SVG survives but what it looks like. Refused when the file is neither,
/// is too large, or holds anything but a drawing.
Result<QByteArray> badgeIconFrom(const QByteArray& file);

} // namespace core
