// SPDX-License-Identifier: MIT
#include "core/stacks/stackfile.h"

#include "core/microcredentials/starters.h"
#include "tests/core/stacks/stacksamples.h"
#include "tests/support/catch.h"
#include "tests/support/designs.h"

#include <random>

using namespace Qt::StringLiterals;
using core::Error;
using core::readStackFile;

namespace {

Error errorOf(const QByteArray& bytes)
{
    const auto file = readStackFile(bytes);
    REQUIRE_FALSE(file);
    CHECK(file.error().message.size() < 600);
    return file.error();
}

Error errorOf(const QString& path, const QJsonValue& value)
{
    return errorOf(bytesOf(patched(samples::starterStackJson(u"stack-eic"_s), path, value)));
}

QJsonArray copies(const QJsonValue& value, int count)
{
    QJsonArray list;
    for (int i = 0; i < count; ++i)
        list.append(value);
    return list;
}

} // namespace

TEST_CASE("a stack that is read and written again is the same, byte for byte")
{
    REQUIRE(core::starterStacks().size() == 2);
    for (const auto& name : core::starterStacks()) {
        CAPTURE(name);
        const auto original = core::starterFile(name);
        CHECK(core::isStackFile(original));
        const auto file = must(readStackFile(original));
        const auto written = core::writeStackFile(file);
        CHECK(written.trimmed() == original.trimmed());
        CHECK(must(readStackFile(written)) == file);
    }
}

TEST_CASE("the parts of a stack become typed values")
{
    const auto file = samples::starterStack(u"stack-eic"_s);
    CHECK(file.code == u"STK-EIC"_s);
    CHECK(file.version == core::VersionNumber{1, 0, 0});
    CHECK(file.status == core::StackStatus::Draft);
    REQUIRE(file.content.asked.size() == 2);
    CHECK(file.content.asked.at(1).choose == 2);
    CHECK(file.content.asked.at(1).from.size() == 5);
    CHECK(file.content.sequence == QList<core::StackSequence>{{u"L2"_s, u"L1"_s, 1}});
    CHECK(file.content.minDistinctAreas == 3);
    REQUIRE(file.content.capstone);
    CHECK(file.content.capstone->title == u"Portfolio talk"_s);
    CHECK(file.content.credit.pdHoursBonus == 3);
    CHECK_FALSE(samples::starterStack(u"stack-rcp"_s).content.capstone);
}

TEST_CASE("a stack that leaves out all it may is read, and comes back the same")
{
    auto json = samples::starterStackJson(u"stack-rcp"_s);
    for (const auto& key : {u"language"_s, u"license"_s, u"summary"_s, u"order"_s,
             u"minDistinctAreas"_s, u"capstone"_s, u"credit"_s})
        json.remove(key);
    json = without(json, u"/slots/0/title"_s);
    json = patched(json, u"/slots/1/from/0/minVersion"_s, u"1.2.0"_s);
    const auto file = must(readStackFile(bytesOf(json)));
    CHECK(file.content.countOnlyActiveAwards);
    CHECK_FALSE(file.content.minDistinctAreas);
    CHECK(file.content.asked.at(0).title.isEmpty());
    CHECK(file.content.asked.at(1).from.at(0).minVersion == u"1.2.0"_s);
    CHECK(must(readStackFile(core::writeStackFile(file))) == file);
}

TEST_CASE("another kind of file, and a stack of a newer Laurel, are told apart")
{
    const auto design = errorOf(core::starterFile(u"cm-01"_s));
    CHECK(design.kind == Error::Kind::Foreign);
    CHECK(design.message.contains(u"not a stack"_s));
    CHECK_FALSE(core::isStackFile(core::starterFile(u"cm-01"_s)));
    CHECK(errorOf("{}").kind == Error::Kind::Foreign);
    CHECK(errorOf("[1]").kind == Error::Kind::Foreign);
    CHECK(errorOf(u"/formatVersion"_s, 2).kind == Error::Kind::TooNew);
    CHECK(errorOf(u"/formatVersion"_s, 0).kind == Error::Kind::Invalid);
}

TEST_CASE("every field that a stack must have is asked for by its place")
{
    const auto json = samples::starterStackJson(u"stack-eic"_s);
    for (const auto& path : {u"/id"_s, u"/code"_s, u"/version"_s, u"/status"_s, u"/title"_s,
             u"/slots"_s, u"/countOnlyActiveAwards"_s, u"/slots/0/id"_s, u"/slots/1/choose"_s,
             u"/slots/1/from/2/code"_s, u"/slots/1/from/2/microcredential"_s,
             u"/sequence/0/minimum"_s, u"/capstone/title"_s}) {
        CHECK(errorOf(bytesOf(without(json, path))).message == path + u" is missing."_s);
    }
}

