// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/review/composer.h"

namespace ui {

/// What half-typed words are about, as it is kept beside them.
QString aboutText(const Utterance& about);

/// Reads what aboutText() wrote; nothing when it is empty or not sound.
std::optional<Utterance> aboutFrom(const QString& text);

} // namespace ui
