// SPDX-License-Identifier: MIT
#include "core/exchange/designfile.h"
#include "core/microcredentials/starters.h"
#include "tests/support/catch.h"
#include "tests/support/designs.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using core::Error;
using core::readDesignFile;

namespace {

QByteArray canonical(const QByteArray& bytes)
{
    const auto document = QJsonDocument::fromJson(bytes);
    REQUIRE(document.isObject());
    return core::canonicalJson(document.object());
}

Error errorOf(const QJsonObject& json)
{
    const auto file = readDesignFile(bytesOf(json));
    REQUIRE_FALSE(file);
    return file.error();
}

Error errorOf(const QString& path, const QJsonValue& value)
{
    return errorOf(patched(starterJson(u"cm-01"_s), path, value));
}

/// A design with only what the format demands.
QJsonObject leastDesign()
{
    auto json = starterJson(u"se-01"_s);
    for (const auto& key : {u"license"_s, u"areaLabel"_s, u"summary"_s, u"audience"_s,
             u"keyMethod"_s, u"methodComponents"_s, u"rationale"_s, u"prerequisites"_s, u"credit"_s,
             u"validityMonths"_s, u"coachNotes"_s})
        json.remove(key);
    for (const auto& path :
        {u"/objectives/0/alignments"_s, u"/objectives/0/verb"_s, u"/objectives/0/bloomLevel"_s,
            u"/evidenceRequirements/0/completionIndicators"_s, u"/learningResources/0/objectives"_s,
            u"/learningResources/0/description"_s, u"/assessment/adjudication/maxLevelGap"_s,
            u"/assessment/turnaroundBusinessDays"_s, u"/estimatedEffort/learnMinutes"_s})
        json = without(json, path);
    return json;
}

} // namespace

TEST_CASE("a design that is read and written again says the same")
{
    for (const auto& name : core::starterDesigns()) {
        CAPTURE(name);
        const auto original = core::starterFile(name);
        const auto file = must(readDesignFile(original));
        const auto written = core::writeDesignFile(file);
        CHECK(canonical(written) == canonical(original));
        const auto again = must(readDesignFile(written));
        CHECK(again == file);
        CHECK(core::writeDesignFile(again) == written);
    }
}

TEST_CASE("a design that leaves out all it may comes back the same")
{
    const auto json = leastDesign();
    const auto file = must(readDesignFile(bytesOf(json)));
    CHECK(canonical(core::writeDesignFile(file)) == bytesOf(json));
    auto more = patched(json, u"/validityMonths"_s, QJsonValue());
    more = patched(more, u"/audience"_s, QJsonObject());
    more = patched(more, u"/rationale"_s, QJsonArray());
    more = patched(more, u"/assessment/adjudication"_s, QJsonObject());
    more = patched(more, u"/credit"_s,
        QJsonObject{{u"pdHours"_s, 1.5}, {u"district"_s, QJsonArray{QJsonValue(), true}}});
    CHECK(canonical(core::writeDesignFile(must(readDesignFile(bytesOf(more))))) == bytesOf(more));
}

TEST_CASE("a written design is laid out for people, in the order of the format")
{
    const auto text = core::writeDesignFile(starter(u"cm-01"_s));
    CHECK(
        text.startsWith("{\n  \"format\": \"microcredential-design\",\n  \"formatVersion\": 1,\n"));
    CHECK(text.endsWith("  ]\n}\n"));
    CHECK(text.indexOf("\"title\"") < text.indexOf("\"competency\""));
    CHECK(text.contains("\"prerequisites\": [],\n"));
    CHECK(text.contains("\"subjects\": []\n"));
}

TEST_CASE("the head of a design file becomes typed values")
{
    const auto file = starter(u"cm-01"_s);
    CHECK(file.code == u"CM-01"_s);
    CHECK(file.version == core::VersionNumber{1, 0, 0});
    CHECK(file.status == core::VersionStatus::Draft);
    CHECK(file.design.area == core::Area::ClassroomManagement);
}

TEST_CASE("another kind of file, and one of a newer Laurel, are told apart")
{
    CHECK(readDesignFile(core::starterFile(u"stack-eic"_s)).error().kind == Error::Kind::Foreign);
    CHECK(readDesignFile("{}").error().kind == Error::Kind::Foreign);
    CHECK(readDesignFile("[1]").error().kind == Error::Kind::Foreign);
    const auto newer = errorOf(u"/formatVersion"_s, 2);
    CHECK(newer.kind == Error::Kind::TooNew);
    CHECK(newer.message.contains(u"Update Laurel"_s));
    CHECK(errorOf(u"/formatVersion"_s, 0).kind == Error::Kind::Invalid);
    CHECK(errorOf(u"/formatVersion"_s, u"1"_s).kind == Error::Kind::Invalid);
}

