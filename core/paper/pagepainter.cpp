// SPDX-License-Identifier: MIT
#include "core/paper/pagepainter.h"

#include "core/paper/typeset.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int LeastDpi = 10;
constexpr int MostDpi = 1200;
constexpr qreal MostPixels = 200e6;

struct PagePainter {
    Q_DECLARE_TR_FUNCTIONS(core::PagePainter)
};

void paint(QPainter& painter, const PageText& text)
{
    drawText(painter, text);
}

void paint(QPainter& painter, const PageDrawing& drawing)
{
    paintDrawing(painter, drawing);
}

/// A painter looks at four pixels of a picture for each that it paints; a picture that gets much
/// smaller is made smaller before.
void paint(QPainter& painter, const PagePicture& picture)
{
    const auto wanted = painter.deviceTransform().mapRect(picture.box).size().toSize();
    if (wanted.isEmpty() || 2 * wanted.width() > picture.image.width())
        painter.drawImage(picture.box, picture.image);
    else
        painter.drawImage(picture.box,
            picture.image.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
}

} // namespace

void paintDrawing(QPainter& painter, const PageDrawing& drawing)
{
    for (const auto& shape : drawing.shapes) {
        painter.setPen(shape.line);
        painter.setBrush(shape.fill);
        painter.drawPath(shape.path);
    }
    for (const auto& picture : drawing.pictures)
        paint(painter, picture);
}

void paintPage(QPainter& painter, const Page& page)
{
    painter.save();
    painter.setRenderHints(
        QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    for (const auto& item : page.items)
        std::visit([&painter](const auto& content) { paint(painter, content); }, item.content);
    painter.restore();
}

Result<QImage> renderPage(const Page& page, int dpi)
{
    const qreal scale = dpi / 72.0;
    const QSizeF pixels = page.size * scale;
    const bool fits = dpi >= LeastDpi && dpi <= MostDpi && !pixels.isEmpty()
        && pixels.width() * pixels.height() <= MostPixels;
    if (!fits)
        return Error{Error::Kind::Invalid,
            PagePainter::tr("The picture cannot be made in this size. Choose between %1 and %2 "
                            "dots per inch.")
                .arg(LeastDpi)
                .arg(MostDpi),
            u"%1 x %2 pt at %3 dpi"_s.arg(page.size.width()).arg(page.size.height()).arg(dpi)};
    QImage image(QSize(qCeil(pixels.width()), qCeil(pixels.height())), QImage::Format_RGB32);
    if (image.isNull())
        return Error{Error::Kind::Invalid,
            PagePainter::tr("There is not enough memory for a picture of this size. Choose fewer "
                            "dots per inch.")};
    image.setDotsPerMeterX(qRound(dpi / 0.0254));
    image.setDotsPerMeterY(qRound(dpi / 0.0254));
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintPage(painter, page);
    return image;
}

Result<QByteArray> pagePng(const Page& page, int dpi)
{
    auto image = renderPage(page, dpi);
    if (!image)
        return image.error();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image->save(&buffer, "PNG"))
        return Error{Error::Kind::Storage, PagePainter::tr("The picture could not be made.")};
    return bytes;
}

} // namespace core
