// SPDX-License-Identifier: MIT
#include "core/stacks/stackbook.h"

#include "core/microcredentials/history.h"
#include "core/store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

VersionNumber numberOf(const MicrocredentialVersion& version)
{
    return VersionNumber::fromString(version.number).value_or(VersionNumber());
}

KnownMicrocredential knownOf(const MicrocredentialHistory& history)
{
    const auto& current = history.current();
    const auto* published = history.published();
    return {.id = history.microcredential.id,
        .code = history.microcredential.code,
        .title = current.content.title,
        .area = areaOf(current.content),
        .hours = current.content.estimatedEffort.totalHours,
        .published = published ? std::optional(numberOf(*published)) : std::nullopt};
}

/// The number and the area of each version.
struct Edition {
    VersionNumber number;
    QString area;
};

struct Catalogue {
    QList<KnownMicrocredential> microcredentials;
    QHash<VersionId, Edition> editions;
};

Result<Catalogue> readCatalogue(const Store& store)
{
    const auto all = store.microcredentials().all();
    if (!all)
        return all.error();
    Catalogue catalogue;
    for (const auto& microcredential : *all) {
        const auto history = readHistory(store, microcredential);
        if (!history)
            return history.error();
        if (history->versions.isEmpty())
            continue;
        catalogue.microcredentials.append(knownOf(*history));
        for (const auto& version : history->versions)
            catalogue.editions.insert(version.id, {numberOf(version), areaOf(version.content)});
    }
    return catalogue;
}

// The nearest to done first; who holds it is done.
bool isNearer(const StackStanding& left, const StackStanding& right)
{
    if (left.award.has_value() != right.award.has_value())
        return right.award.has_value();
    if (left.progress.filled != right.progress.filled)
        return left.progress.filled > right.progress.filled;
    if (left.progress.missing.size() != right.progress.missing.size())
        return left.progress.missing.size() < right.progress.missing.size();
    return QString::localeAwareCompare(left.person.displayName(), right.person.displayName()) < 0;
}

} // namespace

Result<StackBook> StackBook::read(const Store& store, const QDate& day)
{
    StackBook book;
    book.m_day = day;
    const auto catalogue = readCatalogue(store);
    if (!catalogue)
        return catalogue.error();
    book.m_surroundings.microcredentials = catalogue->microcredentials;
    auto stacks = store.stacks().all();
    if (!stacks)
        return stacks.error();
    book.m_surroundings.stacks = *std::move(stacks);
    auto stackAwards = store.stackAwards().all();
    if (!stackAwards)
        return stackAwards.error();
    book.m_surroundings.awards = *std::move(stackAwards);
    const auto events = store.stackAwardEvents().all();
    if (!events)
        return events.error();
    for (const auto& event : *events)
        book.m_events[event.award].append(event);
    auto people = store.people().all();
    if (!people)
        return people.error();
    book.m_people = *std::move(people);
    const auto awards = store.awards().all();
    if (!awards)
        return awards.error();
    for (const auto& award : *awards) {
        const auto edition = catalogue->editions.value(award.version);
        book.m_awards[award.person].append({award, edition.number, edition.area});
    }
    return book;
}

const Stack* StackBook::stack(const StackId& id) const
{
    const auto found = std::find_if(
        stacks().begin(), stacks().end(), [&](const auto& stack) { return stack.id == id; });
    return found == stacks().end() ? nullptr : &*found;
}

const Person* StackBook::person(const PersonId& id) const
{
    const auto found = std::find_if(
        m_people.begin(), m_people.end(), [&](const auto& person) { return person.id == id; });
    return found == m_people.end() ? nullptr : &*found;
}

const KnownMicrocredential* StackBook::microcredential(const MicrocredentialId& id) const
{
    const auto& all = m_surroundings.microcredentials;
    const auto found
        = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

const EarnedAward* StackBook::award(const AwardId& id) const
{
    for (const auto& awards : m_awards) {
        const auto found = std::find_if(awards.begin(), awards.end(),
            [&](const EarnedAward& earned) { return earned.award.id == id; });
        if (found != awards.end())
            return &*found;
    }
    return nullptr;
}

QString StackBook::nextNumber(int year) const
{
    const auto prefix = QString::number(year) + u"-S"_s;
    int last = 0;
    for (const auto& award : m_surroundings.awards) {
        if (award.number.startsWith(prefix))
            last = std::max(last, award.number.mid(prefix.size()).toInt());
    }
    return prefix + QString::number(last + 1).rightJustified(3, u'0');
}

StackStanding StackBook::standing(const Stack& stack, const Person& person) const
{
    const auto content = resolved(stack.content, m_surroundings.microcredentials);
    auto award = awardOf(stack.id, person.id);
    auto progress = progressOf({.stack = content,
        .awards = m_awards.value(person.id),
        .microcredentials = m_surroundings.microcredentials,
        .day = m_day,
        .isCapstoneAccepted = award && award->capstoneAcceptedAt});
    const auto events = award ? m_events.value(award->id) : QList<StackAwardEvent>();
    return {person, std::move(progress), std::move(award), events};
}

QList<StackStanding> StackBook::standings(const Stack& stack) const
{
    QList<StackStanding> all;
    for (const auto& person : m_people) {
        auto one = standing(stack, person);
        if (one.award || (person.active && one.progress.filled > 0))
            all.append(std::move(one));
    }
    std::stable_sort(all.begin(), all.end(), isNearer);
    return all;
}

std::optional<StackAward> StackBook::awardOf(const StackId& stack, const PersonId& person) const
{
    const auto& all = m_surroundings.awards;
    const auto found = std::find_if(all.begin(), all.end(),
        [&](const auto& award) { return award.stack == stack && award.person == person; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

} // namespace core
