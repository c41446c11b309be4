// SPDX-License-Identifier: MIT
#include "core/media/picture.h"

#include <QTransform>

#include <cstdlib>
#include <new>

namespace core {

namespace {

constexpr int rowAlignment = 64;

/// A picture whose rows have room to spare: the scaler writes in blocks beyond their end.
QImage roomyImage(QSize size, QImage::Format format)
{
    const qsizetype row
        = (qsizetype(size.width()) * 4 + rowAlignment - 1) / rowAlignment * rowAlignment;
    auto* bytes = static_cast<uchar*>(
        ::operator new(size_t(row) * (size_t(size.height()) + 1), std::align_val_t(rowAlignment)));
    const auto free = [](void* block) { ::operator delete(block, std::align_val_t(rowAlignment)); };
    return QImage(bytes, size.width(), size.height(), row, format, free, bytes);
}

/// The "J" formats only say that the full range of values is used; the scaler wants that apart.
AVPixelFormat withoutRange(AVPixelFormat format, bool& isFullRange)
{
    switch (format) {
    case AV_PIX_FMT_YUVJ420P:
        isFullRange = true;
        return AV_PIX_FMT_YUV420P;
    case AV_PIX_FMT_YUVJ422P:
        isFullRange = true;
        return AV_PIX_FMT_YUV422P;
    case AV_PIX_FMT_YUVJ444P:
        isFullRange = true;
        return AV_PIX_FMT_YUV444P;
    case AV_PIX_FMT_YUVJ440P:
        isFullRange = true;
        return AV_PIX_FMT_YUV440P;
    default:
        return format;
    }
}

/// Which matrix turns this frame's values into red, green and blue. Untold means: as television
/// does it, BT.601 up to 576 lines and BT.709 above.
int matrixOf(const AVFrame& frame)
{
    switch (frame.colorspace) {
    case AVCOL_SPC_BT709:
        return SWS_CS_ITU709;
    case AVCOL_SPC_FCC:
        return SWS_CS_FCC;
    case AVCOL_SPC_BT470BG:
    case AVCOL_SPC_SMPTE170M:
        return SWS_CS_ITU601;
    case AVCOL_SPC_SMPTE240M:
        return SWS_CS_SMPTE240M;
    case AVCOL_SPC_BT2020_NCL:
    case AVCOL_SPC_BT2020_CL:
        return SWS_CS_BT2020;
    default:
        return frame.height > 576 || frame.width >= 1280 ? SWS_CS_ITU709 : SWS_CS_ITU601;
    }
}

QSize beforeTurning(QSize shown, int rotation)
{
    return rotation % 180 == 0 ? shown : shown.transposed();
}

} // namespace

QSize shownSize(QSize coded, AVRational pixelShape, int rotation, QSize within)
{
    if (coded.isEmpty())
        return {};
    QSize shown = coded;
    if (pixelShape.num > 0 && pixelShape.den > 0) {
        const double wide = coded.width() * av_q2d(pixelShape);
        if (wide >= 1 && wide <= 16.0 * coded.width()) // beyond that the file talks nonsense
            shown.setWidth(int(std::lround(wide)));
    }
    shown = beforeTurning(shown, rotation);
    if (!within.isEmpty() && (shown.width() > within.width() || shown.height() > within.height()))
        shown.scale(within, Qt::KeepAspectRatio);
    return shown.expandedTo({1, 1});
}

QImage PictureMaker::make(const AVFrame& frame, AVRational pixelShape, int rotation, QSize within)
{
    const QSize coded(frame.width, frame.height);
    if (coded.isEmpty() || !frame.data[0])
        return {};
    const QSize size = beforeTurning(shownSize(coded, pixelShape, rotation, within), rotation);
    bool isFullRange = frame.color_range == AVCOL_RANGE_JPEG;
    const auto format = withoutRange(AVPixelFormat(frame.format), isFullRange);
    const auto* description = av_pix_fmt_desc_get(format);
    if (!description || !sws_isSupportedInput(format))
        return {};
    const int best = size.width() * 2 <= coded.width() ? SWS_AREA : SWS_BICUBIC;
    const int quality = m_quality == Quality::Best ? best | SWS_ACCURATE_RND : SWS_BILINEAR;
    m_scaler.reset(sws_getCachedContext(m_scaler.release(), coded.width(), coded.height(), format,
        size.width(), size.height(), AV_PIX_FMT_RGB32, quality, nullptr, nullptr, nullptr));
    if (!m_scaler)
        return {};
    if (!(description->flags & AV_PIX_FMT_FLAG_RGB))
        sws_setColorspaceDetails(m_scaler.get(), sws_getCoefficients(matrixOf(frame)), isFullRange,
            sws_getCoefficients(SWS_CS_DEFAULT), 1, 0, 1 << 16, 1 << 16);

    const bool hasAlpha = description->flags & AV_PIX_FMT_FLAG_ALPHA;
    QImage image = roomyImage(size, hasAlpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    uint8_t* rows[4] = {image.bits()};
    const int lengths[4] = {int(image.bytesPerLine())};
    if (sws_scale(m_scaler.get(), frame.data, frame.linesize, 0, coded.height(), rows, lengths)
        <= 0)
        return {};
    if (hasAlpha)
        image.convertTo(QImage::Format_RGB32);
    return rotation == 0 ? image : image.transformed(QTransform().rotate(rotation));
}

} // namespace core
