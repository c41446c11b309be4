// SPDX-License-Identifier: MIT
#include "core/stacks/placing.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace core {

namespace {

// More ways to keep a sequence than anybody's awards allow are not looked at.
constexpr qsizetype mostTurns = 4096;

} // namespace

Placing::Placing(const StackContent& stack, const QList<EarnedAward>& awards, const Turns& turns)
    : m_stack(&stack)
    , m_awards(awards)
{
    makePlaces(turns);
    fill();
}

Placing Placing::best(const StackContent& stack, const QList<EarnedAward>& awards, const QDate& day)
{
    QList<EarnedAward> counted;
    std::copy_if(
        awards.begin(), awards.end(), std::back_inserter(counted), [&](const EarnedAward& earned) {
            return !stack.countOnlyActiveAwards || earned.award.isActive(day);
        });
    std::stable_sort(counted.begin(), counted.end(), [](const auto& left, const auto& right) {
        return left.award.issuedAt < right.award.issuedAt;
    });
    Placing best(stack, counted);
    if (best.keepsSequence())
        return best;
    for (const auto& turns : best.possibleTurns()) {
        const Placing other(stack, counted, turns);
        if (other.isBetterThan(best))
            best = other;
    }
    return best;
}

int Placing::filled() const
{
    return int(std::count_if(
        m_seats.begin(), m_seats.end(), [](const auto& award) { return award.has_value(); }));
}

int Placing::areas() const
{
    QSet<QString> areas;
    for (const auto& award : m_seats) {
        if (award)
            areas.insert(m_awards.at(*award).area);
    }
    return int(areas.size());
}

QList<EarnedAward> Placing::awardsIn(const QString& slot) const
{
    QList<int> found;
    for (int place = 0; place < m_places.size(); ++place) {
        if (m_seats.at(place) && m_places.at(place).slot->id == slot)
            found.append(*m_seats.at(place));
    }
    std::sort(found.begin(), found.end());
    QList<EarnedAward> awards;
    for (const auto award : found)
        awards.append(m_awards.at(award));
    return awards;
}

SequenceState Placing::stateOf(const StackSequence& rule) const
{
    const auto after = awardsIn(rule.after);
    if (after.isEmpty())
        return SequenceState::Open;
    const auto first = after.first().award.issuedAt;
    const auto before = awardsIn(rule.before);
    const auto ahead = std::count_if(before.begin(), before.end(),
        [&](const EarnedAward& earned) { return earned.award.issuedAt <= first; });
    return ahead >= rule.minimum ? SequenceState::Kept : SequenceState::Broken;
}

bool Placing::hasRoomFor(
    const MicrocredentialId& microcredential, const VersionNumber& version) const
{
    const auto newcomer = int(m_awards.size());
    Matching matching(int(m_places.size()), [&](int award, int place) {
        const auto& slot = *m_places.at(place).slot;
        return award == newcomer ? fits(slot, microcredential, version) : fits(award, slot);
    });
    for (int place = 0; place < m_seats.size(); ++place) {
        if (m_seats.at(place))
            matching.seat(*m_seats.at(place), place);
    }
    return matching.add(newcomer);
}

bool Placing::fits(
    const StackSlot& slot, const MicrocredentialId& microcredential, const VersionNumber& version)
{
    return std::any_of(slot.from.begin(), slot.from.end(), [&](const StackChoice& choice) {
        if (choice.microcredential != microcredential)
            return false;
        const auto least = choice.minVersion ? VersionNumber::fromString(*choice.minVersion)
                                             : std::optional<VersionNumber>();
        return !least || version >= *least;
    });
}

bool Placing::fits(int award, const StackSlot& slot) const
{
    const auto& earned = m_awards.at(award);
    return fits(slot, earned.award.microcredential, earned.version);
}

