// SPDX-License-Identifier: MIT
#pragma once

#include "core/reviews/letter.h"

namespace core {

/// Something that was looked at in a letter before it goes.
struct LetterFinding {
    bool isGood = true;
    QString sentence;

    bool operator==(const LetterFinding&) const = default;
};

/// Reads the letter again before it goes: whether each level rests on something, each open
/// criterion says what would meet it, no one of `reviewers` is named, and how long it is. What is
/// not good is a question, not a bar.
QList<LetterFinding> readAgain(const Work& work, const Decision& decision,
    const DecisionLetter& letter, const QList<Person>& reviewers);

} // namespace core
