// SPDX-License-Identifier: MIT
#include "core/paper/pdfbatch.h"

#include "core/paper/pdf/metadata.h"
#include "core/paper/pdf/pagewriter.h"
#include "core/paper/pdf/shapedlines.h"
#include "core/paper/pdf/syntax.h"
#include "core/paper/typememory.h"

#include <QCoreApplication>

#include <algorithm>

namespace core {

namespace {

struct PdfWriter {
    Q_DECLARE_TR_FUNCTIONS(core::PdfWriter)
};

thread_local PdfBatch* newest = nullptr;

/// Every glyph is one, and every font is in the file.
bool isArchival(const pdf::DocumentFonts& fonts, const PaperDocument& document)
{
    const auto& all = fonts.all();
    return !document.language.isEmpty()
        && std::none_of(
            all.begin(), all.end(), [](const auto& font) { return font->lacksGlyphs(); });
}

/// The entries that need no other object; the dictionary stays open.
QByteArray catalogOf(const PaperDocument& document)
{
    QByteArray out = "<</Type/Catalog/MarkInfo<</Marked true>>"
                     "/ViewerPreferences<</DisplayDocTitle true>>";
    if (!document.language.isEmpty())
        out += "/Lang" + pdf::textString(document.language);
    return out;
}

QByteArray pageTree(const std::vector<int>& pages)
{
    QByteArray out
        = "<</Type/Pages/Count " + QByteArray::number(qsizetype(pages.size())) + "/Kids[";
    for (const int page : pages)
        out += pdf::reference(page) + ' ';
    return out + "]>>";
}

} // namespace

struct PdfBatch::Shared {
    pdf::Stores stores;
    pdf::ShapedLines lines;
    TypeMemory memory; ///< Also of those who lay out the documents.
};

PdfBatch::PdfBatch()
    : m_shared(std::make_unique<Shared>())
    , m_before(newest)
{
    newest = this;
}

PdfBatch::~PdfBatch()
{
    PdfBatch** link = &newest;
    while (*link && *link != this)
        link = &(*link)->m_before;
    if (*link)
        *link = m_before;
}

PdfBatch* PdfBatch::current()
{
    return newest;
}

Result<QByteArray> PdfBatch::write(
    const PaperDocument& document, const QList<PdfAttachment>& attachments)
{
    if (document.pages.empty())
        return Error{Error::Kind::Invalid, PdfWriter::tr("There is no page to write.")};
    const auto texts = m_shared->lines.of(document);
    pdf::DocumentFonts fonts(m_shared->stores.fonts);
    fonts.useAll(texts);

    pdf::Objects objects;
    pdf::Tags tags(document.language);
    const int root = objects.take();
    const int tree = objects.take();
    pdf::PageWriter writer(objects, m_shared->stores, fonts, tags);
    std::vector<int> pages;
    for (std::size_t i = 0; i < document.pages.size(); ++i)
        pages.push_back(writer.add(document.pages[i], i, texts[i], tree));
    writer.finish();
    objects.put(tree, pageTree(pages));
    const int xmp = pdf::addXmp(objects, document, isArchival(fonts, document));
    objects.put(root,
        catalogOf(document) + "/Pages " + pdf::reference(tree) + "/StructTreeRoot "
            + pdf::reference(tags.write(objects, pages)) + "/Metadata " + pdf::reference(xmp)
            + pdf::addOutputIntent(objects)
            + pdf::addAttachments(objects, attachments, document.date) + ">>");
    return std::move(objects).finish(root, pdf::addInformation(objects, document));
}

} // namespace core
