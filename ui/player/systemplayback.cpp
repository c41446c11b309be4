// SPDX-License-Identifier: MIT
#include "ui/player/systemplayback.h"

#include <QAudioDevice>
#include <QAudioOutput>
#include <QFileInfo>
#include <QMediaDevices>
#include <QPointer>
#include <QUrl>
#include <QVideoFrame>
#include <QVideoSink>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int patience = 2500; // ms for the frame that follows a seek
constexpr int watchInterval = 3000; // ms without a frame and without getting on
constexpr core::MediaTime lateStart{200'000}; // more than the delays that encoders make
constexpr int mostRestarts = 2;
constexpr core::MediaTime slack{1000}; // players round times
constexpr core::MediaTime nearby{1'000'000}; // frames further from a seek's goal are old ones

qint64 milliseconds(core::MediaTime time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
}

std::optional<core::RawPicture::Layout> layoutOf(QVideoFrameFormat::PixelFormat format)
{
    using Layout = core::RawPicture::Layout;
    switch (format) {
    case QVideoFrameFormat::Format_YUV420P:
        return Layout::Yuv420;
    case QVideoFrameFormat::Format_YV12:
        return Layout::Yvu420;
    case QVideoFrameFormat::Format_YUV422P:
        return Layout::Yuv422;
    case QVideoFrameFormat::Format_NV12:
        return Layout::Nv12;
    case QVideoFrameFormat::Format_NV21:
        return Layout::Nv21;
    case QVideoFrameFormat::Format_P010:
        return Layout::P010;
    case QVideoFrameFormat::Format_P016:
        return Layout::P016;
    case QVideoFrameFormat::Format_UYVY:
        return Layout::Uyvy;
    case QVideoFrameFormat::Format_YUYV:
        return Layout::Yuyv;
    case QVideoFrameFormat::Format_Y8:
        return Layout::Grey;
    case QVideoFrameFormat::Format_BGRA8888:
    case QVideoFrameFormat::Format_BGRX8888:
        return Layout::Bgra;
    case QVideoFrameFormat::Format_RGBA8888:
    case QVideoFrameFormat::Format_RGBX8888:
        return Layout::Rgba;
    case QVideoFrameFormat::Format_ARGB8888:
    case QVideoFrameFormat::Format_XRGB8888:
        return Layout::Argb;
    case QVideoFrameFormat::Format_ABGR8888:
    case QVideoFrameFormat::Format_XBGR8888:
        return Layout::Abgr;
    default:
        return {};
    }
}

core::RawPicture::Matrix matrixOf(const QVideoFrameFormat& format)
{
    switch (format.colorSpace()) {
    case QVideoFrameFormat::ColorSpace_BT601:
        return core::RawPicture::Matrix::Bt601;
    case QVideoFrameFormat::ColorSpace_BT709:
        return core::RawPicture::Matrix::Bt709;
    case QVideoFrameFormat::ColorSpace_BT2020:
        return core::RawPicture::Matrix::Bt2020;
    default:
        return core::RawPicture::Matrix::Unknown;
    }
}

} // namespace

void SystemPlayback::chooseBackend()
{
    // Before Qt 6.5 the other one plays Matroska badly and crashes without a sound device.
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0) && defined(Q_OS_LINUX)
    if (!qEnvironmentVariableIsSet("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "gstreamer");
#endif
}

SystemPlayback::SystemPlayback(QObject* parent)
    : Playback(parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &SystemPlayback::settle);
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &SystemPlayback::next);
    m_watch.setInterval(watchInterval);
    connect(&m_watch, &QTimer::timeout, this, &SystemPlayback::watch);
}

SystemPlayback::~SystemPlayback()
{
    unload();
}

void SystemPlayback::load(
    const QString& path, const core::MediaInfo& info, const core::FrameIndex& index)
{
    unload();
    m_path = QFileInfo(path).absoluteFilePath();
    m_info = info;
    m_index = index;
    m_position = index.timeOf(0);
    m_hasFailed = false;
    m_restarts = 0;
    make();
}

