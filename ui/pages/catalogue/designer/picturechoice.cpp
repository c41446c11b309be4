// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/picturechoice.h"

#include "ui/look/marks.h"
#include "ui/look/type.h"

#include <QEvent>
#include <QStyle>

#include <algorithm>

namespace ui {

namespace {

constexpr int padding = 8;
constexpr int gap = 6; ///< six shapes stand in one row of a window of 1366
constexpr int edge = 3; ///< for the ring round the one with the focus

} // namespace

PictureChoice::PictureChoice(const QString& name, int side, bool isNamed, QWidget* parent)
    : QRadioButton(parent)
    , m_side(side)
    , m_isNamed(isNamed)
{
    setAccessibleName(name);
    setToolTip(isNamed ? QString() : name);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void PictureChoice::setPicture(const Draw& draw)
{
    m_draw = draw;
    update();
}

QSize PictureChoice::sizeHint() const
{
    const int words = m_isNamed ? QFontMetrics(fontOf(TextRole::Secondary)).height() + 4 : 0;
    const int width = m_isNamed
        ? std::max(
            m_side, QFontMetrics(fontOf(TextRole::Secondary)).horizontalAdvance(accessibleName()))
        : m_side;
    return {width + 2 * padding, m_side + words + 2 * padding};
}

void PictureChoice::paintEvent(QPaintEvent*)
{
    const auto& look = tokens(palette());
    QPainter painter(this);
    beginPicture(painter);
    const auto frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(isChecked() ? QPen(look.accent, 1.5)
            : underMouse()     ? QPen(look.lineStrong, 1)
                               : QPen(look.line, 1));
    painter.setBrush(isChecked() ? look.accentSoft : underMouse() ? look.surface2 : look.surface);
    painter.drawRoundedRect(frame, 6, 6);
    if (m_draw)
        painter.drawPixmap((width() - m_side) / 2, padding, m_draw(m_side, devicePixelRatioF()));
    if (m_isNamed) {
        painter.setFont(fontOf(TextRole::Secondary, isChecked()));
        painter.setPen(look.text);
        painter.drawText(QRect(0, padding + m_side, width(), height() - padding - m_side),
            Qt::AlignCenter, accessibleName());
    }
    if (isChecked())
        paintTick(painter);
}

void PictureChoice::paintTick(QPainter& painter) const
{
    const auto& look = tokens(palette());
    const qreal side = scaled(14);
    const QRectF disc(width() - side - 1, 1, side, side);
    painter.setPen(QPen(look.surface, 1.5));
    painter.setBrush(look.accent);
    painter.drawEllipse(disc);
    painter.setPen(QPen(look.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&](qreal x, qreal y) { return disc.topLeft() + QPointF(x, y) * side; };
    painter.drawPolyline(QPolygonF{at(0.28, 0.52), at(0.44, 0.68), at(0.74, 0.36)});
}

PictureChoices::PictureChoices(const QString& name, QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(name);
    auto policy = QSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize PictureChoices::cell() const
{
    QSize size;
    for (const auto* one : m_choices)
        size = size.expandedTo(one->sizeHint());
    return size;
}

int PictureChoices::columnsAt(int width) const
{
    return std::max(1, (width - 2 * edge + gap) / (cell().width() + gap));
}

QSize PictureChoices::minimumSizeHint() const
{
    return cell() + QSize(2 * edge, 2 * edge);
}

int PictureChoices::heightForWidth(int width) const
{
    const int columns = columnsAt(width);
    const int rows = (int(m_choices.size()) + columns - 1) / columns;
    return rows * (cell().height() + gap) - gap + 2 * edge;
}

void PictureChoices::resizeEvent(QResizeEvent*)
{
    const int columns = columnsAt(width());
    for (int i = 0; i < m_choices.size(); ++i) {
        const QPoint place(edge + i % columns * (cell().width() + gap),
            edge + i / columns * (cell().height() + gap));
        m_choices.at(i)->setGeometry(
            QStyle::visualRect(layoutDirection(), rect(), QRect(place, cell())));
    }
}

PictureChoice* PictureChoices::add(const QString& name, int side, bool isNamed)
{
    auto* made = new PictureChoice(name, side, isNamed, this);
    const int index = int(m_choices.size());
    m_choices.append(made);
    made->installEventFilter(this);
    connect(made, &QRadioButton::clicked, this, [this, index] { emit chosen(index); });
    return made;
}

void PictureChoices::setCurrent(int choice)
{
    for (int i = 0; i < m_choices.size(); ++i) {
        auto* one = m_choices.at(i);
        // None of them may be chosen, which radio buttons do not know by themselves.
        one->setAutoExclusive(choice >= 0);
        one->setChecked(i == choice);
    }
}

void PictureChoices::setFocusToCurrent()
{
    for (auto* one : std::as_const(m_choices)) {
        if (one->isChecked())
            return one->setFocus(Qt::OtherFocusReason);
    }
    if (!m_choices.isEmpty())
        m_choices.first()->setFocus(Qt::OtherFocusReason);
}

bool PictureChoices::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::FocusIn)
        emit focused();
    return QWidget::eventFilter(object, event);
}

} // namespace ui
