// SPDX-License-Identifier: MIT
#include "core/media/framedecoder.h"

#include <QFileInfo>
#include <QThread>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr AVRational microsecond{1, 1'000'000};
constexpr int nearAhead = 8; // frames: decoding them is cheaper than a seek
constexpr int backWindow = 32; // frames kept on the way when the user steps back
constexpr qint64 wayBack = 10'000'000; // µs: how much earlier to try when a seek lands too late
constexpr MediaTime rounding{500}; // decoders and containers round time stamps differently

/// Codecs whose frames that nobody refers to can be left undecoded without harm.
bool canSkip(AVCodecID codec)
{
    return codec == AV_CODEC_ID_H264 || codec == AV_CODEC_ID_HEVC || codec == AV_CODEC_ID_MPEG4
        || codec == AV_CODEC_ID_MPEG2VIDEO;
}

/// AVI stores no time stamps, so what comes out may be numbered some frames too high.
int numberingSlack(const MediaInput& input, const AVCodecContext& codec)
{
    const bool isAvi = qstrcmp(input.format()->iformat->name, "avi") == 0;
    return isAvi ? qMax(1, codec.has_b_frames) : 0;
}

int threadCount()
{
    return qBound(1, QThread::idealThreadCount(), 4);
}

} // namespace

Result<FrameDecoder> FrameDecoder::open(const QString& path, FrameIndex index, qint64 cacheBytes)
{
    auto input = MediaInput::open(path);
    if (!input)
        return input.error();
    if (!input->video() || index.isEmpty())
        return Error{Error::Kind::Missing,
            tr("“%1” has no pictures.").arg(QFileInfo(path).fileName()), path};
    input->dropAllButVideo();
    auto codec = input->decoderFor(*input->video(), threadCount());
    if (!codec)
        return codec.error();
    return FrameDecoder(*std::move(input), *std::move(codec), std::move(index), cacheBytes);
}

FrameDecoder::FrameDecoder(MediaInput input, ff::Codec codec, FrameIndex index, qint64 cacheBytes)
    : m_index(std::move(index))
    , m_input(std::move(input))
    , m_codec(std::move(codec))
    , m_cache(cacheBytes)
    , m_slack(numberingSlack(*m_input, *m_codec))
{
}

FrameReader::Work FrameDecoder::work() const
{
    auto work = m_work;
    work.cachedBytes = m_cache.bytes();
    return work;
}

AVRational FrameDecoder::pixelShape()
{
    return av_guess_sample_aspect_ratio(m_input->format(), m_input->video(), m_answer.get());
}

int FrameDecoder::rotation() const
{
    return ff::rotationOf(*m_input->video());
}

Result<const AVFrame*> FrameDecoder::frame(int i, std::stop_token stop)
{
    if (i < 0 || i >= m_index.size())
        return Error{Error::Kind::Invalid, tr("The video has no such picture."),
            u"frame %1 of %2"_s.arg(i).arg(m_index.size())};
    if (const AVFrame* kept = m_cache.find(i)) {
        ++m_work.fromCache;
        av_frame_unref(m_answer.get());
        av_frame_ref(m_answer.get(), kept);
    } else if (const auto done = decodeTo(i, stop); !done) {
        return done.error();
    }
    m_lastAsked = i;
    return m_answer.get();
}

Result<void> FrameDecoder::decodeTo(int i, const std::stop_token& stop)
{
    const bool isSteppingBack = m_lastAsked > i && m_lastAsked - i <= backWindow;
    const int room = m_answer->buf[0] ? m_cache.roomFor(*m_answer) - 1 : 0;
    m_window = isSteppingBack ? qBound(0, room, backWindow) : 0;
    m_readError = 0;
    for (auto start = startFor(i);; start = Start(int(start) + 1)) {
        m_input->allow(std::chrono::seconds(30));
        const auto outcome = moveTo(start, i) ? run(i, start, stop) : Outcome::TooLate;
        if (outcome == Outcome::Found)
            return {};
        if (outcome == Outcome::Stopped)
            return Error{Error::Kind::Cancelled, tr("Stopped. Nothing was changed.")};
        if (outcome == Outcome::Failed || start == Start::Beginning) {
            forgetPosition();
            return m_readError < 0 ? m_input->readingFailed(m_readError) : notDecoded(i);
        }
    }
}

FrameDecoder::Start FrameDecoder::startFor(int i) const
{
    const bool isAhead
        = !m_hasEnded && m_position >= 0 && i > m_position && stampOf(i) > m_skippedTo;
    const bool isNear = isAhead && (keyFor(i) <= m_position || i - m_position <= nearAhead);
    return isNear ? Start::GoOn : Start::Key;
}

bool FrameDecoder::moveTo(Start start, int i)
{
    const int key = keyFor(i);
    if (start == Start::GoOn)
        return true;
    m_cleanFrom = start == Start::Beginning ? 0 : key;
    if (start == Start::Beginning)
        return reopen();
    const qint64 time = m_index.timeOf(key).count();
    return seekTo(start == Start::Key ? time : time - wayBack);
}