TEST_CASE("what a stack may not say is refused by its place")
{
    const QList<QPair<QString, QJsonValue>> wrong{{u"/extra"_s, 1}, {u"/slots/0/extra"_s, 1},
        {u"/sequence/0/extra"_s, 1}, {u"/slots/0/from/0/extra"_s, 1}, {u"/title"_s, 5},
        {u"/title"_s, u" "_s}, {u"/id"_s, u"74923C35-D413-573E-AD91-FAD6FD378FB8"_s},
        {u"/id"_s, u"00000000-0000-0000-0000-000000000000"_s}, {u"/code"_s, u"stk-1"_s},
        {u"/code"_s, u"STK-EIC\n"_s}, {u"/version"_s, u"1.0"_s}, {u"/status"_s, u"piloting"_s},
        {u"/slots"_s, QJsonArray()}, {u"/slots"_s, QJsonObject()}, {u"/slots/0/id"_s, u"L0"_s},
        {u"/slots/0/id"_s, u"X1"_s}, {u"/slots/0/choose"_s, 0}, {u"/slots/0/choose"_s, 1.5},
        {u"/slots/0/choose"_s, 1e12}, {u"/slots/0/from"_s, QJsonArray()},
        {u"/slots/0/from/0/microcredential"_s, u"CM-01"_s}, {u"/slots/0/from/0/code"_s, u"cm"_s},
        {u"/slots/0/from/0/minVersion"_s, u"1"_s}, {u"/sequence/0/minimum"_s, 0},
        {u"/minDistinctAreas"_s, 0}, {u"/minDistinctAreas"_s, u"3"_s}, {u"/capstone"_s, u"talk"_s},
        {u"/capstone/title"_s, QString()}, {u"/capstone/estimatedMinutes"_s, -1},
        {u"/credit/pdHoursBonus"_s, -1}, {u"/credit/pdHoursBonus"_s, 1e9},
        {u"/countOnlyActiveAwards"_s, u"true"_s}};
    for (const auto& [path, value] : wrong) {
        CAPTURE(path);
        const auto error = errorOf(path, value);
        CHECK(error.kind == Error::Kind::Invalid);
        CHECK(error.message.startsWith(path + u' '));
    }
}

TEST_CASE("a stack of a size beyond reason is refused")
{
    const auto json = samples::starterStackJson(u"stack-eic"_s);
    CHECK(errorOf(u"/slots/0/choose"_s, 61).message.contains(u"more than 60"_s));
    CHECK(errorOf(u"/slots/0/choose"_s, 2'000'000'000).message.contains(u"more than 60"_s));
    CHECK(
        errorOf(u"/slots"_s, copies(json[u"slots"_s][0], 201)).message.startsWith(u"/slots has"_s));
    CHECK(errorOf(u"/slots/0/from"_s, copies(json[u"slots"_s][0][u"from"_s][0], 201))
              .message.startsWith(u"/slots/0/from has"_s));
    CHECK(
        errorOf(u"/summary"_s, QString(20'001, u'a')).message.startsWith(u"/summary is longer"_s));
    CHECK(errorOf(u"/title"_s, u"a"_s + QChar(QChar::Null)).message.contains(u"null"_s));
    const QByteArray start = R"({"format":"microcredential-stack","formatVersion":1,"slots":)";
    CHECK(errorOf(start + '[' + QByteArray("{},").repeated(100'000) + "{}]}")
              .message.contains(u"values"_s));
    CHECK(errorOf(start + QByteArray(100'000, '[')).message.contains(u"deep within each other"_s));
    CHECK(errorOf(start + "[],\"slots\":[]}").message.contains(u"/slots is there twice"_s));
    CHECK(errorOf(QByteArray(2 * 1024 * 1024, ' ')).message.contains(u"large"_s));
}

TEST_CASE("a stack that was cut off anywhere is refused")
{
    const auto bytes = core::starterFile(u"stack-eic"_s).trimmed();
    for (qsizetype size = 0; size < bytes.size(); size += 31) {
        CAPTURE(size);
        CHECK(readStackFile(bytes.first(size)).error().kind == Error::Kind::Damaged);
    }
}

TEST_CASE("a stack with random bytes changed is read or refused, never more")
{
    std::mt19937 random(20260514);
    const auto names = core::starterStacks();
    int refused = 0;
    for (int round = 0; round < 800; ++round) {
        auto bytes = core::starterFile(names.at(round % names.size()));
        const int flips = 1 + int(random() % 4);
        for (int i = 0; i < flips; ++i)
            bytes[qsizetype(random() % size_t(bytes.size()))] = char(random());
        const auto file = readStackFile(bytes);
        if (!file) {
            ++refused;
            CHECK_FALSE(file.error().message.isEmpty());
            continue;
        }
        core::check(file->content, samples::shelf());
        samples::progress(file->content, samples::earned(QStringList{u"CM-01"_s, u"IC-01"_s}));
        CHECK(must(readStackFile(core::writeStackFile(*file))) == *file);
    }
    CHECK(refused > 100);
}
