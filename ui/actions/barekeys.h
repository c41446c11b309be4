// SPDX-License-Identifier: MIT
#pragma once

class QKeyEvent;
class QWidget;

namespace ui {

/// Accepts `event`, the question whether a key may be a shortcut, when the part with the focus has
/// a use of its own for the key: Space presses a button, arrows move in a table. Text fields do so
/// by themselves. True when accepted.
bool keepForFocus(QKeyEvent& event, const QWidget* focus);

} // namespace ui
