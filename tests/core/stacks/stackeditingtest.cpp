// SPDX-License-Identifier: MIT
#include "core/stacks/stackediting.h"

#include "tests/core/stacks/stacksamples.h"
#include "tests/support/work.h"

using namespace core;
using namespace Qt::StringLiterals;
using samples::refusal;

namespace {

const auto at = *instantFromIso(u"2026-05-04T09:00:00.000Z"_s);

StackSurroundings shelfWith(const QList<Stack>& stacks = {}, const QList<StackAward>& awards = {})
{
    return {stacks, awards, samples::shelf()};
}

Stack imported(const StackFile& file)
{
    return samples::made<Stack>(must(importStack(file, shelfWith(), at)).changes);
}

} // namespace

TEST_CASE("a stack that is imported goes out again as it came")
{
    for (const auto& name : {u"stack-rcp"_s, u"stack-eic"_s}) {
        const auto file = samples::starterStack(name);
        const auto step = must(importStack(file, shelfWith(), at));
        CHECK(step.outcome == StackOutcome::New);
        CHECK(step.warnings.isEmpty());
        const auto stack = samples::made<Stack>(step.changes);
        CHECK(stackFileOf(stack, {}) == file);
        CHECK(must(importStack(file, shelfWith({stack}), at)).outcome == StackOutcome::Unchanged);
    }
}

TEST_CASE("a stack whose microcredentials go by other identities here is found by their codes")
{
    auto file = samples::starterStack(u"stack-rcp"_s);
    file.content.asked[0].from[0].microcredential = MicrocredentialId::create();
    CHECK(
        imported(file).content.asked.at(0).from.at(0).microcredential == samples::idOf(u"CM-01"_s));
    file.content.asked[3].from[0] = {u"ZZ-01"_s, MicrocredentialId::create(), {}};
    const auto step = must(importStack(file, shelfWith(), at));
    REQUIRE(step.warnings.size() == 1);
    CHECK(step.warnings.first().startsWith(u"ZZ-01 is not in this workspace"_s));
}

TEST_CASE("a stack that nobody could complete is not taken in")
{
    auto file = samples::starterStack(u"stack-rcp"_s);
    file.content.minDistinctAreas = 9;
    CHECK(refusal(importStack(file, shelfWith(), at)).contains(u"9 areas"_s));
}

TEST_CASE("codes and identities of stacks stay apart")
{
    const auto file = samples::starterStack(u"stack-rcp"_s);
    const auto stack = imported(file);
    auto other = file;
    other.code = u"STK-X"_s;
    CHECK(
        refusal(importStack(other, shelfWith({stack}), at)).contains(u"under the code STK-RCP"_s));
    other = file;
    other.id = StackId::create().toString();
    CHECK(refusal(importStack(other, shelfWith({stack}), at)).contains(u"Another stack"_s));
    CHECK(refusal(createStack(u"STK-RCP"_s, file.content, shelfWith({stack}), at))
              .contains(u"Another stack"_s));
    CHECK(refusal(createStack(u"stack"_s, file.content, shelfWith(), at)).contains(u"STK-01"_s));
    CHECK(freeStackCode({stack}) == u"STK-01"_s);
    auto first = stack;
    first.code = u"STK-01"_s;
    CHECK(freeStackCode({first}) == u"STK-02"_s);
}

TEST_CASE("a stack may change, and what was awarded under a number keeps that number's meaning")
{
    const auto stack = imported(samples::starterStack(u"stack-rcp"_s));
    auto wording = stack.content;
    wording.summary = u"Another summary."_s;
    auto asking = stack.content;
    asking.asked.removeLast();
    asking.minDistinctAreas = 3;
    const auto number = [&](const StackContent& content, const QList<StackAward>& awards) {
        return samples::made<Stack>(
            must(reviseStack(stack, stack.code, content, shelfWith({stack}, awards))))
            .number;
    };
    CHECK(number(wording, {}) == u"1.0.0"_s);
    StackAward award;
    award.stack = stack.id;
    CHECK(number(wording, {award}) == u"1.0.1"_s);
    CHECK(number(asking, {award}) == u"2.0.0"_s);
    CHECK(must(reviseStack(stack, stack.code, stack.content, shelfWith({stack}))).isEmpty());
    CHECK(stackFileOf(stack, {award}).status == StackStatus::Published);
    auto broken = stack.content;
    broken.asked.clear();
    CHECK(refusal(reviseStack(stack, stack.code, broken, shelfWith({stack})))
              .contains(u"Add a slot"_s));
    CHECK(must(removeStack(stack, {})).size() == 1);
}
