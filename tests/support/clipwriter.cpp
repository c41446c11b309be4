// SPDX-License-Identifier: MIT
#include "tests/support/clipwriter.h"

#include "core/media/ffmpeg.h"

extern "C" {
#include <libavutil/opt.h>
}

#include <algorithm>
#include <cstring>

namespace ff = core::ff;
using namespace Qt::StringLiterals;

namespace {

/// An encoder and where its packets go.
struct Track {
    AVStream* stream = nullptr;
    ff::Codec codec;
};

const AVCodec* firstOf(std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        if (const AVCodec* codec = avcodec_find_encoder_by_name(name))
            return codec;
    }
    return nullptr;
}

/// Room for the nine numbers that say how the picture is turned.
int32_t* newMatrix(AVStream& stream)
{
    constexpr size_t size = 9 * sizeof(int32_t);
#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(60, 30, 100)
    AVCodecParameters& parameters = *stream.codecpar;
    auto* data = av_packet_side_data_new(&parameters.coded_side_data,
        &parameters.nb_coded_side_data, AV_PKT_DATA_DISPLAYMATRIX, size, 0)
                     ->data;
#else
    auto* data = av_stream_new_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, size);
#endif
    return reinterpret_cast<int32_t*>(data);
}

} // namespace

struct ClipWriter::Parts {
    Settings settings;
    AVFormatContext* format = nullptr;
    Track video;
    Track audio;
    ff::Scaler scaler;
    std::vector<float> waiting; ///< sound that does not fill a frame yet
    qint64 samplesSent = 0;
    QString error;
    bool hasHeader = false;

    ~Parts()
    {
        if (format && format->pb)
            avio_closep(&format->pb);
        avformat_free_context(format);
    }

    bool check(int code, const char* what)
    {
        if (code < 0 && error.isEmpty())
            error = QString::fromLatin1(what) + u": "_s + ff::textOf(code);
        return error.isEmpty();
    }

    void open(const QString& path);
    void addVideo(bool isWeb);
    void addAudio(bool isWeb);
    void begin(Track& track, const AVCodec* codec, AVDictionary* options);
    void encode(Track& track, const AVFrame* frame);
    void sendSound(int count);
};

void ClipWriter::Parts::open(const QString& path)
{
    const QByteArray file = path.toUtf8();
    if (!check(avformat_alloc_output_context2(&format, nullptr, nullptr, file.constData()),
            "container"))
        return;
    format->flags |= AVFMT_FLAG_BITEXACT;
    const bool isWeb = path.endsWith(u".webm"_s);
    if (!settings.size.isEmpty())
        addVideo(isWeb);
    if (settings.soundRate > 0)
        addAudio(isWeb);
    if (!error.isEmpty()
        || !check(avio_open(&format->pb, file.constData(), AVIO_FLAG_WRITE), "open"))
        return;
    AVDictionary* options = nullptr;
    if (settings.startsFast)
        av_dict_set(&options, "movflags", "+faststart", 0);
    if (settings.isLive)
        av_dict_set(&options, "live", "1", 0);
    hasHeader = check(avformat_write_header(format, &options), "header");
    av_dict_free(&options);
}

void ClipWriter::Parts::addVideo(bool isWeb)
{
    const AVCodec* codec
        = isWeb ? firstOf({"libvpx", "libvpx-vp9"}) : firstOf({"libx264", "libopenh264", "mpeg4"});
    if (!codec) {
        error = u"no video encoder is installed"_s;
        return;
    }
    video.codec.reset(avcodec_alloc_context3(codec));
    AVCodecContext& context = *video.codec;
    context.width = settings.size.width();
    context.height = settings.size.height();
    context.pix_fmt = AV_PIX_FMT_YUV420P;
    context.time_base = {settings.tickLength, settings.ticksPerSecond};
    context.framerate = {settings.ticksPerSecond, settings.tickLength};
    context.gop_size = settings.framesPerKey;
    context.max_b_frames = isWeb ? 0 : settings.reordered;
    context.colorspace = settings.isHdColour ? AVCOL_SPC_BT709 : AVCOL_SPC_SMPTE170M;
    context.color_range = AVCOL_RANGE_MPEG;
    context.thread_count = 1;
    AVDictionary* options = nullptr;
    if (std::strcmp(codec->name, "libx264") == 0) {
        av_dict_set(&options, "preset", settings.preset, 0);
        av_dict_set_int(&options, "crf", settings.quality, 0);
    } else {
        context.bit_rate = 1'500'000;
    }
    if (isWeb)
        av_dict_set(&options, "deadline", "realtime", 0);
    begin(video, codec, options);
    if (video.stream && settings.rotation != 0) {
        int32_t* matrix = newMatrix(*video.stream);
        av_display_rotation_set(matrix, settings.rotation);
    }
}

void ClipWriter::Parts::addAudio(bool isWeb)
{
    const AVCodec* codec = isWeb ? firstOf({"libopus", "libvorbis"}) : firstOf({"aac"});
    if (!codec) {
        error = u"no audio encoder is installed"_s;
        return;
    }
    audio.codec.reset(avcodec_alloc_context3(codec));
    AVCodecContext& context = *audio.codec;
    context.sample_rate = settings.soundRate;
    context.sample_fmt
        = std::strcmp(codec->name, "libopus") == 0 ? AV_SAMPLE_FMT_FLT : AV_SAMPLE_FMT_FLTP;
    av_channel_layout_default(&context.ch_layout, 1);
    context.bit_rate = settings.soundBits;
    context.time_base = {1, settings.soundRate};
    begin(audio, codec, nullptr);
}

