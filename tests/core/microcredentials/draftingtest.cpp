// SPDX-License-Identifier: MIT
#include "core/microcredentials/drafting.h"
#include "core/microcredentials/alignment.h"
#include "core/microcredentials/designfix.h"
#include "core/microcredentials/designgaps.h"
#include "tests/support/designs.h"
#include "tests/support/work.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

core::MicrocredentialHistory begun(const core::Design& design)
{
    const auto changes = must(core::beginDraft(u"CM-01"_s, design, {}, core::now()));
    return {samples::made<core::Microcredential>(changes),
        {samples::made<core::MicrocredentialVersion>(changes)}};
}

/// CM-01 as published, with a draft of the next version.
core::MicrocredentialHistory derived()
{
    auto history = begun(starter(u"cm-01"_s).design);
    const auto published = must(core::publish(history, {.pilotWaiver = u"Tried."_s}, core::now()));
    history.versions = {samples::made<core::MicrocredentialVersion>(published)};
    history.versions.append(
        samples::made<core::MicrocredentialVersion>(must(core::derive(history, core::now()))));
    return history;
}

core::MicrocredentialVersion revised(
    const core::MicrocredentialHistory& history, const core::Design& design)
{
    return samples::made<core::MicrocredentialVersion>(must(core::revise(history, design)));
}

} // namespace

TEST_CASE("a blank design can be met once it is written, and says what is missing")
{
    const auto design = core::blankDesign(u"en-US"_s);
    QStringList rules;
    for (const auto& finding : core::check(design))
        rules.append(finding.rule);
    CHECK(rules == QStringList{u"S-01"_s, u"S-01"_s, u"S-02"_s});
    CHECK(core::gaps(design).size() == 3);
    CHECK(core::gaps(starter(u"cm-01"_s).design).isEmpty());
}

TEST_CASE("a new draft needs a code of its own")
{
    const auto design = core::blankDesign(u"en-US"_s);
    CHECK(core::beginDraft(u" cm-07 "_s, design, {}, core::now()));
    CHECK(
        samples::refusal(core::beginDraft(u"C7"_s, design, {}, core::now())).contains(u"CM-01"_s));
    CHECK(samples::refusal(core::beginDraft(u"CM-07"_s, design, {u"CM-07"_s}, core::now()))
              .contains(u"CM-07"_s));
    CHECK(core::freeCode(u"CM-01"_s, {u"CM-01"_s, u"CM-03"_s}) == u"CM-02"_s);
}

TEST_CASE("the number of a draft follows how much was changed, up and down")
{
    auto history = derived();
    CHECK(history.versions.last().number == u"1.0.1"_s);
    auto design = history.versions.last().content;
    design.objectives[0].statement += u" More."_s;
    history.versions.last() = revised(history, design);
    CHECK(history.versions.last().number == u"2.0.0"_s);
    design = history.versions.first().content;
    design.coachNotes = QStringList{u"Ask Ana."_s};
    history.versions.last() = revised(history, design);
    CHECK(history.versions.last().number == u"1.1.0"_s);

    history.versions.last().number = u"3.0.0"_s; // chosen by somebody
    design.title = u"Another"_s;
    CHECK(revised(history, design).number == u"3.0.0"_s);
}

TEST_CASE("what was published is not revised and keeps its code")
{
    auto history = derived();
    CHECK(samples::refusal(core::recode(history, u"CM-09"_s, {})).contains(u"keeps it"_s));
    history.versions.removeLast();
    CHECK(samples::refusal(core::revise(history, history.versions.first().content))
              .contains(u"never changes"_s));
    const auto open = begun(core::blankDesign(u"en-US"_s));
    CHECK(samples::made<core::Microcredential>(must(core::recode(open, u"cm-09"_s, {}))).code
        == u"CM-09"_s);
    CHECK(must(core::recode(open, u"CM-01"_s, {u"CM-01"_s})).isEmpty());
    CHECK_FALSE(core::recode(open, u"CM-02"_s, {u"CM-02"_s}));
}

TEST_CASE("an id is not given again in any version")
{
    auto history = derived();
    core::removeObjective(history.versions.last().content, u"O4"_s);
    CHECK(core::nextId(u'O', history) == u"O5"_s);
    CHECK(core::nextId(u'E', history) == u"E6"_s);
    CHECK(core::nextId(u'R', begun(core::blankDesign(u"en-US"_s))) == u"R1"_s);
}

