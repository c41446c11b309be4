// SPDX-License-Identifier: MIT
#include "core/media/filefacts.h"

#include "core/media/evidencefile.h"
#include "core/media/mediaprobe.h"
#include "core/media/pdfpicture.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::FileFacts)
};

constexpr qint64 largestTable = 1 << 20;

Result<void> canBeRead(const QFileInfo& file)
{
    const auto name = file.fileName();
    if (!file.exists())
        return Error{Error::Kind::Missing,
            Text::tr("“%1” is not there any more. Look where it went, and add it from there.")
                .arg(name)};
    if (!file.isFile())
        return Error{Error::Kind::Invalid,
            Text::tr("“%1” is a folder. Open it and bring the files in it.").arg(name)};
    if (file.size() == 0)
        return Error{Error::Kind::Invalid,
            Text::tr("“%1” is empty. Save it again in the program that made it.").arg(name)};
    QFile bytes(file.filePath());
    if (!bytes.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Storage,
            Text::tr("“%1” cannot be read. Ask for the right to read it, or copy it to your own "
                     "folder.")
                .arg(name),
            bytes.errorString()};
    return {};
}

Result<void> lookIntoRecording(FileFacts& facts)
{
    const auto info = probe(facts.path);
    if (!info)
        return info.error();
    if (!info->hasVideo && facts.mediaType.startsWith("video/"_L1))
        facts.mediaType = u"audio/"_s + facts.mediaType.mid(6);
    if (info->duration > MediaTime(0))
        facts.duration = info->duration;
    facts.pixels = info->displaySize;
    return {};
}

// Lines with something in them, without the first, which is a table's head.
std::optional<int> rowsOf(const FileFacts& facts)
{
    QFile file(facts.path);
    if (facts.bytes > largestTable || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    int rows = -1;
    for (auto line = file.readLine(); !line.isEmpty(); line = file.readLine())
        rows += !line.trimmed().isEmpty();
    return std::max(0, rows);
}

QSize pixelsOf(const QString& path)
{
    QImageReader reader(path);
    auto size = reader.size();
    if (reader.transformation() & QImageIOHandler::TransformationRotate90)
        size.transpose();
    return size.isValid() ? size : QSize();
}

} // namespace

Result<FileFacts> factsOf(const QString& path)
{
    const QFileInfo file(path);
    if (auto readable = canBeRead(file); !readable)
        return readable.error();
    FileFacts facts;
    facts.path = file.absoluteFilePath();
    facts.name = file.fileName();
    facts.mediaType = mediaTypeOf(path);
    facts.bytes = file.size();
    if (facts.mediaType.startsWith("video/"_L1) || facts.mediaType.startsWith("audio/"_L1)) {
        if (auto looked = lookIntoRecording(facts); !looked)
            return looked.error();
    } else if (facts.mediaType.startsWith("image/"_L1)) {
        facts.pixels = pixelsOf(facts.path);
    } else if (facts.mediaType == "application/pdf"_L1) {
        facts.pages = pdfPages(facts.path);
    } else if (facts.mediaType == "text/csv"_L1) {
        facts.rows = rowsOf(facts);
    }
    return facts;
}

} // namespace core
