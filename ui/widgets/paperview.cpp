// SPDX-License-Identifier: MIT
#include "ui/widgets/paperview.h"

#include "core/paper/pagepainter.h"
#include "ui/look/tokens.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <chrono>
#include <cmath>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr int margin = 20;
constexpr int gap = 16;
constexpr int widestUpright = 820;

/// The size of a page in `room`: a sheet on its side is seen whole, an upright one is read.
QSize sizeOf(const core::Page& page, QSize room)
{
    const bool isUpright = page.size.height() > page.size.width();
    const double width = std::min(room.width(), isUpright ? widestUpright : room.width());
    double scale = width / page.size.width();
    if (!isUpright)
        scale = std::min(scale, room.height() / page.size.height());
    scale = std::max(scale, 0.1);
    return {
        int(std::lround(page.size.width() * scale)), int(std::lround(page.size.height() * scale))};
}

QImage imageOf(const core::Page& page, QSize size, qreal pixelRatio)
{
    QImage image(size * pixelRatio, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(image.width() / page.size.width(), image.height() / page.size.height());
    core::paintPage(painter, page);
    painter.end();
    image.setDevicePixelRatio(pixelRatio);
    return image;
}

} // namespace

PaperView::PaperView(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_wait.setSingleShot(true);
    m_wait.setInterval(80ms);
    connect(&m_wait, &QTimer::timeout, this, &PaperView::start);
}

PaperView::~PaperView()
{
    if (m_thread.joinable())
        m_thread.join();
}

void PaperView::setPaper(const MakePaper& make, const QString& name)
{
    if (name != accessibleName())
        verticalScrollBar()->setValue(0);
    setAccessibleName(name);
    m_make = make;
    ++m_order;
    setProperty("isDrawing", true);
    start();
}

void PaperView::clear()
{
    m_make = {};
    ++m_order;
    m_drawing = {};
    setProperty("isDrawing", false);
    setAccessibleName(tr("Nothing is chosen"));
    viewport()->update();
}

PaperView::Drawing PaperView::draw(
    const MakePaper& make, Drawing drawing, QSize room, qreal pixelRatio)
{
    if (!drawing.document)
        drawing.document = std::make_shared<const core::PaperDocument>(make());
    for (const auto& page : drawing.document->pages)
        drawing.pages.append(imageOf(page, sizeOf(page, room), pixelRatio));
    return drawing;
}

void PaperView::start()
{
    m_isStale = m_isDrawing;
    if (m_isDrawing || !m_make || !isVisible())
        return;
    if (m_thread.joinable())
        m_thread.join();
    m_isDrawing = true;
    Drawing next{.document = {}, .pages = {}, .order = m_order};
    if (m_drawing.order == m_order)
        next.document = m_drawing.document;
    m_thread = std::thread([this, make = m_make, next, room = room(), ratio = devicePixelRatioF()] {
        auto drawing = draw(make, next, room, ratio);
        QMetaObject::invokeMethod(
            this, [this, drawing] { take(drawing); }, Qt::QueuedConnection);
    });
}

void PaperView::take(const Drawing& drawing)
{
    m_isDrawing = false;
    if (drawing.order == m_order) {
        m_drawing = drawing;
        fitBars();
        viewport()->update();
        emit drawn();
    }
    if (m_isStale || drawing.order != m_order)
        start();
    else
        setProperty("isDrawing", false);
}

QSize PaperView::room() const
{
    // The bar's place is left free, so that its coming does not change the size of the pages.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return {width() - bar - 2 * margin, height() - 2 * margin};
}

QList<QRect> PaperView::places() const
{
    if (!m_drawing.document)
        return {};
    QList<QSize> sizes;
    int height = -gap;
    for (const auto& page : m_drawing.document->pages) {
        sizes.append(sizeOf(page, room()));
        height += sizes.last().height() + gap;
    }
    int top = std::max(margin, (viewport()->height() - height) / 2) - verticalScrollBar()->value();
    QList<QRect> places;
    for (const auto& size : sizes) {
        places.append({{(viewport()->width() - size.width()) / 2, top}, size});
        top += size.height() + gap;
    }
    return places;
}

void PaperView::fitBars()
{
    const auto all = places();
    const int height = all.isEmpty() ? 0 : all.last().bottom() - all.first().top() + 2 * margin;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
}

void PaperView::paintEvent(QPaintEvent*)
{
    const auto& look = tokens(palette());
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), look.desk);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const auto all = places();
    for (int i = 0; i < all.size(); ++i) {
        painter.fillRect(all.at(i).adjusted(-1, -1, 1, 1), look.paperLine);
        painter.drawImage(all.at(i), m_drawing.pages.at(i)); // sharp again once it is redrawn
    }
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.accent, 2));
    painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(2, 2, -2, -2), 6, 6);
}

bool PaperView::event(QEvent* event)
{
    // The desk goes on below the bar, which is see-through.
    if (event->type() == QEvent::Paint)
        QPainter(this).fillRect(rect(), tokens(palette()).desk);
    return QAbstractScrollArea::event(event);
}

void PaperView::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    m_wait.start();
}

void PaperView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    fitBars();
    m_wait.start();
}

void PaperView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PaperView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace ui
