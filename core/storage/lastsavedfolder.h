// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace core {

/// Where LastSaved keeps its notes. It notes nothing while this folder is not there: the windows
/// make it, so that whoever uses the command line alone finds nothing in their home folder.
QString lastSavedFolder();

} // namespace core
