// SPDX-License-Identifier: MIT
#include "tests/cli/commandline.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

bool isPdf(const CommandLine& cli, const QString& name)
{
    return cli.read(name).startsWith("%PDF-");
}

QStringList decision(const QString& outcome)
{
    return QStringList{u"decide"_s, u"w.laurel"_s, outcome, u"--by"_s, u"lena@maple.example"_s}
    + anasWork();
}

} // namespace

TEST_CASE("a lesson becomes a badge by way of not yet, from the command line alone")
{
    const CommandLine cli;
    startReview(cli);

    const auto comment
        = cli.done(QStringList{u"comment"_s, u"add"_s, u"w.laurel"_s, u"--evidence"_s, u"3"_s,
                       u"--at"_s, u"0:33.5"_s, u"--criterion"_s, u"C3"_s, u"--kind"_s,
                       u"celebration"_s, u"You wait, and all are ready."_s}
            + omarsReview());
    cli.done(QStringList{u"score"_s, u"w.laurel"_s, u"C1=3"_s, u"C2=2"_s, u"C3=4"_s, u"C4=3"_s,
                 u"C5=3"_s, u"--because"_s, u"C2=List each step that a visitor can see."_s,
                 u"--cite"_s, u"C3="_s + comment}
        + omarsReview());
    cli.done(QStringList{u"review"_s, u"finish"_s, u"w.laurel"_s, u"--strengths"_s,
                 u"The routine is kept."_s, u"--next-steps"_s, u"Mend the plan."_s}
        + omarsReview());

    // The pass rule has the word, and a refusal leaves no letter behind.
    CHECK(cli.refused(decision(u"--approve"_s) + QStringList{u"--letter"_s, u"no.pdf"_s})
              .contains(u"Observable steps"_s));
    CHECK_FALSE(QFileInfo::exists(cli.path(u"no.pdf"_s)));
    const auto notYet
        = cli.done(decision(u"--not-yet"_s) + QStringList{u"--letter"_s, u"notyet.pdf"_s});
    CHECK(notYet.startsWith(u"Not yet"_s));
    CHECK(isPdf(cli, u"notyet.pdf"_s));

    // The earner answers, mends what is open and hands in again.
    cli.done(QStringList{
                 u"comment"_s, u"add"_s, u"w.laurel"_s, u"Thank you!"_s, u"--reply-to"_s, comment}
        + anasWork());
    cli.done(QStringList{u"evidence"_s, u"add"_s, u"w.laurel"_s, u"--requirement"_s, u"E2"_s,
                 cli.write(u"plan2.txt"_s, "Five steps that a visitor can see.")}
        + anasWork());
    cli.done(QStringList{u"submit"_s, u"w.laurel"_s, u"--accept-statements"_s, u"--note"_s,
                 u"A new plan with steps."_s}
        + anasWork());
    cli.done(QStringList{u"review"_s, u"start"_s, u"w.laurel"_s} + omarsReview());
    // What was met stays met: only the open criterion needs a level.
    cli.done(QStringList{u"score"_s, u"w.laurel"_s, u"C2=3"_s} + omarsReview());
    cli.done(QStringList{u"review"_s, u"finish"_s, u"w.laurel"_s, u"--strengths"_s,
                 u"Clear steps."_s, u"--next-steps"_s, u"Share the plan."_s}
        + omarsReview());
    const auto approved = cli.run(
        decision(u"--approve"_s) + QStringList{u"--letter"_s, u"approved.pdf"_s, u"--json"_s});
    REQUIRE(approved.status == 0);
    const auto number = approved.json().object().value("award"_L1).toString();
    CHECK(number.endsWith(u"-0001"_s));
    CHECK(isPdf(cli, u"approved.pdf"_s));

    CHECK(cli.done({u"award"_s, u"list"_s, u"w.laurel"_s}).startsWith(number));
    const auto badges = cli.done({u"badge"_s, u"export"_s, u"w.laurel"_s, u"--all"_s, u"--format"_s,
        u"pdf"_s, u"-o"_s, u"badges"_s});
    CHECK(badges.contains(u"Ana Reyes"_s));
    CHECK(isPdf(cli, badges));
    const auto grid = cli.done({u"report"_s, u"w.laurel"_s, u"grid"_s, u"--format"_s, u"csv"_s})
                          .split(u"\r\n"_s);
    REQUIRE(grid.size() == 2);
    CHECK(grid.first() == u"person,email,code,version,state,attempt,E1,E2,E3,E4,E5"_s);
    CHECK(grid.last() == u"Ana Reyes,ana@maple.example,CM-01,1.0.0,approved,2,1,2,1,1,1"_s);
    CHECK(cli.done({u"report"_s, u"w.laurel"_s, u"register"_s, u"--format"_s, u"csv"_s})
              .contains(number + u",CM-01,1.0.0,"_s));
    CHECK(cli.done({u"check"_s, u"w.laurel"_s}) == u"Everything is as it must be."_s);

    // A copy of the file is the same work.
    cli.done({u"backup"_s, u"w.laurel"_s, u"copy.laurel"_s});
    CHECK(cli.done({u"award"_s, u"list"_s, u"copy.laurel"_s}).startsWith(number));
    CHECK(
        cli.refused({u"backup"_s, u"w.laurel"_s, u"copy.laurel"_s}).contains(u"exists already"_s));
}

