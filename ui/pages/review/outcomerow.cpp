// SPDX-License-Identifier: MIT
#include "ui/pages/review/outcomerow.h"

#include "ui/look/marks.h"
#include "ui/look/tokens.h"
#include "ui/look/type.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyleOptionButton>

namespace ui {

namespace {

constexpr int padding = 8;
constexpr int indent = 34; ///< of the words, behind the ring
constexpr int wraps = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

} // namespace

OutcomeRow::OutcomeRow(const QString& title, QWidget* parent)
    : QRadioButton(title, parent)
{
    auto policy = sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Ignored);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::PointingHandCursor);
}

void OutcomeRow::setWay(bool isOpen, const QString& reason)
{
    m_isOpen = isOpen;
    m_reason = reason;
    setAccessibleName(text());
    setAccessibleDescription(reason);
    updateGeometry();
    update();
}

QSize OutcomeRow::sizeHint() const
{
    return {scaled(248), heightForWidth(scaled(248))};
}

QSize OutcomeRow::minimumSizeHint() const
{
    return {scaled(160), heightForWidth(std::max(width(), scaled(160)))};
}

int OutcomeRow::heightForWidth(int width) const
{
    const QFontMetrics title(fontOf(TextRole::Text, true));
    const QFontMetrics reason(fontOf(TextRole::Secondary));
    const QRect room(0, 0, width - indent - padding, 1000);
    const int words = m_reason.isEmpty() ? 0 : reason.boundingRect(room, wraps, m_reason).height();
    return 2 * padding + std::max(scaled(20), title.height()) + words;
}

void OutcomeRow::nextCheckState()
{
    if (m_isOpen)
        QRadioButton::nextCheckState();
    else
        emit refused();
}

void OutcomeRow::paintEvent(QPaintEvent*)
{
    const auto& look = tokens(palette());
    QPainter painter(this);
    beginPicture(painter);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.accentSoft);
        painter.drawRoundedRect(rect(), 6, 6);
    }
    QStyleOptionButton option;
    initStyleOption(&option);
    const int side = scaled(16);
    const int line = std::max(scaled(20), QFontMetrics(fontOf(TextRole::Text, true)).height());
    option.rect = QRect(padding, padding + (line - side) / 2, side, side);
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &option, &painter, this);
    painter.setFont(fontOf(TextRole::Text, true));
    painter.setPen(m_isOpen ? look.text : look.muted);
    const QRect words(indent, padding, width() - indent - padding, height());
    painter.drawText(QRect(words.left(), padding, words.width(), line), Qt::AlignVCenter, text());
    painter.setFont(fontOf(TextRole::Secondary));
    painter.setPen(look.muted);
    painter.drawText(words.translated(0, line), wraps, m_reason);
    if (!hasFocus() || !option.state.testFlag(QStyle::State_KeyboardFocusChange))
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look.accent, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

} // namespace ui
