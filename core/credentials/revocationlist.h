// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/instant.h"
#include "core/credentials/signingkey.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

namespace core {

/// A badge that does not count any more.
struct RevokedBadge {
    QString badge; ///< what its credential calls itself, "urn:uuid:…"
    Instant at{};
    QString reason;
    QString replacedBy = {}; ///< the badge that took its place; empty when none did

    bool isReplaced() const { return !replacedBy.isEmpty(); }
    bool operator==(const RevokedBadge&) const = default;
};

/// All badges of one issuer that do not count any more, as of a moment. It is handed out as a
/// file, because whoever checks a badge may have no network.
struct RevocationList {
    QString did; ///< whose badges they are
    QString issuer; ///< their name
    Instant madeAt{};
    QList<RevokedBadge> revoked;
    QJsonArray successions = {}; ///< what proves that this key speaks for older ones (succession.h)

    /// Null when that badge is not in the list.
    const RevokedBadge* find(const QString& badge) const;
};

/// The file of a list, signed by the key that it names: a 1EdTech revocation list with a proof.
Result<QByteArray> signedRevocations(const RevocationList& list, const SigningKey& key);

/// True when it says that it is a list of revoked badges.
bool isRevocationList(const QJsonObject& file);

/// Damaged when anything in it was changed since it was signed, Invalid when it is not signed.
Result<RevocationList> readRevocations(const QJsonObject& file);

} // namespace core
