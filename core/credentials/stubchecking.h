// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/answers.h"
#include "core/credentials/badgestub.h"

namespace core {

/// What is known of a badge of which only the small code on paper is there. It is never as good as
/// the badge: the code proves who signed, and not what.
struct StubReport {
    BadgeStub stub;
    Acquaintance acquaintance = Acquaintance::Unknown;
    QString knownAs = {}; ///< what the user calls whoever signed
    std::optional<RevokedBadge> revocation = {}; ///< of the badge that the code names
};

StubReport checkStub(const BadgeStub& stub, const CheckingTerms& terms);

/// The answers: who signed it, what was signed; and whether it was revoked, when that is known.
QList<CheckAnswer> answersOf(const StubReport& report);

/// All of it in a few words. Never good.
CheckVerdict verdictOf(const StubReport& report);

} // namespace core
