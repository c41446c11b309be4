// SPDX-License-Identifier: MIT
#include "tests/cli/commandline.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

// A stack that the demo school's Priya has completed but for its talk: her award for CM-01.
QByteArray smallStack()
{
    return R"({"format":"microcredential-stack","formatVersion":1,
        "id":"0d5f7c22-41c3-4f0c-b7c1-2e6f0a4d8e55","code":"STK-ONE","version":"1.0.0",
        "status":"draft","language":"en","title":"First steps",
        "slots":[{"id":"L1","title":"Routines","choose":1,
            "from":[{"code":"CM-01","microcredential":"11111111-2222-4333-8444-555555555555"}]}],
        "countOnlyActiveAwards":true,
        "capstone":{"title":"Talk","description":"Ten minutes.","estimatedMinutes":30}})";
}

const auto priya = u"priya.raman@maplegrove.example"_s;
const auto ruth = u"ruth.okafor@maplegrove.example"_s;

QJsonObject progressOf(const CommandLine& cli, const QString& code, const QString& person)
{
    const auto answer = cli.run(
        {u"stack"_s, u"progress"_s, u"demo.laurel"_s, code, u"--person"_s, person, u"--json"_s});
    REQUIRE(answer.status == 0);
    return answer.json().array().at(0).toObject();
}

void makeStack(const CommandLine& cli)
{
    cli.done({u"new"_s, u"demo.laurel"_s, u"--demo"_s});
    cli.write(u"one.json"_s, smallStack());
    // Its microcredential goes by another identity here, and is found by its code.
    CHECK(cli.done({u"stack"_s, u"import"_s, u"demo.laurel"_s, u"one.json"_s})
        == u"STK-ONE First steps: new stack"_s);
}

QStringList awarding(const QString& by, const QStringList& more = {})
{
    return QStringList{u"stack"_s, u"award"_s, u"demo.laurel"_s, u"STK-ONE"_s, u"--person"_s, priya,
               u"--by"_s, by}
    + more;
}

} // namespace

TEST_CASE("the stacks that come with Laurel are taken in and go out as they came")
{
    const CommandLine cli;
    cli.done({u"new"_s, u"demo.laurel"_s, u"--demo"_s});
    const auto starters = cli.run({u"stack"_s, u"starters"_s, u"--json"_s}).json().array();
    CHECK(starters.size() == 2);
    cli.done({u"stack"_s, u"add"_s, u"demo.laurel"_s, u"stack-rcp"_s, u"stack-eic"_s});
    CHECK(cli.done({u"stack"_s, u"add"_s, u"demo.laurel"_s, u"stack-rcp"_s})
              .endsWith(u"unchanged"_s));
    CHECK(cli.refused({u"stack"_s, u"add"_s, u"demo.laurel"_s, u"stack-rcpp"_s})
              .contains(u"stack-rcp"_s));
    for (const auto& code : {u"rcp"_s, u"eic"_s}) {
        const auto out = u"out-%1.json"_s.arg(code);
        cli.done(
            {u"stack"_s, u"write"_s, u"demo.laurel"_s, u"STK-"_s + code.toUpper(), u"-o"_s, out});
        QFile original(QStringLiteral(LAUREL_RESOURCES "/designs/stack-%1.json").arg(code));
        REQUIRE(original.open(QIODevice::ReadOnly));
        CHECK(cli.read(out).trimmed() == original.readAll().trimmed());
    }
    const auto shown = cli.done({u"stack"_s, u"show"_s, u"demo.laurel"_s, u"stk-eic"_s});
    CHECK(shown.contains(u"2 of CM-01, TI-01, CR-01, SE-01, ER-01"_s));
    CHECK(shown.contains(u"comes before “Coaching”"_s));
    CHECK(cli.refused({u"stack"_s, u"show"_s, u"demo.laurel"_s, u"STK-EIX"_s})
              .contains(u"Did you mean STK-EIC?"_s));
    cli.done({u"stack"_s, u"remove"_s, u"demo.laurel"_s, u"STK-RCP"_s});
    CHECK_FALSE(cli.done({u"stack"_s, u"list"_s, u"demo.laurel"_s}).contains(u"STK-RCP"_s));
}

