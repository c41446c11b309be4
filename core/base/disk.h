// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace core {

/// Waits until what was written to the file or folder at `path` is on the disk itself, so that it
/// outlives a power cut. A folder makes the names in it last. False when the disk refuses.
bool flushToDisk(const QString& path);

} // namespace core
