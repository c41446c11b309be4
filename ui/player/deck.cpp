// SPDX-License-Identifier: MIT
#include "ui/player/deck.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int cueDelay = 150; // ms without a wish until the playback follows
constexpr int reelInterval = 10; // ms
constexpr core::MediaTime longestGap{1'500'000}; // between two frames that were seen in a row

} // namespace

Deck::Deck(std::unique_ptr<Playback> playback, QObject* parent)
    : QObject(parent)
    , m_playback(std::move(playback))
{
    m_cue.setSingleShot(true);
    m_cue.setInterval(cueDelay);
    m_reel.setInterval(reelInterval);
    m_reel.setTimerType(Qt::PreciseTimer);
    wire();
}

Deck::~Deck()
{
    m_playback->disconnect(this);
}

void Deck::wire()
{
    connect(&m_feed, &FrameFeed::progressed, this, &Deck::progressed);
    connect(&m_feed, &FrameFeed::opened, this, &Deck::begin);
    connect(&m_feed, &FrameFeed::failed, this, &Deck::fail);
    connect(&m_feed, &FrameFeed::fetched, this, &Deck::takeStill);
    connect(&m_feed, &FrameFeed::missed, this, [this](int frame, const core::Error& error) {
        if (frame == m_frame)
            emit noted(error.message);
    });
    connect(m_playback.get(), &Playback::shown, this, &Deck::takeLive);
    connect(m_playback.get(), &Playback::ended, this, &Deck::finish);
    connect(m_playback.get(), &Playback::failed, this, &Deck::goSilent);
    connect(&m_cue, &QTimer::timeout, this, &Deck::cue);
    connect(&m_reel, &QTimer::timeout, this, &Deck::turn);
}

void Deck::open(const QString& path, const QString& cacheFile)
{
    close();
    m_path = path;
    m_feed.open(path, cacheFile);
}

void Deck::close()
{
    setGear(0);
    m_cue.stop();
    m_feed.close();
    m_playback->unload();
    m_index = {};
    m_info = {};
    m_frame = 0;
    m_cued = -1;
    m_isSilent = false;
    m_loop.reset();
    m_seen.clear();
}

void Deck::begin(const core::MediaInfo& info, const core::FrameIndex& index)
{
    m_info = info;
    m_index = index;
    m_cued = 0;
    m_playback->load(m_path, info, index);
    emit opened();
    show(m_frame); // somebody may have gone elsewhere by now
}

void Deck::fail(const core::Error& error)
{
    close();
    emit failed(error);
}

void Deck::goSilent(const core::Error& error)
{
    m_isSilent = true;
    emit noted(error.message);
    if (isPlaying())
        start();
}

core::MediaTime Deck::origin() const
{
    return isOpen() ? m_index.timeOf(0) : core::MediaTime();
}

core::MediaTime Deck::time() const
{
    return isOpen() ? m_index.timeOf(m_frame) - origin() : core::MediaTime();
}

core::MediaTime Deck::duration() const
{
    return isOpen() ? m_index.endOf(last()) - origin() : core::MediaTime();
}

int Deck::frameAt(core::MediaTime time) const
{
    return m_index.frameAt(origin() + time);
}

void Deck::setSeen(const QList<TimeRange>& ranges)
{
    for (const auto& range : ranges)
        m_seen.add(range);
    emit seenChanged();
}

void Deck::setViewSize(QSize pixels)
{
    if (pixels == m_viewSize)
        return;
    m_viewSize = pixels;
    if (isOpen() && !isPlaying())
        m_feed.request(m_frame, m_viewSize);
}

void Deck::play()
{
    setGear(1);
}

void Deck::pause()
{
    setGear(0);
}

void Deck::shuttle(int direction)
{
    auto next = m_shuttle;
    next.shift(direction);
    setGear(next.gear());
}

void Deck::setGear(int gear)
{
    if (gear == m_shuttle.gear() || (gear != 0 && !isOpen()))
        return;
    const bool wasPlaying = isPlaying();
    m_shuttle.set(gear);
    if (gear != 0)
        start();
    else if (wasPlaying)
        stop();
    emit playingChanged();
}

