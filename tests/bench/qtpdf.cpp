// SPDX-License-Identifier: MIT
#include "tests/bench/qtpdf.h"

#include "core/paper/pagepainter.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int resolution = 1200;

void setPage(QPdfWriter& writer, const core::Page& page)
{
    writer.setPageLayout(
        QPageLayout(QPageSize(page.size, QPageSize::Point, u"Custom"_s, QPageSize::ExactMatch),
            QPageLayout::Portrait, {}, QPageLayout::Point));
}

} // namespace

QByteArray qtPdf(const core::PaperDocument& document)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setTitle(document.title);
    setPage(writer, document.pages.front());
    QPainter painter(&writer);
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
        if (i > 0) {
            setPage(writer, document.pages[i]);
            writer.newPage();
        }
        painter.save();
        painter.scale(resolution / 72.0, resolution / 72.0);
        core::paintPage(painter, document.pages[i]);
        painter.restore();
    }
    painter.end();
    return bytes;
}

} // namespace bench
