// SPDX-License-Identifier: MIT
#include "ui/actions/barekeys.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QComboBox>
#include <QKeyEvent>
#include <QRadioButton>
#include <QTabBar>

namespace ui {

namespace {

bool isAcross(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right;
}

bool uses(const QWidget& focus, int key)
{
    if (qobject_cast<const QAbstractButton*>(&focus))
        return key == Qt::Key_Space || (isAcross(key) && qobject_cast<const QRadioButton*>(&focus));
    if (qobject_cast<const QComboBox*>(&focus))
        return key == Qt::Key_Space || isAcross(key) || (key >= Qt::Key_A && key <= Qt::Key_Z);
    if (qobject_cast<const QAbstractSlider*>(&focus) || qobject_cast<const QTabBar*>(&focus))
        return isAcross(key);
    if (const auto* view = qobject_cast<const QAbstractItemView*>(&focus))
        return key == Qt::Key_Space
            || (isAcross(key) && view->model() && view->model()->columnCount() > 1);
    return false;
}

} // namespace

bool keepForFocus(QKeyEvent& event, const QWidget* focus)
{
    const auto strong = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    if (!focus || (event.modifiers() & strong) || !uses(*focus, event.key()))
        return false;
    event.accept();
    return true;
}

} // namespace ui
