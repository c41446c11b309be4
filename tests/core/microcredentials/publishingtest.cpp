// SPDX-License-Identifier: MIT
#include "core/microcredentials/publishing.h"

#include "core/microcredentials/starters.h"
#include "tests/support/work.h"

using namespace core;
using namespace Qt::StringLiterals;
using samples::refusal;

namespace {

const auto at = *instantFromIso(u"2026-03-02T09:00:00.000Z"_s);

DesignFile cm01()
{
    return must(readDesignFile(starterFile(u"cm-01"_s)));
}

// CM-01 as a draft that was never published, changed by `adapt`.
MicrocredentialHistory draft(const samples::Practice::Adapt& adapt = {})
{
    auto file = cm01();
    if (adapt)
        adapt(file.design);
    const auto changes = must(importDesign(file, {}, {}, at)).changes;
    return {
        samples::made<Microcredential>(changes), {samples::made<MicrocredentialVersion>(changes)}};
}

Result<Changes> publishing(const MicrocredentialHistory& history,
    const PublishRequest& request = {.pilotWaiver = u"Small"_s})
{
    return publish(history, request, at);
}

// A draft beside the published version of `practice`, under `number`, changed by `adapt`.
MicrocredentialHistory next(
    const samples::Practice& practice, const QString& number, const samples::Practice::Adapt& adapt)
{
    auto history = practice.history();
    auto derived = samples::made<MicrocredentialVersion>(must(derive(history, practice.at)));
    derived.number = number;
    adapt(derived.content);
    history.versions.append(derived);
    return history;
}

void rephrase(Design& design)
{
    design.title = u"Teach One Classroom Routine"_s;
}

} // namespace

TEST_CASE("a new design is taken in as a draft")
{
    const auto taken = must(importDesign(cm01(), {}, {}, at));
    CHECK(taken.outcome == ImportOutcome::New);
    const auto version = samples::made<MicrocredentialVersion>(taken.changes);
    CHECK(version.status == VersionStatus::Draft);
    CHECK_FALSE(version.contentHash);
}

TEST_CASE("a design under another code than the workspace knows it by is refused")
{
    auto known = draft().microcredential;
    known.code = u"CM-99"_s;
    CHECK(refusal(importDesign(cm01(), {}, known, at)).contains(u"Import it under that code"_s));
}

TEST_CASE("a draft is edited by importing it again, and the same file changes nothing")
{
    auto history = draft();
    CHECK(must(importDesign(cm01(), history, {}, at)).outcome == ImportOutcome::Unchanged);

    auto file = cm01();
    rephrase(file.design);
    const auto taken = must(importDesign(file, history, {}, at));
    CHECK(taken.outcome == ImportOutcome::DraftReplaced);
    CHECK(samples::made<MicrocredentialVersion>(taken.changes).id == history.versions.first().id);
}

TEST_CASE("a changed file of a published version becomes a draft with a number that fits")
{
    samples::Practice practice;
    auto file = cm01(); // still says 1.0.0
    file.design.objectives.first().statement = u"Compare baseline timings of one routine."_s;
    const auto taken = must(importDesign(file, practice.history(), {}, at));
    CHECK(taken.outcome == ImportOutcome::DraftAdded);
    const auto added = samples::made<MicrocredentialVersion>(taken.changes);
    CHECK(added.number == u"2.0.0"_s);
    CHECK(added.derivedFrom == practice.published().id);

    SECTION("and keeps such a number when the file is imported once more")
    {
        auto history = practice.history();
        history.versions.append(added);
        rephrase(file.design);
        const auto again = must(importDesign(file, history, {}, at));
        CHECK(again.outcome == ImportOutcome::DraftReplaced);
        CHECK(samples::made<MicrocredentialVersion>(again.changes).number == u"2.0.0"_s);
    }
}

