// SPDX-License-Identifier: MIT
#pragma once

#include "core/media/thumbnails.h"

#include <QMap>
#include <QObject>

#include <thread>

namespace ui {

/// Small pictures along a video, made on a thread of its own as they come.
class FilmStrip : public QObject {
    Q_OBJECT

public:
    explicit FilmStrip(QObject* parent = nullptr);
    ~FilmStrip() override;

    /// Begins with `path`, whose first frame is at `origin`; pictures are at times from there on.
    void make(const QString& path, core::MediaTime origin);
    void clear();

    /// True once begun.
    bool isMaking() const { return m_thread.joinable(); }

    /// The picture nearest to `time`; null when there is none.
    QImage nearest(core::MediaTime time) const;

signals:
    void grown();

private:
    void take(int run, const core::Thumbnail& thumbnail);

    int m_run = 0;
    core::MediaTime m_origin{};
    QMap<qint64, QImage> m_pictures; ///< by microseconds
    std::jthread m_thread;
};

} // namespace ui
