// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/design.h"

namespace core {

/// The verb that a statement of an objective starts with, in lower case, after any stem such as
/// "The educator will be able to". Empty when there is no word.
QString leadingVerb(const QString& statement);

/// The level of a verb that a reviewer can see done; empty when the verb is not in the English list
/// of such verbs.
std::optional<BloomLevel> bloomLevelOf(const QString& verb);

/// Whether our lists of words, which are English, say anything about this design.
bool isEnglish(const Design& design);

} // namespace core