TEST_CASE("a part is removed with every link to it")
{
    auto design = starter(u"cm-01"_s).design;
    core::removeObjective(design, u"O3"_s);
    core::removeRequirement(design, u"E4"_s);
    core::removeCriterion(design, u"C1"_s);
    CHECK_FALSE(design.objective(u"O3"));
    CHECK(design.successCriteriaOf(u"O3").isEmpty());
    CHECK(design.requirementsOf(u"O3").isEmpty());
    CHECK(design.criteriaOf(u"O3").isEmpty());
    CHECK(design.criteriaUsing(u"E4").isEmpty());
    CHECK(design.rubric.criteria.size() == 4);
    const auto findings = core::check(design);
    CHECK(std::none_of(findings.begin(), findings.end(),
        [](const auto& finding) { return finding.rule == u"S-13"_s; }));
}

TEST_CASE("levels come and go, and the pass rule stays on the scale")
{
    auto design = starter(u"cm-01"_s).design;
    core::setLevelCount(design, 2);
    CHECK(design.rubric.scale.size() == 2);
    CHECK(design.rubric.targetLevel == 2);
    CHECK(design.passRule.targetLevel == 2);
    CHECK(design.rubric.criteria.first().descriptors.size() == 2);
    CHECK(core::check(design).isEmpty());
    core::setLevelCount(design, 9);
    CHECK(design.rubric.scale.size() == 6);
    core::setTargetLevel(design, 5);
    CHECK(design.passRule.targetLevel == 5);
    auto& criterion = design.rubric.criteria.first();
    core::setDescriptor(criterion, 4, u"Four."_s);
    core::setDescriptor(criterion, 3, u"Three."_s);
    CHECK(criterion.descriptors.at(2).level == 3);
    core::setDescriptor(criterion, 3, {});
    CHECK_FALSE(criterion.descriptor(3));
}

TEST_CASE("the alignment of CM-01 covers four of four, and three without one link")
{
    auto design = starter(u"cm-01"_s).design;
    CHECK(core::alignmentOf(design).covered() == 4);
    design.rubric.criteria[1].evidence.clear();
    const auto alignment = core::alignmentOf(design);
    CHECK(alignment.covered() == 3);
    CHECK_FALSE(alignment.isCovered(1));
    CHECK(alignment.cells.at(1).at(1).isServed);
    CHECK(alignment.cells.at(2).at(2).criteria == QStringList{u"C3"_s, u"C4"_s});
}

TEST_CASE("a safe fix settles its finding, and what a person must decide has none")
{
    auto design = starter(u"cm-01"_s).design;
    design.evidenceRequirements[2].requiresStudentConsent = false;
    design.evidenceRequirements[2].requiresDeidentification = false;
    design.rubric.criteria[0].objectives.append(u"O9"_s);
    design.passRule.targetLevel = 2;
    auto findings = core::check(design);
    REQUIRE(findings.size() == 4);
    for (const auto& finding : std::as_const(findings)) {
        INFO(finding.rule.toStdString());
        const auto fix = core::safeFix(finding, design);
        REQUIRE(fix);
        CHECK_FALSE(core::check(fix->design).contains(finding));
    }
    design = core::blankDesign(u"en-US"_s);
    for (const auto& finding : core::check(design))
        CHECK_FALSE(core::safeFix(finding, design));
    CHECK_FALSE(core::safeFix(
        {u"P-01"_s, core::Severity::Error, u"/evidenceRequirements/9"_s, {}}, design));
}

TEST_CASE("what differs between two designs is told by its parts")
{
    const auto before = starter(u"cm-01"_s).design;
    CHECK(core::differences(before, before).isEmpty());
    auto after = before;
    after.title = u"Another"_s;
    core::removeCriterion(after, u"C5"_s);
    after.rubric.criteria[0].title = u"Choice"_s;
    after.objectives.move(0, 1);
    CHECK(core::differences(before, after)
        == QStringList{
            u"Title"_s, u"Objectives: another order"_s, u"Rubric: C1 changed, C5 removed"_s});
}
