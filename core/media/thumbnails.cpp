// SPDX-License-Identifier: MIT
#include "core/media/thumbnails.h"

#include "core/media/frameindex.h"
#include "core/media/mediainput.h"
#include "core/media/picture.h"

#include <QFileInfo>

#include <limits>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr AVRational microsecond{1, 1'000'000};
constexpr int mostPackets = 600; // from a seek to the next key frame; then something is wrong

/// Makes the thumbnails of one file, first by key frames, else by decoding it from end to end.
class ThumbnailMaker {
    Q_DECLARE_TR_FUNCTIONS(core::Thumbnails)

public:
    ThumbnailMaker(int count, QSize within, const std::function<void(const Thumbnail&)>& each,
        std::stop_token stop)
        : m_count(count)
        , m_within(within)
        , m_each(each)
        , m_stop(std::move(stop))
    {
    }

    Result<int> make(const QString& path);

private:
    static Error stopped() { return {Error::Kind::Cancelled, tr("Stopped. Nothing was changed.")}; }
    enum class Decode { KeysOnly, All };

    Result<void> open(const QString& path, Decode decode);
    Result<void> findLength(const QString& path);
    Result<void> byKeys();
    Result<void> throughAll();
    bool seekTo(MediaTime time);
    bool decodeKeyHere();
    bool hand(int place);
    MediaTime timeOf(int place) const;
    MediaTime frameTime() const;

    int m_count;
    QSize m_within;
    const std::function<void(const Thumbnail&)>& m_each;
    std::stop_token m_stop;
    std::optional<MediaInput> m_input;
    ff::Codec m_codec;
    PictureMaker m_pictures;
    ff::Packet m_packet = ff::newPacket();
    ff::Frame m_frame = ff::newFrame();
    Thumbnail m_last;
    qint64 m_lastStamp = AV_NOPTS_VALUE; ///< of the key frame in m_last
    MediaTime m_start{};
    MediaTime m_length{};
    int m_made = 0;
};

Result<int> ThumbnailMaker::make(const QString& path)
{
    if (const auto done = open(path, Decode::KeysOnly); !done)
        return done.error();
    if (const auto done = findLength(path); !done)
        return done.error();
    if (const auto done = byKeys(); !done)
        return done.error();
    if (m_made > 0)
        return m_made;
    if (const auto done = open(path, Decode::All); !done)
        return done.error();
    if (const auto done = throughAll(); !done)
        return done.error();
    if (m_made == 0)
        return Error{Error::Kind::Damaged,
            tr("No picture of “%1” can be shown: the file is damaged.")
                .arg(QFileInfo(path).fileName()),
            path};
    return m_made;
}

Result<void> ThumbnailMaker::open(const QString& path, Decode decode)
{
    auto input = MediaInput::open(path);
    if (!input)
        return input.error();
    if (!input->video())
        return Error{Error::Kind::Missing,
            tr("“%1” has no pictures.").arg(QFileInfo(path).fileName()), path};
    input->dropAllButVideo();
    auto codec = input->decoderFor(*input->video(), 1);
    if (!codec)
        return codec.error();
    m_codec = *std::move(codec);
    if (decode == Decode::KeysOnly) {
        m_codec->skip_loop_filter = AVDISCARD_ALL; // nobody sees the difference at this size
        m_codec->skip_frame = AVDISCARD_NONKEY;
        input->video()->discard = AVDISCARD_NONKEY;
    }
    m_input.emplace(*std::move(input));
    return {};
}

Result<void> ThumbnailMaker::findLength(const QString& path)
{
    const AVFormatContext& format = *m_input->format();
    if (format.start_time != AV_NOPTS_VALUE)
        m_start = MediaTime(format.start_time);
    const bool isTold = format.duration != AV_NOPTS_VALUE && format.duration > 0
        && format.duration_estimation_method != AVFMT_DURATION_FROM_BITRATE;
    if (isTold) {
        m_length = MediaTime(format.duration);
        return {};
    }
    const auto index = FrameIndex::build(path, {}, m_stop); // a recording made live tells nothing
    if (!index)
        return index.error();
    m_start = index->timeOf(0);
    m_length = index->endOf(index->size() - 1) - m_start;
    return {};
}

