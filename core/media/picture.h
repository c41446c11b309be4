// SPDX-License-Identifier: MIT
#pragma once

#include "core/media/ffmpeg.h"

#include <QImage>
#include <QSize>

namespace core {

/// The size a picture of `coded` pixels is shown at: with the pixels' own shape, turned by
/// `rotation`, and shrunk (never enlarged) to fit `within` unless that is empty.
QSize shownSize(QSize coded, AVRational pixelShape, int rotation, QSize within);

/// Turns decoded frames into upright pictures with the right colours. The insides of this folder.
class PictureMaker {
public:
    enum class Quality { Best, Quick };

    explicit PictureMaker(Quality quality = Quality::Best)
        : m_quality(quality)
    {
    }

    /// Null when the frame holds nothing that can be shown. `rotation` is clockwise: 0, 90, 180,
    /// 270.
    QImage make(const AVFrame& frame, AVRational pixelShape, int rotation, QSize within);

private:
    Quality m_quality;
    ff::Scaler m_scaler;
};

} // namespace core
