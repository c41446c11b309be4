// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/page.h"
#include "core/paper/pdf/objects.h"
#include "core/paper/pdfwriter.h"

namespace core::pdf {

/// Title, date and program, for old readers; gives the object's number.
int addInformation(Objects& objects, const PaperDocument& document);

/// The same as XMP. `isArchival` says that the file keeps the rules of PDF/A-3a.
int addXmp(Objects& objects, const PaperDocument& document, bool isArchival);

/// The colours of the document are those of sRGB; gives the entry for the catalog.
QByteArray addOutputIntent(Objects& objects);

/// Entries for the catalog; empty without attachments.
QByteArray addAttachments(
    Objects& objects, const QList<PdfAttachment>& attachments, const QDate& date);

} // namespace core::pdf
