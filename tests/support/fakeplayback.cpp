// SPDX-License-Identifier: MIT
#include "tests/support/fakeplayback.h"

#include "tests/support/catch.h"

#include <QPointer>

void FakePlayback::load(const QString& path, const core::MediaInfo&, const core::FrameIndex& index)
{
    m_index = index;
    m_reader = must(core::FrameReader::open(path, index));
    m_position = index.timeOf(0);
    m_shown = -1;
}

void FakePlayback::unload()
{
    m_isPlaying = false;
    m_reader.reset();
    m_index = {};
}

void FakePlayback::play()
{
    if (!m_reader)
        return;
    m_isPlaying = true;
    m_shown = -1;
}

void FakePlayback::seek(core::MediaTime time)
{
    ++m_seeks;
    m_position = time;
    m_shown = -1;
}

void FakePlayback::advance(core::MediaTime real)
{
    auto left = core::MediaTime(qint64(double(real.count()) * m_rate));
    while (m_isPlaying) {
        const int frame = m_index.frameAt(m_position);
        if (frame != m_shown) {
            showFrame(frame);
            continue; // it may have been sent elsewhere
        }
        const auto end = m_index.endOf(frame);
        if (left < end - m_position) {
            m_position += left;
            return;
        }
        left -= end - m_position;
        m_position = end;
        if (frame + 1 < m_index.size())
            continue;
        m_isPlaying = false;
        emit ended();
    }
}

void FakePlayback::showFrame(int frame)
{
    m_shown = frame;
    const QPointer<FakePlayback> self(this);
    emit shown({frame, [self, frame](QSize within) {
                    return self && self->m_reader ? must(self->m_reader->frame(frame, within))
                                                  : QImage();
                }});
}

void FakePlayback::fail(const QString& sentence)
{
    unload();
    emit failed({core::Error::Kind::Foreign, sentence});
}
