// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/rubric.h"

#include <QWidget>

class QGridLayout;

namespace ui {

/// A rubric to read: a row for each criterion, a column for each level, the target one in green.
class RubricGrid : public QWidget {
    Q_OBJECT

public:
    explicit RubricGrid(const core::Rubric& rubric, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void put(QWidget* label, int row, int column);

    QGridLayout* m_grid;
    int m_target = -1; ///< column
};

} // namespace ui
