// SPDX-License-Identifier: MIT
#include "core/media/mediaprobe.h"

#include "core/media/mediainput.h"
#include "core/media/picture.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int mostPackets = 2000; // to the first frame; a real file needs a few

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(core::MediaProbe)
};

QString containerName(const MediaInput& input)
{
    const QByteArray name = input.format()->iformat->name;
    const auto* brand = av_dict_get(input.format()->metadata, "major_brand", nullptr, 0);
    if (name.startsWith("mov,"))
        return !brand || QByteArray(brand->value).startsWith("qt") ? u"QuickTime"_s : u"MP4"_s;
    if (name.startsWith("matroska")) {
        const bool isWeb = input.path().endsWith(u".webm"_s, Qt::CaseInsensitive);
        return isWeb ? u"WebM"_s : u"Matroska"_s;
    }
    static const QList<std::pair<QByteArray, QString>> names{{"avi", u"AVI"_s}, {"ogg", u"Ogg"_s},
        {"mpegts", u"MPEG transport stream"_s}, {"mpeg", u"MPEG"_s}, {"flv", u"Flash video"_s},
        {"asf", u"Windows Media"_s}, {"mxf", u"MXF"_s}, {"dv", u"DV"_s}, {"wav", u"WAV"_s},
        {"mp3", u"MP3"_s}, {"aac", u"AAC"_s}, {"flac", u"FLAC"_s}, {"aiff", u"AIFF"_s},
        {"caf", u"Core Audio"_s}, {"amr", u"AMR"_s}};
    for (const auto& [key, text] : names) {
        if (key == name)
            return text;
    }
    return QString::fromLatin1(name);
}

MediaStream described(const AVStream& stream)
{
    const AVCodecParameters& parameters = *stream.codecpar;
    MediaStream described;
    described.codec = codecName(parameters.codec_id);
    if (stream.disposition & AV_DISPOSITION_ATTACHED_PIC)
        return described;
    if (parameters.codec_type == AVMEDIA_TYPE_VIDEO) {
        described.kind = MediaStream::Kind::Video;
        described.size = {parameters.width, parameters.height};
        if (stream.avg_frame_rate.num > 0 && stream.avg_frame_rate.den > 0)
            described.frameRate = {stream.avg_frame_rate.num, stream.avg_frame_rate.den};
    }
    if (parameters.codec_type == AVMEDIA_TYPE_AUDIO) {
        described.kind = MediaStream::Kind::Audio;
        described.channels = parameters.ch_layout.nb_channels;
        described.sampleRate = parameters.sample_rate;
    }
    return described;
}

/// By the container's own list of frames where it has one (MP4, MOV), else by comparing the rate
/// on average with the smallest common one.
bool hasVariableRate(AVStream& stream)
{
    const int entries = avformat_index_get_entries_count(&stream);
    qint64 shortest = std::numeric_limits<qint64>::max();
    qint64 longest = 0;
    int others = 0;
    for (int i = 1; i < entries; ++i) {
        const auto* entry = avformat_index_get_entry(&stream, i);
        const qint64 step = ff::toMicroseconds(
            entry->timestamp - avformat_index_get_entry(&stream, i - 1)->timestamp,
            stream.time_base);
        others += !(entry->flags & AVINDEX_KEYFRAME);
        if (i == entries - 1)
            break; // the last frame often stands longer
        shortest = qMin(shortest, step);
        longest = qMax(longest, step);
    }
    if (others > 0 && entries > 3)
        return longest - shortest > 2000 + shortest / 20;
    const double average = av_q2d(stream.avg_frame_rate);
    const double common = av_q2d(stream.r_frame_rate);
    if (!(average > 0) || !(common > 0) || !std::isfinite(average + common))
        return false;
    return std::abs(common - average) > 0.02 * average;
}

/// Decodes until the first frame of `stream` is out.
Result<void> checkShows(MediaInput& input, const AVStream& stream)
{
    const auto codec = input.decoderFor(stream, 1);
    if (!codec)
        return codec.error();
    const auto packet = ff::newPacket();
    const auto frame = ff::newFrame();
    input.allow(std::chrono::seconds(15));
    int code = 0;
    for (int packets = 0; packets < mostPackets;) {
        code = avcodec_receive_frame(codec->get(), frame.get());
        if (code >= 0)
            return {};
        if (code == AVERROR_EOF)
            break;
        av_packet_unref(packet.get());
        code = av_read_frame(input.format(), packet.get());
        if (code == AVERROR_EXIT)
            return input.readingFailed(code);
        if (code < 0) {
            avcodec_send_packet(codec->get(), nullptr);
        } else if (packet->stream_index == stream.index) {
            ++packets;
            avcodec_send_packet(codec->get(), packet.get());
        }
    }
    const QString name = QFileInfo(input.path()).fileName();
    return Error{Error::Kind::Damaged,
        stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO
            ? Tr::tr("No picture of “%1” can be shown: the file is cut short or damaged. Copy it "
                     "again from where it was recorded.")
                  .arg(name)
            : Tr::tr("No sound of “%1” can be played: the file is cut short or damaged. Copy it "
                     "again from where it was recorded.")
                  .arg(name),
        input.path() + u": "_s + ff::textOf(code)};
}

} // namespace

Result<MediaInfo> probe(const QString& path)
{
    auto input = MediaInput::open(path);
    if (!input)
        return input.error();
    AVFormatContext& format = *input->format();
    AVStream* video = input->video();
    AVStream* audio = input->audio();
    if (!video && !audio)
        return Error{Error::Kind::Foreign,
            Tr::tr("“%1” has neither pictures nor sound. Choose a video or sound file.")
                .arg(QFileInfo(path).fileName()),
            path};

    MediaInfo info;
    info.container = containerName(*input);
    if (format.duration != AV_NOPTS_VALUE && format.duration > 0)
        info.duration = MediaTime(format.duration);
    if (format.start_time != AV_NOPTS_VALUE)
        info.start = MediaTime(format.start_time);
    for (unsigned i = 0; i < format.nb_streams; ++i)
        info.streams << described(*format.streams[i]);
    info.hasVideo = video;
    info.hasAudio = audio;
    if (video) {
        info.rotation = ff::rotationOf(*video);
        info.isVariableFrameRate = hasVariableRate(*video);
        info.displaySize = shownSize({video->codecpar->width, video->codecpar->height},
            av_guess_sample_aspect_ratio(&format, video, nullptr), info.rotation, {});
    }
    if (const auto shows = checkShows(*input, video ? *video : *audio); !shows)
        return shows.error();
    return info;
}

} // namespace core
