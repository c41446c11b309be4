// SPDX-License-Identifier: MIT
#include "core/media/evidencefile.h"

#include "core/media/mediaprobe.h"

#include <QFileInfo>
#include <QMimeDatabase>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isRecording(const QString& mediaType)
{
    return mediaType.startsWith("video/"_L1) || mediaType.startsWith("audio/"_L1);
}

// A recording is called what it holds: the names of containers promise a picture.
QString typeOf(const QString& mediaType, const MediaInfo& info)
{
    if (!info.hasVideo && mediaType.startsWith("video/"_L1))
        return u"audio/"_s + mediaType.mid(6);
    return mediaType;
}

} // namespace

Keeping usualKeeping(const QString& mediaType, qint64 bytes)
{
    return mediaType.startsWith("video/"_L1) && bytes > largeVideo ? Keeping::InPlace
                                                                   : Keeping::Copy;
}

QString placeOf(const MediaFile& file, const QString& mediaFolder)
{
    return file.path.value_or(
        mediaFolder + u'/' + importedPath(file.sha256.value_or(QByteArray()), file.originalName));
}

QString mediaTypeOf(const QString& path)
{
    return QMimeDatabase().mimeTypeForFile(path).name();
}

Result<void> canBeShown(const QString& path)
{
    if (!isRecording(mediaTypeOf(path)))
        return {};
    const auto info = probe(path);
    return info ? Result<void>() : info.error();
}

Result<MediaFile> takeIn(const QString& path, const QString& mediaFolder, Keeping keeping,
    const FileProgress& progress, std::stop_token stop)
{
    const QFileInfo file(path);
    MediaFile taken;
    taken.id = MediaFileId::create();
    taken.originalName = file.fileName();
    taken.mediaType = mediaTypeOf(path);
    taken.addedAt = now();
    if (isRecording(taken.mediaType)) {
        const auto info = probe(path);
        if (!info)
            return info.error();
        taken.mediaType = typeOf(taken.mediaType, *info);
        if (info->duration > MediaTime(0))
            taken.duration = info->duration;
    }
    if (keeping == Keeping::Usual)
        keeping = usualKeeping(taken.mediaType, file.size());
    if (keeping == Keeping::InPlace) {
        const auto print = fingerprint(path);
        if (!print)
            return print.error();
        taken.fingerprint = *print;
        taken.bytes = file.size();
        taken.path = file.absoluteFilePath();
        return taken;
    }
    const auto copied = copyAndHash(path, mediaFolder, progress, stop);
    if (!copied)
        return copied.error();
    taken.sha256 = copied->sha256;
    taken.bytes = copied->bytes;
    return taken;
}

} // namespace core
