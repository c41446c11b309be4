// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/instant.h"
#include "core/credentials/signingkey.h"

#include <QJsonObject>

/// What an issuer states besides badges: plain JSON, signed byte by byte (eddsa-jcs-2022).
namespace core {

struct Statement {
    QString kind; ///< what it is, its "type"
    QString did; ///< who states it
    QString issuer; ///< their name
    Instant madeAt{};
    QJsonObject content; ///< stands beside the above
};

/// The file of a statement. Refused with another key than the one that it names.
Result<QByteArray> signedStatement(const Statement& statement, const SigningKey& key);

/// Who states what, when. Damaged when anything in it was changed since it was signed; Invalid
/// when it is of another kind or carries no proof that can be checked here.
Result<Statement> readStatement(const QJsonObject& file, const QString& kind);

} // namespace core
