// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/setline.h"

namespace core {

/// Programs that look for words in a PDF put letters in order by their places, and turn round
/// what runs from right to left. Where letters of such a run share a shape, overlap or have no
/// width (lam and alef, points above and below), that order would be wrong: their shapes then
/// say nothing, and the letters stand over them unseen, one beside the other.
void partJoinedLetters(SetRun& run, const QString& text);

} // namespace core
