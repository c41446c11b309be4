// SPDX-License-Identifier: MIT
#include "core/stacks/stackprogress.h"

#include "tests/core/stacks/stacksamples.h"
#include "tests/support/catch.h"

#include <QSet>

#include <random>

using namespace core;
using namespace Qt::StringLiterals;
using samples::earned;
using samples::progress;
using samples::slot;

namespace {

StackContent rcp()
{
    return samples::starterStack(u"stack-rcp"_s).content;
}

StackContent eic()
{
    return samples::starterStack(u"stack-eic"_s).content;
}

QString filling(
    const StackProgress& progress, const QString& slot, const QList<EarnedAward>& awards)
{
    for (const auto& place : progress.assigned) {
        if (place.slot != slot)
            continue;
        for (const auto& one : awards) {
            if (one.award.id != place.award)
                continue;
            for (const auto& known : samples::shelf()) {
                if (known.id == one.award.microcredential)
                    return known.code;
            }
        }
    }
    return {};
}

QStringList codesOf(const QList<KnownMicrocredential>& all)
{
    QStringList codes;
    for (const auto& one : all)
        codes.append(one.code);
    return codes;
}

} // namespace

TEST_CASE("places are filled so that as many are full as can be, not one after the other")
{
    StackContent stack;
    stack.asked
        = {slot(u"L1"_s, 1, {u"CM-01"_s, u"TI-01"_s}), slot(u"L2"_s, 2, {u"CM-01"_s, u"CR-01"_s})};
    const auto awards = earned(QStringList{u"CM-01"_s, u"CR-01"_s, u"TI-01"_s});
    const auto found = progress(stack, awards);
    CHECK(found.filled == 3);
    CHECK(found.places == 3);
    CHECK(found.share() == 1.0);
    CHECK(filling(found, u"L1"_s, awards) == u"TI-01"_s);
    CHECK(found.isComplete());
}

TEST_CASE("progress on the stack of classroom practice is as it was worked out by others")
{
    const auto share
        = [](const QStringList& codes) { return progress(rcp(), earned(codes)).share(); };
    CHECK(share({u"CM-01"_s, u"SE-01"_s, u"TI-01"_s, u"ER-01"_s}) == 0.75);
    CHECK(share({u"CM-01"_s}) == 0.25);
    CHECK(share({u"CM-01"_s, u"CR-01"_s, u"SE-01"_s, u"ER-01"_s}) == 1.0);
    CHECK(share({}) == 0.0);
}

TEST_CASE("an award fills one place only [invariant 27]")
{
    StackContent stack;
    stack.asked = {slot(u"L1"_s, 1, {u"CM-01"_s}), slot(u"L2"_s, 1, {u"CM-01"_s, u"TI-01"_s})};
    const auto found = progress(stack, {earned(u"CM-01"_s)});
    CHECK(found.filled == 1);
    CHECK(found.assigned.size() == 1);
    CHECK_FALSE(found.isComplete());
}

TEST_CASE("awards that expired or were revoked fill no place, unless the stack counts them")
{
    StackContent stack;
    stack.asked = {slot(u"L1"_s, 1, {u"CM-01"_s}), slot(u"L2"_s, 1, {u"TI-01"_s}),
        slot(u"L3"_s, 1, {u"SE-01"_s})};
    auto awards = earned(QStringList{u"CM-01"_s, u"TI-01"_s, u"SE-01"_s});
    awards[0].award.expiresOn = samples::today.addDays(-1);
    awards[1].award.status = AwardStatus::Revoked;
    awards[2].award.expiresOn = samples::today; // the whole day still counts
    CHECK(progress(stack, awards).filled == 1);
    stack.countOnlyActiveAwards = false;
    CHECK(progress(stack, awards).filled == 3);
}

TEST_CASE("an edition older than the one asked for does not count")
{
    StackContent stack;
    stack.asked = {slot(u"L1"_s, 1, {u"CM-01"_s})};
    stack.asked.first().from.first().minVersion = u"1.2.0"_s;
    auto award = earned(u"CM-01"_s);
    CHECK(progress(stack, {award}).filled == 0);
    award.version = {1, 2, 0};
    CHECK(progress(stack, {award}).filled == 1);
    award.version = {1, 10, 0};
    CHECK(progress(stack, {award}).filled == 1);
}

TEST_CASE("what is open is said, and what can fill it")
{
    const auto found = progress(rcp(), earned(QStringList{u"CM-01"_s, u"TI-01"_s}));
    REQUIRE(found.parts.size() == 4);
    CHECK(found.parts.at(0).isFull());
    CHECK(found.parts.at(0).open.isEmpty());
    CHECK(found.parts.at(1).open == QStringList{u"CR-01"_s});
    CHECK(found.missing
        == QStringList{u"“Families and culture” still asks for CR-01."_s,
            u"“Self-regulation” still asks for SE-01."_s,
            u"The awards come from 2 of 4 areas of practice that are asked for."_s});
}

