// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QImage>
#include <QSize>
#include <QString>

#include <stop_token>

namespace core {

/// What can be shown of a file without its own program: a picture or the beginning of its text.
struct Preview {
    QImage picture; ///< upright, fits the size asked for
    QString text;
    bool isCut = false; ///< the text goes on
    QString note; ///< why there is neither, in a sentence
};

/// Makes it; for use beside the windows. A file of a kind that cannot be shown here is no error.
/// Errors: Missing, Storage (cannot be read), Cancelled, and those of probe() for recordings.
Result<Preview> previewOf(
    const QString& path, const QString& mediaType, QSize within, std::stop_token stop = {});

} // namespace core
