// SPDX-License-Identifier: MIT
#include "core/paper/pdfwriter.h"

#include "core/paper/pagepainter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int Resolution = 1200;

struct PdfWriter {
    Q_DECLARE_TR_FUNCTIONS(core::PdfWriter)
};

void setPage(QPdfWriter& writer, const Page& page)
{
    writer.setPageLayout(
        QPageLayout(QPageSize(page.size, QPageSize::Point, u"Custom"_s, QPageSize::ExactMatch),
            QPageLayout::Portrait, {}, QPageLayout::Point));
}

Error notWritten(const QString& path, const QString& detail)
{
    return {Error::Kind::Storage,
        PdfWriter::tr("“%1” could not be written. Check that the folder exists, that you may "
                      "write in it and that the disk is not full.")
            .arg(QDir::toNativeSeparators(path)),
        detail};
}

} // namespace

Result<QByteArray> writePdf(const PaperDocument& document, const QList<PdfAttachment>& attachments)
{
    if (document.pages.empty())
        return Error{Error::Kind::Invalid, PdfWriter::tr("There is no page to write.")};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(Resolution);
    writer.setTitle(document.title);
    writer.setCreator(u"Laurel"_s);
    if (!attachments.isEmpty()) // the first version of PDF that has them
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    for (const auto& attachment : attachments)
        writer.addFileAttachment(attachment.name, attachment.bytes, attachment.mediaType);
    setPage(writer, document.pages.front());
    QPainter painter(&writer);
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
        if (i > 0) {
            setPage(writer, document.pages[i]);
            writer.newPage();
        }
        painter.save();
        painter.scale(Resolution / 72.0, Resolution / 72.0);
        paintPage(painter, document.pages[i]);
        painter.restore();
    }
    if (!painter.end())
        return Error{Error::Kind::Storage, PdfWriter::tr("The PDF could not be made.")};
    return bytes;
}

Result<void> savePdf(const PaperDocument& document, const QString& path)
{
    const auto bytes = writePdf(document);
    if (!bytes)
        return bytes.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return notWritten(path, file.errorString());
    return {};
}

} // namespace core
