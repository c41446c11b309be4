// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/pdfwriter.h"

#include <memory>

namespace core {

/// Lets documents share what they have in common. While a batch lives, those that are laid out
/// and written on its thread measure and shape a line once, cut a font down to its glyphs once,
/// draw and compress frame and seal once: a thousand certificates cost little more than their
/// names. A document's bytes are the same alone and in any batch.
class PdfBatch {
public:
    PdfBatch();
    ~PdfBatch();
    PdfBatch(const PdfBatch&) = delete;
    PdfBatch& operator=(const PdfBatch&) = delete;

    /// The one that was made last on this thread and lives.
    static PdfBatch* current();

    Result<QByteArray> write(
        const PaperDocument& document, const QList<PdfAttachment>& attachments = {});

private:
    struct Shared;
    std::unique_ptr<Shared> m_shared;
    PdfBatch* m_before;
};

} // namespace core
