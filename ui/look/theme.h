// SPDX-License-Identifier: MIT
#pragma once

class QApplication;

namespace ui {

enum class Theme { System, Light, Dark };

/// Gives the application its palette, style and style sheet, and follows the system's theme from
/// then on when `theme` says so. `textSize` is a factor on the text size of the system.
void applyTheme(QApplication& app, Theme theme, double textSize = 1);

} // namespace ui
