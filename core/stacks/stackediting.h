// SPDX-License-Identifier: MIT
#pragma once

#include "core/change.h"
#include "core/stacks/stackcheck.h"
#include "core/stacks/stackfile.h"

namespace core {

/// What became of an imported stack.
enum class StackOutcome {
    New, ///< a stack that the workspace did not have
    Replaced, ///< the stack has the file's content now
    Unchanged, ///< the workspace has exactly this
};

struct StackImport {
    StackOutcome outcome = StackOutcome::Unchanged;
    QStringList warnings; ///< sentences: microcredentials that are not here
    Changes changes;
};

/// What the workspace holds that a stack from outside may be, or may ask for.
struct StackSurroundings {
    QList<Stack> stacks;
    QList<StackAward> awards;
    QList<KnownMicrocredential> microcredentials;
};

/// Takes a stack file in. Its microcredentials are found by their id, or else by their code.
/// Refused when its code or its identity belongs to another stack here, or when nobody could ever
/// complete it.
Result<StackImport> importStack(
    const StackFile& file, const StackSurroundings& surroundings, Instant at);

/// A new stack. Refused when the code is not one or is taken, or with errors of check().
Result<Changes> createStack(const QString& code, const StackContent& content,
    const StackSurroundings& surroundings, Instant at);

/// The stack with another content or code. Its number rises once somebody was awarded it. What was
/// awarded keeps what was asked then.
Result<Changes> reviseStack(const Stack& stack, const QString& code, const StackContent& content,
    const StackSurroundings& surroundings);

/// Refused when somebody was awarded it.
Result<Changes> removeStack(const Stack& stack, const QList<StackAward>& awards);

/// A code for a new stack that is not taken: "STK-01".
QString freeStackCode(const QList<Stack>& stacks);

/// The stack as a file to hand on; published once somebody was awarded it.
StackFile stackFileOf(const Stack& stack, const QList<StackAward>& awards);

} // namespace core
