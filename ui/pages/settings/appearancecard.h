// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/appearance.h"
#include "ui/widgets/card.h"

class QCheckBox;

namespace ui {

class SegmentedControl;

/// Light or dark, how large the text is, and whether the video waits while somebody types.
class AppearanceCard : public Card {
    Q_OBJECT

public:
    /// Without settings it changes what is seen but remembers nothing.
    AppearanceCard(QSettings* settings, QWidget* parent);

private:
    void add(const QString& name, QWidget* control);
    void take();

    QSettings* m_settings;
    SegmentedControl* m_theme;
    SegmentedControl* m_text;
};

} // namespace ui
