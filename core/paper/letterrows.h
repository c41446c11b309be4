// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/letter.h"
#include "core/paper/pageflow.h"

namespace core {

/// The head of a section of a letter.
struct LetterHead {
    QString words;
    FlowStyle style;
};

/// Sets a head that stays with the `keeps` points below it.
void placeLetterHead(PageFlow& flow, const LetterHead& head, qreal keeps);

/// The criteria: mark, name, level and moments on a line, the rationale below.
void placeLetterRows(PageFlow& flow, const LetterText& text, const LetterHead& head);

} // namespace core
