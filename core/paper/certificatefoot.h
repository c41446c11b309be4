// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/certificate.h"
#include "core/paper/certificatesheet.h"
#include "core/paper/typeset.h"

namespace core {

/// What a certificate states beside its title: date, hours, end, number; each one a line.
QStringList certificateFacts(const CertificateText& text);

/// Date, hours, validity and number at the left of the foot.
void placeFacts(
    std::vector<PageItem>& items, const CertificateText& text, const CertificateSheet& sheet);

/// The small code of a signed badge at the left edge, with the words above the facts; nothing for a
/// badge that is not signed.
void placeCheck(
    std::vector<PageItem>& items, const CertificateText& text, const CertificateSheet& sheet);

/// Where signers stand: each has a rule, the name below it, and the role.
struct SignerPlaces {
    std::vector<qreal> lefts; ///< Of the rules.
    qreal width = 0; ///< Of a rule.
    qreal foot = 0; ///< Lowest baseline.
    TypeStyle name;
    TypeStyle role;
    TextAlign align = TextAlign::Left;
};

/// How many signers the front has room for: two at most.
std::size_t signersOnFront(const CertificateText& text);

/// The rules with names and roles; a picture of a signature stands on its rule.
void placeSigners(
    std::vector<PageItem>& items, const CertificateText& text, const SignerPlaces& places);

/// The places of the classic certificate: one or two at the right of the foot.
SignerPlaces classicSigners(const CertificateText& text, const CertificateSheet& sheet);

/// "9 hours", "1 hour".
QString hoursWords(double hours, const QString& language);

} // namespace core
