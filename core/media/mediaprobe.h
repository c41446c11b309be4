// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"

#include <QList>
#include <QSize>
#include <QString>

namespace core {

/// Frames per second as a fraction, 30000/1001 for 29.97; 0/1 when the file does not say.
struct FrameRate {
    int numerator = 0;
    int denominator = 1;

    bool operator==(const FrameRate&) const = default;
};

/// One stream of a media file.
struct MediaStream {
    enum class Kind { Video, Audio, Other };

    Kind kind = Kind::Other;
    QString codec; ///< as people call it: "H.264"
    QSize size{0, 0}; ///< video: pixels as stored, before turning
    FrameRate frameRate; ///< video: on average
    int channels = 0; ///< audio
    int sampleRate = 0; ///< audio: Hz

    bool operator==(const MediaStream&) const = default;
};

/// What a media file holds.
struct MediaInfo {
    QString container; ///< "MP4", "Matroska"…
    MediaTime duration{}; ///< zero when the file does not say
    MediaTime start{}; ///< the first time stamp; often not zero
    QList<MediaStream> streams;
    int rotation
        = 0; ///< clockwise to be upright: 0, 90, 180, 270. Our pictures are turned already.
    QSize displaySize{0, 0}; ///< as shown: pixels made square, turned
    bool isVariableFrameRate = false; ///< as far as can be told without reading it all
    bool hasVideo = false;
    bool hasAudio = false;

    bool operator==(const MediaInfo&) const = default;
};

/// Looks into a file and decodes its first frame (or first sound), so that what cannot be shown is
/// known before a review begins. Takes tens of milliseconds, at most some 20 s on a bad disk.
/// Errors: Missing, Invalid (a folder), Damaged (empty, cut short), Foreign (not media, or a codec
/// we have no decoder for), Storage (unreadable, too slow).
Result<MediaInfo> probe(const QString& path);

} // namespace core
