// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/tokens.h"
#include "ui/pages/people/peoplemodel.h"

namespace ui {

/// Every role, in the order in which they are shown.
QList<core::Role> allRoles();

/// "Teacher", "Reviewer"; "Teacher, Mentor" for several.
QString roleWord(core::Role role);
QString roleWords(const QList<core::Role>& roles);

/// Where a piece of work stands: "in review", and the tone of its pill.
QString stateWord(const PersonWork& work);
Tone stateTone(const PersonWork& work);

} // namespace ui
