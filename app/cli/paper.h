// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/command.h"
#include "core/paper/papersize.h"
#include "core/paper/pdfwriter.h"
#include "core/schools/organization.h"

#include <optional>

namespace cli {

Option paperOption();

/// The paper that --paper asks for, or else the school's; empty when there is no such paper.
std::optional<core::PaperSize> paperFor(const Call& call, const core::Organization& school);

/// What to say when there is none.
QString paperUsage(const Call& call);

} // namespace cli
