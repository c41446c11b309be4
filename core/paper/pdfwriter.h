// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/paper/page.h"

#include <QByteArray>
#include <QList>
#include <QString>

// The one seam to PDF. Whoever writes many documents keeps a PdfBatch meanwhile. A file is
// - faithful: every word is found and copied as it was typed, in every script;
// - tagged: the roles of the page's items become headings, paragraphs, lists, tables and figures
//   in reading order, with language and title;
// - lasting: laid out as PDF/A-3a asks, every font embedded, colours named, no transparency;
// - the same whenever and wherever the same document is written with the same fonts.
// A font that may not be embedded, or that changes its weight (a variable font), is drawn as
// shapes with the words beside them.

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
