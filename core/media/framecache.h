// SPDX-License-Identifier: MIT
#pragma once

#include "core/media/ffmpeg.h"

#include <list>
#include <unordered_map>

namespace core {

/// Keeps decoded frames by number, within a number of bytes; the least recently used go first.
/// The insides of this folder.
class FrameCache {
public:
    explicit FrameCache(qint64 bytes)
        : m_limit(bytes)
    {
    }

    /// The frame, or nullptr; valid until the next put().
    const AVFrame* find(int i);
    void put(int i, const AVFrame& frame);

    qint64 bytes() const { return m_bytes; }

    /// How many frames like `frame` fit.
    int roomFor(const AVFrame& frame) const;

private:
    struct Kept {
        int number = 0;
        qint64 bytes = 0;
        ff::Frame frame;
    };

    qint64 m_limit = 0;
    qint64 m_bytes = 0;
    std::list<Kept> m_recent; ///< the last used first
    std::unordered_map<int, std::list<Kept>::iterator> m_byNumber;
};

} // namespace core
