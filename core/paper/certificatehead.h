// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/certificate.h"
#include "core/paper/certificatesheet.h"
#include "core/paper/typeset.h"

namespace core {

/// Lines in the size the sheet's shrinking rule led to.
struct SetLines {
    QStringList lines;
    TypeStyle style;
    qreal leading = 0;

    qreal drop() const { return lines.isEmpty() ? 0 : leading * qreal(lines.size() - 1); }
};

/// School, name and title of a certificate, set to their boxes.
struct CertificateHead {
    SetLines school;
    SetLines name;
    SetLines title;
};

/// `isTight`: the title begins at 18 pt, to leave room for criteria.
CertificateHead setHead(const CertificateText& text, const CertificateSheet& sheet, bool isTight);

} // namespace core
