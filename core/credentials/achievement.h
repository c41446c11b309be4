// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/credentialparts.h"
#include "core/credentials/digests.h"
#include "core/schools/organization.h"
#include "core/work/work.h"

#include <QJsonObject>

namespace core {

/// What a credential is made of.
struct AchievementParts {
    const Work& work; ///< with its award
    const Organization& school;
    QString badge; ///< what the credential calls itself, "urn:uuid:…"
    QString did; ///< of the school's key
    QByteArray pictureHash; ///< SHA-256 of the PNG, 64 hex digits
    QString salt; ///< for the holder's e-mail; a new one for each badge
    EmailForm email = EmailForm::Hashed;
};

/// The Open Badges 3.0 credential of an award, not yet signed. Evidence is named by what it was
/// asked for, never by the name of a file. Work without an award is our mistake.
QJsonObject achievementCredential(const AchievementParts& parts);

} // namespace core
