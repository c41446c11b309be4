// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/workspace.h"
#include "core/stacks/stackbook.h"

namespace cli {

/// The stacks of a workspace, and the one that a command names.
struct StackReading {
    core::StackBook book;
    core::Stack stack;

    /// Reads the stack whose code is the second operand, as of today.
    static core::Result<StackReading> of(const Call& call, const Workspace& workspace);
};

/// Whose stack award it is.
Option holderOption(Option::Need need);

} // namespace cli
