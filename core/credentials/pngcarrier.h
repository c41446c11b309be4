// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/carriers.h"

namespace core {

inline const QByteArray pngSignature = QByteArrayLiteral("\x89PNG\r\n\x1a\n");

/// The badge in a PNG that begins with `pngSignature`.
Result<CarriedBadge> badgeInPng(const QByteArray& file);

} // namespace core
