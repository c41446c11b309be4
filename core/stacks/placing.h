// SPDX-License-Identifier: MIT
#pragma once

#include "core/stacks/matching.h"
#include "core/stacks/stackprogress.h"

namespace core {

/// Awards at the places of a stack: as many as can stand there.
class Placing {
public:
    /// The way to place the awards that count which fills most places; among those one that is
    /// complete, or keeps the sequence, or comes from the most areas, in this order.
    static Placing best(
        const StackContent& stack, const QList<EarnedAward>& awards, const QDate& day);

    int filled() const;
    int areas() const;
    QList<EarnedAward> awardsIn(const QString& slot) const; ///< oldest first
    SequenceState stateOf(const StackSequence& rule) const;

    /// True when an award of that version would raise filled() by one.
    bool hasRoomFor(const MicrocredentialId& microcredential, const VersionNumber& version) const;

private:
    /// One place, and from when to when an award may be that stands there.
    struct Place {
        const StackSlot* slot = nullptr;
        int index = 0; ///< within its slot
        std::optional<Instant> earliest = {};
        std::optional<Instant> latest = {};
    };
    /// When the first award stands behind each rule of the sequence.
    using Turns = QList<Instant>;

    Placing(const StackContent& stack, const QList<EarnedAward>& awards, const Turns& turns = {});

    static bool fits(const StackSlot& slot, const MicrocredentialId& microcredential,
        const VersionNumber& version);
    bool fits(int award, const StackSlot& slot) const;
    bool fits(int award, const Place& place) const;
    void makePlaces(const Turns& turns);
    QList<Turns> possibleTurns() const;
    void fill();
    void seatAreas(Matching& matching) const;
    bool isBetterThan(const Placing& other) const;
    bool keepsSequence() const;
    bool hasAreas() const;

    const StackContent* m_stack;
    QList<EarnedAward> m_awards; ///< that count, oldest first
    QList<Place> m_places;
    QList<std::optional<int>> m_seats; ///< the award at each place
};

} // namespace core
