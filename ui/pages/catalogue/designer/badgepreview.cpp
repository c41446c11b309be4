// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/badgepreview.h"

#include "ui/look/badgepixmap.h"
#include "ui/look/marks.h"
#include "ui/look/type.h"

#include <QEvent>

namespace ui {

namespace {

constexpr int middleSide = 128;
constexpr int smallSide = 64;
constexpr int gap = 12;
constexpr int panel = middleSide + 2 * gap; ///< the width of one ground
constexpr int largeSide = 2 * panel + gap - 2 * gap;
constexpr int lowerPanel = gap + middleSide + gap + smallSide + gap;

int wordsHeight()
{
    return QFontMetrics(fontOf(TextRole::Secondary)).height() + 6;
}

} // namespace

BadgePreview::BadgePreview(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Preview of the badge"));
}

void BadgePreview::show(const core::BadgePicture& badge, const QString& words)
{
    m_badge = badge;
    setAccessibleDescription(words);
    redraw();
}

QSize BadgePreview::sizeHint() const
{
    return {2 * panel + gap, largeSide + 2 * gap + gap + lowerPanel + wordsHeight()};
}

void BadgePreview::redraw()
{
    m_large = badgePixmap(m_badge, largeSide, devicePixelRatioF());
    m_middle = badgePixmap(m_badge, middleSide, devicePixelRatioF());
    m_small = badgePixmap(m_badge, smallSide, devicePixelRatioF());
    update();
}

void BadgePreview::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        updateGeometry();
}

void BadgePreview::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    beginPicture(painter);
    const auto ground = [&](const QRect& place, const Tokens& theme) {
        painter.setPen(QPen(theme.line, 1));
        painter.setBrush(theme.window);
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    };
    const QRect top(0, 0, width(), largeSide + 2 * gap);
    ground(top, lightTokens());
    painter.drawPixmap(top.center() - QPoint(largeSide, largeSide) / 2, m_large);
    int left = 0;
    for (const auto* theme : {&lightTokens(), &darkTokens()}) {
        const QRect place(left, top.bottom() + 1 + gap, panel, lowerPanel);
        ground(place, *theme);
        painter.drawPixmap(place.left() + gap, place.top() + gap, m_middle);
        painter.drawPixmap(
            place.left() + (panel - smallSide) / 2, place.top() + 2 * gap + middleSide, m_small);
        painter.setPen(tokens(palette()).muted);
        painter.setFont(fontOf(TextRole::Secondary));
        painter.drawText(QRect(left, place.bottom() + 1, panel, wordsHeight()), Qt::AlignCenter,
            theme == &lightTokens() ? tr("on light") : tr("on dark"));
        left += panel + gap;
    }
}

} // namespace ui
