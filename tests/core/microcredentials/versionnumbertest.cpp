// SPDX-License-Identifier: MIT
#include "core/microcredentials/versionnumber.h"
#include "tests/support/catch.h"
#include "tests/support/designs.h"

using namespace Qt::StringLiterals;
using core::ChangeSize;
using core::VersionNumber;

namespace {

ChangeSize step(const QString& path, const QJsonValue& value)
{
    const auto json = starterJson(u"cm-01"_s);
    return core::leastStep(designOf(json), designOf(patched(json, path, value)));
}

} // namespace

TEST_CASE("a version number is three numbers and nothing else")
{
    CHECK(VersionNumber::fromString(u"1.0.2"_s) == VersionNumber{1, 0, 2});
    CHECK(VersionNumber{10, 20, 30}.toString() == u"10.20.30"_s);
    for (const auto& text : {u""_s, u"1"_s, u"1.0"_s, u"1.0.0.0"_s, u"1..0"_s, u"01.0.0"_s,
             u"1.0.-1"_s, u"1.0.x"_s, u"1.0.99999999999"_s, u" 1.0.0"_s, u"١.0.0"_s}) {
        CAPTURE(text);
        CHECK_FALSE(VersionNumber::fromString(text));
    }
}

TEST_CASE("versions are ordered by number, not by text")
{
    CHECK(VersionNumber{1, 10, 0} > VersionNumber{1, 9, 5});
    CHECK(VersionNumber{2, 0, 0} > VersionNumber{1, 99, 99});
    CHECK(VersionNumber{1, 2, 3}.next(ChangeSize::Patch) == VersionNumber{1, 2, 4});
    CHECK(VersionNumber{1, 2, 3}.next(ChangeSize::Minor) == VersionNumber{1, 3, 0});
    CHECK(VersionNumber{1, 2, 3}.next(ChangeSize::Major) == VersionNumber{2, 0, 0});
    CHECK(VersionNumber{1, 3, 0}.stepFrom({1, 2, 3}) == ChangeSize::Minor);
    CHECK(VersionNumber{1, 2, 3}.stepFrom({1, 2, 3}) == ChangeSize::None);
    CHECK_FALSE(VersionNumber{1, 2, 2}.stepFrom({1, 2, 3}));
}

TEST_CASE("new wording that asks for nothing else is a patch")
{
    CHECK(step(u"/title"_s, u"Sustain a routine"_s) == ChangeSize::Patch);
    CHECK(step(u"/summary"_s, u"Shorter."_s) == ChangeSize::Patch);
    CHECK(step(u"/rubric/criteria/0/certificateLine"_s, u"Chose a routine"_s) == ChangeSize::Patch);
    CHECK(step(u"/title"_s, starterJson(u"cm-01"_s)[u"title"_s]) == ChangeSize::None);
}

TEST_CASE("resources, effort and notes are a minor step")
{
    CHECK(step(u"/learningResources"_s, QJsonArray()) == ChangeSize::Minor);
    CHECK(step(u"/estimatedEffort/totalHours"_s, 10) == ChangeSize::Minor);
    CHECK(step(u"/coachNotes"_s, QJsonArray{u"Listen."_s}) == ChangeSize::Minor);
    CHECK(step(u"/evidenceRequirements/0/estimatedMinutes"_s, 90) == ChangeSize::Minor);
    CHECK(step(u"/objectives/0/alignments"_s, QJsonArray()) == ChangeSize::Minor);
}

TEST_CASE("what is asked, and how it is judged, is a major step")
{
    CHECK(step(u"/competency"_s, u"Another."_s) == ChangeSize::Major);
    CHECK(step(u"/objectives/0/statement"_s, u"Design a plan."_s) == ChangeSize::Major);
    CHECK(step(u"/evidenceRequirements/0/instructions"_s, u"Write."_s) == ChangeSize::Major);
    CHECK(step(u"/evidenceRequirements/0/wordLimit/max"_s, 900) == ChangeSize::Major);
    CHECK(step(u"/rubric/criteria/0/weight"_s, 2) == ChangeSize::Major);
    CHECK(step(u"/rubric/criteria/0/descriptors/0/text"_s, u"Less."_s) == ChangeSize::Major);
    CHECK(step(u"/rubric/scale/0/label"_s, u"Starting"_s) == ChangeSize::Major);
    CHECK(step(u"/passRule/maxBelowTarget"_s, 1) == ChangeSize::Major);
    CHECK(step(u"/prerequisites"_s, QJsonArray{u"TI-01"_s}) == ChangeSize::Major);
    CHECK(step(u"/assessment/reviewersRequired"_s, 2) == ChangeSize::Major);
}