TEST_CASE("a draft without errors is published with a reason for the missing pilot")
{
    const auto version = samples::made<MicrocredentialVersion>(must(publishing(draft())));
    CHECK(version.status == VersionStatus::Published);
    CHECK(version.number == u"1.0.0"_s);
    CHECK(version.publishedAt == at);
    CHECK(version.pilotWaiver == u"Small"_s);
    CHECK(refusal(publishing(draft(), {.pilotWaiver = u"  "_s})).contains(u"Say why"_s));
}

TEST_CASE("the first publication of a draft that counts from zero is 1.0.0")
{
    auto history = draft();
    history.versions.first().number = u"0.4.0"_s;
    CHECK(samples::made<MicrocredentialVersion>(must(publishing(history))).number == u"1.0.0"_s);
}

TEST_CASE("a microcredential without a draft cannot be published")
{
    samples::Practice practice;
    CHECK(refusal(publishing(practice.history())).contains(u"Start one first"_s));
}

TEST_CASE("a published version is retired with a reason, and open work gets time to finish")
{
    samples::Practice practice;
    CHECK(refusal(retire(practice.history(), u" "_s, at)).contains(u"Say why"_s));
    const auto retired = samples::made<MicrocredentialVersion>(
        must(retire(practice.history(), u"No longer taught"_s, at)));
    CHECK(retired.status == VersionStatus::Retired);
    CHECK(retired.retiredReason == u"No longer taught"_s);
    CHECK(retired.graceUntil == localDate(at).addDays(180));
}

TEST_CASE("a draft or a retired version cannot be retired")
{
    CHECK(refusal(retire(draft(), u"Why not"_s, at)).contains(u"Publish it first"_s));
    samples::Practice practice;
    practice.take(retire(practice.history(), u"No longer taught"_s, at));
    CHECK(refusal(retire(practice.history(), u"Again"_s, at)).contains(u"not published"_s));
}

TEST_CASE("a draft is derived from what is published, once")
{
    samples::Practice practice;
    const auto derived
        = samples::made<MicrocredentialVersion>(must(derive(practice.history(), practice.at)));
    CHECK(derived.status == VersionStatus::Draft);
    CHECK(derived.derivedFrom == practice.published().id);
    CHECK(derived.content == practice.published().content);
    CHECK_FALSE(derived.contentHash);

    auto history = practice.history();
    history.versions.append(derived);
    CHECK(refusal(derive(history, practice.at)).contains(u"Go on with that one"_s));
}

TEST_CASE("a newer version retires the one before with time to finish")
{
    samples::Practice practice;
    const auto first = practice.published();
    practice.release(next(practice, u"1.0.1"_s, rephrase).versions.last());

    CHECK(practice.published().number == u"1.0.1"_s);
    const auto before = must(practice.store->versions().get(first.id));
    CHECK(before.status == VersionStatus::Retired);
    CHECK(before.graceUntil == localDate(*before.retiredAt).addDays(graceDays));
}

TEST_CASE("a number that says too little about what changed is refused with the least that fits")
{
    samples::Practice practice;
    const auto stricter = [](Design& design) { design.passRule.minLevelAll = 2; };
    const auto moreTime = [](Design& design) { design.estimatedEffort.totalHours = 12; };
    CHECK(refusal(publishing(next(practice, u"1.1.0"_s, stricter))).contains(u"2.0.0"_s));
    CHECK(refusal(publishing(next(practice, u"1.0.1"_s, moreTime))).contains(u"1.1.0"_s));
    CHECK(refusal(publishing(next(practice, u"1.0.0"_s, rephrase))).contains(u"1.0.1"_s));
    CHECK(refusal(publishing(next(practice, u"1.0.1"_s, [](Design&) {
    }))).contains(u"Change the draft first"_s));
    CHECK(publishing(next(practice, u"2.0.0"_s, stricter)));
    CHECK(publishing(next(practice, u"1.1.0"_s, moreTime)));
    CHECK(publishing(next(practice, u"1.0.1"_s, rephrase)));
}