void ClipWriter::Parts::begin(Track& track, const AVCodec* codec, AVDictionary* options)
{
    AVCodecContext& context = *track.codec;
    context.flags |= AV_CODEC_FLAG_BITEXACT;
    if (format->oformat->flags & AVFMT_GLOBALHEADER)
        context.flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    const bool isOpen = check(avcodec_open2(&context, codec, &options), codec->name);
    av_dict_free(&options);
    if (!isOpen)
        return;
    track.stream = avformat_new_stream(format, nullptr);
    track.stream->time_base = context.time_base;
    track.stream->avg_frame_rate = context.framerate;
    check(avcodec_parameters_from_context(track.stream->codecpar, &context), "parameters");
}

void ClipWriter::Parts::encode(Track& track, const AVFrame* frame)
{
    if (!error.isEmpty() || !track.stream)
        return;
    check(avcodec_send_frame(track.codec.get(), frame), "encode");
    const auto packet = ff::newPacket();
    while (avcodec_receive_packet(track.codec.get(), packet.get()) >= 0) {
        packet->stream_index = track.stream->index;
        av_packet_rescale_ts(packet.get(), track.codec->time_base, track.stream->time_base);
        check(av_interleaved_write_frame(format, packet.get()), "write");
    }
}

void ClipWriter::Parts::sendSound(int count)
{
    const auto frame = ff::newFrame();
    frame->format = audio.codec->sample_fmt;
    frame->nb_samples = count;
    frame->sample_rate = settings.soundRate;
    av_channel_layout_copy(&frame->ch_layout, &audio.codec->ch_layout);
    if (!check(av_frame_get_buffer(frame.get(), 0), "sound"))
        return;
    std::memcpy(frame->data[0], waiting.data(), size_t(count) * sizeof(float));
    frame->pts = samplesSent;
    samplesSent += count;
    waiting.erase(waiting.begin(), waiting.begin() + count);
    encode(audio, frame.get());
}

ClipWriter::ClipWriter(const QString& path, const Settings& settings)
    : m_parts(std::make_unique<Parts>())
{
    if (const auto loaded = ff::load(); !loaded) {
        m_parts->error = loaded.error().message;
        return;
    }
    av_log_set_level(AV_LOG_FATAL);
    m_parts->settings = settings;
    m_parts->open(path);
}

ClipWriter::~ClipWriter() = default;

void ClipWriter::addPicture(const QImage& picture, qint64 tick)
{
    Parts& parts = *m_parts;
    if (!parts.error.isEmpty())
        return;
    const QImage rgb = picture.convertToFormat(QImage::Format_RGB32);
    const auto frame = ff::newFrame();
    frame->format = AV_PIX_FMT_YUV420P;
    frame->width = parts.settings.size.width();
    frame->height = parts.settings.size.height();
    if (!parts.check(av_frame_get_buffer(frame.get(), 0), "picture"))
        return;
    parts.scaler.reset(sws_getCachedContext(parts.scaler.release(), rgb.width(), rgb.height(),
        AV_PIX_FMT_RGB32, frame->width, frame->height, AV_PIX_FMT_YUV420P,
        SWS_BICUBIC | SWS_ACCURATE_RND, nullptr, nullptr, nullptr));
    const int matrix = parts.settings.isHdColour ? SWS_CS_ITU709 : SWS_CS_ITU601;
    sws_setColorspaceDetails(parts.scaler.get(), sws_getCoefficients(SWS_CS_DEFAULT), 1,
        sws_getCoefficients(matrix), 0, 0, 1 << 16, 1 << 16);
    const uint8_t* rows[4] = {rgb.constBits()};
    const int lengths[4] = {int(rgb.bytesPerLine())};
    sws_scale(parts.scaler.get(), rows, lengths, 0, rgb.height(), frame->data, frame->linesize);
    frame->colorspace = parts.video.codec->colorspace;
    frame->color_range = AVCOL_RANGE_MPEG;
    frame->pts = tick;
    parts.encode(parts.video, frame.get());
}

void ClipWriter::addSound(const std::vector<float>& samples)
{
    Parts& parts = *m_parts;
    if (!parts.error.isEmpty())
        return;
    parts.waiting.insert(parts.waiting.end(), samples.begin(), samples.end());
    const int whole = std::max(1, parts.audio.codec->frame_size);
    while (int(parts.waiting.size()) >= whole && parts.error.isEmpty())
        parts.sendSound(whole);
}

QString ClipWriter::finish()
{
    Parts& parts = *m_parts;
    if (parts.error.isEmpty() && !parts.waiting.empty())
        parts.sendSound(int(parts.waiting.size()));
    parts.encode(parts.video, nullptr);
    parts.encode(parts.audio, nullptr);
    if (parts.hasHeader)
        parts.check(av_write_trailer(parts.format), "trailer");
    parts.hasHeader = false;
    return parts.error;
}

const QString& ClipWriter::error() const
{
    return m_parts->error;
}