void Deck::start()
{
    m_cue.stop();
    if (m_loop && (time() < m_loop->start || time() >= m_loop->end))
        m_frame = frameAt(m_loop->start);
    else if (rate() > 0 && m_frame == last())
        m_frame = m_loop ? frameAt(m_loop->start) : 0;
    if (rate() < 0 || m_isSilent) {
        m_playback->pause();
        m_cued = -1;
        m_reelTime = time();
        m_clock.start();
        m_reel.start();
        return;
    }
    m_reel.stop();
    if (m_cued != m_frame && !m_playback->isPlaying())
        m_playback->seek(m_index.midOf(m_frame));
    m_cued = -1;
    m_playback->setRate(rate());
    m_playback->play();
}

void Deck::stop()
{
    m_reel.stop();
    m_playback->pause();
    if (isOpen())
        show(m_frame);
}

void Deck::seek(core::MediaTime time)
{
    if (isOpen())
        show(frameAt(time));
}

void Deck::skip(core::MediaTime by)
{
    if (isOpen())
        show(frameAt(time() + by));
}

void Deck::step(int frames)
{
    if (!isOpen())
        return;
    m_frame = std::clamp(m_frame + frames, 0, last());
    if (isPlaying())
        pause();
    else
        show(m_frame);
}

void Deck::show(int frame)
{
    m_frame = std::clamp(frame, 0, last());
    if (!isPlaying()) {
        m_feed.request(m_frame, m_viewSize);
        m_cue.start();
    } else if (m_reel.isActive()) {
        m_reelTime = time();
        m_feed.request(m_frame, m_viewSize);
    } else {
        m_playback->seek(m_index.midOf(m_frame));
    }
    emit timeChanged();
}

void Deck::cue()
{
    if (isPlaying() || m_isSilent || m_cued == m_frame)
        return;
    m_cued = m_frame;
    m_playback->seek(m_index.midOf(m_frame));
}

void Deck::takeLive(const LivePicture& picture)
{
    if (!isPlaying() || m_reel.isActive() || loopsAt(picture.frame))
        return;
    addSeen(m_frame, picture.frame);
    m_frame = picture.frame;
    emit shown(picture);
    emit timeChanged();
}

void Deck::takeStill(int frame, const QImage& picture)
{
    if (isPlaying() && !m_reel.isActive())
        return;
    addSeen(frame, frame);
    emit noted({});
    emit fetched(frame, picture);
}

void Deck::turn()
{
    m_reelTime += core::MediaTime(qint64(double(m_clock.nsecsElapsed()) / 1000 * rate()));
    m_clock.start();
    const int frame = frameAt(m_reelTime);
    if (loopsAt(frame))
        return;
    if (m_reelTime < core::MediaTime() || m_reelTime >= duration()) {
        m_frame = frame;
        finish();
        return;
    }
    if (frame == m_frame || m_feed.isBusy())
        return;
    if (rate() > 0)
        addSeen(m_frame, frame);
    m_frame = frame;
    m_feed.request(m_frame, m_viewSize);
    emit timeChanged();
}

bool Deck::loopsAt(int frame)
{
    if (!m_loop || rate() < 0 || m_index.timeOf(frame) - origin() < m_loop->end)
        return false;
    show(frameAt(m_loop->start));
    return true;
}

void Deck::finish()
{
    if (!isPlaying())
        return;
    if (m_loop && rate() > 0) {
        m_frame = frameAt(m_loop->start);
        m_cued = -1;
        start();
        return;
    }
    pause();
}

void Deck::setSpeed(double speed)
{
    m_speed = std::clamp(speed, 0.25, 2.0);
    if (m_shuttle.gear() == 1 && !m_reel.isActive())
        m_playback->setRate(m_speed);
    emit playingChanged();
}

void Deck::setVolume(double volume)
{
    m_playback->setVolume(volume);
}

void Deck::setLoop(std::optional<TimeRange> range)
{
    m_loop = range && range->end > range->start ? range : std::nullopt;
    if (m_loop && isPlaying() && (time() < m_loop->start || time() >= m_loop->end))
        show(frameAt(m_loop->start));
}

void Deck::addSeen(int from, int to)
{
    auto start = m_index.timeOf(from);
    const auto end = m_index.endOf(to);
    if (end <= start || m_index.timeOf(to) - start > longestGap * 2)
        start = m_index.timeOf(to);
    const auto before = m_seen.length();
    m_seen.add({start - origin(), end - origin()});
    if (m_seen.length() != before)
        emit seenChanged();
}

} // namespace ui
