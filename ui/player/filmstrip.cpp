// SPDX-License-Identifier: MIT
#include "ui/player/filmstrip.h"

namespace ui {

namespace {

constexpr int count = 200;
constexpr QSize size{192, 108};

} // namespace

FilmStrip::FilmStrip(QObject* parent)
    : QObject(parent)
{
}

FilmStrip::~FilmStrip()
{
    clear();
}

void FilmStrip::make(const QString& path, core::MediaTime origin)
{
    clear();
    m_origin = origin;
    m_thread = std::jthread([this, path, run = m_run](const std::stop_token& stop) {
        const auto each = [&](const core::Thumbnail& thumbnail) {
            QMetaObject::invokeMethod(
                this, [this, run, thumbnail] { take(run, thumbnail); }, Qt::QueuedConnection);
        };
        // A video without them can be reviewed all the same, so nobody is told when it fails.
        const auto made = core::makeThumbnails(path, count, size, each, stop);
        Q_UNUSED(made)
    });
}

void FilmStrip::clear()
{
    ++m_run;
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
    m_pictures.clear();
}

void FilmStrip::take(int run, const core::Thumbnail& thumbnail)
{
    if (run != m_run)
        return;
    m_pictures.insert((thumbnail.time - m_origin).count(), thumbnail.image);
    emit grown();
}

QImage FilmStrip::nearest(core::MediaTime time) const
{
    auto after = m_pictures.lowerBound(time.count());
    if (after == m_pictures.end())
        return m_pictures.isEmpty() ? QImage() : m_pictures.last();
    if (after == m_pictures.begin())
        return *after;
    const auto before = std::prev(after);
    return time.count() - before.key() < after.key() - time.count() ? *before : *after;
}

} // namespace ui
