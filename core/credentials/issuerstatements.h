// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/issuanceregister.h"
#include "core/credentials/revocationlist.h"
#include "core/credentials/succession.h"

namespace core {

/// What issuers have stated about their badges, in files that they handed out.
struct IssuerStatements {
    QList<RevocationList> revocations;
    QList<IssuanceRegister> registers;
    QList<Succession> successions; ///< proven by both keys

    /// Takes in a file; false when it is no such statement, an error when it is a broken one.
    Result<bool> take(const QByteArray& file);

    /// The keys that this one follows, the nearest first; usually none.
    QStringList keysBefore(const QString& did) const;

    /// When another key took the place of this one; empty when nothing is known of that.
    std::optional<Instant> replacedAt(const QString& did) const;

    /// The newest of that key or of one that follows it; null when there is none.
    const RevocationList* revocationsOf(const QString& did) const;
    const IssuanceRegister* registerOf(const QString& did) const;
};

} // namespace core
