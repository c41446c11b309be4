// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/tokens.h"

#include <QWidget>

namespace ui {

/// A short fact in a soft fill: "2 days late". Never a button.
class Pill : public QWidget {
    Q_OBJECT

public:
    explicit Pill(const QString& text, Tone tone, QWidget* parent = nullptr);

    void set(const QString& text, Tone tone);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    Tone m_tone;
};

} // namespace ui