TEST_CASE("progress on a stack says what is filled, what is missing and what comes next")
{
    const CommandLine cli;
    cli.done({u"new"_s, u"demo.laurel"_s, u"--demo"_s});
    cli.done({u"stack"_s, u"add"_s, u"demo.laurel"_s, u"stack-rcp"_s});
    const auto hers = progressOf(cli, u"STK-RCP"_s, priya);
    CHECK(hers.value("filled"_L1) == 1);
    CHECK(hers.value("places"_L1) == 4);
    CHECK(hers.value("progress"_L1) == 0.25);
    CHECK_FALSE(hers.value("complete"_L1).toBool());
    const auto next = hers.value("next"_L1).toArray();
    CHECK(next.size() == 4); // CR-01, SE-01, and one of TI-01 and ER-01
    for (qsizetype i = 1; i < next.size(); ++i)
        CHECK(next.at(i - 1).toObject().value("hours"_L1).toDouble()
            <= next.at(i).toObject().value("hours"_L1).toDouble());
    const auto all = cli.done({u"stack"_s, u"progress"_s, u"demo.laurel"_s, u"STK-RCP"_s});
    CHECK(all.contains(u"Priya Raman\t1/4"_s));
    CHECK(all.contains(u"“Families and culture” still asks for CR-01."_s));
}

TEST_CASE("a stack is awarded when it is complete, once, by an approver")
{
    const CommandLine cli;
    makeStack(cli);
    CHECK(cli.refused(awarding(ruth)).contains(u"“Talk” was not accepted yet"_s));
    cli.refused(awarding(ruth, {u"--capstone-accepted"_s, u"soon"_s}), 2);
    const QStringList accepted{u"--capstone-accepted"_s, u"2026-05-14"_s};
    CHECK(cli.refused(awarding(priya, accepted)).contains(u"themselves"_s));
    CHECK(cli.refused(awarding(u"samuel.osei@maplegrove.example"_s, accepted))
              .contains(u"not an approver"_s));
    CHECK(cli.done(awarding(ruth, accepted)).contains(u"-S001"_s));
    CHECK(cli.refused(awarding(ruth, accepted)).contains(u"already"_s));
    CHECK(progressOf(cli, u"STK-ONE"_s, priya).value("award"_L1).toString().endsWith(u"-S001"_s));
    CHECK(cli.refused({u"stack"_s, u"remove"_s, u"demo.laurel"_s, u"STK-ONE"_s})
              .contains(u"was awarded"_s));
}

TEST_CASE("a revoked stack award is not exported, and who has the list knows")
{
    const CommandLine cli;
    makeStack(cli);
    const auto standing = [](const QString& what, const QString& by) {
        return QStringList{u"stack"_s, what, u"demo.laurel"_s, u"STK-ONE"_s, u"--person"_s, priya,
            u"--by"_s, by, u"--reason"_s, u"The talk was another's."_s};
    };
    CHECK(cli.refused(standing(u"revoke"_s, ruth)).contains(u"was not awarded"_s));
    cli.done(awarding(ruth, {u"--capstone-accepted"_s, u"2026-05-14"_s}));
    cli.done({u"key"_s, u"new"_s, u"demo.laurel"_s, u"--unlocked"_s});
    const QStringList exporting{u"stack"_s, u"export"_s, u"demo.laurel"_s, u"STK-ONE"_s,
        u"--format"_s, u"json"_s, u"-o"_s, u"out"_s};
    const auto record = cli.done(exporting);
    CHECK(cli.refused(standing(u"reinstate"_s, ruth)).contains(u"not revoked"_s));
    CHECK(cli.refused(standing(u"revoke"_s, u"samuel.osei@maplegrove.example"_s))
              .contains(u"not an approver"_s));
    cli.done(standing(u"revoke"_s, ruth));
    CHECK(progressOf(cli, u"STK-ONE"_s, priya).value("awardStatus"_L1) == u"revoked"_s);
    CHECK(cli.done({u"stack"_s, u"progress"_s, u"demo.laurel"_s, u"STK-ONE"_s})
              .contains(u"revoked"_s));
    const auto again = cli.run(exporting);
    CHECK(again.out.isEmpty());
    CHECK(again.err.contains(u"was revoked, so it is not exported"_s));
    CHECK(cli.refused(awarding(ruth, {u"--capstone-accepted"_s, u"2026-05-14"_s}))
              .contains(u"Reinstate it"_s));
    cli.done({u"badge"_s, u"revocations"_s, u"demo.laurel"_s, u"-o"_s, u"revoked.json"_s});
    const auto report = cli.run({u"verify"_s, record, u"revoked.json"_s, u"--json"_s})
                            .json()
                            .array()
                            .at(0)
                            .toObject();
    CHECK(report.value("validity"_L1) == u"revoked"_s);
    CHECK(report.value("revocationReason"_L1) == u"The talk was another's."_s);
    // The badge in it counts as before.
    CHECK(report.value("wrapped"_L1).toArray().at(0).toObject().value("good"_L1).toBool());

    cli.done(standing(u"reinstate"_s, ruth));
    cli.done({u"badge"_s, u"revocations"_s, u"demo.laurel"_s, u"-o"_s, u"newer.json"_s});
    CHECK(cli.run({u"verify"_s, record, u"newer.json"_s}).status == 0);
    CHECK(cli.done(exporting) == record);
    CHECK(cli.done({u"check"_s, u"demo.laurel"_s}) == u"Everything is as it must be."_s);
}

