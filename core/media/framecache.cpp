// SPDX-License-Identifier: MIT
#include "core/media/framecache.h"

#include <algorithm>

namespace core {

namespace {

qint64 bytesOf(const AVFrame& frame)
{
    qint64 bytes = 0;
    for (const AVBufferRef* buffer : frame.buf)
        bytes += buffer ? qint64(buffer->size) : 0;
    return std::max<qint64>(1, bytes);
}

} // namespace

const AVFrame* FrameCache::find(int i)
{
    const auto found = m_byNumber.find(i);
    if (found == m_byNumber.end())
        return nullptr;
    m_recent.splice(m_recent.begin(), m_recent, found->second);
    return found->second->frame.get();
}

void FrameCache::put(int i, const AVFrame& frame)
{
    if (find(i))
        return;
    ff::Frame copy(av_frame_clone(&frame));
    if (!copy)
        return;
    const qint64 bytes = bytesOf(frame);
    m_recent.push_front({i, bytes, std::move(copy)});
    m_byNumber[i] = m_recent.begin();
    m_bytes += bytes;
    while (m_bytes > m_limit && !m_recent.empty()) {
        m_bytes -= m_recent.back().bytes;
        m_byNumber.erase(m_recent.back().number);
        m_recent.pop_back();
    }
}

int FrameCache::roomFor(const AVFrame& frame) const
{
    return int(std::clamp<qint64>(m_limit / bytesOf(frame), 0, 1000));
}

} // namespace core
