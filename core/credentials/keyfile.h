// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/passphrase.h"
#include "core/credentials/signingkey.h"

#include <QString>

#include <optional>

namespace core {

/// A key as it is kept outside the workspace. Sealed: encrypted under a passphrase, by scrypt and
/// ChaCha20-Poly1305. Unlocked: in the clear, by the user's own choice.
namespace keyfile {

/// What can be read of a file without its passphrase.
struct Label {
    QString did;
    bool isSealed = true;
};

/// The fewest characters of a passphrase.
constexpr qsizetype leastPassphrase = 10;

/// The bytes of a sealed file. Invalid when the passphrase is too short.
Result<QByteArray> sealed(const SigningKey& key, const Passphrase& passphrase);

/// Who the key in that file is.
Result<Label> labelOf(const QString& path);

/// The key in the file; Refused when the passphrase is wrong, Damaged when it is another key than
/// the file says. An unlocked file needs no passphrase.
Result<SigningKey> read(const QString& path, const std::optional<Passphrase>& passphrase);

/// Writes a file that only this user can read, whole or not at all, and reads it again to see
/// that the key comes back. Without a passphrase it is unlocked. Refused when the file is there.
Result<void> write(
    const QString& path, const SigningKey& key, const std::optional<Passphrase>& passphrase);

/// Where this computer keeps the key of that name: in the user's own data, not in the workspace.
QString pathOf(const QString& did);

} // namespace keyfile

} // namespace core
