// SPDX-License-Identifier: MIT
#pragma once

#include "core/store.h"

namespace core {

/// Makes a workspace with the demo school at `path`: a fictional school with work in every state,
/// made by the same rules as real work. `at` is the day it is made for; all dates count back from
/// it. Refused when the file exists; what was written is removed again when something fails.
Result<std::unique_ptr<Store>> createDemoSchool(const QString& path, Instant at);

} // namespace core
