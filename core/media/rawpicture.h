// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QSize>

#include <array>
#include <memory>

namespace core {

/// The pixels of one frame as a player hands them out, where they lie in memory.
struct RawPicture {
    enum class Layout {
        Yuv420,
        Yvu420, ///< as Yuv420 with the two planes of colour exchanged
        Yuv422,
        Nv12,
        Nv21,
        P010,
        P016,
        Uyvy,
        Yuyv,
        Grey,
        Bgra,
        Rgba,
        Argb,
        Abgr,
    };
    enum class Matrix { Unknown, Bt601, Bt709, Bt2020 };

    Layout layout = Layout::Yuv420;
    Matrix matrix = Matrix::Unknown;
    bool isFullRange = false;
    QSize size; ///< in pixels as they lie there
    std::array<const uchar*, 4> planes{};
    std::array<int, 4> rowBytes{};
};

/// Turns the frames of a player into upright pictures whose colours are those of FrameReader's,
/// quickly enough for playing. One for each thread.
class RawPictureMaker {
public:
    RawPictureMaker();
    ~RawPictureMaker();

    /// Shrunk to fit `within`; `rotation` is clockwise: 0, 90, 180, 270. Null when there is nothing
    /// to show.
    QImage make(const RawPicture& picture, int rotation, QSize within);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts; ///< made with the first picture
};

} // namespace core
