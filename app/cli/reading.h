// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/workspace.h"
#include "core/reviews/reviewing.h"

#include <variant>

namespace cli {

/// The review that --reviewer has of the work; points into the work it was made of.
struct Reading {
    core::Person reviewer;
    const core::AttemptWork* attempt = nullptr;
    const core::ReviewWork* review = nullptr;

    static core::Result<Reading> of(const Workspace& workspace, const core::Work& work);
};

/// Where a comment goes, as the options say it.
struct CommentPlace {
    int evidence = 0;
    std::optional<core::MediaTime> start;
    std::optional<core::MediaTime> end;
    core::CommentKind kind = core::CommentKind::Note;

    static std::variant<CommentPlace, Usage> read(const Arguments& arguments);
};

/// The levels, reasons and citations of "score", one draft for each criterion.
std::variant<QList<core::ScoreDraft>, Usage> scoreDrafts(const Arguments& arguments);

} // namespace cli
