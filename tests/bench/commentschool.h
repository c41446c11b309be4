// SPDX-License-Identifier: MIT
#pragma once

#include "core/store.h"
#include "tests/bench/bench.h"

namespace bench {

/// A workspace with one reviewer and pieces of evidence, ready to take comments.
struct CommentSchool {
    core::Person reviewer;
    QList<core::EvidenceItem> evidence;

    core::TimestampedComment comment(int number) const;
};

/// A school without anything in it.
core::Organization someSchool();

/// The changes that make it, with `pieces` pieces of evidence.
core::Changes makeCommentSchool(CommentSchool& school, int pieces);

} // namespace bench
