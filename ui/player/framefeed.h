// SPDX-License-Identifier: MIT
#pragma once

#include "core/media/framereader.h"
#include "core/media/mediaprobe.h"

#include <QObject>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace ui {

/// Fetches exact frames of one video on a thread of its own. The newest request wins; work for
/// older ones is given up. Answers come on the thread this object lives on.
class FrameFeed : public QObject {
    Q_OBJECT

public:
    explicit FrameFeed(QObject* parent = nullptr);
    ~FrameFeed() override;

    /// Begins with `path`; opened() or failed() follows. The index is remembered in `cacheFile`.
    void open(const QString& path, const QString& cacheFile);

    /// Forgets the file; nothing is told about it from now on.
    void close();

    /// fetched() or missed() follows, unless a newer request comes first.
    void request(int frame, QSize within);

    /// True while a frame is being fetched.
    bool isBusy() const { return m_asked >= 0; }

signals:
    void progressed(double part); ///< of opening, 0 to 1
    void opened(const core::MediaInfo& info, const core::FrameIndex& index);
    void fetched(int frame, const QImage& picture);
    void missed(int frame, const core::Error& error); ///< that frame cannot be shown

    /// The file cannot be opened, or is no longer there.
    void failed(const core::Error& error);

private:
    struct Request {
        int frame = 0;
        QSize within;
    };
    struct Opened {
        core::MediaInfo info;
        core::FrameReader reader;
    };

    void run(const std::stop_token& stop, const QString& path, const QString& cacheFile, int run);
    core::Result<Opened> openNow(
        const std::stop_token& stop, const QString& path, const QString& cacheFile, int run);
    std::optional<Request> next(const std::stop_token& stop, const QString& path, int run);
    void serve(core::FrameReader& reader, const Request& request, int run);

    /// Calls `answer` on our thread if the file is still the one of `run` then.
    void tell(int run, std::function<void()> answer);

    int m_run = 0; ///< counts the files
    int m_asked = -1;
    std::mutex m_mutex; ///< guards the two below
    std::optional<Request> m_wanted;
    std::stop_source m_work; ///< of the request that is being served
    std::condition_variable_any m_wake;
    std::jthread m_thread;
};

} // namespace ui
