// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/signingkey.h"

#include <QByteArray>

#include <optional>

/// A small secret in a box that a passphrase opens: salt, nonce, the secret under
/// ChaCha20-Poly1305 with a key that scrypt (N = 2^17, r = 8, p = 1) makes, tag.
namespace core::sealing {

constexpr qsizetype saltSize = 16;
constexpr qsizetype nonceSize = 12;
constexpr qsizetype tagSize = 16;
constexpr qsizetype mostSecret = 1024;

/// The box; `about` is not hidden, but bound to it. Empty when there is not enough memory.
std::optional<QByteArray> seal(
    const SecretBytes& secret, QByteArrayView passphrase, QByteArrayView about);

/// What is in the box; empty when the passphrase is wrong or a bit of it was changed.
std::optional<SecretBytes> open(
    const QByteArray& box, QByteArrayView passphrase, QByteArrayView about);

} // namespace core::sealing
