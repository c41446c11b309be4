// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/paper/page.h"

#include <QByteArray>
#include <QList>
#include <QString>

// The one seam to PDF. Behind it stands QPdfWriter for now, and nobody else may know it. What it
// cannot do, and the writer that replaces it must:
// - Text is mapped back to Unicode through the font's own table. Where two characters share a
//   glyph the lower one wins: Han names come out of a search as their radicals (U+2F00 to
//   U+2FDF), Arabic as presentation forms. Both are drawn right.
// - Ligatures come out as U+FB01 and the like. That one is avoided: typeset sets Latin with a
//   letter spacing of 100.0001 %, which turns ligatures off and moves nothing.
// - No tags (roles and alternative texts of the page are dropped), no document language, no
//   PDF/A-3; two runs differ in their date and id.

namespace core {

/// A file that travels inside a PDF.
struct PdfAttachment {
    QString name;
    QString mediaType;
    QByteArray bytes;
};

/// The document as the bytes of a PDF file with every font embedded.
Result<QByteArray> writePdf(
    const PaperDocument& document, const QList<PdfAttachment>& attachments = {});

/// Writes the PDF whole or not at all; a file that was there stays when it fails.
Result<void> savePdf(const PaperDocument& document, const QString& path);

} // namespace core
