// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QImage>

namespace core {

/// The most that the file of a photo may have, in bytes.
constexpr qint64 mostPhotoBytes = 64 * 1024 * 1024;

/// A photo or scan that somebody gave, small enough to look for codes in it. Foreign when it is no
/// picture that can be opened here.
Result<QImage> openedPhoto(const QByteArray& file);

} // namespace core
