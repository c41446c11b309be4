// SPDX-License-Identifier: MIT
#include "ui/widgets/smallparts.h"

#include "ui/look/type.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

StateMark::StateMark(Mark mark, QWidget* parent)
    : QWidget(parent)
    , m_mark(mark)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set(mark);
}

void StateMark::set(Mark mark, const QString& word)
{
    m_mark = mark;
    m_word = word.isEmpty() ? wordOf(mark) : word;
    setAccessibleName(m_word);
    updateGeometry();
    update();
}

QSize StateMark::sizeHint() const
{
    const QFontMetrics metrics(fontOf(TextRole::Text, m_mark == Mark::NeedsYou));
    return {scaled(18) + 8 + metrics.horizontalAdvance(m_word), scaled(20)};
}

void StateMark::paintEvent(QPaintEvent*)
{
    const auto& look = tokens(palette());
    QPainter painter(this);
    beginPicture(painter);
    const int side = scaled(18);
    paintMark(painter, m_mark, QRectF(0, (height() - side) / 2.0, side, side), look);
    painter.setFont(fontOf(TextRole::Text, m_mark == Mark::NeedsYou));
    painter.setPen(strong(look, toneOf(m_mark)));
    painter.drawText(rect().adjusted(side + 8, 0, 0, 0), Qt::AlignVCenter, m_word);
}

Sprig::Sprig(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Sprig::setLeaves(const QList<Leaf>& leaves)
{
    m_leaves = leaves;
    const auto met = std::count(leaves.begin(), leaves.end(), Leaf::Met);
    setAccessibleName(tr("%1 of %2 met").arg(met).arg(leaves.size()));
    updateGeometry();
    update();
}

QSize Sprig::sizeHint() const
{
    return {scaled(int(16 * m_leaves.size()) + 10), scaled(20)};
}

void Sprig::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintSprig(painter, m_leaves, rect(), tokens(palette()));
}

QString timeText(std::chrono::microseconds time)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    const auto two = [](qint64 number) { return QString::number(number).rightJustified(2, u'0'); };
    if (seconds < 3600)
        return u"%1:%2"_s.arg(seconds / 60).arg(two(seconds % 60));
    return u"%1:%2:%3"_s.arg(seconds / 3600).arg(two(seconds / 60 % 60), two(seconds % 60));
}

TimeChip::TimeChip(std::chrono::microseconds time, QWidget* parent)
    : QAbstractButton(parent)
{
    setText(timeText(time));
    setAccessibleName(tr("Go to %1").arg(text()));
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize TimeChip::sizeHint() const
{
    const QFontMetrics metrics(fontOf(TextRole::Secondary, true));
    return {metrics.horizontalAdvance(text()) + 12, scaled(20)};
}

void TimeChip::paintEvent(QPaintEvent*)
{
    const auto& look = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.accentSoft);
    painter.drawRoundedRect(rect(), 4, 4);
    painter.setPen(look.accent);
    painter.setFont(fontOf(TextRole::Secondary, true));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

SentenceLink::SentenceLink(const QString& sentence, QWidget* parent)
    : QAbstractButton(parent)
{
    setText(sentence);
    setAccessibleName(sentence);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFont(fontOf(TextRole::Text));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize SentenceLink::sizeHint() const
{
    constexpr int usual = 240;
    return {scaled(usual), heightForWidth(scaled(usual))};
}

int SentenceLink::heightForWidth(int width) const
{
    const QRect room(0, 0, width, QWIDGETSIZE_MAX);
    return fontMetrics().boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, text()).height();
}

void SentenceLink::paintEvent(QPaintEvent*)
{
    const auto& look = tokens(palette());
    QPainter painter(this);
    auto font = this->font();
    font.setUnderline(underMouse());
    painter.setFont(font);
    painter.setPen(look.accent);
    const auto side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    painter.drawText(rect(), int(side | Qt::AlignTop | Qt::TextWordWrap), text());
}

void SentenceLink::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
}

KeyCap::KeyCap(const QString& key, QWidget* parent)
    : QWidget(parent)
    , m_key(key)
{
    setAccessibleName(tr("Key %1").arg(key));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize KeyCap::sizeHint() const
{
    const QFontMetrics metrics(fontOf(TextRole::Secondary));
    return {metrics.horizontalAdvance(m_key) + 10, scaled(18)};
}

void KeyCap::paintEvent(QPaintEvent*)
{
    const auto& look = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look.line);
    painter.setBrush(look.surface2);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(look.muted);
    painter.setFont(fontOf(TextRole::Secondary));
    painter.drawText(rect(), Qt::AlignCenter, m_key);
}

Portrait::Portrait(const QString& name, QWidget* parent, int side)
    : QWidget(parent)
    , m_name(name)
{
    setAccessibleName(name);
    setFixedSize(scaled(side), scaled(side));
}

void Portrait::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintPortrait(painter, rect(), m_name, tokens(palette()));
}

} // namespace ui
