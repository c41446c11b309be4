// SPDX-License-Identifier: MIT
#pragma once

// What this folder needs of FFmpeg's libraries, 5.1 up to 7.x: owners that free what they hold, and
// the few places where the versions differ. Only .cpp files of core/media include this.

#include "core/media/ffmpegfunctions.h"

#include <QString>

#include <cmath>
#include <memory>

namespace core::ff {

struct Free {
    void operator()(AVFormatContext* format) const { avformat_close_input(&format); }
    void operator()(AVCodecContext* codec) const { avcodec_free_context(&codec); }
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
    void operator()(SwsContext* scaler) const { sws_freeContext(scaler); }
};

using Format = std::unique_ptr<AVFormatContext, Free>;
using Codec = std::unique_ptr<AVCodecContext, Free>;
using Packet = std::unique_ptr<AVPacket, Free>;
using Frame = std::unique_ptr<AVFrame, Free>;
using Scaler = std::unique_ptr<SwsContext, Free>;

/// Both are null where FFmpeg is missing, and then no file opens either.
inline Packet newPacket()
{
    return Packet(load() ? av_packet_alloc() : nullptr);
}

inline Frame newFrame()
{
    return Frame(load() ? av_frame_alloc() : nullptr);
}

/// FFmpeg's words for its own error number, for the log.
inline QString textOf(int error)
{
    char text[AV_ERROR_MAX_STRING_SIZE] = {};
    av_strerror(error, text, sizeof text);
    return QString::fromUtf8(text);
}

/// Microseconds of a time stamp in `base`.
inline qint64 toMicroseconds(qint64 stamp, AVRational base)
{
    return av_rescale_q(stamp, base, AVRational{1, 1'000'000});
}

inline qint64 durationOf(const AVFrame& frame)
{
#if LIBAVUTIL_VERSION_MAJOR >= 58
    return frame.duration;
#else
    return frame.pkt_duration;
#endif
}

/// Nine numbers that say how the picture is turned, or nullptr.
inline const int32_t* displayMatrixOf(const AVStream& stream)
{
#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(60, 30, 100)
    const AVPacketSideData* data = av_packet_side_data_get(stream.codecpar->coded_side_data,
        stream.codecpar->nb_coded_side_data, AV_PKT_DATA_DISPLAYMATRIX);
    if (!data || data->size < 9 * sizeof(int32_t))
        return nullptr;
    return reinterpret_cast<const int32_t*>(data->data);
#else
    size_t size = 0;
    const uint8_t* data = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
    if (!data || size < 9 * sizeof(int32_t))
        return nullptr;
    return reinterpret_cast<const int32_t*>(data);
#endif
}

/// How far the picture is to be turned clockwise to be upright: 0, 90, 180 or 270.
inline int rotationOf(const AVStream& stream)
{
    const int32_t* matrix = displayMatrixOf(stream);
    const double counterClockwise = matrix ? av_display_rotation_get(matrix) : 0;
    if (std::isnan(counterClockwise))
        return 0;
    return (int(std::lround(-counterClockwise / 90)) * 90 % 360 + 360) % 360;
}

} // namespace core::ff
