// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/stubchecking.h"

namespace core {

/// What came of a file that somebody wants to have checked: a badge in any form, or a photo of a
/// printed one.
struct CheckedFile {
    BadgeReport report = {};
    std::optional<StubReport> code = {}; ///< a photo of the small code; then there is no report
    QByteArray json = {}; ///< the badge; empty when there is none
    QString note = {}; ///< what else is to be said; usually empty

    bool isGood() const { return !code && report.isGood(); }
};

/// Checks whatever is in a file. Never fails: what holds no badge is an answer too.
CheckedFile checkFile(const QByteArray& file, const CheckingTerms& terms);

/// True when the small code is that of the badge that was found in the other file.
bool isCodeOf(const CheckedFile& code, const CheckedFile& badge);

} // namespace core
