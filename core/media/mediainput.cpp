// SPDX-License-Identifier: MIT
#include "core/media/mediainput.h"

#include <QFile>
#include <QFileInfo>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr auto containers = "mov,matroska,avi,ogg,mpegts,mpeg,flv,asf,mxf,dv,wav,w64,mp3,aac,flac,"
                            "aiff,caf,amr,ac3";
constexpr qint64 largestPicture = 8192 * 8192; // pixels

/// Which container the first bytes promise, whatever FFmpeg makes of the rest.
bool beginsLikeMedia(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = file.read(16);
    const QByteArray box = head.mid(4, 4);
    for (const char* name : {"ftyp", "moov", "mdat", "wide", "free", "skip", "pnot"}) {
        if (box == name)
            return true;
    }
    return head.startsWith("\x1A\x45\xDF\xA3") || head.startsWith("OggS")
        || (head.startsWith("RIFF") && (head.mid(8, 4) == "AVI " || head.mid(8, 4) == "WAVE"))
        || head.startsWith("FLV\x01") || head.startsWith("fLaC");
}

Result<void> checkFile(const QString& path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists())
        return Error{Error::Kind::Missing,
            MediaInput::tr("“%1” is not there any more. It may have been moved or renamed, or its "
                           "disk is not connected.")
                .arg(name),
            path};
    if (!info.isFile())
        return Error{Error::Kind::Invalid,
            MediaInput::tr("“%1” is not a file. Choose a video or sound file.").arg(name), path};
    if (!info.isReadable())
        return Error{Error::Kind::Storage,
            MediaInput::tr("“%1” may not be read. Ask its owner for the right to read it.")
                .arg(name),
            path};
    if (info.size() == 0)
        return Error{Error::Kind::Damaged,
            MediaInput::tr("“%1” is empty: it has no content at all. Copy it again from where it "
                           "was recorded.")
                .arg(name),
            path};
    return {};
}

int interrupt(void* watch)
{
    const auto deadline = *static_cast<std::chrono::steady_clock::time_point*>(watch);
    return std::chrono::steady_clock::now() > deadline;
}

Error notOpened(const QString& path, int code)
{
    const QString name = QFileInfo(path).fileName();
    const QString detail = path + u": "_s + ff::textOf(code);
    if (code == AVERROR(ENOMEM) || code == AVERROR(EIO) || code == AVERROR(EACCES))
        return {Error::Kind::Storage,
            MediaInput::tr("“%1” could not be read. Check that its disk is still connected, then "
                           "try again.")
                .arg(name),
            detail};
    if (beginsLikeMedia(path))
        return {Error::Kind::Damaged,
            MediaInput::tr("“%1” begins like a video but cannot be opened: a part of it is missing "
                           "or damaged. This happens when a recording or a copy is interrupted. "
                           "Copy it again from where it was recorded.")
                .arg(name),
            detail};
    return {Error::Kind::Foreign,
        MediaInput::tr("“%1” is not a video or sound file that Laurel knows. Choose for example an "
                       "MP4, MOV, MKV, WebM or MP3 file.")
            .arg(name),
        detail};
}

} // namespace

Result<MediaInput> MediaInput::open(const QString& path)
{
    if (const auto checked = checkFile(path); !checked)
        return checked.error();
    if (const auto loaded = ff::load(); !loaded)
        return loaded.error();
    static const bool isQuiet = (av_log_set_level(AV_LOG_FATAL), true); // we tell errors ourselves
    Q_UNUSED(isQuiet)
    MediaInput input;
    input.m_path = path;
    input.m_watch = std::make_unique<Watch>();
    input.allow(std::chrono::seconds(20));

    AVFormatContext* format = avformat_alloc_context();
    format->interrupt_callback = {interrupt, &input.m_watch->deadline};
    AVDictionary* options = nullptr;
    av_dict_set(&options, "format_whitelist", containers, 0);
    av_dict_set(&options, "protocol_whitelist", "file", 0);
    av_dict_set_int(&options, "probesize", 10 << 20, 0);
    av_dict_set_int(&options, "analyzeduration", 10'000'000, 0);
    av_dict_set_int(&options, "max_streams", 100, 0);
    const QByteArray url = "file:" + path.toUtf8();
    int code = avformat_open_input(&format, url.constData(), nullptr, &options);
    av_dict_free(&options);
    if (code == 0) {
        input.m_format.reset(format); // after a failure FFmpeg has freed it
        code = avformat_find_stream_info(format, nullptr);
    }
    if (code == AVERROR_EXIT)
        return input.readingFailed(code);
    if (code < 0)
        return notOpened(path, code);
    input.chooseStreams();
    return input;
}

void MediaInput::chooseStreams()
{
    const auto best = [this](AVMediaType type) -> AVStream* {
        const int stream = av_find_best_stream(format(), type, -1, -1, nullptr, 0);
        return stream < 0 ? nullptr : format()->streams[stream];
    };
    m_video = best(AVMEDIA_TYPE_VIDEO);
    if (m_video && (m_video->disposition & AV_DISPOSITION_ATTACHED_PIC))
        m_video = nullptr; // the cover of a song is no video
    m_audio = best(AVMEDIA_TYPE_AUDIO);
}