bool FrameDecoder::seekTo(qint64 microseconds)
{
    const AVStream& video = *m_input->video();
    const qint64 stamp = av_rescale_q_rnd(microseconds, microsecond, video.time_base, AV_ROUND_UP);
    ++m_work.seeks;
    const int code = av_seek_frame(m_input->format(), video.index, stamp, AVSEEK_FLAG_BACKWARD);
    avcodec_flush_buffers(m_codec.get());
    forgetPosition();
    return code >= 0;
}

/// Starts the file over; the one way that works for every file that can be read at all.
bool FrameDecoder::reopen()
{
    auto input = MediaInput::open(m_input->path());
    if (!input || !input->video())
        return false;
    input->dropAllButVideo();
    auto codec = input->decoderFor(*input->video(), threadCount());
    if (!codec)
        return false;
    ++m_work.seeks;
    m_codec = *std::move(codec);
    m_input.emplace(*std::move(input));
    m_input->allow(std::chrono::seconds(60));
    forgetPosition();
    return true;
}

void FrameDecoder::forgetPosition()
{
    m_position = -1;
    m_skippedTo = std::numeric_limits<qint64>::min();
    m_hasEnded = false;
}

FrameDecoder::Outcome FrameDecoder::run(int i, Start start, const std::stop_token& stop)
{
    m_skipBefore = stampOf(std::max(0, i - m_window));
    for (;;) {
        if (stop.stop_requested())
            return Outcome::Stopped;
        const int code = avcodec_receive_frame(m_codec.get(), m_frame.get());
        if (code >= 0) {
            if (const auto outcome = take(i, start))
                return *outcome;
            continue;
        }
        if (code == AVERROR_EOF) {
            m_hasEnded = true;
            // The last packets may be damaged: then the picture before them stands still.
            return m_position >= 0 ? answer(i, *m_held) : Outcome::TooLate;
        }
        if (feed() == AVERROR_EXIT)
            return Outcome::Failed;
    }
}

/// What the frame that has just come out means for who asked for `i`; nothing: go on.
std::optional<FrameDecoder::Outcome> FrameDecoder::take(int i, Start start)
{
    ++m_work.decoded;
    const qint64 stamp = m_frame->best_effort_timestamp;
    const int number = stamp == AV_NOPTS_VALUE
        ? std::min(m_position + 1, m_index.size() - 1)
        : m_index.frameAt(
            MediaTime(ff::toMicroseconds(stamp, m_input->video()->time_base)) + rounding);
    const bool isFirst = m_position < 0;
    const bool isPast = number > i;
    if (isFirst && start != Start::Beginning && number > keyFor(i) + m_slack)
        return Outcome::TooLate; // what follows may refer to frames before it
    if (isPast) // frame i cannot be decoded: the one before it stands, or the first there is
        answer(i, isFirst ? *m_frame : *m_held);
    av_frame_unref(m_held.get());
    av_frame_move_ref(m_held.get(), m_frame.get());
    m_position = number;
    if (number >= m_cleanFrom && number >= i - m_window)
        m_cache.put(number, *m_held);
    if (isPast)
        return Outcome::Found;
    return number == i ? std::optional(answer(i, *m_held)) : std::nullopt;
}

FrameDecoder::Outcome FrameDecoder::answer(int i, const AVFrame& frame)
{
    av_frame_unref(m_answer.get());
    av_frame_ref(m_answer.get(), &frame);
    m_cache.put(i, frame);
    return Outcome::Found;
}

/// Gives the decoder one more packet, or tells it that there are none left.
int FrameDecoder::feed()
{
    const int code = m_input->readVideo(*m_packet);
    if (code == AVERROR(EAGAIN))
        return code;
    if (code < 0) {
        m_readError = code == AVERROR_EOF ? 0 : code;
        avcodec_send_packet(m_codec.get(), nullptr);
        return code;
    }
    const bool isSkippable = canSkip(m_codec->codec_id) && m_packet->pts != AV_NOPTS_VALUE
        && m_packet->pts < m_skipBefore;
    m_codec->skip_frame = isSkippable ? AVDISCARD_NONREF : AVDISCARD_DEFAULT;
    if (isSkippable)
        m_skippedTo = std::max<qint64>(m_skippedTo, m_packet->pts);
    avcodec_send_packet(m_codec.get(), m_packet.get());
    return code;
}

/// The key frame to begin at for frame `i`.
int FrameDecoder::keyFor(int i) const
{
    return m_index.keyBefore(std::max(0, i - m_slack));
}

qint64 FrameDecoder::stampOf(int i) const
{
    return av_rescale_q(m_index.timeOf(i).count(), microsecond, m_input->video()->time_base);
}

Error FrameDecoder::notDecoded(int i) const
{
    return {Error::Kind::Damaged,
        tr("This picture of “%1” cannot be shown: the file is damaged here.")
            .arg(QFileInfo(m_input->path()).fileName()),
        m_input->path() + u": frame %1"_s.arg(i)};
}

} // namespace core
