// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>

namespace ui {

/// What an icon is drawn in; the colour itself comes from the theme, also after it changes.
enum class IconRole { Text, Muted, Accent, OnAccent, Warn, Danger, Info, Film };

/// One of our icons by its name ("home"), sharp at every size and device pixel ratio.
QIcon icon(const QString& name, IconRole role = IconRole::Text);

/// The icon of the application, for windows and the task bar.
QIcon applicationIcon();

} // namespace ui
