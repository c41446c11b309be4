// SPDX-License-Identifier: MIT
#pragma once

#include "core/awards/award.h"
#include "core/microcredentials/designcheck.h"
#include "core/paper/certificate.h"
#include "core/paper/handout.h"
#include "core/paper/letter.h"
#include "core/reviews/letter.h"
#include "core/schools/organization.h"

namespace core {

/// The sheet that a school prints on.
PaperSize paperSizeOf(PaperFormat format);

/// How the badge of a design looks: what it leaves out is filled in by its area and its title, and
/// only the picture may be missing.
BadgeLook lookOf(const Design& design);

/// The badge of a design as a school awards it: as the design says, and where it says nothing, by
/// its area and its title; `school` may be empty. Whatever shows a badge asks here.
BadgePicture badgeOf(const Design& design, const QString& school);

/// What is wrong with the ring text of a design that has its own; only drawing it tells.
std::optional<LintFinding> ringTextFinding(const Design& design);

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
