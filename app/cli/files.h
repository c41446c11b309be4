// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/command.h"
#include "core/base/files.h"
#include "core/evidence/fileimport.h"

namespace cli {

using core::readFile;

/// Writes the file whole or not at all; one that was there is replaced.
core::Result<void> writeFile(const QString& path, const QByteArray& bytes);

/// Writes what was made, if it was, to the file that -o names, and prints its path.
Ending writeNamed(const Call& call, const core::Result<QByteArray>& made);

/// Tells on the terminal how far a file is; says nothing when there is no terminal.
core::FileProgress progressOf(const QString& name);

} // namespace cli