TEST_CASE("the next best steps raise what is filled, the shortest work first")
{
    const auto hours = [](const QString& code) {
        for (const auto& known : samples::shelf()) {
            if (known.code == code)
                return known.hours;
        }
        return 0.0;
    };
    const auto found = progress(rcp(), earned(QStringList{u"CM-01"_s, u"TI-01"_s}));
    auto expected = QStringList{u"CR-01"_s, u"SE-01"_s};
    std::sort(expected.begin(), expected.end(), [&](const auto& left, const auto& right) {
        return hours(left) != hours(right) ? hours(left) < hours(right) : left < right;
    });
    CHECK(codesOf(found.next) == expected); // ER-01 would find its place taken
    // Nothing is next when all is filled.
    CHECK(progress(rcp(), earned(QStringList{u"CM-01"_s, u"CR-01"_s, u"SE-01"_s, u"ER-01"_s}))
              .next.isEmpty());
    // What moves others along counts too: CM goes to L2 and makes room for TI in L1.
    StackContent stack;
    stack.asked = {slot(u"L1"_s, 1, {u"CM-01"_s, u"TI-01"_s}), slot(u"L2"_s, 1, {u"CM-01"_s})};
    CHECK(codesOf(progress(stack, {earned(u"CM-01"_s)}).next) == QStringList{u"TI-01"_s});
}

TEST_CASE("who holds an award does not earn it again to fill a place")
{
    StackContent stack;
    stack.asked = {slot(u"L1"_s, 1, {u"CM-01"_s})};
    stack.asked.first().from.first().minVersion = u"1.0.1"_s;
    auto shelf = samples::shelf();
    shelf.first().published = VersionNumber{1, 1, 0};
    REQUIRE(shelf.first().code == u"CM-01"_s);
    const auto next = [&](const QList<EarnedAward>& awards) {
        return codesOf(progressOf(
            {.stack = stack, .awards = awards, .microcredentials = shelf, .day = samples::today})
                           .next);
    };
    CHECK(next({}) == QStringList{u"CM-01"_s});
    CHECK(next({earned(u"CM-01"_s)}).isEmpty()); // within the same MAJOR
    shelf.first().published = VersionNumber{2, 0, 0};
    CHECK(next({earned(u"CM-01"_s)}) == QStringList{u"CM-01"_s});
    shelf.first().published.reset(); // nobody can be enrolled
    CHECK(next({}).isEmpty());
}

TEST_CASE("practice comes before coaching where the stack says so")
{
    const auto codes = QStringList{u"CM-01"_s, u"TI-01"_s, u"IC-01"_s};
    const auto kept = progress(eic(), earned(codes), true);
    CHECK(kept.isComplete());
    CHECK(kept.sequence.first().state == SequenceState::Kept);
    // Coaching first.
    const auto early = QList{earned(u"IC-01"_s, 1), earned(u"CM-01"_s, 2), earned(u"TI-01"_s, 3)};
    const auto broken = progress(eic(), early, true);
    CHECK(broken.filled == 3);
    CHECK(broken.sequence.first().state == SequenceState::Broken);
    REQUIRE(broken.missing.size() == 1);
    CHECK(broken.missing.first().startsWith(u"“Coaching” came too early"_s));
    CHECK(progress(eic(), {earned(u"CM-01"_s)}).sequence.first().state == SequenceState::Open);
    // A later award of the same makes up for it.
    CHECK(progress(eic(), early + QList{earned(u"IC-01"_s, 9)}, true).isComplete());
}

TEST_CASE("the awards are chosen so that the areas suffice")
{
    StackContent stack;
    stack.asked = {slot(u"L1"_s, 2, {u"CM-01"_s, u"TI-01"_s, u"SE-01"_s})};
    stack.minDistinctAreas = 2;
    auto awards = QList{earned(u"CM-01"_s, 1), earned(u"TI-01"_s, 2), earned(u"SE-01"_s, 3)};
    awards[1].area = awards[0].area; // the two oldest are of one area
    const auto found = progress(stack, awards);
    CHECK(found.areas == 2);
    CHECK(found.isComplete());
    awards[2].area = awards[0].area;
    const auto alike = progress(stack, awards);
    CHECK(alike.filled == 2);
    CHECK(alike.missing
        == QStringList{u"The awards come from 1 of 2 areas of practice that are asked for."_s});
}