TEST_CASE("every field that must be there is asked for by its place")
{
    const auto json = starterJson(u"cm-01"_s);
    for (const auto& path :
        {u"/id"_s, u"/code"_s, u"/version"_s, u"/status"_s, u"/language"_s, u"/title"_s, u"/area"_s,
            u"/competency"_s, u"/objectives"_s, u"/evidenceRequirements"_s, u"/rubric"_s,
            u"/passRule"_s, u"/successCriteria"_s, u"/learningResources"_s, u"/estimatedEffort"_s,
            u"/assessment"_s, u"/objectives/1/statement"_s,
            u"/evidenceRequirements/2/requiresStudentConsent"_s, u"/rubric/scale/0/label"_s,
            u"/rubric/criteria/1/weight"_s, u"/passRule/minWeightedMean"_s,
            u"/estimatedEffort/totalHours"_s, u"/assessment/blind"_s}) {
        CHECK(errorOf(without(json, path)).message == path + u" is missing."_s);
    }
}

TEST_CASE("a field that the format does not know is refused by its place")
{
    for (const auto& path : {u"/extra"_s, u"/audience/extra"_s, u"/objectives/0/extra"_s,
             u"/objectives/0/alignments/0/extra"_s, u"/evidenceRequirements/0/wordLimit/extra"_s,
             u"/rubric/extra"_s, u"/rubric/criteria/0/descriptors/0/extra"_s, u"/passRule/extra"_s,
             u"/assessment/adjudication/extra"_s}) {
        CAPTURE(path);
        CHECK(errorOf(path, 1).message.startsWith(path + u' '));
    }
}

TEST_CASE("a value of the wrong type is refused by its place")
{
    const QList<QPair<QString, QJsonValue>> wrong{{u"/title"_s, 5},
        {u"/objectives"_s, QJsonObject()}, {u"/objectives/0"_s, u"O1"_s},
        {u"/rubric"_s, QJsonArray()}, {u"/rubric/criteria/0/critical"_s, u"true"_s},
        {u"/rubric/criteria/0/weight"_s, u"1"_s}, {u"/rubric/scale/1/level"_s, 1.5},
        {u"/passRule/minWeightedMean"_s, u"3"_s}, {u"/summary"_s, QJsonValue()},
        {u"/validityMonths"_s, u"60"_s}, {u"/credit"_s, 9}, {u"/credit/pdHours"_s, u"9"_s},
        {u"/credit/note"_s, 9}, {u"/coachNotes/0"_s, QJsonObject()},
        {u"/audience/roles"_s, u"teacher"_s}, {u"/status"_s, u"secret"_s}, {u"/area"_s, u"x"_s},
        {u"/evidenceRequirements/0/acceptableTypes/0"_s, u"essay"_s}, {u"/id"_s, 1},
        {u"/evidenceRequirements/0/estimatedMinutes"_s, 1e12}};
    for (const auto& [path, value] : wrong) {
        CAPTURE(path);
        const auto error = errorOf(path, value);
        CHECK(error.kind == Error::Kind::Invalid);
        CHECK(error.message.startsWith(path + u' '));
    }
}

TEST_CASE("a value outside of what the format allows is refused by its place")
{
    const QList<QPair<QString, QJsonValue>> wrong{
        {u"/id"_s, u"4C44BA17-BC22-5434-884D-6175F24F229F"_s}, {u"/code"_s, u"cm-01"_s},
        {u"/code"_s, u"CM-01\n"_s}, {u"/version"_s, u"1.0"_s}, {u"/title"_s, QString()},
        {u"/competency"_s, QString()}, {u"/objectives"_s, QJsonArray()},
        {u"/objectives/0/id"_s, u"O0"_s}, {u"/objectives/0/id"_s, u"E1"_s},
        {u"/objectives/0/id"_s, u"O1\n"_s}, {u"/objectives/0/statement"_s, QString()},
        {u"/successCriteria/0/id"_s, u"1"_s}, {u"/successCriteria/0/objective"_s, u"o1"_s},
        {u"/evidenceRequirements"_s, QJsonArray()},
        {u"/evidenceRequirements/0/acceptableTypes"_s, QJsonArray()},
        {u"/evidenceRequirements/0/objectives/0"_s, u"X1"_s},
        {u"/evidenceRequirements/0/estimatedMinutes"_s, -1},
        {u"/evidenceRequirements/0/wordLimit/min"_s, -1},
        {u"/evidenceRequirements/0/wordLimit/max"_s, 0}, {u"/rubric/scale"_s, QJsonArray()},
        {u"/rubric/scale/0/level"_s, -1}, {u"/rubric/criteria"_s, QJsonArray()},
        {u"/rubric/criteria/0/weight"_s, 0}, {u"/rubric/criteria/0/descriptors"_s, QJsonArray()},
        {u"/rubric/criteria/0/certificateLine"_s, QString(81, u'a')},
        {u"/rubric/criteria/0/evidence/0"_s, u"E"_s}, {u"/passRule/maxBelowTarget"_s, -1},
        {u"/learningResources/0/id"_s, u"R01"_s}, {u"/learningResources/0/estimatedMinutes"_s, -5},
        {u"/estimatedEffort/totalHours"_s, 0}, {u"/assessment/reviewersRequired"_s, 4},
        {u"/assessment/reviewersRequired"_s, 0}, {u"/assessment/maxScoredAttempts"_s, 0},
        {u"/assessment/turnaroundBusinessDays"_s, 0}, {u"/validityMonths"_s, 0}};
    for (const auto& [path, value] : wrong) {
        CAPTURE(path);
        const auto error = errorOf(path, value);
        CHECK(error.kind == Error::Kind::Invalid);
        CHECK(error.message.startsWith(path + u' '));
    }
}
