// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <optional>

namespace core {

/// The bytes in fewer, as zlib packs them (RFC 1950).
QByteArray deflated(const QByteArray& bytes);

/// What zlib packed. Empty for broken bytes, and when more than `most` would come out.
std::optional<QByteArray> inflated(const QByteArray& bytes, qsizetype most);

} // namespace core
