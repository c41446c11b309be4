// SPDX-License-Identifier: MIT
#include "tests/support/pagedesk.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

void checkNames(const QWidget& window)
{
    for (const auto* widget : window.findChildren<QWidget*>()) {
        const bool isInteractive = qobject_cast<const QAbstractButton*>(widget)
            || qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget)
            || qobject_cast<const QAbstractItemView*>(widget)
            || qobject_cast<const QPlainTextEdit*>(widget)
            || qobject_cast<const QAbstractSpinBox*>(widget);
        // What is inside a field is named by the field.
        const auto* owner = widget->parentWidget();
        const bool isInside
            = qobject_cast<const QAbstractSpinBox*>(owner) || qobject_cast<const QLineEdit*>(owner);
        if (!isInteractive || isInside || !widget->isVisible())
            continue;
        INFO(widget->metaObject()->className());
        CHECK_FALSE(widget->accessibleName().isEmpty());
    }
}
