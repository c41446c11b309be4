// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/rdf.h"

#include <QJsonObject>

namespace core {

namespace context {
inline const QString credentials = QStringLiteral("https://www.w3.org/ns/credentials/v2");
inline const QString badges
    = QStringLiteral("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
inline const QString records
    = QStringLiteral("https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json");
} // namespace context

/// The statements of a JSON-LD document that uses the contexts above, of which the first stands
/// first and always, and names them once, at its top; the badges that a record wraps name the two
/// of badges once more. Everything in it must mean something: a word that the contexts do
/// not define, a null, an empty list, a relative identifier or a context within are refused,
/// because a signature over the statements would not cover them.
Result<QList<RdfQuad>> statementsOf(const QJsonObject& document);

/// Its canonical statements, what a signature covers.
Result<QByteArray> canonicalStatements(const QJsonObject& document);

} // namespace core
