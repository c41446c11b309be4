// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>

namespace ui {

/// What a text is for; its size follows from it.
enum class TextRole { Title, Section, Text, Secondary };

/// The font of a role, relative to the font of the system.
QFont fontOf(TextRole role, bool isStrong = false);

/// A length of the design in pixels, grown with the text, never under what the design says.
int scaled(int pixels);

/// The same for the width of a column: it grows by two fifths at most, since what stands beside it
/// needs room too.
int scaledColumn(int pixels);

/// The size of a role in pixels.
int pixelSize(TextRole role);

} // namespace ui
