// SPDX-License-Identifier: MIT
#pragma once

#include "core/change.h"
#include "core/credentials/signingkey.h"

#include <QJsonArray>

namespace core {

/// That one key of an issuer took the place of another.
struct Succession {
    QString before; ///< DID of the old key
    QString after; ///< DID of the new one
    Instant at{};

    bool operator==(const Succession&) const = default;
};

/// What proves a succession: an EndorsementCredential by which the old key names the new one, and
/// another by which the new key names the old. With one of them alone anybody could claim to
/// follow a school, or push a successor on it.
Result<QJsonArray> signedSuccession(
    const SigningKey& before, const SigningKey& after, const QString& issuer, Instant at);

/// The succession that these two prove. Damaged when they were changed or do not fit each other.
Result<Succession> readSuccession(const QJsonArray& endorsements);

/// Gives the school a new key in the place of the one it has. What the old one signed keeps
/// counting. Refused when `before` is not the key that signs today.
Result<Changes> succeedKey(const std::optional<IssuerKey>& current, const SigningKey& before,
    const SigningKey& after, const QString& issuer, Instant at);

/// The keys that an issuer has had, for whoever knows one of them.
struct KeyHistory {
    QString did; ///< of the key that signs today
    QString issuer; ///< their name
    Instant madeAt{};
    QList<IssuerKey> keys; ///< oldest first
};

/// The file of a history ("issuer-keys.json"), signed by the key that signs today: each key with
/// the time from which and until which it signed, and the proofs of the successions.
Result<QByteArray> signedHistory(const KeyHistory& history, const SigningKey& key);

/// True when it says that it is such a history.
bool isKeyHistory(const QJsonObject& file);

/// Whose history it is. Damaged when anything in it was changed since it was signed. What counts in
/// it are its successions, which prove themselves.
Result<QString> readHistory(const QJsonObject& file);

/// The proofs of all successions between these keys, as they stand in files.
QJsonArray successionsOf(const QList<IssuerKey>& keys);

/// The content of a statement with such proofs beside it; as it is when there are none.
QJsonObject withSuccessions(QJsonObject content, const QJsonArray& proofs);

/// All successions that a file proves. Damaged when one of them is broken.
Result<QList<Succession>> successionsIn(const QJsonObject& file);

/// The keys that a key follows, the nearest first.
QStringList keysBefore(const QList<Succession>& successions, const QString& did);

} // namespace core
