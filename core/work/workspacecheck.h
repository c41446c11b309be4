// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QStringList>

namespace core {

class Store;

/// Looks whether everything in the workspace is as it must be: the pages of the file, references
/// that lead nowhere, the chain of the journal, the hashes of published designs, of handed-in work
/// and of awards, signed badges and their register, the count of attempts, and the files of
/// evidence. One sentence for each thing that is wrong; nothing wrong is an empty list. Reads every
/// file of evidence. Errors: Cancelled, Storage.
Result<QStringList> checkWorkspace(const Store& store, const Progress& progress = {});

} // namespace core
