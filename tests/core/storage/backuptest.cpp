// SPDX-License-Identifier: MIT
#include "core/storage/backup.h"
#include "tests/support/tinydisk.h"
#include "tests/support/workspacefolder.h"

using namespace Qt::StringLiterals;
using core::Error;
using samples::WorkspaceFolder;

namespace {

core::Instant at(const QString& text)
{
    const auto instant = core::instantFromIso(text);
    REQUIRE(instant);
    return *instant;
}

QList<QDate> days(const QStringList& texts)
{
    QList<QDate> list;
    for (const auto& text : texts)
        list.append(QDate::fromString(text, Qt::ISODate));
    return list;
}

} // namespace

TEST_CASE("a backup of the open workspace opens alone and holds everything")
{
    const WorkspaceFolder folder(2);
    const auto to = folder.path(u"copy.laurel"_s);
    qint64 told = 0;
    {
        const auto store = must(core::Store::open(folder.path()));
        must(store->apply(u"Add"_s, {{.after = samples::person()}})); // still in the log
        must(core::backUp(store->database(), to,
            {[&](qint64 done, qint64 total) { told = done == total ? total : 0; }, {}}));
        must(store->apply(u"Add"_s, {{.after = samples::person()}}));
    }
    CHECK(told > 0);
    CHECK(folder.names().size() == 2);
    const auto copy = must(core::Store::open(to));
    CHECK(must(copy->people().count()) == 3);
    must(copy->journal().verify());
}

TEST_CASE("a step taken while a backup is made is in it whole or not at all")
{
    const WorkspaceFolder folder;
    const auto store = must(core::Store::open(folder.path()));
    auto person = samples::person();
    person.positionTitle = QString(2000000, u'x'); // more pages than are copied at once
    must(store->apply(u"Add"_s, {{.after = person}}));
    bool isTaken = false;
    must(core::backUp(store->database(), folder.path(u"copy.laurel"_s),
        {[&](qint64, qint64) {
             if (!std::exchange(isTaken, true))
                 must(store->apply(u"Add"_s, {{.after = samples::person()}}));
         },
            {}}));
    const auto copy = must(core::Store::open(folder.path(u"copy.laurel"_s)));
    must(copy->journal().verify());
    CHECK(must(copy->people().count()) == copy->journal().lastSeq() - 1);
}

TEST_CASE("a backup is never written over something")
{
    const WorkspaceFolder folder;
    const auto to = folder.path(u"thesis.laurel"_s);
    WorkspaceFolder::write(to, "mine");
    const auto store = must(core::Store::open(folder.path()));
    CHECK(core::backUp(store->database(), to).error().kind == Error::Kind::Refused);
    CHECK(WorkspaceFolder::read(to) == "mine");
}

TEST_CASE("a backup that is stopped leaves nothing")
{
    const WorkspaceFolder folder(1);
    std::stop_source stop;
    stop.request_stop();
    const auto store = must(core::Store::open(folder.path()));
    const auto before = folder.names();
    const auto done
        = core::backUp(store->database(), folder.path(u"copy.laurel"_s), {{}, stop.get_token()});
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == Error::Kind::Cancelled);
    CHECK(folder.names() == before);
}

TEST_CASE("a backup that does not fit on the drive leaves nothing")
{
    const WorkspaceFolder folder(3);
    const auto store = must(core::Store::open(folder.path()));
    for (const int kilobytes : {4, 64, 128}) {
        const samples::TinyDisk disk(u"%1k"_s.arg(kilobytes));
        if (!disk.isThere())
            return;
        const auto done = core::backUp(store->database(), disk.path(u"copy.laurel"_s));
        REQUIRE_FALSE(done);
        CHECK(done.error().kind == Error::Kind::Full);
        CHECK(done.error().message.contains("no backup was made"_L1));
        CHECK(QDir(disk.path({})).isEmpty(QDir::Files | QDir::Hidden));
    }
}

TEST_CASE("a backup cannot be made into a folder that is not there")
{
    const WorkspaceFolder folder;
    const auto store = must(core::Store::open(folder.path()));
    const auto done = core::backUp(store->database(), folder.path(u"no/copy.laurel"_s));
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == Error::Kind::Storage);
    CHECK(done.error().message.contains("Choose another folder or drive"_L1));
}

TEST_CASE("no backup is made of a damaged workspace")
{
    const WorkspaceFolder folder(200);
    // The last page of the file is a leaf: nothing needs it to open.
    const auto size = QFileInfo(folder.path()).size();
    WorkspaceFolder::overwrite(folder.path(), size - 4096, QByteArray(4096, '\xa5'));
    const auto database
        = must(core::Database::open(folder.path(), core::Database::Mode::Immutable));
    const auto before = folder.files();
    const auto done = core::backUp(database, folder.path(u"copy.laurel"_s));
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == Error::Kind::Damaged);
    CHECK(folder.files() == before);
}