TEST_CASE("invariant 1: a version that has left draft never changes, and its hash matches it")
{
    samples::Practice practice;
    auto version = practice.published();
    CHECK(version.contentHash == contentHash(version.content));

    const auto before = version;
    rephrase(version.content);
    CHECK_FALSE(practice.store->apply(u"Change"_s, {{.before = before, .after = version}}));
    CHECK(practice.published() == before);
}

TEST_CASE("invariant 2: at most one version of a microcredential is published")
{
    samples::Practice practice;
    practice.release(next(practice, u"1.0.1"_s, rephrase).versions.last());
    const auto versions = practice.history().versions;
    CHECK(std::count_if(versions.begin(), versions.end(), [](const auto& one) {
        return one.status == VersionStatus::Published;
    }) == 1);

    auto second = practice.published();
    second.id = VersionId::create();
    CHECK_FALSE(practice.store->apply(u"Publish behind the rules"_s, {{.after = second}}));
}

TEST_CASE("invariant 3: publishing requires a title, a competency, a measurable objective and no "
          "error of design")
{
    const auto sentence
        = [](const samples::Practice::Adapt& adapt) { return refusal(publishing(draft(adapt))); };
    CHECK(sentence([](Design& design) { design.title.clear(); }).contains(u"Add a title"_s));
    CHECK(sentence([](Design& design) {
        design.competency = u" "_s;
    }).contains(u"Add a competency"_s));
    CHECK(sentence([](Design& design) {
        for (auto& objective : design.objectives)
            objective.statement = u"Understand routines."_s;
    }).contains(u"measurable"_s));
    CHECK(sentence([](Design& design) {
        design.objectives.clear();
    }).contains(u"Add at least one measurable objective"_s));
}

TEST_CASE("a refused publication names every error at once")
{
    const auto sentence = refusal(publishing(draft([](Design& design) {
        design.title.clear();
        design.competency.clear();
    })));
    CHECK(sentence.contains(u"Add a title"_s));
    CHECK(sentence.contains(u"Add a competency"_s));
}

TEST_CASE("invariant 4: every objective has evidence, a criterion, and both meet")
{
    CHECK(refusal(publishing(draft([](Design& design) {
        design.evidenceRequirements[1].objectives = {u"O1"_s}; // E2 alone served O2
    }))).contains(u"No evidence requirement covers objective O2"_s));
    CHECK(refusal(publishing(draft([](Design& design) {
        design.rubric.criteria[1].objectives = {u"O1"_s}; // C2 alone judged O2
    }))).contains(u"No rubric criterion covers objective O2"_s));
    CHECK(refusal(publishing(draft([](Design& design) {
        design.rubric.criteria[1].evidence = {u"E5"_s};
    }))).contains(u"does not use that evidence"_s));
}

TEST_CASE("invariant 5: every criterion has an objective, evidence and a description of each level")
{
    CHECK(refusal(publishing(draft([](Design& design) {
        design.rubric.criteria[3].objectives.clear();
    }))).contains(u"C4 serves no objective"_s));
    CHECK(refusal(publishing(draft([](Design& design) {
        design.rubric.criteria[3].evidence.clear();
    }))).contains(u"C4 has no evidence"_s));
    CHECK(refusal(publishing(draft([](Design& design) {
        design.rubric.criteria[3].descriptors.removeLast();
    }))).contains(u"C4 has no description for level 4"_s));
}

