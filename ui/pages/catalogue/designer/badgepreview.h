// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/badgepicture.h"

#include <QWidget>

namespace ui {

/// A badge as it will look: large, and in the sizes of lists on a light and on a dark ground.
class BadgePreview : public QWidget {
    Q_OBJECT

public:
    explicit BadgePreview(QWidget* parent);

    void show(const core::BadgePicture& badge, const QString& words);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void redraw();

    core::BadgePicture m_badge;
    QPixmap m_large;
    QPixmap m_middle; ///< as files of 128 pixels have it
    QPixmap m_small;
};

} // namespace ui
