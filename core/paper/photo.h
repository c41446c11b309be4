// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QImage>

namespace core {

/// A photo or scan that somebody gave, small enough to look for codes in it. Foreign when it is no
/// picture that can be opened here.
Result<QImage> openedPhoto(const QByteArray& file);

} // namespace core
