// SPDX-License-Identifier: MIT
#include "ui/pages/settings/form.h"

#include "ui/widgets/parts.h"

#include <QLineEdit>

namespace ui {

Form::Form()
{
    setContentsMargins(16, 12, 16, 16);
    setHorizontalSpacing(16);
    setVerticalSpacing(4);
}

void Form::add(const QString& name, QWidget* field, int row, int column, int columns)
{
    auto* words = label(name, LabelRole::Secondary, field->parentWidget());
    words->setBuddy(field);
    if (row > 0)
        words->setContentsMargins(0, 8, 0, 0);
    addWidget(words, row * 2, column, 1, columns);
    addWidget(field, row * 2 + 1, column, 1, columns);
}

QLineEdit* lineEdit(const QString& name, QWidget* parent)
{
    auto* edit = new QLineEdit(parent);
    edit->setAccessibleName(name);
    edit->setMaxLength(200);
    return edit;
}

} // namespace ui
