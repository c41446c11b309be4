// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/publishing.h"

namespace core {

/// A design with nothing in it but a scale of four levels and the usual rules.
Design blankDesign(const QString& language);

/// The first code after `code` that is not taken: "CM-02" after "CM-01".
QString freeCode(const QString& code, const QStringList& taken);

/// A new microcredential whose first draft holds `design`. Refused when the code is not one, or is
/// among `taken`.
Result<Changes> beginDraft(
    const QString& code, const Design& design, const QStringList& taken, Instant at);

/// The draft with another content. Its number says how much changed since the last release, unless
/// a higher one was chosen. Refused without a draft: what was published never changes.
Result<Changes> revise(const MicrocredentialHistory& history, const Design& content);

/// Another code for a microcredential that nobody has seen published.
Result<Changes> recode(
    const MicrocredentialHistory& history, const QString& code, const QStringList& taken);

/// The version that came last under this identity, whatever became of it; null before the first.
const MicrocredentialVersion* lastReleased(const MicrocredentialHistory& history);

/// What the next version asks or says otherwise than the last: "Objectives", "Rubric: C2".
QStringList differences(const Design& before, const Design& after);

/// A number that no part with that letter had in any version, since an id keeps its meaning.
QString nextId(QChar letter, const MicrocredentialHistory& history);

/// Removes a part and every link to it; an objective takes its success criteria along.
void removeObjective(Design& design, const QString& id);
void removeRequirement(Design& design, const QString& id);
void removeCriterion(Design& design, const QString& id);

/// The rubric with that many levels, 2 to 6; the target and the pass rule stay on the scale.
void setLevelCount(Design& design, int count);

/// Another target; the floors of the pass rule that stood at the old one go with it.
void setTargetLevel(Design& design, int level);

/// What a criterion says of a level; empty text removes it.
void setDescriptor(Criterion& criterion, int level, const QString& text);

} // namespace core
