// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QString>

#include <memory>
#include <vector>

/// Encodes pictures and sound into a media file with whatever encoders are installed. For tests and
/// for the lesson of the demo school; the application itself never encodes.
class ClipWriter {
public:
    struct Settings {
        QSize size; ///< empty: no picture
        int ticksPerSecond = 25; ///< what picture times count in: `tickLength` / `ticksPerSecond` s
        int tickLength = 1;
        int framesPerKey = 12; ///< at most
        int reordered = 2; ///< B frames in a row
        int rotation = 0; ///< clockwise to be upright
        bool isHdColour = false; ///< BT.709, else BT.601
        int soundRate = 0; ///< Hz; 0: no sound. One channel.
        int soundBits = 64'000; ///< per second
        int quality = 23; ///< constant rate factor, smaller is better
        const char* preset = "veryfast";
        bool startsFast = true; ///< MP4: what is needed first stands first
        bool isLive = false; ///< WebM, Matroska: neither length nor table of key frames
    };

    /// The container follows from the suffix of `path`. Check error() before and after.
    ClipWriter(const QString& path, const Settings& settings);
    ~ClipWriter();
    ClipWriter(const ClipWriter&) = delete;
    ClipWriter& operator=(const ClipWriter&) = delete;

    /// The next picture, shown from `tick` on.
    void addPicture(const QImage& picture, qint64 tick);

    /// The next samples, -1 to 1.
    void addSound(const std::vector<float>& samples);

    /// Writes what is left. Returns error().
    QString finish();

    /// Empty when all is well.
    const QString& error() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};
