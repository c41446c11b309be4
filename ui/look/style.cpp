// SPDX-License-Identifier: MIT
#include "ui/look/style.h"

#include "ui/look/icons.h"
#include "ui/look/tokens.h"
#include "ui/look/type.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

void paintTick(const QStyleOption& option, QPainter& painter, const Tokens& look)
{
    const bool isOn = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const auto box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(isOn ? look.accent : look.lineStrong, 1));
    painter.setBrush(isOn ? look.accent : look.surface);
    painter.drawRoundedRect(box, 4, 4);
    if (!isOn)
        return;
    painter.setPen(QPen(look.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&](double x, double y) {
        return QPointF(box.x() + x * box.width(), box.y() + y * box.height());
    };
    if (option.state & QStyle::State_NoChange)
        painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else
        painter.drawPolyline(QPolygonF({at(0.24, 0.52), at(0.43, 0.72), at(0.77, 0.31)}));
}

void paintChoice(const QStyleOption& option, QPainter& painter, const Tokens& look)
{
    const bool isOn = option.state & QStyle::State_On;
    const double inset = isOn ? 2.5 : 0.5;
    painter.setPen(QPen(isOn ? look.accent : look.lineStrong, isOn ? 5 : 1));
    painter.setBrush(look.surface);
    painter.drawEllipse(QRectF(option.rect).adjusted(inset, inset, -inset, -inset));
}

} // namespace

Style::Style()
    : QProxyStyle(u"fusion"_s)
{
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
    const QWidget* widget) const
{
    const auto& look = tokens(option->palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintTick(*option, *painter, look);
        break;
    case PE_IndicatorRadioButton:
        paintChoice(*option, *painter, look);
        break;
    case PE_FrameFocusRect: // the focus frame draws the ring
        break;
    default:
        painter->restore();
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    painter->restore();
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
    const QWidget* widget) const
{
    if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        element == CE_ComboBoxLabel && box && !box->editable) {
        auto fitting = *box;
        const int icon = box->currentIcon.isNull() ? 0 : box->iconSize.width() + 4;
        const auto place = subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget);
        fitting.currentText = box->fontMetrics.elidedText(
            box->currentText, Qt::ElideRight, place.width() - icon - 2);
        QProxyStyle::drawControl(element, &fitting, painter, widget);
        return;
    }
    if (element != CE_FocusFrame) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(tokens(option->palette).accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 8, 8);
    painter->restore();
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
    QPainter* painter, const QWidget* widget) const
{
    const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (control != CC_ComboBox || !box) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const auto& look = tokens(option->palette);
    const bool isFocused = option->state & State_HasFocus;
    const double inset = isFocused ? 1 : 0.5;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(isFocused ? look.accent : look.lineStrong, isFocused ? 2 : 1));
    // Qt goes on saying so of a box whose list was closed by a click elsewhere.
    const bool isOver = option->state & State_MouseOver
        && (!widget || widget->rect().contains(widget->mapFromGlobal(QCursor::pos())));
    painter->setBrush(isOver ? look.surface2 : look.surface);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(inset, inset, -inset, -inset), 6, 6);
    painter->restore();
    const auto arrow = visualRect(option->direction, option->rect,
        {option->rect.right() - 26, option->rect.center().y() - 7, 16, 16});
    icon(u"chevron-down"_s)
        .paint(painter, arrow, Qt::AlignCenter,
            option->state & State_Enabled ? QIcon::Normal : QIcon::Disabled);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
    SubControl part, const QWidget* widget) const
{
    if (control != CC_ComboBox || part != SC_ComboBoxEditField)
        return QProxyStyle::subControlRect(control, option, part, widget);
    constexpr int arrow = 32; // what drawComplexControl() keeps for it
    return visualRect(option->direction, option->rect, option->rect.adjusted(9, 1, -arrow, -1));
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    auto wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ComboBox)
        wanted = {wanted.width() + 20, std::max(wanted.height(), scaled(32))};
    if (type == CT_CheckBox || type == CT_RadioButton)
        wanted.setHeight(std::max(wanted.height(), scaled(28)));
    return wanted;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 10;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 4;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(
    StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* more) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_UnderlineShortcut:
    case SH_EtchDisabledText:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
        return 0;
    case SH_FocusFrame_AboveWidget: // so that what holds the widget does not cut its ring
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, more);
    }
}

} // namespace ui
