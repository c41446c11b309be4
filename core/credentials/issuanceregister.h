// SPDX-License-Identifier: MIT
#pragma once

#include "core/change.h"
#include "core/credentials/signingkey.h"

namespace core {

/// The lines that follow `last` for credentials that have none yet, in their order.
Changes registered(
    const std::optional<Issuance>& last, const QList<AwardCredential>& credentials, Instant at);

/// The same for signed awards of stacks.
Changes registered(
    const std::optional<Issuance>& last, const QList<StackAward>& awards, Instant at);

/// Damaged when a line was changed, left out or put in between.
Result<void> checkChain(const QList<Issuance>& lines);

/// A register as it is handed out: whoever has it can tell later whether badges were put in.
struct IssuanceRegister {
    QString did; ///< whose badges they are
    QString issuer; ///< their name
    Instant madeAt{};
    QList<Issuance> lines;
    QJsonArray successions = {}; ///< what proves that this key speaks for older ones (succession.h)

    /// The line of that badge; null when there is none.
    const Issuance* find(const QString& badge) const;

    /// True when every line of the older one stands here as it stood there. An older one may be of
    /// a key that this one follows.
    bool continues(const IssuanceRegister& older) const;

private:
    bool isOfKey(const QString& other) const;
};

/// The file of a register, signed by the key that it names.
Result<QByteArray> signedRegister(const IssuanceRegister& made, const SigningKey& key);

/// True when it says that it is a register.
bool isRegister(const QJsonObject& file);

/// Damaged when anything in it was changed since it was signed.
Result<IssuanceRegister> readRegister(const QJsonObject& file);

} // namespace core
