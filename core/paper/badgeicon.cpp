// SPDX-License-Identifier: MIT
#include "core/paper/badgeicon.h"

#include "core/microcredentials/badgerules.h"
#include "core/paper/plainsvg.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int side
    = 320; ///< Sharp on a certificate at 600 dots an inch; every step of a draft keeps it.
constexpr int leastSide = 96;
constexpr int mostPixels = 6'000; ///< along an edge of a PNG
constexpr double mostStretch = 8; ///< width to height, or the other way round

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::BadgeIconFile)
};

Error noPicture(const QString& detail = {})
{
    return {Error::Kind::Foreign,
        Text::tr("This file is no picture that can be used. Choose a PNG, or an SVG of shapes."),
        detail};
}

QImage blank(QSize size)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

bool isStretched(QSizeF size)
{
    const auto ratio = size.width() / size.height();
    return ratio > mostStretch || ratio < 1 / mostStretch;
}

Result<QImage> fromPng(QByteArray file)
{
    QBuffer buffer(&file);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "png");
    const auto size = reader.size(); // before anything is unpacked
    if (!size.isValid())
        return noPicture(reader.errorString());
    if (size.width() > mostPixels || size.height() > mostPixels)
        return Error{Error::Kind::Refused,
            Text::tr("This picture is %1 × %2 pixels large. Choose one of at most %3 pixels along "
                     "each edge; %4 are enough.")
                .arg(size.width())
                .arg(size.height())
                .arg(mostPixels)
                .arg(side)};
    const auto picture = reader.read();
    if (picture.isNull())
        return noPicture(reader.errorString());
    auto fitted = size.scaled(side, side, Qt::KeepAspectRatio).boundedTo(size);
    auto image = blank(fitted.expandedTo({1, 1}));
    QPainter(&image).drawImage(
        0, 0, picture.scaled(image.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    return image;
}

Result<QImage> fromSvg(const QByteArray& file)
{
    const auto plain = plainSvg(file);
    if (!plain)
        return plain.error();
    QSvgRenderer renderer(*plain);
    const auto view = renderer.viewBoxF();
    const bool hasPlace = std::isfinite(view.width()) && std::isfinite(view.height())
        && view.width() > 0 && view.height() > 0;
    if (!renderer.isValid() || !hasPlace)
        return noPicture(u"svg"_s);
    auto image = blank({side, side});
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, side, side));
    return image;
}

bool isEmpty(const QImage& image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 0)
                return false;
        }
    }
    return true;
}

QByteArray png(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG", 0); // as small as it gets
    return bytes;
}

} // namespace

Result<QByteArray> badgeIconFrom(const QByteArray& file)
{
    if (file.size() > mostIconFileBytes)
        return Error{Error::Kind::Refused,
            Text::tr("This file is larger than 1 MB. Choose a smaller picture.")};
    const auto read = file.startsWith("\x89PNG\r\n\x1a\n") ? fromPng(file) : fromSvg(file);
    if (!read)
        return read.error();
    if (isStretched(read->size()))
        return Error{Error::Kind::Refused,
            Text::tr("This picture is too long and narrow for a badge. Choose one that is about as "
                     "wide as it is high.")};
    if (isEmpty(*read))
        return Error{Error::Kind::Refused,
            Text::tr("There is nothing to see in this picture. Choose another one.")};
    auto image = *read;
    auto bytes = png(image);
    while (bytes.size() > mostBadgeIconBytes && image.width() > leastSide) {
        image = image.scaled(image.size() * 0.8, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        bytes = png(image);
    }
    return bytes;
}

} // namespace core
