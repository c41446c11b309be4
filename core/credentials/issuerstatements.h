// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/issuanceregister.h"
#include "core/credentials/revocationlist.h"

namespace core {

/// What issuers have stated about their badges, in files that they handed out.
struct IssuerStatements {
    QList<RevocationList> revocations;
    QList<IssuanceRegister> registers;

    /// Takes in a file; false when it is no such statement, an error when it is a broken one.
    Result<bool> take(const QByteArray& file);

    /// The newest of that issuer; null when there is none.
    const RevocationList* revocationsOf(const QString& did) const;
    const IssuanceRegister* registerOf(const QString& did) const;
};

} // namespace core