TEST_CASE("invariant 6: the scale rises by one, and the pass rule lies on it")
{
    const auto isRefused
        = [](const samples::Practice::Adapt& adapt) { return refusal(publishing(draft(adapt))); };
    CHECK(isRefused([](Design& design) {
        design.rubric.scale.last().level = 6;
    }).contains(u"Levels must rise by one"_s));
    CHECK(isRefused([](Design& design) {
        design.rubric.targetLevel = 1;
        design.passRule.targetLevel = 1;
    }).contains(u"The pass rule cannot be met"_s));
    CHECK(isRefused([](Design& design) {
        design.rubric.targetLevel = 5;
        design.passRule.targetLevel = 5;
    }).contains(u"The pass rule cannot be met"_s));
    CHECK(isRefused([](Design& design) {
        design.passRule.minLevelCritical = 2;
    }).contains(u"lower floor"_s));
    CHECK(isRefused([](Design& design) {
        design.passRule.minLevelCritical = 5;
    }).contains(u"The pass rule cannot be met"_s));
}

TEST_CASE("invariant 7: evidence that can show students asks for consent and de-identification")
{
    CHECK(refusal(publishing(draft([](Design& design) {
        design.evidenceRequirements[2].requiresStudentConsent = false;
    }))).contains(u"Turn on the consent requirement"_s));
    CHECK(refusal(publishing(draft([](Design& design) {
        design.evidenceRequirements[2].requiresDeidentification = false;
    }))).contains(u"Turn on the check"_s));
}

TEST_CASE("invariant 8: an id is there once, and keeps its meaning within a MAJOR")
{
    CHECK(refusal(publishing(draft([](Design& design) {
        design.learningResources[1].id = u"R1"_s;
    }))).contains(u"R1 is there twice"_s));

    samples::Practice practice;
    const auto otherResource = [](Design& design) {
        design.learningResources[0].title = u"Circles"_s;
        design.learningResources[0].type = ResourceType::Activity;
    };
    const auto otherObjective
        = [](Design& design) { design.successCriteria[0].objective = u"O2"_s; };
    CHECK(refusal(publishing(next(practice, u"1.1.0"_s, otherResource)))
              .contains(u"R1 stood for something else in version 1.0.0"_s));
    CHECK(refusal(publishing(next(practice, u"1.1.0"_s, otherObjective))).contains(u"S1"_s));
    CHECK(publishing(next(practice, u"2.0.0"_s, otherResource)));
    CHECK(publishing(next(practice, u"1.1.0"_s,
        [](Design& design) { design.learningResources[0].title = u"Teaching routines"_s; })));

    SECTION("also when a version between them did without it")
    {
        practice.release(next(practice, u"1.1.0"_s, [](Design& design) {
            design.learningResources.removeFirst();
        }).versions.last());
        const auto again = [](Design& design) {
            LearningResource resource;
            resource.id = u"R1"_s;
            resource.title = u"Circles"_s;
            resource.type = ResourceType::Activity;
            resource.estimatedMinutes = 20;
            design.learningResources.append(resource);
        };
        CHECK(refusal(publishing(next(practice, u"1.2.0"_s, again))).contains(u"1.0.0"_s));
    }
}

TEST_CASE("invariant 9: no microcredential is its own prerequisite, near or far")
{
    const auto needs = [](const QStringList& codes) {
        return [=](Design& design) { design.prerequisites = codes; };
    };
    CHECK(refusal(publishing(draft(needs({u"CM-01"_s})))).contains(u"its own prerequisite"_s));

    const QMap<QString, QStringList> others{{u"TI-01"_s, {u"SE-01"_s}}, {u"SE-01"_s, {u"CM-01"_s}},
        {u"ER-01"_s, {u"IC-01"_s}}, {u"IC-01"_s, {u"ER-01"_s}}};
    const PublishRequest request{.pilotWaiver = u"Small"_s, .prerequisites = others};
    const auto sentence = refusal(publishing(draft(needs({u"ER-01"_s, u"TI-01"_s})), request));
    CHECK(sentence.contains(u"CM-01 → TI-01 → SE-01 → CM-01"_s));
    CHECK(sentence.contains(u"Remove one of them"_s));
    CHECK(publishing(draft(needs({u"ER-01"_s, u"XX-01"_s})), request)); // a circle of others
}
