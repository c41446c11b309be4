// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/instant.h"
#include "core/credentials/signingkey.h"

#include <QJsonObject>

namespace core {

/// The same credential with its proof, by the suite eddsa-rdfc-2022. A credential in which
/// something would stay uncovered, or whose issuer is another key, is refused.
Result<QJsonObject> withProof(const QJsonObject& credential, const SigningKey& key, Instant at);

/// Whoever signed a credential.
struct Signer {
    QString did;
    std::optional<Instant> signedAt = {}; ///< as they say
};

/// Who signed this credential as it stands. Damaged when anything in it was changed since; Invalid
/// when it carries no proof that can be checked here.
Result<Signer> signerOf(const QJsonObject& credential);

/// A proof without the words that it covers: who signed, when, and the hash of what was stated.
struct ProofDigest {
    QString did;
    Instant signedAt{}; ///< to the second
    QByteArray document; ///< SHA-256 of the canonical statements, 32 bytes
    QByteArray signature; ///< 64 bytes

    /// True when that key signed, as a credential and at that time, what has this hash.
    bool isGenuine() const;

    bool operator==(const ProofDigest&) const = default;
};

/// The digest of a signed credential. Damaged when anything in it was changed since; Invalid when
/// it carries no proof of the form that withProof() makes.
Result<ProofDigest> digestOf(const QJsonObject& credential);

/// An identifier that stands at two places must not say two things: a signature cannot tell which
/// belongs where. Refused when one does.
Result<void> checkIdentifiers(const QJsonObject& credential);

} // namespace core
