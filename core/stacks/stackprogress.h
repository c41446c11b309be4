// SPDX-License-Identifier: MIT
#pragma once

#include "core/stacks/stackcheck.h"

#include <QDate>
#include <QStringList>

#include <array>

namespace core {

/// An award as far as a stack is concerned.
struct EarnedAward {
    Award award;
    VersionNumber version;
    QString area;
};

/// Whose progress on what, and when.
struct ProgressQuestion {
    const StackContent& stack; ///< resolved() in the workspace
    QList<EarnedAward> awards; ///< of the person
    QList<KnownMicrocredential> microcredentials;
    QDate day;
    bool isCapstoneAccepted = false;
};

/// How one slot stands.
struct SlotProgress {
    StackSlot slot;
    QList<AwardId> awards; ///< that fill its places
    QStringList open; ///< codes of what can fill the rest; empty when it is full

    int filled() const { return int(awards.size()); }
    bool isFull() const { return awards.size() >= slot.choose; }
};

/// Whether the awards came in the order that was asked.
enum class SequenceState { Open, Kept, Broken };
constexpr auto namesOf(SequenceState)
{
    return std::array{"open", "kept", "broken"};
}

struct SequenceProgress {
    StackSequence rule;
    SequenceState state = SequenceState::Open;
};

/// How far somebody is with a stack.
struct StackProgress {
    int filled = 0; ///< places
    int places = 0;
    QList<StackPlace> assigned; ///< which award fills which place, slot by slot
    QList<SlotProgress> parts;
    QList<SequenceProgress> sequence;
    int areas = 0; ///< distinct ones of the awards that fill places
    bool isCapstoneOpen = false;
    QStringList missing; ///< sentences; the capstone's is the last
    QList<KnownMicrocredential> next; ///< raise `filled` by one, shortest work first

    double share() const { return places == 0 ? 0 : double(filled) / places; }
    bool isComplete() const { return missing.isEmpty(); }
    /// True when nothing but the capstone is missing.
    bool isCompleteButCapstone() const { return missing.size() == (isCapstoneOpen ? 1 : 0); }
};

/// Fills the places of a stack with awards, one award to a place, so that as many are filled as
/// can be; among such ways one that keeps the sequence, from as many areas as are asked for.
StackProgress progressOf(const ProgressQuestion& question);

} // namespace core
