// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <optional>

namespace core {

/// Bytes in the letters that a QR code holds in the least room (RFC 9285): two bytes in three.
QByteArray base45(QByteArrayView bytes);

/// Reads what base45() writes; empty when it is anything else.
std::optional<QByteArray> fromBase45(QByteArrayView text);

} // namespace core