Result<void> ThumbnailMaker::byKeys()
{
    for (int place = 0; place < m_count; ++place) {
        if (m_stop.stop_requested())
            return stopped();
        m_input->allow(std::chrono::seconds(20));
        if (!seekTo(timeOf(place)) || !decodeKeyHere())
            continue;
        hand(place);
    }
    return {};
}

bool ThumbnailMaker::seekTo(MediaTime time)
{
    const AVStream& video = *m_input->video();
    const qint64 stamp = av_rescale_q(time.count(), microsecond, video.time_base);
    const int code = av_seek_frame(m_input->format(), video.index, stamp, AVSEEK_FLAG_BACKWARD);
    avcodec_flush_buffers(m_codec.get());
    return code >= 0;
}

/// Decodes the next key frame by itself, unless it is the one we have a picture of.
bool ThumbnailMaker::decodeKeyHere()
{
    for (int packets = 0; packets < mostPackets; ++packets) {
        if (m_input->readVideo(*m_packet) < 0)
            return false;
        if (!(m_packet->flags & AV_PKT_FLAG_KEY))
            continue;
        const qint64 stamp = m_packet->pts != AV_NOPTS_VALUE ? m_packet->pts : m_packet->dts;
        if (!m_last.image.isNull() && stamp == m_lastStamp)
            return true;
        m_lastStamp = stamp;
        m_last.image = {};
        avcodec_send_packet(m_codec.get(), m_packet.get());
        avcodec_send_packet(m_codec.get(), nullptr);
        return avcodec_receive_frame(m_codec.get(), m_frame.get()) >= 0;
    }
    return false;
}

/// Each frame stands for all places whose time it has reached.
Result<void> ThumbnailMaker::throughAll()
{
    int place = 0;
    for (bool hasEnded = false; place < m_count && !hasEnded;) {
        if (m_stop.stop_requested())
            return stopped();
        m_input->allow(std::chrono::seconds(20));
        const int code = avcodec_receive_frame(m_codec.get(), m_frame.get());
        hasEnded = code == AVERROR_EOF;
        if (code >= 0) {
            const MediaTime now = frameTime();
            m_last.image = {};
            while (place < m_count && now >= timeOf(place))
                hand(place++);
            continue;
        }
        const int read = hasEnded ? 0 : m_input->readVideo(*m_packet);
        if (read == AVERROR_EXIT)
            return m_input->readingFailed(read);
        if (!hasEnded)
            avcodec_send_packet(m_codec.get(), read < 0 ? nullptr : m_packet.get());
    }
    return {};
}

/// Gives away m_last, made from m_frame when it is empty.
bool ThumbnailMaker::hand(int place)
{
    if (m_last.image.isNull()) {
        AVStream* video = m_input->video();
        const AVRational shape
            = av_guess_sample_aspect_ratio(m_input->format(), video, m_frame.get());
        m_last.time = frameTime();
        m_last.image = m_pictures.make(*m_frame, shape, ff::rotationOf(*video), m_within);
    }
    if (m_last.image.isNull())
        return false;
    m_last.place = place;
    m_each(m_last);
    ++m_made;
    return true;
}

MediaTime ThumbnailMaker::timeOf(int place) const
{
    return m_start + m_length * (2 * place + 1) / (2 * m_count);
}

MediaTime ThumbnailMaker::frameTime() const
{
    const qint64 stamp = m_frame->best_effort_timestamp;
    if (stamp == AV_NOPTS_VALUE)
        return m_start;
    return MediaTime(ff::toMicroseconds(stamp, m_input->video()->time_base));
}

} // namespace

Result<int> makeThumbnails(const QString& path, int count, QSize within,
    const std::function<void(const Thumbnail&)>& each, std::stop_token stop)
{
    if (count <= 0)
        return 0;
    return ThumbnailMaker(count, within, each, std::move(stop)).make(path);
}

} // namespace core
