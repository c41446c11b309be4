// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace ui {

/// Parts below each other that scroll when they do not fit, as with large text; as wide as the
/// place, so sideways it scrolls only where a part is wider than that.
class ScrollColumn : public QScrollArea {
    Q_OBJECT

public:
    explicit ScrollColumn(QWidget* parent = nullptr);

    QVBoxLayout* column() const { return m_column; }

    /// Around the parts. The scroll bar, when there is one, takes its place from the margin beside
    /// it, so that the parts stay as wide as they were.
    void setMargins(const QMargins& margins);

    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    QVBoxLayout* m_column;
    QMargins m_margins;
};

} // namespace ui
