// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/certificate.h"

namespace core {

/// The front of a certificate.
struct CertificateFront {
    Page page;
    bool hasBack = false; ///< it has no room for the sentences, which go to the other side
};

CertificateFront classicFront(const CertificateText& text, PaperSize size);

/// A band in the school's colour with seal, facts and code at the left edge; sans serif.
CertificateFront modernFront(const CertificateText& text, PaperSize size);

/// A small seal, much white and nothing around it.
CertificateFront quietFront(const CertificateText& text, PaperSize size);

/// "the microcredential", or what else was earned.
QString kindOf(const CertificateText& text);

/// What stands on a front whose criteria are on the other side.
QString backNote();

/// "Badge: Teach a Routine, Maple Grove School": what the seal shows.
QString sealAlt(const CertificateText& text);

} // namespace core
