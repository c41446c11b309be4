// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

/// The signatures that others put on badges, besides the Ed25519 of signingkey.h.
namespace core {

/// True when these bytes, in short (33) or in full (65), are a point of the curve P-256.
bool isPointOfP256(QByteArrayView point);

/// ES256: `signature` is r and s, 32 bytes each.
bool isSignedByP256(QByteArrayView point, QByteArrayView message, QByteArrayView signature);

/// True for a key of 2048 to 8192 bits that an exponent of today goes with.
bool isRsaKey(QByteArrayView modulus, QByteArrayView exponent);

/// RS256.
bool isSignedByRsa(QByteArrayView modulus, QByteArrayView exponent, QByteArrayView message,
    QByteArrayView signature);

} // namespace core
