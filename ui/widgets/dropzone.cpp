// SPDX-License-Identifier: MIT
#include "ui/widgets/dropzone.h"

#include "ui/look/icons.h"
#include "ui/look/tokens.h"
#include "ui/look/type.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

QStringList droppedFiles(const QMimeData& data, const QStringList& endings)
{
    QStringList paths;
    for (const auto& url : data.urls()) {
        const auto path = url.toLocalFile();
        if (path.isEmpty())
            continue;
        if (endings.isEmpty() || endings.contains(QFileInfo(path).suffix(), Qt::CaseInsensitive))
            paths.append(path);
    }
    return paths;
}

DropZone::DropZone(
    const QString& title, const QString& sentence, const QStringList& endings, QWidget* parent)
    : QWidget(parent)
    , m_title(title)
    , m_sentence(sentence)
    , m_endings(endings)
{
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ring", true);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setCursor(Qt::PointingHandCursor);
}

QSize DropZone::sizeHint() const
{
    return {scaled(280), scaled(112)};
}

void DropZone::paintEvent(QPaintEvent*)
{
    const auto& look = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen frame(m_isOver ? look.accent : look.lineStrong, 1.5, Qt::DashLine);
    frame.setDashPattern({4, 3});
    painter.setPen(frame);
    painter.setBrush(m_isOver ? look.accentSoft : look.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    const int top = (height() - scaled(24 + 8 + 20 + 16)) / 2;
    icon(u"import"_s, IconRole::Accent)
        .paint(&painter, QRect(0, top, width(), scaled(24)), Qt::AlignCenter);
    painter.setFont(fontOf(TextRole::Text, true));
    painter.setPen(look.text);
    const QRect first(12, top + scaled(32), width() - 24, scaled(20));
    painter.drawText(first, Qt::AlignCenter,
        painter.fontMetrics().elidedText(m_title, Qt::ElideRight, first.width()));
    painter.setFont(fontOf(TextRole::Secondary));
    painter.setPen(look.muted);
    const auto second = first.translated(0, scaled(20));
    painter.drawText(second, Qt::AlignCenter,
        painter.fontMetrics().elidedText(m_sentence, Qt::ElideRight, second.width()));
}

void DropZone::dragEnterEvent(QDragEnterEvent* event)
{
    m_isOver = !droppedFiles(*event->mimeData(), m_endings).isEmpty();
    event->setAccepted(m_isOver);
    update();
}

void DropZone::dragLeaveEvent(QDragLeaveEvent*)
{
    m_isOver = false;
    update();
}

void DropZone::dropEvent(QDropEvent* event)
{
    m_isOver = false;
    update();
    event->acceptProposedAction();
    emit dropped(droppedFiles(*event->mimeData(), m_endings));
}

void DropZone::mouseReleaseEvent(QMouseEvent*)
{
    emit filesWanted();
}

void DropZone::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_Space)
        emit filesWanted();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ui
