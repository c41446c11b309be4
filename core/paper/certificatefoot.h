// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/certificate.h"
#include "core/paper/certificatesheet.h"

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

/// One or two signature rules with names and roles at the right of the foot.
void placeSigners(
    std::vector<PageItem>& items, const CertificateText& text, const CertificateSheet& sheet);

} // namespace core
