// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace ui {

/// "12 kB", "490.6 MB": the size of a file as people say it.
QString sizeWords(qint64 bytes);

} // namespace ui
