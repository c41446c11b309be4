// SPDX-License-Identifier: MIT
#include "core/paper/pdf/pictures.h"

#include "core/base/sha256.h"
#include "core/paper/pdf/syntax.h"

#include <QBuffer>
#include <QImageWriter>
#include <QPainter>

namespace core::pdf {

namespace {

constexpr int Quality = 92; ///< Of JPEG; finer than a printer shows.
constexpr qsizetype MostPictures = 64;

/// What is seen through shows white paper: a document for ever knows no transparency.
QImage onWhite(const QImage& image)
{
    if (!image.hasAlphaChannel())
        return image;
    QImage paper(image.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.drawImage(0, 0, image);
    return paper;
}

QByteArray pixels(const QImage& image, int bytesPerPixel)
{
    QByteArray all;
    all.reserve(qsizetype(image.width()) * image.height() * bytesPerPixel);
    for (int y = 0; y < image.height(); ++y)
        all.append(reinterpret_cast<const char*>(image.constScanLine(y)),
            qsizetype(image.width()) * bytesPerPixel);
    return all;
}

QByteArray jpeg(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(Quality);
    return writer.write(image) ? bytes : QByteArray();
}

/// Drawings and codes stay exact; photographs become JPEG when that is far smaller.
StoredPicture encoded(const QImage& image)
{
    const bool isGrey = image.allGray();
    const QImage plain
        = image.convertToFormat(isGrey ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    StoredPicture stored;
    stored.entries = "/Type/XObject/Subtype/Image/Width " + QByteArray::number(image.width())
        + "/Height " + QByteArray::number(image.height()) + "/BitsPerComponent 8/ColorSpace"
        + (isGrey ? "/DeviceGray" : "/DeviceRGB");
    stored.bytes = deflated(pixels(plain, isGrey ? 1 : 3));
    const QByteArray lossy = isGrey ? QByteArray() : jpeg(plain);
    const bool isPhoto = !lossy.isEmpty() && lossy.size() < stored.bytes.size() / 2;
    if (isPhoto)
        stored.bytes = lossy;
    stored.entries += isPhoto ? "/Filter/DCTDecode" : "/Filter/FlateDecode";
    return stored;
}

} // namespace

StoredPicture PictureStore::stored(const QImage& image)
{
    const QImage paper = onWhite(image);
    const QImage plain = paper.convertToFormat(QImage::Format_RGB32);
    Sha256 hash;
    hash.add(QByteArray::number(plain.width()) + 'x');
    hash.add(pixels(plain, 4));
    const QByteArray key = hash.hex();
    const auto known = m_pictures.constFind(key);
    if (known != m_pictures.constEnd())
        return *known;
    if (m_pictures.size() >= MostPictures)
        m_pictures.clear();
    return *m_pictures.insert(key, encoded(plain));
}

} // namespace core::pdf
