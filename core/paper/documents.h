// SPDX-License-Identifier: MIT
#pragma once

#include "core/awards/award.h"
#include "core/paper/certificate.h"
#include "core/paper/handout.h"
#include "core/paper/letter.h"
#include "core/reviews/letter.h"
#include "core/schools/organization.h"

namespace core {

/// The sheet that a school prints on.
PaperSize paperSizeOf(PaperFormat format);

/// The badge of a design as a school awards it: colours and icon go by its area.
BadgePicture badgeOf(const Design& design, const Organization& school);

/// The certificate of an award. It is signed by the school's signatories, or else by `issuer`,
/// who decided.
CertificateText certificateOf(const Award& award, const Person& earner, const Design& design,
    const Organization& school, const Person& issuer);

/// Who signs the certificates of a school: its signatories, or else `issuer`.
std::vector<CertificateSigner> signersOf(const Organization& school, const Person& issuer);

/// The sheet that tells a teacher what a version asks.
HandoutText handoutOf(const Microcredential& microcredential, const MicrocredentialVersion& version,
    const Organization& school);

/// A letter of decision on paper.
LetterText letterOf(const DecisionLetter& letter, const Design& design);

} // namespace core
