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

    QSize sizeHint() const override;

private:
    QVBoxLayout* m_column;
};

} // namespace ui
