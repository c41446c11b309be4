// SPDX-License-Identifier: MIT
#include "core/media/frameindex.h"

#include "core/media/mediainput.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr size_t mostFrames = 20'000'000; // a week at 30 frames per second
constexpr qint64 usualLength = 40'000; // µs, when nothing tells

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(core::FrameIndex)
};

struct Entry {
    qint64 time = 0;
    bool isKey = false;
};

/// VP8 mixes in packets that only help to decode others and are never shown.
bool isHidden(const AVPacket& packet, AVCodecID codec)
{
    return codec == AV_CODEC_ID_VP8 && packet.size > 0 && !(packet.data[0] & 0x10);
}

/// Takes packets in the order of the file and finds out when each is shown.
class Collector {
public:
    explicit Collector(const AVStream& video)
        : m_video(video)
    {
    }

    void add(const AVPacket& packet)
    {
        const AVCodecID codec = m_video.codecpar->codec_id;
        const bool isTold = packet.pts != AV_NOPTS_VALUE;
        const qint64 stamp = isTold ? packet.pts : packet.dts;
        if (stamp == AV_NOPTS_VALUE || (packet.flags & AV_PKT_FLAG_DISCARD)
            || isHidden(packet, codec))
            return;
        const bool isMpeg = codec == AV_CODEC_ID_MPEG1VIDEO || codec == AV_CODEC_ID_MPEG2VIDEO;
        if (isMpeg && (!isTold || packet.pts > packet.dts))
            place(packet.dts, !isTold);
        m_entries.push_back(
            {ff::toMicroseconds(stamp, m_video.time_base), (packet.flags & AV_PKT_FLAG_KEY) != 0});
    }

    std::vector<Entry>& entries() { return m_entries; }

private:
    /// MPEG streams leave out time stamps. A frame that others refer to is shown when the next
    /// such frame is decoded.
    void place(qint64 dts, bool isUntold)
    {
        if (m_isWaiting && dts != AV_NOPTS_VALUE)
            m_entries[m_waiting].time = ff::toMicroseconds(dts, m_video.time_base);
        m_isWaiting = isUntold;
        m_waiting = m_entries.size(); // where it is about to stand
    }

    const AVStream& m_video;
    std::vector<Entry> m_entries;
    size_t m_waiting = 0; ///< the entry that waits for its time
    bool m_isWaiting = false;
};

/// All shown frames of the video in the order of the file.
Result<std::vector<Entry>> collect(
    MediaInput& input, const FrameIndex::Progress& progress, std::stop_token stop)
{
    const double bytes = double(qMax<qint64>(1, QFileInfo(input.path()).size()));
    const auto packet = ff::newPacket();
    Collector collector(*input.video());
    for (size_t packets = 0;; ++packets) {
        if (stop.stop_requested())
            return Error{Error::Kind::Cancelled, Tr::tr("Stopped. Nothing was changed.")};
        input.allow(std::chrono::seconds(20)); // for each packet: large files may take their time
        const int code = input.readVideo(*packet);
        if (code == AVERROR_EXIT)
            return input.readingFailed(code);
        if (code < 0)
            return std::move(collector.entries()); // the end, or where a damaged file breaks off
        if (packets > mostFrames)
            return input.readingFailed(AVERROR_INVALIDDATA);
        collector.add(*packet);
        if (progress && packets % 500 == 0)
            progress(std::clamp(double(packet->pos) / bytes, 0.0, 1.0));
    }
}

qint64 changeTime(const QFileInfo& file)
{
    return file.lastModified().toMSecsSinceEpoch();
}

} // namespace

Result<FrameIndex> FrameIndex::build(
    const QString& path, const Progress& progress, std::stop_token stop)
{
    auto input = MediaInput::open(path);
    if (!input)
        return input.error();
    const auto noFrames = [&] {
        return Error{Error::Kind::Missing,
            Tr::tr("“%1” has no pictures.").arg(QFileInfo(path).fileName()), path};
    };
    if (!input->video())
        return noFrames();
    input->dropAllButVideo();
    auto entries = collect(*input, progress, stop);
    if (!entries)
        return entries.error();
    if (entries->empty())
        return noFrames();

    std::ranges::stable_sort(*entries, {}, &Entry::time);
    FrameIndex index;
    for (const Entry& entry : *entries) {
        if (!index.isEmpty() && index.m_times.back() == entry.time) {
            index.m_isKey.back() = index.m_isKey.back() || entry.isKey;
            continue; // the second field of the same picture
        }
        index.m_times.push_back(entry.time);
        index.m_isKey.push_back(entry.isKey);
    }
    const AVRational rate = input->video()->avg_frame_rate;
    index.m_lastLength = rate.num > 0 && rate.den > 0
        ? std::clamp<qint64>(1'000'000LL * rate.den / rate.num, 1, 10'000'000)
        : usualLength;
    if (progress)
        progress(1);
    return index;
}

Result<FrameIndex> FrameIndex::load(
    const QString& path, const QString& cacheFile, const Progress& progress, std::stop_token stop)
{
    const QFileInfo source(path);
    const qint64 sourceBytes = source.size();
    const qint64 sourceTime = changeTime(source);
    QFile cache(cacheFile);
    if (source.exists() && cache.open(QIODevice::ReadOnly)) {
        if (auto index = fromBytes(cache.readAll(), sourceBytes, sourceTime))
            return *std::move(index);
    }
    auto index = build(path, progress, stop);
    const QFileInfo after(path); // an index of half a recording must not be remembered
    if (index && after.size() == sourceBytes && changeTime(after) == sourceTime) {
        QSaveFile file(cacheFile);
        if (file.open(QIODevice::WriteOnly)) {
            file.write(index->toBytes(sourceBytes, sourceTime));
            file.commit();
        }
    }
    return index;
}

MediaTime FrameIndex::endOf(int i) const
{
    return i + 1 < size() ? timeOf(i + 1) : timeOf(i) + MediaTime(m_lastLength);
}

int FrameIndex::frameAt(MediaTime time) const
{
    if (isEmpty())
        return -1;
    const auto after = std::ranges::upper_bound(m_times, time.count());
    return std::max(0, int(after - m_times.begin()) - 1);
}

int FrameIndex::keyBefore(int i) const
{
    while (i > 0 && !isKey(i))
        --i;
    return std::max(0, i);
}

} // namespace core
