// SPDX-License-Identifier: MIT
#pragma once

#include "core/change.h"
#include "core/credentials/achievement.h"
#include "core/credentials/signingkey.h"

namespace core {

/// Makes `did` the key of the school: Refused when it has another (succession.h replaces one).
Result<Changes> adoptKey(const std::optional<IssuerKey>& current, const QString& did, Instant at);

/// Refused with any key but the school's.
Result<void> isSchoolKey(const std::optional<IssuerKey>& schoolKey, const SigningKey& key);

/// A new random word that hides the e-mail of a holder.
QString newSalt();

/// A badge to be signed.
struct IssueRequest {
    const Work& work; ///< with its award
    const Organization& school;
    std::optional<IssuerKey> schoolKey;
    QByteArray png; ///< the picture of the badge
    std::optional<BadgeFace> face; ///< the same picture, when another badge has it already
    EmailForm email = EmailForm::Hashed;
    int edition = 1; ///< of the award
};

/// Signs the credential of an award and keeps it with its picture. Refused for an award that was
/// revoked, and with any key but the school's.
Result<Changes> issueCredential(const IssueRequest& request, const SigningKey& key, Instant at);

} // namespace core