TEST_CASE("a capstone is all that may be missing at the end")
{
    const auto awards = earned(QStringList{u"CM-01"_s, u"TI-01"_s, u"IC-01"_s});
    const auto open = progress(eic(), awards);
    CHECK_FALSE(open.isComplete());
    CHECK(open.isCompleteButCapstone());
    CHECK(open.missing == QStringList{u"The capstone “Portfolio talk” was not accepted yet."_s});
    CHECK(progress(eic(), awards, true).isComplete());
    CHECK_FALSE(progress(eic(), {awards.first()}).isCompleteButCapstone());
}

namespace {

/// All ways to put awards at places, one after the other: slow, and surely right.
class EveryWay {
public:
    EveryWay(const StackContent& stack, const QList<EarnedAward>& awards)
        : m_stack(stack)
        , m_awards(awards)
    {
        for (const auto& slot : stack.asked) {
            for (int i = 0; i < slot.choose; ++i)
                m_places.append(&slot);
        }
        m_seats.resize(m_places.size(), -1);
        go(0, 0);
    }

    int most = 0;
    bool canBeComplete = false;

private:
    void go(int place, int filled)
    {
        most = std::max(most, filled);
        if (place == m_places.size()) {
            canBeComplete
                = canBeComplete || (filled == m_places.size() && keepsSequence() && hasAreas());
            return;
        }
        go(place + 1, filled);
        for (int award = 0; award < m_awards.size(); ++award) {
            if (m_seats.contains(award) || !fits(award, *m_places.at(place)))
                continue;
            m_seats[place] = award;
            go(place + 1, filled + 1);
            m_seats[place] = -1;
        }
    }

    bool fits(int award, const StackSlot& slot) const
    {
        return std::any_of(slot.from.begin(), slot.from.end(), [&](const auto& choice) {
            return choice.microcredential == m_awards.at(award).award.microcredential;
        });
    }

    QList<Instant> times(const QString& slot) const
    {
        QList<Instant> found;
        for (int place = 0; place < m_places.size(); ++place) {
            if (m_places.at(place)->id == slot && m_seats.at(place) >= 0)
                found.append(m_awards.at(m_seats.at(place)).award.issuedAt);
        }
        std::sort(found.begin(), found.end());
        return found;
    }

    bool keepsSequence() const
    {
        return std::all_of(m_stack.sequence.begin(), m_stack.sequence.end(), [&](const auto& rule) {
            const auto before = times(rule.before);
            return before.at(rule.minimum - 1) <= times(rule.after).first();
        });
    }

    bool hasAreas() const
    {
        QSet<QString> areas;
        for (const auto award : m_seats)
            areas.insert(m_awards.at(award).area);
        return areas.size() >= m_stack.minDistinctAreas.value_or(0);
    }

    const StackContent& m_stack;
    const QList<EarnedAward>& m_awards;
    QList<const StackSlot*> m_places;
    QList<int> m_seats;
};

} // namespace

TEST_CASE("on small stacks, progress is what trying every way comes to")
{
    std::mt19937 random(20260601);
    const auto below = [&](int limit) { return int(random() % unsigned(limit)); };
    const QStringList codes{u"CM-01"_s, u"CR-01"_s, u"ER-01"_s, u"IC-01"_s, u"SE-01"_s, u"TI-01"_s};
    int complete = 0;
    int full = 0;
    for (int round = 0; round < 1000; ++round) {
        StackContent stack;
        for (int i = 0; i < 1 + below(3); ++i) {
            QStringList from;
            for (const auto& code : codes) {
                if (below(2) == 0)
                    from.append(code);
            }
            if (from.isEmpty())
                from.append(codes.at(below(6)));
            stack.asked.append(slot(
                u"L%1"_s.arg(i + 1), 1 + below(int(std::min<qsizetype>(2, from.size()))), from));
        }
        for (int i = 1; i < stack.asked.size(); ++i) {
            if (below(2) == 0)
                stack.sequence.append({stack.asked.at(i - 1).id, stack.asked.at(i).id,
                    1 + below(stack.asked.at(i - 1).choose)});
        }
        if (below(2) == 0)
            stack.minDistinctAreas = 1 + below(3);
        QList<EarnedAward> awards;
        for (int i = 0; i < below(7); ++i) {
            awards.append(earned(codes.at(below(6)), 1 + below(9)));
            awards.last().area = QString::number(below(3));
        }
        const EveryWay truth(stack, awards);
        const auto found = progress(stack, awards);
        CAPTURE(round, truth.most, truth.canBeComplete, found.filled, found.missing.size());
        REQUIRE(found.filled == truth.most);
        REQUIRE(found.isComplete() == truth.canBeComplete);
        complete += truth.canBeComplete;
        full += truth.most == placesOf(stack);
    }
    CHECK(complete > 50);
    CHECK(full > complete); // some were full and still not complete
}
