// SPDX-License-Identifier: MIT
#pragma once

#include <QGridLayout>

class QLineEdit;

namespace ui {

/// A grid of fields with their names above them, for a card.
class Form : public QGridLayout {
public:
    Form();

    /// `field` under its name, over `columns` columns from `column` on, in row `row`.
    void add(const QString& name, QWidget* field, int row, int column, int columns = 1);
};

/// A line edit of that accessible name.
QLineEdit* lineEdit(const QString& name, QWidget* parent);

} // namespace ui
