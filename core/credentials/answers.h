// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/checking.h"

namespace core {

/// How an answer is to be taken.
enum class AnswerMark {
    Good,
    Unknown, ///< neither good nor bad: something is not known
    Warning, ///< genuine, but it does not count
    Bad,
    Open, ///< was not asked yet
};

/// What one asks about a badge, and the answer in plain words.
struct CheckAnswer {
    QString question; ///< "Is it unchanged?"
    AnswerMark mark = AnswerMark::Unknown;
    QString answer; ///< "Yes. Every word is as it was signed."
    QString detail; ///< what lies behind it, and what to do; may be empty
};

/// The answers: is it unchanged, who signed it, is it in force, whose is it; and whether it stands
/// in the register, where there is one.
QList<CheckAnswer> answersOf(const BadgeReport& report, Instant at);

/// All of it in a few words: "Genuine, and you know the school".
struct CheckVerdict {
    AnswerMark mark = AnswerMark::Unknown;
    QString words;
};

/// "Genuine" is said of keys that the user knows alone; a good signature by any other key is
/// called unchanged, and the school new.
CheckVerdict verdictOf(const BadgeReport& report);

} // namespace core
