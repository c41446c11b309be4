// SPDX-License-Identifier: MIT
#pragma once

#include "core/media/framereader.h"
#include "ui/player/playback.h"

#include <optional>

/// Plays without any multimedia: its clock stands until the test moves it.
class FakePlayback : public ui::Playback {
    Q_OBJECT

public:
    using ui::Playback::Playback;

    void load(
        const QString& path, const core::MediaInfo& info, const core::FrameIndex& index) override;
    void unload() override;
    void play() override;
    void pause() override { m_isPlaying = false; }
    void seek(core::MediaTime time) override;
    void setRate(double rate) override { m_rate = rate; }
    bool hasVolume() const override { return m_hasVolume; }
    void setVolume(double volume) override { m_volume = volume; }
    core::MediaTime position() const override { return m_position; }
    bool isPlaying() const override { return m_isPlaying; }

    /// Lets so much real time pass; the frames that appear in it are shown.
    void advance(core::MediaTime real);
    void fail(const QString& sentence);

    double rate() const { return m_rate; }
    double volume() const { return m_volume; }
    int seeks() const { return m_seeks; }
    void setHasVolume(bool hasVolume) { m_hasVolume = hasVolume; }

private:
    void showFrame(int frame);

    core::FrameIndex m_index;
    std::optional<core::FrameReader> m_reader;
    core::MediaTime m_position{};
    int m_shown = -1;
    int m_seeks = 0;
    bool m_isPlaying = false;
    bool m_hasVolume = false;
    double m_rate = 1;
    double m_volume = 1;
};
