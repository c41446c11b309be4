// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/certificate.h"
#include "core/paper/handout.h"
#include "core/paper/letter.h"

namespace samples {

/// A certificate as most are: one signer, five criteria.
core::CertificateText certificate();

/// Long name, title, school and sentences, two signers.
core::CertificateText longCertificate();

/// Two pages of hand-out with every section filled.
core::HandoutText handout();

/// Eight criteria on four levels, each descriptor several lines long.
core::HandoutText longHandout();

/// A "not yet" with four criteria met and one open.
core::LetterText letter();

} // namespace samples
