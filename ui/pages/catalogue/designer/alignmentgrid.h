// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/alignment.h"

#include <QWidget>

namespace ui {

/// Objectives by evidence, with the criteria where they meet. Arrow keys go from cell to cell;
/// Enter or a click lead there.
class AlignmentGrid : public QWidget {
    Q_OBJECT

public:
    explicit AlignmentGrid(QWidget* parent);

    void read(const core::Alignment& alignment);
    QSize sizeHint() const override;
    QRect cellAt(int row, int column) const;

signals:
    void chosen(int row, int column);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString wordsOf(int row, int column) const;
    void tell();

    core::Alignment m_alignment;
    int m_row = 0;
    int m_column = 0;
};

} // namespace ui
