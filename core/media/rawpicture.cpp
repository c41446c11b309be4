// SPDX-License-Identifier: MIT
#include "core/media/rawpicture.h"

#include "core/media/picture.h"

namespace core {

namespace {

AVPixelFormat formatOf(RawPicture::Layout layout)
{
    switch (layout) {
    case RawPicture::Layout::Yuv420:
    case RawPicture::Layout::Yvu420:
        return AV_PIX_FMT_YUV420P;
    case RawPicture::Layout::Yuv422:
        return AV_PIX_FMT_YUV422P;
    case RawPicture::Layout::Nv12:
        return AV_PIX_FMT_NV12;
    case RawPicture::Layout::Nv21:
        return AV_PIX_FMT_NV21;
    case RawPicture::Layout::P010:
        return AV_PIX_FMT_P010LE;
    case RawPicture::Layout::P016:
        return AV_PIX_FMT_P016LE;
    case RawPicture::Layout::Uyvy:
        return AV_PIX_FMT_UYVY422;
    case RawPicture::Layout::Yuyv:
        return AV_PIX_FMT_YUYV422;
    case RawPicture::Layout::Grey:
        return AV_PIX_FMT_GRAY8;
    // Players fill the fourth byte with anything, so it is not taken for transparency.
    case RawPicture::Layout::Bgra:
        return AV_PIX_FMT_BGR0;
    case RawPicture::Layout::Rgba:
        return AV_PIX_FMT_RGB0;
    case RawPicture::Layout::Argb:
        return AV_PIX_FMT_0RGB;
    case RawPicture::Layout::Abgr:
        return AV_PIX_FMT_0BGR;
    }
    return AV_PIX_FMT_NONE;
}

AVColorSpace matrixOf(RawPicture::Matrix matrix)
{
    switch (matrix) {
    case RawPicture::Matrix::Bt601:
        return AVCOL_SPC_SMPTE170M;
    case RawPicture::Matrix::Bt709:
        return AVCOL_SPC_BT709;
    case RawPicture::Matrix::Bt2020:
        return AVCOL_SPC_BT2020_NCL;
    case RawPicture::Matrix::Unknown:
        break;
    }
    return AVCOL_SPC_UNSPECIFIED;
}

} // namespace

struct RawPictureMaker::Parts {
    PictureMaker maker{PictureMaker::Quality::Quick};
    ff::Frame frame = ff::newFrame();
};

RawPictureMaker::RawPictureMaker() = default;
RawPictureMaker::~RawPictureMaker() = default;

QImage RawPictureMaker::make(const RawPicture& picture, int rotation, QSize within)
{
    if (!ff::load())
        return {};
    if (!m_parts)
        m_parts = std::make_unique<Parts>();
    AVFrame& frame = *m_parts->frame;
    frame.format = formatOf(picture.layout);
    frame.width = picture.size.width();
    frame.height = picture.size.height();
    frame.colorspace = matrixOf(picture.matrix);
    frame.color_range = picture.isFullRange ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
    for (size_t i = 0; i < picture.planes.size(); ++i) {
        frame.data[i] = const_cast<uint8_t*>(picture.planes[i]); // only read
        frame.linesize[i] = picture.rowBytes[i];
    }
    if (picture.layout == RawPicture::Layout::Yvu420) {
        std::swap(frame.data[1], frame.data[2]);
        std::swap(frame.linesize[1], frame.linesize[2]);
    }
    return m_parts->maker.make(frame, AVRational{1, 1}, rotation, within);
}

} // namespace core