void MediaInput::dropAllButVideo()
{
    for (unsigned i = 0; i < format()->nb_streams; ++i) {
        if (format()->streams[i] != m_video)
            format()->streams[i]->discard = AVDISCARD_ALL;
    }
}

void MediaInput::allow(std::chrono::seconds time)
{
    m_watch->deadline = std::chrono::steady_clock::now() + time;
}

int MediaInput::readVideo(AVPacket& packet)
{
    for (;;) {
        av_packet_unref(&packet);
        if (interrupt(&m_watch->deadline))
            return AVERROR_EXIT;
        const int code = av_read_frame(format(), &packet);
        if (code < 0 || (m_video && packet.stream_index == m_video->index))
            return code;
    }
}

Result<ff::Codec> MediaInput::decoderFor(const AVStream& stream, int threads) const
{
    const QString name = QFileInfo(m_path).fileName();
    const AVCodecID id = stream.codecpar->codec_id;
    const AVCodec* decoder = avcodec_find_decoder(id);
    if (!decoder) {
        const bool isVideo = stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO;
        return Error{Error::Kind::Foreign,
            (isVideo ? tr("The video in “%1” is in a format called %2 that this copy of Laurel "
                          "cannot read. Convert it to MP4 with H.264, then try again.")
                     : tr("The sound in “%1” is in a format called %2 that this copy of Laurel "
                          "cannot read. Convert it to MP3 or AAC, then try again."))
                .arg(name, codecName(id)),
            m_path};
    }
    ff::Codec codec(avcodec_alloc_context3(decoder));
    int code = avcodec_parameters_to_context(codec.get(), stream.codecpar);
    codec->pkt_timebase = stream.time_base;
    codec->thread_count = threads;
    codec->max_pixels = largestPicture;
    if (code >= 0)
        code = avcodec_open2(codec.get(), decoder, nullptr);
    if (code < 0)
        return Error{Error::Kind::Damaged,
            tr("“%1” is damaged or of a kind of %2 that Laurel cannot show. Copy it again from "
               "where it was recorded, or convert it to MP4 with H.264.")
                .arg(name, codecName(id)),
            m_path + u": "_s + ff::textOf(code)};
    return codec;
}

Error MediaInput::readingFailed(int code) const
{
    const QString name = QFileInfo(m_path).fileName();
    const QString detail = m_path + u": "_s + ff::textOf(code);
    if (code == AVERROR_EXIT)
        return {Error::Kind::Storage,
            tr("Reading “%1” takes too long. Copy it to this computer, then try again.").arg(name),
            detail};
    return {Error::Kind::Damaged,
        tr("“%1” could not be read to the end of what was asked for: it is damaged, or its disk is "
           "not connected any more.")
            .arg(name),
        detail};
}

QString codecName(AVCodecID codec)
{
    static constexpr std::array names{std::pair{AV_CODEC_ID_H264, "H.264"},
        std::pair{AV_CODEC_ID_HEVC, "H.265 (HEVC)"}, std::pair{AV_CODEC_ID_VP8, "VP8"},
        std::pair{AV_CODEC_ID_VP9, "VP9"}, std::pair{AV_CODEC_ID_AV1, "AV1"},
        std::pair{AV_CODEC_ID_MPEG4, "MPEG-4"}, std::pair{AV_CODEC_ID_MPEG1VIDEO, "MPEG-1"},
        std::pair{AV_CODEC_ID_MPEG2VIDEO, "MPEG-2"}, std::pair{AV_CODEC_ID_H263, "H.263"},
        std::pair{AV_CODEC_ID_THEORA, "Theora"}, std::pair{AV_CODEC_ID_MJPEG, "Motion JPEG"},
        std::pair{AV_CODEC_ID_PRORES, "ProRes"}, std::pair{AV_CODEC_ID_DVVIDEO, "DV"},
        std::pair{AV_CODEC_ID_WMV3, "Windows Media Video"}, std::pair{AV_CODEC_ID_AAC, "AAC"},
        std::pair{AV_CODEC_ID_MP3, "MP3"}, std::pair{AV_CODEC_ID_OPUS, "Opus"},
        std::pair{AV_CODEC_ID_VORBIS, "Vorbis"}, std::pair{AV_CODEC_ID_FLAC, "FLAC"},
        std::pair{AV_CODEC_ID_AC3, "AC-3"}, std::pair{AV_CODEC_ID_ALAC, "Apple Lossless"},
        std::pair{AV_CODEC_ID_AMR_NB, "AMR"}, std::pair{AV_CODEC_ID_PCM_S16LE, "PCM"},
        std::pair{AV_CODEC_ID_PCM_S24LE, "PCM"}, std::pair{AV_CODEC_ID_PCM_U8, "PCM"},
        std::pair{AV_CODEC_ID_PCM_F32LE, "PCM"}};
    for (const auto& [id, name] : names) {
        if (id == codec)
            return QString::fromLatin1(name);
    }
    if (codec == AV_CODEC_ID_NONE)
        return MediaInput::tr("an unknown one");
    return QString::fromUtf8(avcodec_get_name(codec));
}

} // namespace core
