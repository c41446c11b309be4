// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace core {

/// Bytes in the base of Bitcoin's addresses: letters and digits that nobody mixes up.
QByteArray base58(QByteArrayView bytes);

/// Reads what base58() writes, up to 128 characters; empty when it is anything else.
std::optional<QByteArray> fromBase58(QByteArrayView text);

/// Reads base64url without padding, in its one spelling; empty when it is anything else.
std::optional<QByteArray> fromBase64Url(QByteArrayView text);

/// "did:key:z6Mk…", the name of whoever holds an Ed25519 key: the key is the name.
QString didOf(const QByteArray& publicKey);

/// The 32 bytes of the Ed25519 key in a "did:key:z6Mk…"; empty when it is anything else.
std::optional<QByteArray> keyOfDid(const QString& did);

/// "did:key:z6Mk…#z6Mk…", where that key is found within its own name.
QString methodOf(const QString& did);

/// A key in eight groups of four, for two people to compare by phone.
QString fingerprintOf(const QByteArray& publicKey);

} // namespace core
