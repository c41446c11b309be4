// SPDX-License-Identifier: MIT
#pragma once

#include "ui/player/framefeed.h"
#include "ui/player/playback.h"
#include "ui/player/seen.h"
#include "ui/player/shuttle.h"

#include <QElapsedTimer>
#include <QTimer>

#include <memory>
#include <optional>

namespace ui {

/// Shows one video: live pictures while it plays, exact frames whenever it does not. Times count
/// from the first frame.
class Deck : public QObject {
    Q_OBJECT

public:
    explicit Deck(std::unique_ptr<Playback> playback, QObject* parent = nullptr);
    ~Deck() override;

    void open(const QString& path, const QString& cacheFile);
    void close();

    bool isOpen() const { return !m_index.isEmpty(); }
    const core::MediaInfo& info() const { return m_info; }
    int frame() const { return m_frame; }
    core::MediaTime time() const; ///< of frame()
    core::MediaTime duration() const;
    core::MediaTime origin() const; ///< the file's own time of the first frame
    bool isPlaying() const { return m_shuttle.gear() != 0; }
    double rate() const { return m_shuttle.rate(m_speed); } ///< 0 while paused
    double speed() const { return m_speed; }
    bool hasVolume() const { return m_playback->hasVolume(); }
    const Seen& seen() const { return m_seen; }
    void setSeen(const QList<TimeRange>& ranges);

    /// How many pixels a still is worth making.
    void setViewSize(QSize pixels);

    void play();
    void pause();
    void shuttle(int direction);
    void seek(core::MediaTime time);
    void skip(core::MediaTime by); ///< goes on playing
    void step(int frames); ///< pauses
    void setSpeed(double speed);
    void setVolume(double volume);
    void setLoop(std::optional<TimeRange> range);
    const std::optional<TimeRange>& loop() const { return m_loop; }

signals:
    void progressed(double part); ///< of opening
    void opened();
    void failed(const core::Error& error); ///< nothing can be shown any more
    void noted(const QString& text); ///< something goes less well than it should; empty: no more
    void fetched(int frame, const QImage& picture);
    void shown(const ui::LivePicture& picture);
    void timeChanged();
    void playingChanged(); ///< or the rate
    void seenChanged();

private:
    void wire();
    void begin(const core::MediaInfo& info, const core::FrameIndex& index);
    void fail(const core::Error& error);
    void goSilent(const core::Error& error);
    void setGear(int gear);
    void start();
    void stop();
    void show(int frame);
    void cue();
    void takeLive(const LivePicture& picture);
    void takeStill(int frame, const QImage& picture);
    void turn();
    bool loopsAt(int frame);
    void finish();
    void addSeen(int from, int to);
    int frameAt(core::MediaTime time) const;
    int last() const { return m_index.size() - 1; }

    std::unique_ptr<Playback> m_playback;
    FrameFeed m_feed;
    core::MediaInfo m_info;
    core::FrameIndex m_index;
    QString m_path;
    QSize m_viewSize;
    int m_frame = 0; ///< that is shown, or being fetched
    int m_cued = -1; ///< where the playback stands
    bool m_isSilent = false; ///< the playback does not work
    double m_speed = 1;
    Shuttle m_shuttle;
    std::optional<TimeRange> m_loop;
    Seen m_seen;
    QTimer m_cue; ///< moves the playback after us when nothing was asked for a while
    QTimer m_reel; ///< turns what the playback cannot play: backwards, and without it
    QElapsedTimer m_clock; ///< since the last turn
    core::MediaTime m_reelTime{};
};

} // namespace ui
