// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/designcheck.h"
#include "core/microcredentials/versionnumber.h"
#include "core/stacks/stack.h"

namespace core {

/// A microcredential of the workspace, as far as stacks are concerned.
struct KnownMicrocredential {
    MicrocredentialId id;
    QString code;
    QString title;
    QString area; ///< what tells areas of practice apart
    double hours = 0; ///< of work, as the design estimates it
    std::optional<VersionNumber> published; ///< what people can be enrolled in
};

/// What tells the area of practice of a design from others.
QString areaOf(const Design& design);

/// Something about a stack that cannot be, or that nobody could complete.
struct StackFinding {
    Severity severity = Severity::Error; ///< a warning does not stop anything
    QString path; ///< JSON pointer into the file of the stack
    QString message;

    bool operator==(const StackFinding&) const = default;
};

/// All findings about a stack, from the top to the bottom of its file. Which microcredentials are
/// there decides whether it can be completed.
QList<StackFinding> check(
    const StackContent& stack, const QList<KnownMicrocredential>& microcredentials);

/// The places of all slots together.
int placesOf(const StackContent& stack);

/// The slot with that id; null when there is none.
const StackSlot* slotOf(const StackContent& stack, QStringView id);

/// "“Practice”", or "L2" for a slot without a title.
QString wordsOf(const StackSlot& slot);

/// The same stack with the microcredentials of this workspace: each is known by its id, or else by
/// its code. What is not here stays as it is.
StackContent resolved(
    const StackContent& stack, const QList<KnownMicrocredential>& microcredentials);

} // namespace core
