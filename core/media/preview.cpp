// SPDX-License-Identifier: MIT
#include "core/media/preview.h"

#include "core/media/pdfpicture.h"
#include "core/media/thumbnails.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Preview)
};

constexpr qint64 mostText = 64 << 10;
constexpr qint64 mostPixels = 120'000'000; // more than any telephone takes

Preview noteOnly(const QString& note)
{
    return {.picture = {}, .text = {}, .isCut = false, .note = note};
}

Preview pictureOf(const QString& path, QSize within)
{
    const auto damaged = Text::tr("The picture cannot be shown. Its own program may say why.");
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const auto size = reader.size();
    if (!size.isValid() || reader.format() == "svg" || reader.format() == "svgz")
        return noteOnly(damaged);
    if (qint64(size.width()) * size.height() > mostPixels)
        return noteOnly(Text::tr("The picture is too large to be shown here. Open it in its own "
                                 "program."));
    const bool isTurned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    const auto room = isTurned ? within.transposed() : within;
    if (size.width() > room.width() || size.height() > room.height())
        reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio).expandedTo({1, 1}));
    auto image = reader.read();
    if (image.isNull())
        return noteOnly(damaged);
    return {.picture = std::move(image), .text = {}, .isCut = false, .note = {}};
}

Result<Preview> stillOf(const QString& path, QSize within, std::stop_token stop)
{
    Preview preview;
    // The middle of three: the first picture of a lesson is often black.
    const auto made = makeThumbnails(
        path, 3, within,
        [&](const Thumbnail& one) {
            if (one.place == 1 || preview.picture.isNull())
                preview.picture = one.image;
        },
        std::move(stop));
    if (!made)
        return made.error();
    if (preview.picture.isNull())
        preview.note = Text::tr("There is no picture to show.");
    return preview;
}

Result<Preview> textOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Storage,
            Text::tr("“%1” cannot be read.").arg(QFileInfo(path).fileName()), file.errorString()};
    const auto bytes = file.read(mostText);
    QStringDecoder decode(
        QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8));
    // What follows a whole text shows whether its last sign is whole too.
    QString text = decode(file.atEnd() ? bytes + '\0' : bytes);
    if (decode.hasError())
        text = QString::fromLatin1(bytes);
    text.remove(QChar(QChar::Null));
    return Preview{.picture = {}, .text = text, .isCut = !file.atEnd(), .note = {}};
}

Preview pageOf(const QString& path, QSize within)
{
    if (!canDrawPdf())
        return noteOnly(Text::tr("Pages cannot be shown here. Open it in its own program."));
    auto page = pdfPicture(path, within);
    if (page.isNull())
        return noteOnly(
            Text::tr("The first page cannot be shown: the file is locked or damaged. Open it in "
                     "its own program."));
    return {.picture = std::move(page), .text = {}, .isCut = false, .note = {}};
}

} // namespace

Result<Preview> previewOf(
    const QString& path, const QString& mediaType, QSize within, std::stop_token stop)
{
    if (!QFileInfo::exists(path))
        return Error{Error::Kind::Missing, Text::tr("The file is not where it was.")};
    if (mediaType.startsWith("image/"_L1))
        return pictureOf(path, within);
    if (mediaType.startsWith("video/"_L1))
        return stillOf(path, within, std::move(stop));
    if (mediaType == "application/pdf"_L1)
        return pageOf(path, within);
    if (mediaType.startsWith("text/"_L1) || mediaType == "application/json"_L1)
        return textOf(path);
    if (mediaType.startsWith("audio/"_L1))
        return noteOnly(Text::tr("A sound recording. Open it to listen."));
    return noteOnly(Text::tr("Open it in its own program to see it."));
}

} // namespace core
