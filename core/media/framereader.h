// SPDX-License-Identifier: MIT
#pragma once

#include "core/media/frameindex.h"

#include <QImage>
#include <QSize>

#include <memory>

namespace core {

/// Shows exact frames of a video as upright pictures with their right colours. Stepping forward
/// goes on decoding; stepping back and coming again is served from a cache. Belongs to the one
/// thread that uses it.
class FrameReader {
public:
    static constexpr qint64 usualCacheBytes = 64 << 20;

    /// `index` must be of this file. Errors: as probe().
    static Result<FrameReader> open(
        const QString& path, FrameIndex index, qint64 cacheBytes = usualCacheBytes);

    FrameReader(FrameReader&&) noexcept;
    FrameReader& operator=(FrameReader&&) noexcept;
    ~FrameReader();

    const FrameIndex& index() const;

    /// What is on the screen while frame `i` is shown, shrunk to fit `within` unless that is empty.
    /// Takes milliseconds from the cache or one step ahead, up to seconds far from a key frame;
    /// `stop` ends it in between. Errors: Invalid (no such frame), Damaged, Storage, Cancelled.
    Result<QImage> frame(int i, QSize within = {}, std::stop_token stop = {});

    /// The frame on the screen at `time`; times outside give the first or last frame.
    Result<QImage> frameAt(MediaTime time, QSize within = {}, std::stop_token stop = {});

    /// How much was done since open(), to see that little is done.
    struct Work {
        int seeks = 0;
        int decoded = 0;
        int fromCache = 0;
        qint64 cachedBytes = 0;
    };
    Work work() const;

private:
    struct Parts;
    explicit FrameReader(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace core