bool Placing::fits(int award, const Place& place) const
{
    const auto at = m_awards.at(award).award.issuedAt;
    return (!place.earliest || at >= *place.earliest) && (!place.latest || at <= *place.latest)
        && fits(award, *place.slot);
}

// With the turn of each rule known, all behind it come later, and enough ahead of it earlier: the
// places of a slot are alike, so the first of them are those that come early.
void Placing::makePlaces(const Turns& turns)
{
    for (const auto& slot : m_stack->asked) {
        for (int i = 0; i < slot.choose; ++i)
            m_places.append({.slot = &slot, .index = i});
    }
    for (qsizetype i = 0; i < turns.size(); ++i) {
        const auto& rule = m_stack->sequence.at(i);
        for (auto& place : m_places) {
            if (place.slot->id == rule.after)
                place.earliest = std::max(place.earliest.value_or(turns.at(i)), turns.at(i));
            if (place.slot->id == rule.before && place.index < rule.minimum)
                place.latest = std::min(place.latest.value_or(turns.at(i)), turns.at(i));
        }
    }
}

// All combinations of awards that may be the first behind a rule.
QList<Placing::Turns> Placing::possibleTurns() const
{
    QList<Turns> all{{}};
    for (const auto& rule : m_stack->sequence) {
        const auto* after = slotOf(*m_stack, rule.after);
        QList<Instant> moments;
        for (const auto& earned : m_awards) {
            if (after && fits(*after, earned.award.microcredential, earned.version)
                && !moments.contains(earned.award.issuedAt))
                moments.append(earned.award.issuedAt);
        }
        moments.append(Instant::max()); // nothing stands behind this rule
        QList<Turns> longer;
        for (const auto& turns : all) {
            for (const auto moment : moments)
                longer.append(turns + Turns{moment});
        }
        if (longer.size() > mostTurns)
            return {};
        all = longer;
    }
    return all;
}

void Placing::fill()
{
    Matching matching(int(m_places.size()),
        [this](int award, int place) { return fits(award, m_places.at(place)); });
    if (m_stack->minDistinctAreas)
        seatAreas(matching);
    for (int award = 0; award < m_awards.size(); ++award) {
        if (!matching.contains(award))
            matching.add(award);
    }
    for (int place = 0; place < m_places.size(); ++place)
        m_seats.append(matching.thingAt(place));
}

// As many areas as can be come first: an area takes a place when one of its awards fits there. What
// has found a place keeps one, so none of these areas is lost later on.
void Placing::seatAreas(Matching& matching) const
{
    QStringList areas;
    for (const auto& earned : m_awards) {
        if (!areas.contains(earned.area))
            areas.append(earned.area);
    }
    const auto awardOf = [&](int area, int place) -> std::optional<int> {
        for (int award = 0; award < m_awards.size(); ++award) {
            if (m_awards.at(award).area == areas.at(area) && fits(award, m_places.at(place)))
                return award;
        }
        return std::nullopt;
    };
    Matching byArea(int(m_places.size()),
        [&](int area, int place) { return awardOf(area, place).has_value(); });
    for (int area = 0; area < areas.size(); ++area)
        byArea.add(area);
    for (int place = 0; place < m_places.size(); ++place) {
        if (const auto area = byArea.thingAt(place))
            matching.seat(*awardOf(*area, place), place);
    }
}

bool Placing::keepsSequence() const
{
    return std::none_of(m_stack->sequence.begin(), m_stack->sequence.end(),
        [&](const auto& rule) { return stateOf(rule) == SequenceState::Broken; });
}

bool Placing::hasAreas() const
{
    return areas() >= m_stack->minDistinctAreas.value_or(0);
}

bool Placing::isBetterThan(const Placing& other) const
{
    const auto rank = [](const Placing& placing) {
        const bool keeps = placing.keepsSequence();
        return std::make_tuple(
            placing.filled(), keeps && placing.hasAreas(), keeps, placing.areas());
    };
    return rank(*this) > rank(other);
}

} // namespace core
