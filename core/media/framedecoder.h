// SPDX-License-Identifier: MIT
#pragma once

#include "core/media/framecache.h"
#include "core/media/framereader.h"
#include "core/media/mediainput.h"

#include <limits>
#include <optional>

namespace core {

/// Gets exact frames decoded: knows where the decoding stands and how to get elsewhere. The insides
/// of FrameReader.
class FrameDecoder {
    Q_DECLARE_TR_FUNCTIONS(core::FrameDecoder)

public:
    static Result<FrameDecoder> open(const QString& path, FrameIndex index, qint64 cacheBytes);

    const FrameIndex& index() const { return m_index; }
    FrameReader::Work work() const;

    /// What is on the screen while frame `i` is shown; valid until the next call.
    Result<const AVFrame*> frame(int i, std::stop_token stop);

    /// The shape of the pixels, and how far to turn the picture clockwise.
    AVRational pixelShape();
    int rotation() const;

private:
    /// Ways to a frame, the cheapest first. When one lands too late, the next is tried.
    enum class Start { GoOn, Key, Earlier, Beginning };
    enum class Outcome { Found, TooLate, Stopped, Failed };

    FrameDecoder(MediaInput input, ff::Codec codec, FrameIndex index, qint64 cacheBytes);

    Result<void> decodeTo(int i, const std::stop_token& stop);
    Start startFor(int i) const;
    bool moveTo(Start start, int i);
    bool seekTo(qint64 microseconds);
    bool reopen();
    void forgetPosition();
    Outcome run(int i, Start start, const std::stop_token& stop);
    std::optional<Outcome> take(int i, Start start);
    Outcome answer(int i, const AVFrame& frame);
    int feed();
    int keyFor(int i) const;
    qint64 stampOf(int i) const;
    Error notDecoded(int i) const;

    FrameIndex m_index;
    std::optional<MediaInput> m_input;
    ff::Codec m_codec;
    FrameCache m_cache;
    int m_slack = 0; ///< how many frames too high the numbers may be
    FrameReader::Work m_work;
    ff::Packet m_packet = ff::newPacket();
    ff::Frame m_frame = ff::newFrame();
    ff::Frame m_held = ff::newFrame(); ///< the last frame that came out
    ff::Frame m_answer = ff::newFrame(); ///< the last frame that was asked for
    int m_position = -1; ///< the number of m_held; -1 when nothing came out since the last move
    int m_cleanFrom = 0; ///< frames before this one may refer to what was not decoded
    int m_lastAsked = -1;
    int m_window = 0; ///< frames before the one asked for that are decoded and kept too
    qint64 m_skipBefore = 0; ///< in the stream's time base: what may be left undecoded
    qint64 m_skippedTo = std::numeric_limits<qint64>::min(); ///< the latest that was left
    bool m_hasEnded = false;
    int m_readError = 0;
};

} // namespace core
