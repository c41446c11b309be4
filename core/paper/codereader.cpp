// SPDX-License-Identifier: MIT
#include "core/paper/codereader.h"

#include <zbar.h>

#include <array>
#include <cmath>
#include <memory>

namespace core {

namespace {

constexpr int mostSide = 6000;
constexpr int leastSide = 21; // modules of the smallest code
constexpr int enlargedSide = 3000; // what is smaller is also looked at in twice its size
constexpr qsizetype mostCodes = 64;
constexpr qsizetype mostBytes = 8192; // more than any code holds

struct FreeScanner {
    void operator()(zbar::zbar_image_scanner_t* scanner) const
    {
        zbar::zbar_image_scanner_destroy(scanner);
    }
};
struct FreeImage {
    void operator()(zbar::zbar_image_t* image) const { zbar::zbar_image_destroy(image); }
};
using Scanner = std::unique_ptr<zbar::zbar_image_scanner_t, FreeScanner>;
using Image = std::unique_ptr<zbar::zbar_image_t, FreeImage>;

Scanner newScanner()
{
    Scanner scanner(zbar::zbar_image_scanner_create());
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    return scanner;
}

// Bytes without gaps between the rows, as the reader wants them.
QByteArray packed(const QImage& grey)
{
    QByteArray bytes;
    bytes.reserve(qsizetype(grey.width()) * grey.height());
    for (int y = 0; y < grey.height(); ++y)
        bytes.append(reinterpret_cast<const char*>(grey.constScanLine(y)), grey.width());
    return bytes;
}

void read(const Scanner& scanner, const QImage& grey, QByteArrayList& texts)
{
    const auto bytes = packed(grey);
    const Image image(zbar::zbar_image_create());
    zbar::zbar_image_set_format(image.get(), zbar_fourcc('Y', '8', '0', '0'));
    zbar::zbar_image_set_size(image.get(), unsigned(grey.width()), unsigned(grey.height()));
    zbar::zbar_image_set_data(
        image.get(), bytes.constData(), static_cast<unsigned long>(bytes.size()), nullptr);
    if (zbar::zbar_scan_image(scanner.get(), image.get()) <= 0)
        return;
    for (const auto* symbol = zbar::zbar_image_first_symbol(image.get()); symbol;
         symbol = zbar::zbar_symbol_next(symbol)) {
        const auto size = qsizetype(zbar::zbar_symbol_get_data_length(symbol));
        const QByteArray text(zbar::zbar_symbol_get_data(symbol), std::min(size, mostBytes));
        if (texts.size() < mostCodes && !texts.contains(text))
            texts.append(text);
    }
}

} // namespace

bool canReadCodes()
{
    return true;
}

QByteArrayList codesIn(const QImage& image)
{
    QByteArrayList texts;
    const int side = std::max(image.width(), image.height());
    if (std::min(image.width(), image.height()) < leastSide)
        return texts;
    const auto scanner = newScanner();
    const qreal whole = std::min(1.0, mostSide / qreal(side));
    // A code that is missed in one size is often found in another.
    for (const qreal scale : {whole, whole / 2, side < enlargedSide ? 2.0 : whole * 0.75}) {
        const auto size = (QSizeF(image.size()) * scale).toSize();
        const auto scaled = size == image.size()
            ? image
            : image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        // What can be seen through lies on white.
        read(scanner, scaled.convertToFormat(QImage::Format_Grayscale8), texts);
    }
    return texts;
}

} // namespace core
