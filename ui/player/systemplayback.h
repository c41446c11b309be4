// SPDX-License-Identifier: MIT
#pragma once

#include "core/media/rawpicture.h"
#include "ui/player/playback.h"

#include <QMediaPlayer>
#include <QTimer>

#include <memory>
#include <optional>

class QAudioOutput;
class QVideoFrame;
class QVideoSink;

namespace ui {

/// Plays with what the system has for it, through Qt Multimedia, whose habits end here: at most one
/// seek under way, times mapped to the frames of the index, and a fresh start when it hangs.
class SystemPlayback : public Playback {
    Q_OBJECT

public:
    explicit SystemPlayback(QObject* parent = nullptr);
    ~SystemPlayback() override;

    /// Names the player to use where the first choice of Qt is a poor one. Before the application
    /// is made.
    static void chooseBackend();

    void load(
        const QString& path, const core::MediaInfo& info, const core::FrameIndex& index) override;
    void unload() override;
    void play() override;
    void pause() override;
    void seek(core::MediaTime time) override;
    void setRate(double rate) override;
    bool hasVolume() const override;
    void setVolume(double volume) override;
    core::MediaTime position() const override { return m_position; }
    bool isPlaying() const override { return m_isPlaying; }

private:
    void make();
    void beginLoaded();
    void recover(const QString& detail);
    void startAgain(const QString& detail, int run);
    void takeStatus(QMediaPlayer::MediaStatus status);
    void takeFrame(const QVideoFrame& frame);
    std::optional<core::MediaTime> timeOf(const QVideoFrame& frame);
    QImage draw(QVideoFrame frame, QSize within);
    int turnOf(const QVideoFrame& frame) const;
    void next();
    void settle();
    void watch();
    void applyVolume();

    QString m_path;
    core::MediaInfo m_info;
    core::FrameIndex m_index;
    std::unique_ptr<QMediaPlayer> m_player;
    QVideoSink* m_sink = nullptr;
    QAudioOutput* m_sound = nullptr;
    core::RawPictureMaker m_pictures;
    std::optional<core::MediaTime> m_offset; ///< of the player's times from the file's
    std::optional<core::MediaTime> m_wanted; ///< where to seek when the one under way is done
    std::optional<core::MediaTime> m_underway;
    core::MediaTime m_position{};
    bool m_isPlaying = false;
    bool m_isLoaded = false;
    bool m_hasFailed = false;
    double m_rate = 1;
    double m_volume = 1;
    int m_restarts = 0; ///< since the last frame
    int m_run = 0; ///< counts the players
    qint64 m_watched = -1; ///< the player's position when last looked at, ms
    QTimer m_patience; ///< with a seek, or with the first frame
    QTimer m_next; ///< for what is due
    QTimer m_watch; ///< restarted by each frame
};

} // namespace ui
