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
};

/// Who signed this credential as it stands. Damaged when anything in it was changed since; Invalid
/// when it carries no proof that can be checked here.
Result<Signer> signerOf(const QJsonObject& credential);

/// An identifier that stands at two places must not say two things: a signature cannot tell which
/// belongs where. Refused when one does.
Result<void> checkIdentifiers(const QJsonObject& credential);

} // namespace core
