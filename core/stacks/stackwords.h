// SPDX-License-Identifier: MIT
#pragma once

#include "core/stacks/stack.h"

#include <QStringList>

namespace core {

/// What a slot asks, in words: "CM-01", "one of TI-01, ER-01", "2 of CM-01, TI-01, SE-01",
/// "all of CM-01, CR-01".
QString choiceWords(const StackSlot& slot);

/// What a stack asks beside its slots, a sentence each: the order, the areas, which awards count,
/// the capstone.
QStringList ruleWords(const StackContent& stack);

/// All of it in Markdown, for the credential.
QString stackNarrative(const StackContent& stack);

} // namespace core
