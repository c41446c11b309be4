// SPDX-License-Identifier: MIT
#include "ui/player/videoview.h"

#include "ui/look/tokens.h"
#include "ui/look/type.h"

#include <QMouseEvent>
#include <QPainter>

namespace ui {

VideoView::VideoView(QWidget* parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(240, 120);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Video"));
}

QSize VideoView::sizeHint() const
{
    return {736, 414};
}

void VideoView::setShape(QSize shape)
{
    m_shape = shape.isEmpty() ? QSize(16, 9) : shape;
    update();
}

void VideoView::present(const QImage& picture)
{
    m_picture = picture;
    m_live = {};
    update();
}

void VideoView::present(const LivePicture& picture)
{
    m_live = picture;
    update(pictureRect());
}

void VideoView::clear()
{
    m_picture = {};
    m_live = {};
    m_time.clear();
    m_note.clear();
    update();
}

void VideoView::setTime(const QString& time)
{
    if (time == m_time)
        return;
    m_time = time;
    update();
}

void VideoView::setNote(const QString& note)
{
    if (note == m_note)
        return;
    m_note = note;
    setAccessibleDescription(note);
    update();
}

QImage VideoView::picture() const
{
    if (m_live.draw) {
        const QImage made = m_live.draw(pixels());
        if (!made.isNull())
            m_picture = made;
        m_live = {};
    }
    return m_picture;
}

QRect VideoView::pictureRect() const
{
    QSizeF size(m_shape);
    size.scale(QSizeF(this->size()), Qt::KeepAspectRatio);
    QRectF place({}, size);
    place.moveCenter(QRectF(rect()).center());
    return place.toAlignedRect().intersected(rect());
}

QSize VideoView::pixels() const
{
    return (QSizeF(pictureRect().size()) * devicePixelRatioF()).toSize();
}

void VideoView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens(palette()).film);
    const QImage shown = picture();
    if (!shown.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(pictureRect(), shown);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_time.isEmpty())
        paintChip(painter, m_time, false);
    if (!m_note.isEmpty())
        paintChip(painter, m_note, true);
}

void VideoView::paintChip(QPainter& painter, const QString& text, bool isAtRight)
{
    const auto& look = tokens(palette());
    auto font = fontOf(TextRole::Text, !isAtRight);
    painter.setFont(font);
    const QFontMetrics metrics(font);
    const int margin = 12;
    const auto words
        = metrics.boundingRect(QRect(0, 0, width() - 4 * margin, height()), Qt::TextWordWrap, text);
    QRect chip(margin, margin, words.width() + 16, std::max(scaled(24), words.height() + 8));
    if (isAtRight)
        chip.moveRight(width() - margin - 1);
    if (isAtRight && chip.left() < scaled(120))
        chip.moveTop(margin + scaled(24) + 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.film);
    painter.drawRoundedRect(chip, 4, 4);
    painter.setPen(look.filmText);
    painter.drawText(chip.adjusted(8, 0, -8, 0), int(Qt::AlignCenter | Qt::TextWordWrap), text);
}

void VideoView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    emit resized();
}

void VideoView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        emit clicked();
}

void VideoView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        emit doubleClicked();
}

} // namespace ui
