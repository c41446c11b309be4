// SPDX-License-Identifier: MIT
#pragma once

#include "core/reviews/letter.h"

namespace core {

/// The letter as plain text, which is what the decision keeps.
QString letterText(const DecisionLetter& letter);

/// The words of a letter that may be changed before it goes: all between salutation and signature.
QString letterBody(const DecisionLetter& letter);

/// The letter with the words of `text`, a letterBody() or a letterText() that somebody changed.
/// A line that is a heading of the letter begins that part, a part that is not there is left out,
/// and no word is lost. Which criteria are met, and the levels, stay those of `drafted`.
DecisionLetter reworded(const DecisionLetter& drafted, const Design& design, const QString& text);

/// The letter of an attempt that was decided: as it went out, or drafted when none was kept.
DecisionLetter sentLetter(
    const Work& work, const AttemptWork& attempt, const Organization& school, const Person& signer);

} // namespace core