TEST_CASE("an automatic backup is made once a day, in a folder beside the workspace")
{
    const WorkspaceFolder folder(1);
    const auto store = must(core::Store::open(folder.path()));
    const auto due = [&](const QString& when) {
        return must(core::backUpWhenDue(store->database(), folder.path(), at(when)));
    };
    const auto first = due(u"2026-11-23T08:00:00Z"_s);
    CHECK(first == folder.path(u"Maple Grove.backups/Maple Grove 2026-11-23 08-00-00.laurel"_s));
    CHECK(due(u"2026-11-23T08:00:01Z"_s).isEmpty());
    CHECK(due(u"2026-11-23T23:59:59Z"_s).isEmpty());
    const auto second = due(u"2026-11-24T00:00:00Z"_s);
    CHECK(core::automaticBackups(folder.path()) == QStringList{second, first});
    CHECK(must(must(core::Store::open(first))->people().count()) == 1);
}

TEST_CASE("a backup from a day when the clock was wrong does not hold up those to come")
{
    const WorkspaceFolder folder;
    const auto store = must(core::Store::open(folder.path()));
    must(core::backUpWhenDue(store->database(), folder.path(), at(u"2099-01-01T00:00:00Z"_s)));
    const auto now = must(
        core::backUpWhenDue(store->database(), folder.path(), at(u"2026-11-24T09:00:00Z"_s)));
    CHECK(QFile::exists(now));
}

TEST_CASE("the rotation removes old automatic backups and nothing else")
{
    const WorkspaceFolder folder;
    const auto store = must(core::Store::open(folder.path()));
    const auto backups = core::backupFolder(folder.path());
    REQUIRE(QDir().mkpath(backups));
    const auto other = backups + u"/My own notes.laurel"_s;
    WorkspaceFolder::write(other, "mine");
    for (QDate day(2026, 10, 1); day < QDate(2026, 10, 21); day = day.addDays(1)) {
        const auto name = u"/Maple Grove %1 08-00-00.laurel"_s.arg(day.toString(Qt::ISODate));
        WorkspaceFolder::write(backups + name, "old");
    }
    must(core::backUpWhenDue(store->database(), folder.path(), at(u"2026-10-21T08:00:00Z"_s)));
    QStringList left;
    for (const auto& path : core::automaticBackups(folder.path()))
        left.append(path.mid(path.indexOf("2026"_L1), 10));
    CHECK(left.join(u' ')
        == u"2026-10-21 2026-10-20 2026-10-19 2026-10-18 2026-10-17 2026-10-16 2026-10-15 "
           "2026-10-14 2026-10-11 2026-10-04"_s);
    CHECK(QFile::exists(other));
}

TEST_CASE("of the backups the seven newest days and one of each of eight weeks are kept")
{
    CHECK(core::keptBackups({}).isEmpty());
    const auto few = days({u"2026-11-24"_s, u"2026-11-20"_s, u"2026-03-01"_s});
    CHECK(core::keptBackups(few) == few);

    QList<QDate> daily;
    const QDate newest(2026, 11, 24); // a Tuesday
    for (int i = 0; i < 100; ++i)
        daily.append(newest.addDays(-i));
    CHECK(core::keptBackups(daily)
        == days({u"2026-11-24"_s, u"2026-11-23"_s, u"2026-11-22"_s, u"2026-11-21"_s,
            u"2026-11-20"_s, u"2026-11-19"_s, u"2026-11-18"_s, u"2026-11-17"_s, u"2026-11-15"_s,
            u"2026-11-08"_s, u"2026-11-01"_s, u"2026-10-25"_s, u"2026-10-18"_s, u"2026-10-11"_s,
            u"2026-10-04"_s}));

    // Two of one day count once; a week lies over the turn of the year.
    const auto twice
        = days({u"2027-01-03"_s, u"2027-01-03"_s, u"2027-01-02"_s, u"2027-01-01"_s, u"2026-12-31"_s,
            u"2026-12-30"_s, u"2026-12-29"_s, u"2026-12-28"_s, u"2026-12-27"_s, u"2026-12-26"_s});
    CHECK(core::keptBackups(twice)
        == days({u"2027-01-03"_s, u"2027-01-02"_s, u"2027-01-01"_s, u"2026-12-31"_s,
            u"2026-12-30"_s, u"2026-12-29"_s, u"2026-12-28"_s, u"2026-12-27"_s}));
}
