// SPDX-License-Identifier: MIT
#include "ui/pages/evidence/previewpane.h"

#include "ui/look/icons.h"
#include "ui/look/tokens.h"
#include "ui/look/type.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QThreadPool>

#include <algorithm>
#include <chrono>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

/// Outlives the pane when the file lies on a slow disk.
struct PreviewPane::Mail {
    std::mutex guard;
    PreviewPane* pane = nullptr; ///< null once nobody waits
};

PreviewPane::PreviewPane(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ring", true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_moment.setSingleShot(true);
    m_moment.setInterval(100ms);
    connect(&m_moment, &QTimer::timeout, this, [this] {
        m_saysSo = m_isLoading;
        update();
    });
}

PreviewPane::~PreviewPane()
{
    m_stop.request_stop();
    if (!m_mail)
        return;
    const std::lock_guard lock(m_mail->guard);
    m_mail->pane = nullptr;
}

void PreviewPane::load(const QString& path, const QString& mediaType, const QString& length)
{
    m_mediaType = mediaType;
    m_length = length;
    m_isLoading = true;
    setProperty("isDrawing", true);
    m_moment.start();
    m_mail = std::make_shared<Mail>();
    m_mail->pane = this;
    const auto within = QSizeF(scaled(400), scaled(225)) * devicePixelRatioF();
    QThreadPool::globalInstance()->start([mail = m_mail, stop = m_stop.get_token(), path, mediaType,
                                             within] {
        const auto made = core::previewOf(path, mediaType, within.toSize(), stop);
        const std::lock_guard lock(mail->guard);
        if (mail->pane)
            QMetaObject::invokeMethod(
                mail->pane, [pane = mail->pane, made] { pane->take(made); }, Qt::QueuedConnection);
    });
}

void PreviewPane::take(const core::Result<core::Preview>& made)
{
    m_isLoading = false;
    m_saysSo = false;
    setProperty("isDrawing", false);
    if (made) {
        m_preview = *made;
        m_words = m_preview.note;
        emit loaded(m_preview);
    } else {
        m_words = made.error().message;
        emit failed(made.error());
    }
    update();
}

QSize PreviewPane::sizeHint() const
{
    return {scaled(400), scaled(225)};
}

void PreviewPane::paintEvent(QPaintEvent*)
{
    const auto& look = tokens(palette());
    const bool isFilm = m_mediaType.startsWith("video/"_L1);
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath frame;
    frame.addRoundedRect(rect(), 6, 6);
    painter.fillPath(frame, isFilm ? look.film : look.surface2);
    if (!m_preview.picture.isNull()) {
        const auto ratio = devicePixelRatioF();
        auto size = QSizeF(m_preview.picture.size()) / ratio;
        if (size.width() > width() || size.height() > height())
            size.scale(this->size(), Qt::KeepAspectRatio);
        QRect place({}, size.toSize());
        place.moveCenter(rect().center());
        painter.setClipPath(frame);
        painter.drawImage(place, m_preview.picture);
        painter.setClipping(false);
        paintCorner(painter, rect());
        return;
    }
    icon(m_mediaType.startsWith("audio/"_L1) ? u"waveform"_s : u"document"_s, IconRole::Muted)
        .paint(&painter, QRect(0, height() / 2 - scaled(40), width(), scaled(32)));
    painter.setFont(fontOf(TextRole::Secondary));
    painter.setPen(isFilm ? look.filmMuted : look.muted);
    painter.drawText(rect().adjusted(24, height() / 2, -24, -8),
        int(Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap),
        m_saysSo ? tr("Loading…") : m_words);
    paintCorner(painter, rect());
}

/// The length of a recording, and that it plays.
void PreviewPane::paintCorner(QPainter& painter, const QRect& picture) const
{
    if (m_length.isEmpty())
        return;
    const auto& look = tokens(palette());
    painter.setFont(fontOf(TextRole::Secondary, true));
    const int side = scaled(14);
    const int width = side + 6 + painter.fontMetrics().horizontalAdvance(m_length) + 14;
    const QRect chip(picture.left() + 8, picture.bottom() - 7 - scaled(22), width, scaled(22));
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.film);
    painter.drawRoundedRect(chip, 4, 4);
    icon(u"play"_s, IconRole::Film)
        .paint(&painter, {chip.left() + 6, chip.center().y() - side / 2 + 1, side, side});
    painter.setPen(look.filmText);
    painter.drawText(chip.adjusted(side + 10, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_length);
}

void PreviewPane::mouseReleaseEvent(QMouseEvent*)
{
    emit opened();
}

void PreviewPane::keyPressEvent(QKeyEvent* event)
{
    const auto key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
        emit opened();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ui
