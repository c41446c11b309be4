// SPDX-License-Identifier: MIT
#pragma once

#include "core/awards/award.h"

namespace core {

using StackId = Id<struct Stack>;
using StackAwardId = Id<struct StackAward>;

/// A microcredential that can fill a place of a slot.
struct StackChoice {
    QString code; ///< "CM-01"
    MicrocredentialId microcredential;
    std::optional<QString> minVersion; ///< MAJOR.MINOR.PATCH; older editions do not count

    bool operator==(const StackChoice&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("code", self.code);
        visit("microcredential", self.microcredential);
        visit("minVersion", self.minVersion);
    }
};

/// "Choose k of n": the places of a stack that the same microcredentials can fill. All of them are
/// asked for when k is n, any one when k is 1.
struct StackSlot {
    QString id; ///< "L1"
    QString title;
    int choose = 1;
    QList<StackChoice> from;

    bool operator==(const StackSlot&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("title", self.title);
        visit("choose", self.choose);
        visit("from", self.from);
    }
};

/// At least `minimum` awards in the slot `before` come ahead of the first in the slot `after`.
struct StackSequence {
    QString before;
    QString after;
    int minimum = 1;

    bool operator==(const StackSequence&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("before", self.before);
        visit("after", self.after);
        visit("minimum", self.minimum);
    }
};

/// What is asked for at the end, beside the awards.
struct Capstone {
    QString title;
    QString description;
    int estimatedMinutes = 0;

    bool operator==(const Capstone&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("title", self.title);
        visit("description", self.description);
        visit("estimatedMinutes", self.estimatedMinutes);
    }
};

struct StackCredit {
    double pdHoursBonus = 0; ///< on top of the hours of the awards

    bool operator==(const StackCredit&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("pdHoursBonus", self.pdHoursBonus);
    }
};

/// What a stack asks: the content of the format "microcredential-stack", version 1.
struct StackContent {
    QString language; ///< BCP 47
    QString license; ///< SPDX
    QString title;
    QString summary;
    QList<StackSlot> asked; ///< "slots" in the format, a word that Qt keeps for itself
    QString order; ///< in the author's words: "any"
    QList<StackSequence> sequence;
    bool countOnlyActiveAwards = true; ///< expired and revoked ones fill no place
    std::optional<int> minDistinctAreas;
    std::optional<Capstone> capstone;
    StackCredit credit;

    bool operator==(const StackContent&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("language", self.language);
        visit("license", self.license);
        visit("title", self.title);
        visit("summary", self.summary);
        visit("slots", self.asked);
        visit("order", self.order);
        visit("sequence", self.sequence);
        visit("countOnlyActiveAwards", self.countOnlyActiveAwards);
        visit("minDistinctAreas", self.minDistinctAreas);
        visit("capstone", self.capstone);
        visit("credit", self.credit);
    }
};

/// An organized set of microcredentials that together are a credential of their own.
struct Stack {
    static constexpr auto table = "stack";

    StackId id;
    QString code; ///< "STK-RCP"; unique in the workspace
    QString number; ///< of its version, MAJOR.MINOR.PATCH
    StackContent content;
    Instant createdAt{};

    bool operator==(const Stack&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("code", self.code);
        visit("number", self.number);
        visit("content", self.content);
        visit("created_at", self.createdAt);
    }
};

/// A place of a slot, and the award that fills it.
struct StackPlace {
    QString slot;
    AwardId award;

    bool operator==(const StackPlace&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("slot", self.slot);
        visit("award", self.award);
    }
};

/// The record that a person completed a stack, as it was then.
struct StackAward {
    static constexpr auto table = "stack_award";

    StackAwardId id;
    QString number; ///< "2026-S003": year and running number
    StackId stack;
    PersonId person;
    StackContent content; ///< what was asked
    QList<StackPlace> places;
    std::optional<Instant> capstoneAcceptedAt;
    Instant issuedAt{};
    PersonId issuedBy;
    std::optional<QString> did; ///< whose key signed
    std::optional<QString> json; ///< the signed CLR 2.0 credential, once there is one

    bool operator==(const StackAward&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("number", self.number);
        visit("stack", self.stack);
        visit("person", self.person);
        visit("content", self.content);
        visit("places", self.places);
        visit("capstone_accepted_at", self.capstoneAcceptedAt);
        visit("issued_at", self.issuedAt);
        visit("issued_by", self.issuedBy);
        visit("did", self.did);
        visit("json", self.json);
    }
};

} // namespace core
