// SPDX-License-Identifier: MIT
#include "core/media/pdfpicture.h"

#include <QPainter>
#include <QPdfDocument>

#include <algorithm>

namespace core {

namespace {

bool isOpen(QPdfDocument& document, const QString& path)
{
    return document.load(path) == QPdfDocument::Error::None && document.pageCount() > 0;
}

} // namespace

bool canDrawPdf()
{
    return true;
}

std::optional<int> pdfPages(const QString& path)
{
    QPdfDocument document;
    return isOpen(document, path) ? std::optional(document.pageCount()) : std::nullopt;
}

QImage pdfPicture(const QString& path, QSize within)
{
    QPdfDocument document;
    if (!isOpen(document, path))
        return {};
    // A page may claim to be a mile wide; only its shape counts, and that within bounds.
    const auto points = document.pagePointSize(0);
    if (!(points.width() > 0 && points.height() > 0))
        return {};
    const double shape = std::clamp(points.width() / points.height(), 0.1, 10.0);
    const QSize size = QSizeF(1000 * shape, 1000).scaled(within, Qt::KeepAspectRatio).toSize();
    const auto drawn = document.render(0, size.expandedTo({1, 1}));
    if (drawn.isNull())
        return {};
    QImage page(drawn.size(), QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter(&page).drawImage(0, 0, drawn);
    return page;
}

} // namespace core