void SystemPlayback::unload()
{
    ++m_run;
    m_isPlaying = false;
    m_patience.stop();
    m_next.stop();
    m_watch.stop();
    if (m_player)
        m_player->disconnect(this);
    if (m_sink)
        m_sink->disconnect(this);
    m_player.reset();
    m_sink = nullptr;
    m_sound = nullptr;
    m_offset.reset();
    m_wanted.reset();
    m_underway.reset();
    m_isLoaded = false;
}

void SystemPlayback::make()
{
    m_player = std::make_unique<QMediaPlayer>();
    m_sink = new QVideoSink(m_player.get());
    m_player->setVideoSink(m_sink);
    if (m_info.hasAudio && !QMediaDevices::defaultAudioOutput().isNull()) {
        m_sound = new QAudioOutput(m_player.get());
        m_player->setAudioOutput(m_sound);
        applyVolume();
    }
    connect(m_sink, &QVideoSink::videoFrameChanged, this, &SystemPlayback::takeFrame);
    connect(m_player.get(), &QMediaPlayer::mediaStatusChanged, this, &SystemPlayback::takeStatus);
    connect(m_player.get(), &QMediaPlayer::errorOccurred, this,
        [this](QMediaPlayer::Error, const QString& text) { recover(text); });
    m_patience.start();
    m_player->setSource(QUrl::fromLocalFile(m_path));
    if (m_player)
        m_player->pause();
}

void SystemPlayback::recover(const QString& detail)
{
    if (!m_player)
        return;
    m_player->disconnect(this); // it says everything twice
    m_watch.stop();
    m_patience.stop();
    // The player may be on the way out of its own signal, so it goes later.
    QMetaObject::invokeMethod(
        this, [this, detail, run = m_run] { startAgain(detail, run); }, Qt::QueuedConnection);
}

void SystemPlayback::startAgain(const QString& detail, int run)
{
    if (run != m_run)
        return;
    const auto place = m_wanted.value_or(m_underway.value_or(m_position));
    const bool wasPlaying = m_isPlaying;
    const int restarts = m_restarts;
    unload();
    if (restarts == mostRestarts) {
        m_hasFailed = true;
        emit failed({core::Error::Kind::Foreign,
            tr("The sound cannot be played here, so the video plays silently."), detail});
        return;
    }
    m_restarts = restarts + 1;
    make();
    seek(place);
    if (wasPlaying)
        play();
}

void SystemPlayback::takeStatus(QMediaPlayer::MediaStatus status)
{
    if (status == QMediaPlayer::InvalidMedia)
        return recover(u"The player calls it invalid."_s);
    if (status == QMediaPlayer::LoadedMedia || status == QMediaPlayer::BufferedMedia) {
        if (!std::exchange(m_isLoaded, true))
            beginLoaded();
        m_next.start();
        return;
    }
    if (status == QMediaPlayer::EndOfMedia && m_isPlaying && !m_underway && !m_wanted) {
        m_isPlaying = false;
        m_watch.stop();
        emit ended();
    }
}

void SystemPlayback::beginLoaded()
{
    m_player->setPlaybackRate(m_rate); // earlier it would be forgotten
    if (m_index.timeOf(0) < lateStart)
        return;
    // The player would first play the nothing before the first frame; nor does it shift times here.
    m_offset = core::MediaTime();
    if (!m_wanted)
        m_wanted = m_index.midOf(0);
}

std::optional<core::MediaTime> SystemPlayback::timeOf(const QVideoFrame& frame)
{
    if (frame.startTime() < 0)
        return core::MediaTime(m_player->position() * 1000) + m_index.timeOf(0);
    const core::MediaTime start(frame.startTime());
    if (!m_offset)
        m_offset = start - m_index.timeOf(0); // the first that comes is the first of the file
    return start - *m_offset;
}

void SystemPlayback::takeFrame(const QVideoFrame& frame)
{
    if (!frame.isValid() || !m_player)
        return;
    const bool isFirst = !m_offset;
    const auto time = timeOf(frame);
    m_position = *time;
    if (isFirst && !m_underway)
        settle();
    if (m_underway) {
        const auto away = *time > *m_underway ? *time - *m_underway : *m_underway - *time;
        if (away > nearby && m_patience.isActive())
            return;
        settle();
    }
    if (!m_isPlaying || m_underway || m_wanted)
        return;
    m_restarts = 0;
    m_watch.start();
    const QPointer<SystemPlayback> self(this);
    emit shown({m_index.frameAt(*time + slack),
        [self, frame](QSize within) { return self ? self->draw(frame, within) : QImage(); }});
}

