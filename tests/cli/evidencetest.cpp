// SPDX-License-Identifier: MIT
#include "core/store.h"
#include "tests/cli/commandline.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace {

QStringList adding(const QString& requirement, const QStringList& what)
{
    return QStringList{u"evidence"_s, u"add"_s, u"w.laurel"_s, u"--requirement"_s, requirement}
    + anasWork() + what;
}

QStringList keptFiles(const CommandLine& cli)
{
    QStringList files;
    QDirIterator all(
        cli.path(u"w.media"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(all.next());
    return files;
}

// Changes a workspace as no Laurel would: past its guards.
void tamper(const QString& workspace, const QStringList& statements)
{
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
        database.setDatabaseName(workspace);
        REQUIRE(database.open());
        QSqlQuery query(database);
        QStringList guards;
        REQUIRE(query.exec(u"SELECT name FROM sqlite_schema WHERE type = 'trigger'"_s));
        while (query.next())
            guards.append(query.value(0).toString());
        for (const auto& guard : guards)
            REQUIRE(query.exec(u"DROP TRIGGER \"%1\""_s.arg(guard)));
        for (const auto& statement : statements) {
            INFO(statement.toStdString());
            REQUIRE(query.exec(statement));
        }
    }
    QSqlDatabase::removeDatabase(u"tamper"_s);
}

void enrolled(const CommandLine& cli)
{
    makeSchool(cli);
    cli.done(QStringList{u"enroll"_s, u"w.laurel"_s} + anasWork());
}

} // namespace

TEST_CASE("a video that cannot be shown is refused before anything is kept")
{
    const CommandLine cli;
    enrolled(cli);
    const auto noise = cli.write(u"noise.mp4"_s, QByteArray(100'000, 'x'));
    const auto said = cli.refused(adding(u"E3"_s, {lesson(), noise}));
    CHECK(said.contains(u"noise.mp4"_s));
    CHECK(keptFiles(cli).isEmpty());
    CHECK(cli.done({u"info"_s, u"w.laurel"_s}).contains(u"Pieces of evidence: 0"_s));
    QFile clip(lesson());
    REQUIRE(clip.open(QIODevice::ReadOnly));
    cli.refused(adding(u"E3"_s, {cli.write(u"empty.mp4"_s, {})}));
    cli.refused(adding(u"E3"_s, {cli.write(u"cut.mp4"_s, clip.read(20'000))}));
    CHECK(cli.done({u"check"_s, u"w.laurel"_s}) == u"Everything is as it must be."_s);
}

TEST_CASE("a file that is gone or does not fit the requirement is refused and nothing is kept")
{
    const CommandLine cli;
    enrolled(cli);
    const auto plan = cli.write(u"plan.txt"_s, "Stand up.");
    CHECK(cli.refused(adding(u"E2"_s, {plan, u"gone.txt"_s})).contains(u"gone.txt"_s));
    CHECK(cli.refused(adding(u"E2"_s, {lesson()})).contains(u"lesson-plan"_s));
    CHECK(cli.refused(adding(u"E9"_s, {plan})).contains(u"E9"_s));
    CHECK(keptFiles(cli).isEmpty());
}

TEST_CASE("several files become several pieces, and the same bytes are kept once")
{
    const CommandLine cli;
    enrolled(cli);
    const auto one = cli.write(u"one.csv"_s, "1,2\n");
    const auto two = cli.write(u"two.csv"_s, "3,4\n");
    const auto same = cli.write(u"same.csv"_s, "1,2\n");
    const auto answer = cli.run(adding(u"E4"_s, {one, two, same}));
    CHECK(answer.status == 0);
    CHECK(answer.out == u"1\n2\n3\n"_s);
    CHECK(answer.err.contains(u"at most 1"_s));
    CHECK(keptFiles(cli).size() == 2);
    const auto store = must(core::Store::open(cli.path(u"w.laurel"_s)));
    CHECK(must(store->mediaFiles().count()) == 2);
}

TEST_CASE("check finds evidence that was removed or changed behind our back")
{
    const CommandLine cli;
    makeSchool(cli);
    handIn(cli);
    for (const auto& path : keptFiles(cli)) {
        if (path.endsWith(u".txt"_s))
            REQUIRE(QFile::remove(path));
        if (path.endsWith(u".csv"_s)) {
            QFile file(path);
            REQUIRE(file.open(QIODevice::ReadWrite));
            file.write("DAY");
        }
    }
    const auto answer = cli.run({u"check"_s, u"w.laurel"_s});
    CHECK(answer.status == 1);
    CHECK(answer.out.contains(u"“plan.txt” is missing"_s));
    CHECK(answer.out.contains(u"“log.csv” was changed"_s));
    CHECK(answer.err.startsWith(u"2 things"_s));
}

TEST_CASE("a video left in place is known by its fingerprint and missed when it moves")
{
    const CommandLine cli;
    enrolled(cli);
    const auto there = cli.path(u"lesson.mp4"_s);
    REQUIRE(QFile::copy(lesson(), there));
    QFile::setPermissions(there, QFile::ReadOwner | QFile::WriteOwner);
    CHECK(cli.done(adding(u"E3"_s, {there, u"--in-place"_s})) == u"1"_s);
    CHECK(keptFiles(cli).isEmpty());
    CHECK(cli.run({u"check"_s, u"w.laurel"_s}).status == 0);
    QFile file(there);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(file.size() - 10));
    file.write("0123456789");
    file.close();
    CHECK(cli.run({u"check"_s, u"w.laurel"_s}).out.contains(u"was changed"_s));
    REQUIRE(file.remove());
    CHECK(cli.run({u"check"_s, u"w.laurel"_s}).out.contains(u"is not where it was left"_s));
}

TEST_CASE("check finds a published design and a hand-in that were changed")
{
    const CommandLine cli;
    makeSchool(cli);
    handIn(cli);
    tamper(cli.path(u"w.laurel"_s),
        {u"UPDATE microcredential_version SET content = replace(content, 'Routine', 'Habit')"_s,
            u"UPDATE evidence_item SET title = 'Another'"_s,
            u"UPDATE submission SET scored_attempts = 2"_s,
            u"UPDATE journal SET words = 'Nothing' WHERE seq = 2"_s});
    const auto answer = cli.run({u"check"_s, u"w.laurel"_s});
    CHECK(answer.status == 1);
    CHECK(answer.out.contains(u"Version 1.0.0 of CM-01 was changed after it was published."_s));
    CHECK(answer.out.contains(u"Attempt 1 of Ana Reyes on CM-01 was changed"_s));
    CHECK(answer.out.contains(u"counts 2 scored attempts, but there were 0"_s));
    CHECK(answer.out.contains(u"Step 2 of the history was changed outside Laurel."_s));
}

TEST_CASE("a workspace that is open elsewhere is left alone")
{
    const CommandLine cli;
    makeSchool(cli);
    {
        const auto store = must(core::Store::open(cli.path(u"w.laurel"_s)));
        CHECK(cli.refused(QStringList{u"enroll"_s, u"w.laurel"_s} + anasWork())
                  .contains(u"already open"_s));
        CHECK(cli.refused({u"backup"_s, u"w.laurel"_s, u"copy.laurel"_s})
                  .contains(u"already open"_s));
    }
    cli.done(QStringList{u"enroll"_s, u"w.laurel"_s} + anasWork());
}
