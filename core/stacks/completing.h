// SPDX-License-Identifier: MIT
#pragma once

#include "core/change.h"
#include "core/stacks/stackprogress.h"

namespace core {

/// Somebody wants a person to be awarded a stack.
struct CompletionRequest {
    const Stack& stack;
    Person earner;
    StackProgress progress; ///< of today
    std::optional<StackAward> award; ///< that the earner holds already
    bool isRevoked = false; ///< that award
    Person by;
    std::optional<QDate> capstoneAcceptedOn; ///< by whoever awards
    QString number; ///< of the award
};

/// Refused, with the sentence why, when this person may not award that one a stack.
Result<void> mayComplete(const Person& earner, const Person& by);

/// What still stands in the way, in sentences; empty when complete() would award the stack.
QStringList openFor(const CompletionRequest& request, Instant at);

/// The award of a stack, which keeps what was asked and what filled each place. Refused when the
/// stack is not complete, or was awarded already; nothing is signed yet.
Result<Changes> complete(const CompletionRequest& request, Instant at);

} // namespace core
