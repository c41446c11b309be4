// SPDX-License-Identifier: MIT
#pragma once

#include "core/media/frameindex.h"
#include "core/media/mediaprobe.h"

#include <QImage>
#include <QObject>

#include <functional>

namespace ui {

/// A frame of a playing video: made into a picture when it is painted, not before.
struct LivePicture {
    int frame = -1; ///< its number in the index
    std::function<QImage(QSize within)> draw; ///< upright, shrunk to fit
};

/// Plays one video with its sound. Exact stills are none of its business. Times are the file's own.
class Playback : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Gets `path` ready at its first frame, paused. `index` is of that file.
    virtual void load(
        const QString& path, const core::MediaInfo& info, const core::FrameIndex& index)
        = 0;
    virtual void unload() = 0;

    virtual void play() = 0;
    virtual void pause() = 0;

    /// Goes to the frame around `time`: ask for its middle. Of several, the newest counts.
    virtual void seek(core::MediaTime time) = 0;

    /// How fast it plays, 1 is as recorded; kept over load().
    virtual void setRate(double rate) = 0;

    /// True when there is something to hear and something to hear it with.
    virtual bool hasVolume() const = 0;

    /// From 0 to 1 as the ear counts; kept over load().
    virtual void setVolume(double volume) = 0;

    virtual core::MediaTime position() const = 0;
    virtual bool isPlaying() const = 0;

signals:
    /// While playing: the next frame is to be seen.
    void shown(const ui::LivePicture& picture);

    /// The last frame was played.
    void ended();

    /// It cannot be played; told once for each load().
    void failed(const core::Error& error);
};

} // namespace ui
