// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/theme.h"

#include <QSettings>

namespace ui {

/// How the user wants Laurel to look on this computer.
struct Appearance {
    Theme theme = Theme::System;
    int textPercent = 100; ///< of the system's text size, 90 to 200

    bool operator==(const Appearance&) const = default;
};

/// What was chosen; the usual where nothing or nonsense stands.
Appearance readAppearance(const QSettings& settings);
void keepAppearance(QSettings& settings, const Appearance& appearance);

/// Gives it to every window of the application.
void show(const Appearance& appearance);

} // namespace ui
