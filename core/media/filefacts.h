// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"

#include <QSize>
#include <QString>

namespace core {

/// What a file shows of itself before it is taken in.
struct FileFacts {
    QString path;
    QString name; ///< "timing-log.csv"
    QString mediaType; ///< "text/csv"; a recording without a picture is "audio/…"
    qint64 bytes = 0;
    std::optional<MediaTime> duration; ///< of audio and video
    QSize pixels; ///< of pictures and video, as shown; empty for others
    std::optional<int> pages; ///< of PDF, when pages can be counted here
    std::optional<int> rows; ///< of tables as text, without their head; of small ones only

    bool operator==(const FileFacts&) const = default;
};

/// Looks into a file without copying it. Takes tens of milliseconds, up to 20 s for a recording on
/// a bad disk. Errors: Missing, Invalid (no ordinary file, or empty), Storage (cannot be read), and
/// those of probe() for recordings.
Result<FileFacts> factsOf(const QString& path);

} // namespace core
