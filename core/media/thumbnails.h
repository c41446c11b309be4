// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"

#include <QImage>
#include <QSize>
#include <QString>

#include <functional>
#include <stop_token>

namespace core {

/// A small picture for one of the even parts a video is divided into.
struct Thumbnail {
    int place = 0; ///< 0 to count-1, from left to right
    MediaTime time{}; ///< when the picture is really shown; up to a key frame away from its place
    QImage image; ///< upright, fits the size asked for
};

/// Makes `count` thumbnails and hands each to `each` as it comes, on the calling thread: the first
/// after some 50 ms, 200 of an hour of HD video in a few seconds. Only key frames are decoded
/// where that gives pictures. Returns how many there were. Errors: as probe(); Cancelled.
Result<int> makeThumbnails(const QString& path, int count, QSize within,
    const std::function<void(const Thumbnail&)>& each, std::stop_token stop = {});

} // namespace core
