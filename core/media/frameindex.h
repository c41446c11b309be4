// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// When each frame of a video is shown, in order, from the file's own time stamps; the first is
/// often not at zero and the steps need not be even. Frames are numbered from 0. A plain value.
class FrameIndex {
public:
    /// From 0 to 1, on the calling thread.
    using Progress = std::function<void(double)>;

    /// Reads through the whole file without decoding: half a second for an hour of HD video in
    /// memory, as long as a copy from a slow disk. Errors: as probe(); Cancelled.
    static Result<FrameIndex> build(
        const QString& path, const Progress& progress = {}, std::stop_token stop = {});

    /// As build(), but remembered in `cacheFile`, which is written anew when it is missing,
    /// damaged, or of another size or change time of the video. Not being able to write is no
    /// error.
    static Result<FrameIndex> load(const QString& path, const QString& cacheFile,
        const Progress& progress = {}, std::stop_token stop = {});

    FrameIndex() = default;

    int size() const { return int(m_times.size()); }
    bool isEmpty() const { return m_times.empty(); }

    /// When frame `i` appears, when it goes, and the middle between (what to ask a player for).
    MediaTime timeOf(int i) const { return MediaTime(m_times[size_t(i)]); }
    MediaTime endOf(int i) const;
    MediaTime midOf(int i) const { return timeOf(i) + (endOf(i) - timeOf(i)) / 2; }

    /// The frame that is on the screen at `time`: the last that has appeared by then. The first or
    /// last frame for times outside; -1 only when there are no frames.
    int frameAt(MediaTime time) const;

    /// True when the frame can be decoded without others.
    bool isKey(int i) const { return m_isKey[size_t(i)]; }

    /// The last key frame at or before `i`; 0 when there is none.
    int keyBefore(int i) const;

    /// The bytes of a cache file for a video of `sourceBytes` bytes, changed at `sourceTime` (ms).
    QByteArray toBytes(qint64 sourceBytes, qint64 sourceTime) const;

    /// What toBytes() wrote for the same video; nothing when it is anything else.
    static std::optional<FrameIndex> fromBytes(
        const QByteArray& bytes, qint64 sourceBytes, qint64 sourceTime);

    bool operator==(const FrameIndex&) const = default;

private:
    std::vector<qint64> m_times; ///< µs, strictly rising
    std::vector<bool> m_isKey; ///< as many
    qint64 m_lastLength = 0; ///< µs the last frame is shown, more than 0
};

} // namespace core