int SystemPlayback::turnOf(const QVideoFrame& frame) const
{
    for (const auto& stream : m_info.streams) {
        // A player that has turned the picture already gives it with its sides exchanged.
        if (stream.kind == core::MediaStream::Kind::Video && m_info.rotation % 180 != 0
            && stream.size.width() != stream.size.height()
            && frame.size() == stream.size.transposed())
            return 0;
    }
    return m_info.rotation;
}

QImage SystemPlayback::draw(QVideoFrame frame, QSize within)
{
    const auto layout = layoutOf(frame.pixelFormat());
    if (!layout)
        return frame.toImage();
    if (!frame.map(QVideoFrame::ReadOnly))
        return {};
    core::RawPicture picture;
    picture.layout = *layout;
    picture.matrix = matrixOf(frame.surfaceFormat());
    picture.isFullRange = frame.surfaceFormat().colorRange() == QVideoFrameFormat::ColorRange_Full;
    picture.size = frame.size();
    for (int i = 0; i < frame.planeCount() && i < int(picture.planes.size()); ++i) {
        picture.planes[size_t(i)] = frame.bits(i);
        picture.rowBytes[size_t(i)] = frame.bytesPerLine(i);
    }
    const QImage image = m_pictures.make(picture, turnOf(frame), within);
    frame.unmap();
    return image;
}

void SystemPlayback::play()
{
    if (!m_player || m_hasFailed)
        return;
    m_isPlaying = true;
    m_watched = -1;
    m_watch.start();
    m_next.start();
}

void SystemPlayback::pause()
{
    m_isPlaying = false;
    m_watch.stop();
    if (m_player)
        m_player->pause();
}

void SystemPlayback::seek(core::MediaTime time)
{
    if (!m_player || m_hasFailed)
        return;
    m_wanted = time;
    m_next.start();
}

/// Does what is due. Never while the player hands out a frame: it would break off.
void SystemPlayback::next()
{
    if (!m_player || !m_isLoaded || !m_offset || m_underway)
        return;
    if (!m_wanted) {
        if (m_isPlaying && m_player->playbackState() != QMediaPlayer::PlayingState)
            m_player->play();
        return;
    }
    m_underway = *std::exchange(m_wanted, std::nullopt);
    m_patience.start();
    if (m_player->playbackState() == QMediaPlayer::StoppedState)
        m_player->pause(); // a stopped player forgets where it was sent
    m_player->setPosition(milliseconds(*m_underway));
}

/// The seek that was under way is done, or is waited for no longer.
void SystemPlayback::settle()
{
    m_patience.stop();
    if (!m_offset)
        m_offset = core::MediaTime(); // no first frame came
    if (m_underway)
        m_position = *m_underway;
    m_underway.reset();
    m_next.start();
}

void SystemPlayback::watch()
{
    const auto position = m_player ? m_player->position() : -1;
    if (!m_player || !m_isPlaying || position != std::exchange(m_watched, position))
        return; // a slide that stands still for long
    recover(u"The player stands still."_s);
}

void SystemPlayback::setRate(double rate)
{
    if (rate == m_rate)
        return;
    m_rate = rate;
    if (m_player && m_isLoaded)
        m_player->setPlaybackRate(m_rate);
}

bool SystemPlayback::hasVolume() const
{
    return m_sound;
}

void SystemPlayback::setVolume(double volume)
{
    m_volume = volume;
    applyVolume();
}

void SystemPlayback::applyVolume()
{
    if (!m_sound)
        return;
    m_sound->setMuted(m_volume <= 0);
    m_sound->setVolume(float(QAudio::convertVolume(
        m_volume, QAudio::LogarithmicVolumeScale, QAudio::LinearVolumeScale)));
}

} // namespace ui