TEST_CASE("a stack award verifies itself in every form, with the badge in it")
{
    const CommandLine cli;
    makeStack(cli);
    const auto exporting = [](const QString& format) {
        return QStringList{u"stack"_s, u"export"_s, u"demo.laurel"_s, u"STK-ONE"_s, u"--format"_s,
            format, u"-o"_s, u"out"_s};
    };
    CHECK(cli.refused(exporting(u"png"_s)).contains(u"not awarded yet"_s));
    cli.done(awarding(ruth, {u"--capstone-accepted"_s, u"2026-05-14"_s}));
    CHECK(cli.refused(exporting(u"png"_s)).contains(u"key new"_s));
    cli.refused(exporting(u"bmp"_s), 2);
    cli.done({u"key"_s, u"new"_s, u"demo.laurel"_s, u"--unlocked"_s});
    QByteArray first;
    for (const auto& format : {u"json"_s, u"png"_s, u"svg"_s, u"pdf"_s}) {
        const auto path = cli.done(exporting(format));
        const auto checked = cli.run({u"verify"_s, path, u"--json"_s});
        INFO(checked.out.toStdString());
        CHECK(checked.status == 0);
        const auto report = checked.json().array().at(0).toObject();
        CHECK(report.value("good"_L1).toBool());
        const auto wrapped = report.value("wrapped"_L1).toArray();
        REQUIRE(wrapped.size() == 1);
        CHECK(wrapped.at(0).toObject().value("good"_L1).toBool());
        CHECK(cli.done({u"verify"_s, path}).contains(u"What is in it? 1 badges"_s));
    }
    // It comes back as it was, and stands in the register with its badge.
    const auto files = QDir(cli.path(u"out"_s)).entryList({u"*.png"_s}, QDir::Files);
    REQUIRE(files.size() == 1);
    CHECK(files.first().contains(u"STK-ONE Priya Raman"_s));
    const auto before = cli.read(u"out/"_s + files.first());
    QDir(cli.path(u"out"_s)).removeRecursively();
    cli.done(exporting(u"png"_s));
    CHECK(cli.read(u"out/"_s + files.first()) == before);
    CHECK(cli.done({u"check"_s, u"demo.laurel"_s}) == u"Everything is as it must be."_s);
    cli.done({u"badge"_s, u"register"_s, u"demo.laurel"_s, u"-o"_s, u"register.json"_s});
    const auto listed
        = cli.run({u"verify"_s, u"out"_s, u"register.json"_s, u"--json"_s}).json().array();
    CHECK(listed.at(0).toObject().value("register"_L1) == u"listed"_s);
    CHECK(
        listed.at(0).toObject().value("wrapped"_L1).toArray().at(0).toObject().value("register"_L1)
        == u"listed"_s);
}
