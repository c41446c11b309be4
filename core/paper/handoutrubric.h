// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/handout.h"
#include "core/paper/pageflow.h"

namespace core {

/// The rubric as a grid of criteria and levels, under its own head set in `head`.
void placeRubric(PageFlow& flow, const HandoutText& text, const TypeStyle& head);

} // namespace core
