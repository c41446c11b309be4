// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/command.h"
#include "core/credentials/passphrase.h"

#include <optional>

namespace cli {

class Workspace;

/// --passphrase-file: a passphrase never stands on a command line, where others could read it.
Option passphraseOption(const QString& purpose);

/// The first line of the file that --passphrase-file names, "-" for standard input; empty when
/// the option was not given.
core::Result<std::optional<core::Passphrase>> passphraseOf(const Call& call);

/// All that is in a file which holds a secret, "-" for standard input; wipe it after use.
core::Result<QByteArray> readSecret(const QString& path, qint64 most);

/// The key that the school of this workspace signs with, from this computer.
core::Result<core::SigningKey> schoolKey(const Call& call, const Workspace& workspace);

} // namespace cli
