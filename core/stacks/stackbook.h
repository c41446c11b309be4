// SPDX-License-Identifier: MIT
#pragma once

#include "core/stacks/completing.h"
#include "core/stacks/revokingstacks.h"
#include "core/stacks/stackediting.h"

#include <QHash>

namespace core {

class Store;

/// How one person stands with a stack.
struct StackStanding {
    Person person;
    StackProgress progress;
    std::optional<StackAward> award;
    QList<StackAwardEvent> events = {}; ///< what happened to that award since, oldest first

    bool isRevoked() const { return revocationIn(events) != nullptr; }
};

/// All that is known about the stacks of a workspace on one day, read at one time.
class StackBook {
public:
    static Result<StackBook> read(const Store& store, const QDate& day);

    const QList<Stack>& stacks() const { return m_surroundings.stacks; }
    const StackSurroundings& surroundings() const { return m_surroundings; }
    const QList<Person>& people() const { return m_people; }
    const QDate& day() const { return m_day; }

    /// Null when there is no such stack.
    const Stack* stack(const StackId& id) const;
    const Person* person(const PersonId& id) const;
    const KnownMicrocredential* microcredential(const MicrocredentialId& id) const;
    const EarnedAward* award(const AwardId& id) const;

    /// The number for the next award of a stack in that year, "2026-S001".
    QString nextNumber(int year) const;

    /// How the person stands with the stack as it asks today.
    StackStanding standing(const Stack& stack, const Person& person) const;

    /// Everybody who filled a place or holds the stack: the nearest to done first, then by name;
    /// those who hold it last.
    QList<StackStanding> standings(const Stack& stack) const;

private:
    std::optional<StackAward> awardOf(const StackId& stack, const PersonId& person) const;

    QDate m_day;
    StackSurroundings m_surroundings;
    QList<Person> m_people;
    QHash<PersonId, QList<EarnedAward>> m_awards;
    QHash<StackAwardId, QList<StackAwardEvent>> m_events;
};

} // namespace core