TEST_CASE("the demo school is whole, and all its badges can be printed")
{
    const CommandLine cli;
    cli.done({u"new"_s, u"demo.laurel"_s, u"--demo"_s});
    CHECK(cli.done({u"check"_s, u"demo.laurel"_s}) == u"Everything is as it must be."_s);
    const auto info = cli.run({u"info"_s, u"demo.laurel"_s, u"--json"_s}).json().object();
    CHECK(info.value("demo"_L1).toBool());
    CHECK(info.value("microcredentials"_L1) == 6);
    const auto awards
        = cli.run({u"award"_s, u"list"_s, u"demo.laurel"_s, u"--json"_s}).json().array().size();
    CHECK(awards > 0);
    const auto badges = cli.done({u"badge"_s, u"export"_s, u"demo.laurel"_s, u"--all"_s,
        u"--format"_s, u"pdf"_s, u"-o"_s, u"badges"_s});
    CHECK(badges.split(u'\n').size() == awards);
    cli.refused({u"new"_s, u"demo.laurel"_s, u"--demo"_s});
    cli.refused({u"new"_s, u"x.laurel"_s, u"--demo"_s, u"--school"_s, u"Mine"_s}, 2);
}

TEST_CASE("work that cannot be reviewed goes back and uses up no attempt")
{
    const CommandLine cli;
    startReview(cli);
    const auto answer
        = cli.done(decision(u"--return"_s) + QStringList{u"--note"_s, u"The sound is missing."_s});
    CHECK(answer == u"Returned for revision"_s);
    CHECK(cli.done({u"report"_s, u"w.laurel"_s, u"grid"_s, u"--format"_s, u"csv"_s})
              .contains(u",returned,2,"_s));
    CHECK(cli.done({u"check"_s, u"w.laurel"_s}) == u"Everything is as it must be."_s);
}

TEST_CASE("a level cites only comments that its reviewer made on this work")
{
    const CommandLine cli;
    startReview(cli);
    const auto foreign = u"00000000-0000-4000-8000-000000000001"_s;
    CHECK(cli.refused(QStringList{u"score"_s, u"w.laurel"_s, u"C1=3"_s, u"C2=3"_s, u"--cite"_s,
                          u"C2="_s + foreign}
                 + omarsReview())
              .contains(foreign));
    // Not even the first of the two levels was written.
    CHECK(cli.refused(QStringList{u"review"_s, u"finish"_s, u"w.laurel"_s, u"--strengths"_s, u"x"_s,
                          u"--next-steps"_s, u"y"_s}
                 + omarsReview())
              .contains(u"C1 (Choice of routine) has no level yet"_s));
}

TEST_CASE("a decision whose letter cannot be written is not taken")
{
    const CommandLine cli;
    startReview(cli);
    CHECK(cli.refused(decision(u"--return"_s)
                 + QStringList{u"--note"_s, u"No sound."_s, u"--letter"_s, u"nowhere/letter.pdf"_s})
              .startsWith(u"Nothing was decided"_s));
    CHECK(cli.done({u"report"_s, u"w.laurel"_s, u"grid"_s, u"--format"_s, u"csv"_s})
              .contains(u",in-review,1,"_s));
}

TEST_CASE("what is for programs is one JSON document")
{
    const CommandLine cli;
    startReview(cli);
    CHECK(cli.run({u"info"_s, u"w.laurel"_s, u"--json"_s}).json().object().value("people"_L1) == 3);
    CHECK(cli.run({u"check"_s, u"w.laurel"_s, u"--json"_s}).json().array().isEmpty());
    CHECK(cli.run({u"design"_s, u"list"_s, u"w.laurel"_s, u"--json"_s}).json().array().size() == 1);
    CHECK(
        cli.run({u"design"_s, u"lint"_s, u"w.laurel"_s, u"CM-01"_s, u"--json"_s}).json().isArray());
    CHECK(cli.run({u"roster"_s, u"import"_s, u"w.laurel"_s, u"staff.csv"_s, u"--json"_s})
              .json()
              .object()
              .value("unchanged"_L1)
        == 3);
    CHECK(cli.run({u"award"_s, u"list"_s, u"w.laurel"_s, u"--json"_s}).json().array().isEmpty());
    const auto grid
        = cli.run({u"report"_s, u"w.laurel"_s, u"grid"_s, u"--format"_s, u"json"_s}).json().array();
    REQUIRE(grid.size() == 1);
    CHECK(grid.first().toObject().value("evidence"_L1).toObject().value("E3"_L1) == 1);
    const auto refusal = cli.run({u"design"_s, u"lint"_s, u"w.laurel"_s, u"CM-1"_s, u"--json"_s});
    CHECK(refusal.status == 1);
    CHECK(refusal.out.isEmpty());
}
