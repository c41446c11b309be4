// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/command.h"

namespace cli {

/// All commands with their purposes.
QString overview();

/// The commands of one noun, "design"; empty when there is no such noun.
QString overviewOf(const QString& noun);

/// Purpose, options and example of one command.
QString helpOf(const Command& command);

} // namespace cli
