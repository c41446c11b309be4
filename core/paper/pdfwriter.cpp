// SPDX-License-Identifier: MIT
#include "core/paper/pdfwriter.h"

#include "core/paper/pdfbatch.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace core {

namespace {

struct PdfWriter {
    Q_DECLARE_TR_FUNCTIONS(core::PdfWriter)
};

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
    if (auto* batch = PdfBatch::current())
        return batch->write(document, attachments);
    return PdfBatch().write(document, attachments);
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
