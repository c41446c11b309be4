// SPDX-License-Identifier: MIT
#include "core/stacks/stackcheck.h"

#include "tests/core/stacks/stacksamples.h"
#include "tests/support/catch.h"

using namespace core;
using namespace Qt::StringLiterals;
using samples::slot;

namespace {

StackContent stackOf(const QList<StackSlot>& asked)
{
    StackContent stack;
    stack.title = u"Practice"_s;
    stack.asked = asked;
    return stack;
}

QList<StackFinding> findings(const StackContent& stack)
{
    return check(stack, samples::shelf());
}

StackFinding onlyFinding(const StackContent& stack)
{
    const auto found = findings(stack);
    REQUIRE(found.size() == 1);
    return found.first();
}

} // namespace

TEST_CASE("the stacks that come with Laurel have nothing wrong with them")
{
    CHECK(findings(samples::starterStack(u"stack-rcp"_s).content).isEmpty());
    CHECK(findings(samples::starterStack(u"stack-eic"_s).content).isEmpty());
}

TEST_CASE("an empty stack is told what it lacks")
{
    const auto found = findings({});
    REQUIRE(found.size() == 2);
    CHECK(found.at(0).path == u"/title"_s);
    CHECK(found.at(1).path == u"/slots"_s);
}

TEST_CASE("slots are told apart and can be filled")
{
    const auto cm = slot(u"L1"_s, 1, {u"CM-01"_s});
    CHECK(onlyFinding(stackOf({cm, slot(u"L1"_s, 1, {u"TI-01"_s})})).path == u"/slots/1/id"_s);
    CHECK(onlyFinding(stackOf({slot(u"L1"_s, 2, {u"CM-01"_s})})).path == u"/slots/0/choose"_s);
    CHECK(onlyFinding(stackOf({slot(u"L1"_s, 0, {u"CM-01"_s})})).path == u"/slots/0/choose"_s);
    CHECK(onlyFinding(stackOf({slot(u"L1"_s, 1, {})})).path == u"/slots/0/from"_s);
    CHECK(onlyFinding(stackOf({slot(u"L1"_s, 1, {u"CM-01"_s, u"CM-01"_s})})).path
        == u"/slots/0/from/1"_s);
    // One award fills one place, so the same microcredential cannot fill two.
    const auto twice = onlyFinding(stackOf({cm, slot(u"L2"_s, 1, {u"CM-01"_s})}));
    CHECK(twice.path == u"/slots"_s);
    CHECK(twice.message.contains(u"only 1"_s));
    // CM in one of them leaves TI for the other.
    CHECK(findings(stackOf({cm, slot(u"L2"_s, 1, {u"CM-01"_s, u"TI-01"_s})})).isEmpty());
}

TEST_CASE("a microcredential that is not here is a warning, and is found by its code")
{
    auto stack = stackOf({slot(u"L1"_s, 1, {u"CM-01"_s, u"TI-01"_s})});
    auto& choice = stack.asked.first().from.first();
    choice.microcredential = MicrocredentialId::create();
    CHECK(findings(stack).isEmpty()); // by its code
    const auto here = resolved(stack, samples::shelf());
    CHECK(here.asked.first().from.first().microcredential == samples::idOf(u"CM-01"_s));
    choice.code = u"ZZ-99"_s;
    const auto stranger = onlyFinding(stack);
    CHECK(stranger.severity == Severity::Warning);
    CHECK(stranger.path == u"/slots/0/from/0"_s);
    CHECK(resolved(stack, samples::shelf()) == stack);
    // The identity goes before the code.
    choice.microcredential = samples::idOf(u"SE-01"_s);
    CHECK(resolved(stack, samples::shelf()).asked.first().from.first().code == u"SE-01"_s);
}

TEST_CASE("the order names slots, can be kept, and goes round in no circle")
{
    auto stack = stackOf({slot(u"L1"_s, 1, {u"CM-01"_s}), slot(u"L2"_s, 1, {u"TI-01"_s}),
        slot(u"L3"_s, 1, {u"SE-01"_s})});
    stack.sequence = {{u"L1"_s, u"L2"_s, 1}, {u"L2"_s, u"L3"_s, 1}, {u"L1"_s, u"L3"_s, 1}};
    CHECK(findings(stack).isEmpty());
    stack.sequence.append({u"L3"_s, u"L1"_s, 1});
    const auto circle = onlyFinding(stack);
    CHECK(circle.path == u"/sequence"_s);
    CHECK(circle.message.contains(u"L1 → "_s));
    stack.sequence = {{u"L1"_s, u"L1"_s, 1}};
    CHECK(onlyFinding(stack).path == u"/sequence"_s);
    stack.sequence = {{u"L1"_s, u"L9"_s, 1}};
    CHECK(onlyFinding(stack).path == u"/sequence/0/after"_s);
    stack.sequence = {{u"L1"_s, u"L2"_s, 2}};
    CHECK(onlyFinding(stack).path == u"/sequence/0/minimum"_s);
}

TEST_CASE("no more areas of practice are asked for than the microcredentials can come from")
{
    auto stack = samples::starterStack(u"stack-rcp"_s).content;
    stack.minDistinctAreas = 5;
    const auto found = onlyFinding(stack);
    CHECK(found.path == u"/minDistinctAreas"_s);
    CHECK(found.message.contains(u"4 at the most"_s));
}
