// SPDX-License-Identifier: MIT
#include "ui/player/framefeed.h"

#include <QDir>
#include <QFileInfo>

namespace ui {

namespace {

constexpr std::chrono::seconds lookInterval{2}; // how often to see whether the file is there

} // namespace

FrameFeed::FrameFeed(QObject* parent)
    : QObject(parent)
{
}

FrameFeed::~FrameFeed()
{
    close();
}

void FrameFeed::open(const QString& path, const QString& cacheFile)
{
    close();
    m_thread = std::jthread([this, path, cacheFile, run = m_run](const std::stop_token& stop) {
        this->run(stop, path, cacheFile, run);
    });
}

void FrameFeed::close()
{
    ++m_run;
    m_asked = -1;
    m_thread.request_stop();
    {
        const std::lock_guard lock(m_mutex);
        m_wanted.reset();
        m_work.request_stop();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void FrameFeed::request(int frame, QSize within)
{
    m_asked = frame;
    {
        const std::lock_guard lock(m_mutex);
        m_wanted = Request{frame, within};
        m_work.request_stop();
    }
    m_wake.notify_one();
}

void FrameFeed::tell(int run, std::function<void()> answer)
{
    QMetaObject::invokeMethod(
        this,
        [this, run, answer = std::move(answer)] {
            if (run == m_run)
                answer();
        },
        Qt::QueuedConnection);
}

core::Result<FrameFeed::Opened> FrameFeed::openNow(
    const std::stop_token& stop, const QString& path, const QString& cacheFile, int run)
{
    auto info = core::probe(path);
    if (!info)
        return info.error();
    if (!info->hasVideo)
        return core::Error{core::Error::Kind::Foreign,
            tr("There is no picture in this recording, only sound. Add a recording with a "
               "picture.")};
    QDir().mkpath(QFileInfo(cacheFile).absolutePath());
    double told = 0;
    const auto progress = [&](double part) {
        if (part - told < 0.01)
            return;
        told = part;
        tell(run, [this, part] { emit progressed(part); });
    };
    auto index = core::FrameIndex::load(path, cacheFile, progress, stop);
    if (!index)
        return index.error();
    auto reader = core::FrameReader::open(path, *std::move(index));
    if (!reader)
        return reader.error();
    return Opened{*std::move(info), *std::move(reader)};
}

void FrameFeed::run(
    const std::stop_token& stop, const QString& path, const QString& cacheFile, int run)
{
    auto opened = openNow(stop, path, cacheFile, run);
    if (stop.stop_requested())
        return;
    if (!opened) {
        tell(run, [this, error = opened.error()] { emit failed(error); });
        return;
    }
    tell(run, [this, info = opened->info, index = opened->reader.index()] {
        emit this->opened(info, index);
    });
    const std::stop_callback forward(stop, [this] {
        const std::lock_guard lock(m_mutex);
        m_work.request_stop();
    });
    while (const auto request = next(stop, path, run))
        serve(opened->reader, *request, run);
}

std::optional<FrameFeed::Request> FrameFeed::next(
    const std::stop_token& stop, const QString& path, int run)
{
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, stop, lookInterval, [this] { return m_wanted.has_value(); })) {
        if (stop.stop_requested())
            return {};
        lock.unlock();
        if (!QFileInfo::exists(path)) {
            tell(run, [this, path] {
                emit failed({core::Error::Kind::Missing,
                    tr("The video is no longer at %1. Put it back or connect its drive, then try "
                       "again.")
                        .arg(QDir::toNativeSeparators(path))});
            });
            return {};
        }
        lock.lock();
    }
    if (stop.stop_requested())
        return {};
    m_work = std::stop_source();
    const auto request = m_wanted;
    m_wanted.reset();
    return request;
}

void FrameFeed::serve(core::FrameReader& reader, const Request& request, int run)
{
    std::stop_token stop;
    {
        const std::lock_guard lock(m_mutex);
        stop = m_work.get_token();
    }
    const auto picture = reader.frame(request.frame, request.within, stop);
    if (!picture && picture.error().kind == core::Error::Kind::Cancelled)
        return;
    tell(run, [this, frame = request.frame, picture] {
        if (frame == m_asked)
            m_asked = -1;
        if (picture)
            emit fetched(frame, *picture);
        else
            emit missed(frame, picture.error());
    });
}

} // namespace ui
