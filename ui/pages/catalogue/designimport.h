// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/publishing.h"

namespace core {
class Store;
}

namespace ui {

/// The endings that a file with a design may have.
QStringList designEndings();

/// Reads the design in the file at `path`; the error names the file.
core::Result<core::DesignFile> designAt(const QString& path);

/// What taking the design into the workspace as a draft would change.
core::Result<core::DesignImport> importInto(const core::Store& store, const core::DesignFile& file);

/// The designs that come with Laurel and are not in the workspace.
QList<core::DesignFile> missingStarters(const core::Store& store);

/// Writes `bytes` to a file, whole or not at all.
core::Result<void> writeWhole(const QString& path, const QByteArray& bytes);

} // namespace ui
