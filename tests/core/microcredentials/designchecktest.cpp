// SPDX-License-Identifier: MIT
#include "core/microcredentials/designcheck.h"
#include "core/microcredentials/starters.h"
#include "core/microcredentials/verbs.h"
#include "tests/support/catch.h"
#include "tests/support/designs.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QStringList errorsIn(const QJsonArray& expected)
{
    QStringList errors;
    for (const auto& item : expected) {
        if (item[u"severity"_s] == u"error"_s)
            errors.append(item[u"rule"_s].toString() + u' ' + item[u"path"_s].toString());
    }
    errors.sort();
    return errors;
}

QStringList errorsIn(const QList<core::LintFinding>& findings)
{
    QStringList errors;
    for (const auto& finding : findings) {
        if (finding.severity == core::Severity::Error)
            errors.append(finding.rule + u' ' + finding.path);
    }
    errors.sort();
    return errors;
}

QString messageOf(const QString& rule, const QString& path, const QJsonValue& value)
{
    const auto design = designOf(patched(starterJson(u"cm-01"_s), path, value));
    for (const auto& finding : core::check(design)) {
        if (finding.rule == rule)
            return finding.message;
    }
    return {};
}

} // namespace

TEST_CASE("the designs that come with Laurel have no findings")
{
    for (const auto& name : core::starterDesigns()) {
        CAPTURE(name);
        const auto file = starter(name);
        CHECK(errorsIn(core::check(file.design, file.code)).join(u", "_s) == QString());
    }
}

TEST_CASE("each known flaw of a design is found where it is, and nothing else")
{
    QFile file(QStringLiteral(TEST_DATA) + u"/lint-cases.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto cases = QJsonDocument::fromJson(file.readAll())[u"cases"_s].toArray();
    REQUIRE(cases.size() == 37);
    int flawed = 0;
    for (const auto& item : cases) {
        const auto name = item[u"name"_s].toString();
        CAPTURE(name);
        REQUIRE(item[u"base"_s] == u"cm-01.json"_s);
        const auto json
            = patched(QJsonValue(starterJson(u"cm-01"_s)), item[u"patch"_s].toArray()).toObject();
        const auto expected = errorsIn(item[u"expect"_s].toArray());
        CHECK(errorsIn(core::check(designOf(json))).join(u", "_s) == expected.join(u", "_s));
        flawed += !expected.isEmpty();
    }
    CHECK(flawed == 12);
}

TEST_CASE("a finding says in plain words what to do")
{
    CHECK(messageOf(u"S-01"_s, u"/title"_s, u"  "_s) == u"Add a title."_s);
    CHECK(messageOf(u"S-03"_s, u"/evidenceRequirements/1/objectives"_s, QJsonArray())
        == u"No evidence requirement covers objective O2."_s);
    CHECK(messageOf(u"S-11"_s, u"/rubric/criteria/1/evidence"_s, QJsonArray{u"E9"_s})
        == u"Criterion C2 has no evidence to score."_s);
    CHECK(messageOf(u"S-13"_s, u"/evidenceRequirements/0/objectives"_s, QJsonArray{u"O9"_s})
        == u"E1 refers to O9, which does not exist."_s);
    CHECK(messageOf(u"R-02"_s, u"/rubric/criteria/2/descriptors/3/text"_s, u" "_s)
        == u"Criterion C3 has no description for level 4."_s);
}

TEST_CASE("a design in which no objective can be seen done cannot be published")
{
    auto design = starter(u"cm-01"_s).design;
    for (auto& objective : design.objectives)
        objective.statement = u"The educator will be able to understand routines."_s;
    CHECK(errorsIn(core::check(design)) == QStringList{u"S-02 /objectives"_s});
    design.objectives[1].statement = u"You can design a plan."_s;
    CHECK(errorsIn(core::check(design)).isEmpty());
}

TEST_CASE("verbs of other languages are not judged by the English list")
{
    auto design = starter(u"cm-01"_s).design;
    for (auto& objective : design.objectives)
        objective.statement = u"Diseñar una rutina."_s;
    CHECK_FALSE(errorsIn(core::check(design)).isEmpty());
    design.language = u"es-MX"_s;
    CHECK(errorsIn(core::check(design)).isEmpty());
}

TEST_CASE("levels in another script are told apart")
{
    auto design = starter(u"cm-01"_s).design;
    auto& descriptors = design.rubric.criteria[0].descriptors;
    descriptors[0].text = u"授業の記録がない"_s;
    descriptors[1].text = u"授業の記録がある"_s;
    CHECK(errorsIn(core::check(design)).isEmpty());
    descriptors[1].text = descriptors[0].text;
    CHECK(errorsIn(core::check(design)) == QStringList{u"R-03 /rubric/criteria/0"_s});
}

TEST_CASE("an id that is there twice is an error, and so is being one's own prerequisite")
{
    auto file = starter(u"cm-01"_s);
    file.design.learningResources[2].id = u"R1"_s;
    file.design.prerequisites = QStringList{u"TI-01"_s, u"CM-01"_s};
    CHECK(errorsIn(core::check(file.design, file.code))
        == QStringList{u"S-15 /learningResources/2"_s, u"S-16 /prerequisites/1"_s});
    file.design.prerequisites = QStringList{u"TI-01"_s};
    CHECK(errorsIn(core::check(file.design, file.code))
        == QStringList{u"S-15 /learningResources/2"_s});
}

TEST_CASE("checking an empty design finds what is missing and does not fall over")
{
    const auto errors = errorsIn(core::check(core::Design()));
    CHECK(errors.contains(u"S-01 /title"_s));
    CHECK(errors.contains(u"S-02 /objectives"_s));
    CHECK(errors.contains(u"S-14 /rubric/scale"_s));
}

TEST_CASE("the verb of an objective is found behind its stem")
{
    CHECK(core::leadingVerb(u"Educators will be able to Analyze timings."_s) == u"analyze"_s);
    CHECK(core::leadingVerb(u"I can co-teach a lesson"_s) == u"co-teach"_s);
    CHECK(core::leadingVerb(u"  "_s) == QString());
    CHECK(core::bloomLevelOf(u"analyze"_s) == core::BloomLevel::Analyze);
    CHECK_FALSE(core::bloomLevelOf(u"understand"_s));
}
