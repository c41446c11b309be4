// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/certificate.h"
#include "core/paper/certificatefit.h"
#include "core/paper/certificatesheet.h"

namespace core {

/// School, name and title of a certificate, set to their boxes.
struct CertificateHead {
    SetLines school;
    SetLines name;
    SetLines title;
};

/// `isTight`: the title begins at 18 pt, to leave room for criteria.
CertificateHead setHead(const CertificateText& text, const CertificateSheet& sheet, bool isTight);

} // namespace core
