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

#include <algorithm>

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
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setCursor(Qt::PointingHandCursor);
}

QSize DropZone::sizeHint() const
{
    return {scaled(280), scaled(112)};
}

void DropZone::setOver(bool isOver)
{
    m_isOver = isOver;
    update();
}

void DropZone::paintEvent(QPaintEvent*)
{
    const auto& look = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen frame(m_isOver || hasFocus() ? look.accent : look.lineStrong, hasFocus() ? 2 : 1.5);
    if (!hasFocus()) // a whole line is its ring, which has no room around it everywhere
        frame.setDashPattern({4, 3});
    painter.setPen(frame);
    painter.setBrush(m_isOver ? look.accentSoft : look.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    if (height() < sizeHint().height())
        return paintFlat(painter);
    const int top = (height() - scaled(24 + 8 + 20 + 16)) / 2;
    icon(u"import"_s, IconRole::Accent)
        .paint(&painter, QRect((width() - scaled(24)) / 2, top, scaled(24), scaled(24)));
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

void DropZone::paintFlat(QPainter& painter) const
{
    const auto& look = tokens(palette());
    const QFontMetrics strongFont(fontOf(TextRole::Text, true));
    const QFontMetrics smallFont(fontOf(TextRole::Secondary));
    const int words = std::min(width() - scaled(24) - 64,
        std::max(strongFont.horizontalAdvance(m_title), smallFont.horizontalAdvance(m_sentence)));
    const int left = (width() - words - scaled(24) - 16) / 2;
    icon(u"import"_s, IconRole::Accent)
        .paint(&painter, QRect(left, (height() - scaled(24)) / 2, scaled(24), scaled(24)));
    const int top = (height() - scaled(20 + 16)) / 2;
    const QRect first(left + scaled(24) + 16, top, words, scaled(20));
    painter.setFont(fontOf(TextRole::Text, true));
    painter.setPen(look.text);
    painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
        strongFont.elidedText(m_title, Qt::ElideRight, words));
    painter.setFont(fontOf(TextRole::Secondary));
    painter.setPen(look.muted);
    painter.drawText(QRect(first.left(), first.bottom() + 1, words, scaled(16)),
        Qt::AlignLeft | Qt::AlignVCenter, smallFont.elidedText(m_sentence, Qt::ElideRight, words));
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
