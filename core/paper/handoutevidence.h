// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/handout.h"
#include "core/paper/pageflow.h"

namespace core {

/// The pieces of evidence, each whole on a page when it can be, under their own head set in
/// `head`.
void placeEvidence(PageFlow& flow, const HandoutText& text, const TypeStyle& head);

} // namespace core
