// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/proof.h"

#include <QByteArray>

namespace core {

/// A badge in as few bytes as a small code on paper holds: its own proof, without its words.
/// Nothing is signed anew for it, so whoever has the badge can make it, and makes it alike each
/// time.
///
/// The text is "OBV2:" and base45 of 152 bytes: the UUID of the badge (16), the second in which
/// it was signed (8, from 1970, big-endian), the hash of what it states (32), the key (32), the
/// signature (64). It is Laurel's own form; Open Badges defines none for paper. Time, hash and key
/// are covered by the signature. The UUID is not: it only says which badge to look for.
struct BadgeStub {
    QString badge; ///< "urn:uuid:…", printed beside the proof and not covered by it
    ProofDigest proof;

    /// True when it is the proof of that credential.
    bool isOf(const QJsonObject& credential) const;
};

/// The text of the stub of a signed badge. Invalid when it is signed in a way that Laurel does not
/// sign, Damaged when it was changed since.
Result<QByteArray> stubText(const QJsonObject& credential);

/// True when it says that it is a stub.
bool isStubText(QByteArrayView text);

/// The stub that a code holds. Invalid when it is none, Damaged when its signature is wrong.
Result<BadgeStub> readStub(QByteArrayView text);

} // namespace core
