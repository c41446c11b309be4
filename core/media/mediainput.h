// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/media/ffmpeg.h"

#include <QCoreApplication>

#include <chrono>

namespace core {

/// An open media file, its best video and audio stream, and a deadline for reading it. The insides
/// of this folder; others begin with mediaprobe.h, frameindex.h, framereader.h, thumbnails.h.
class MediaInput {
    Q_DECLARE_TR_FUNCTIONS(core::MediaInput)

public:
    /// Only ordinary local files of a known list of containers are opened, so that a file cannot
    /// make us read another one. Errors: Missing, Invalid, Damaged, Foreign, Storage.
    static Result<MediaInput> open(const QString& path);

    MediaInput(MediaInput&&) noexcept = default;
    MediaInput& operator=(MediaInput&&) = delete; // would free the watch before its file

    const QString& path() const { return m_path; }
    AVFormatContext* format() const { return m_format.get(); }
    AVStream* video() const { return m_video; } ///< nullptr when there is none
    AVStream* audio() const { return m_audio; } ///< nullptr when there is none

    /// Reads nothing but the pictures from now on.
    void dropAllButVideo();

    /// Gives the reading that follows this much time from now.
    void allow(std::chrono::seconds time);

    /// The next packet of the video, or FFmpeg's error number.
    int readVideo(AVPacket& packet);

    /// A decoder for one of the streams. Errors: Foreign (no decoder for it), Damaged.
    Result<ff::Codec> decoderFor(const AVStream& stream, int threads) const;

    /// What to tell about `code`, FFmpeg's error number from reading.
    Error readingFailed(int code) const;

private:
    struct Watch {
        std::chrono::steady_clock::time_point deadline;
    };

    MediaInput() = default;
    void chooseStreams();

    QString m_path;
    std::unique_ptr<Watch> m_watch; ///< before m_format, which looks at it until it is closed
    ff::Format m_format;
    AVStream* m_video = nullptr;
    AVStream* m_audio = nullptr;
};

/// "H.264" for AV_CODEC_ID_H264 and so on.
QString codecName(AVCodecID codec);

} // namespace core
