// SPDX-License-Identifier: MIT
#pragma once

#include "core/change.h"
#include "core/credentials/credentialparts.h"
#include "core/credentials/signingkey.h"

namespace core {

/// What the credential of a stack award is made of.
struct RecordParts {
    const Stack& stack;
    const StackAward& award;
    const Person& person;
    const Organization& school;
    QString did; ///< of the school's key
    QByteArray pictureHash; ///< SHA-256 of the PNG, 64 hex digits
    QString salt; ///< for the holder's e-mail
    EmailForm email = EmailForm::Hashed;
    QList<QJsonObject> badges; ///< signed, one for each place of the award, in their order
};

/// The CLR 2.0 credential of a stack award, not yet signed: it wraps the badges as they are, and
/// says which achievement is part of the stack and which comes before which. It is partial: the
/// holder may have other badges.
QJsonObject learnerRecord(const RecordParts& parts);

/// A stack award to be signed.
struct RecordRequest {
    const Stack& stack;
    const StackAward& award;
    const Person& person;
    const Organization& school;
    std::optional<IssuerKey> schoolKey;
    QByteArray png; ///< the picture of the stack
    std::optional<BadgeFace> face; ///< the same picture, when another badge has it already
    QList<QJsonObject> badges;
    EmailForm email = EmailForm::Hashed;
};

/// Signs the credential of a stack award and keeps it with its picture. Refused when it was signed
/// already, and with any key but the school's.
Result<Changes> issueRecord(const RecordRequest& request, const SigningKey& key, Instant at);

/// True when it says that it is a learner record (CLR 2.0).
bool isLearnerRecord(const QJsonObject& credential);

/// The credentials that a record wraps, as they are.
QList<QJsonObject> wrappedIn(const QJsonObject& record);

} // namespace core
