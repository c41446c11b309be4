// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/certificate.h"

#include <QStringList>

namespace core {

/// A piece of evidence as a portfolio names it: by what was asked for, never by a file.
struct PortfolioEvidence {
    QString requirement = {}; ///< "E1"
    QString title; ///< "A lesson in which the routine runs"
    QString kind = {}; ///< "Video"
    QString shown = {}; ///< What it showed, in a sentence or two; may be empty.

    bool operator==(const PortfolioEvidence&) const = default;
};

/// What one badge stands for, on a page that a teacher can show. What is empty is left out.
struct PortfolioText {
    CertificateText award;
    QString code; ///< Of the microcredential.
    QString competency;
    QList<PortfolioEvidence> evidence;
    QStringList words; ///< What the reviewers said.
    QString fingerprint; ///< Of the key that signed.
};

/// The portfolio, upright: one page, unless so much was chosen that it would be too small to read.
PaperDocument portfolio(const PortfolioText& text, PaperSize size);

} // namespace core
