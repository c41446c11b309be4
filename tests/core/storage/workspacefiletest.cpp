// SPDX-License-Identifier: MIT
#include "core/storage/workspacefile.h"
#include "tests/support/anotherlaurel.h"
#include "tests/support/workspacefolder.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using core::Error;
using samples::WorkspaceFolder;

namespace {

// That `path` is refused so, in a sentence that names it, and nothing in the folder has changed.
void checkRefused(
    const WorkspaceFolder& folder, const QString& path, Error::Kind kind, const QString& words)
{
    const auto before = folder.files();
    const auto store = core::Store::open(path);
    REQUIRE_FALSE(store);
    INFO(store.error().message.toStdString() << " | " << store.error().detail.toStdString());
    CHECK(int(store.error().kind) == int(kind));
    CHECK(store.error().message.contains(words));
    CHECK(store.error().message.endsWith(u'.'));
    CHECK_FALSE(store.error().message.contains("SQL"_L1));
    CHECK(folder.files() == before);
}

void allow(const QString& path, bool everything)
{
    auto permissions = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    if (QFileInfo(path).isDir())
        permissions |= QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    if (everything)
        permissions |= QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    REQUIRE(QFile::setPermissions(path, permissions));
}

} // namespace

TEST_CASE("a workspace of a newer Laurel is refused and not touched")
{
    const WorkspaceFolder folder;
    WorkspaceFolder::meddle(
        folder.path(), u"PRAGMA user_version = %1"_s.arg(core::migrations().size() + 1));
    checkRefused(folder, folder.path(), Error::Kind::TooNew, u"newer version of Laurel"_s);
}

TEST_CASE("a workspace that a newer Laurel did not close properly is refused and not touched")
{
    const WorkspaceFolder folder;
    {
        AnotherLaurel writer({u"write"_s, folder.path(), u"3"_s});
        while (writer.line() != u"done"_s) { }
        writer.kill();
    }
    // The later version stands in the log alone.
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(folder.path().toUtf8().constData(), &database) == SQLITE_OK);
    sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    REQUIRE(
        sqlite3_exec(database, "PRAGMA user_version = 77", nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
    QFile::remove(folder.path() + u"-shm"_s);
    REQUIRE(folder.names().contains(u"Maple Grove.laurel-wal"_s));
    checkRefused(folder, folder.path(), Error::Kind::TooNew, u"newer version of Laurel"_s);
}

TEST_CASE("a file of another program is refused and not touched")
{
    const WorkspaceFolder folder;
    const auto path = folder.path(u"other.laurel"_s);
    SECTION("a database of another program")
    {
        WorkspaceFolder::meddle(path, u"CREATE TABLE song (name); PRAGMA application_id = 7"_s);
        checkRefused(folder, path, Error::Kind::Foreign, u"belongs to another program"_s);
    }
    SECTION("a database without an owner")
    {
        WorkspaceFolder::meddle(path, u"CREATE TABLE song (name)"_s);
        checkRefused(folder, path, Error::Kind::Foreign, u"belongs to another program"_s);
    }
    SECTION("a text")
    {
        WorkspaceFolder::write(path, QByteArray("Dear reader,\n").repeated(500));
        checkRefused(folder, path, Error::Kind::Foreign, u"is not a Laurel workspace"_s);
    }
    SECTION("a short text")
    {
        WorkspaceFolder::write(path, "SQLite format 3");
        checkRefused(folder, path, Error::Kind::Foreign, u"is not a Laurel workspace"_s);
    }
    SECTION("random bytes")
    {
        QByteArray bytes(20000, '\0');
        std::srand(5);
        for (auto& byte : bytes)
            byte = char(std::rand());
        WorkspaceFolder::write(path, bytes);
        checkRefused(folder, path, Error::Kind::Foreign, u"is not a Laurel workspace"_s);
    }
    SECTION("a folder")
    {
        REQUIRE(QDir().mkdir(path));
        checkRefused(folder, path, Error::Kind::Foreign, u"is a folder"_s);
        CHECK(QDir(path).isEmpty());
    }
}

TEST_CASE("a workspace whose beginning was overwritten is refused and not touched")
{
    const WorkspaceFolder folder(20);
    WorkspaceFolder::overwrite(folder.path(), 0, QByteArray(64, 'x'));
    checkRefused(folder, folder.path(), Error::Kind::Foreign, u"beginning was overwritten"_s);
}

TEST_CASE("a damaged workspace is refused and not touched")
{
    const WorkspaceFolder folder(20);
    const auto path = folder.path();
    const auto size = QFileInfo(path).size();
    SECTION("cut off by half")
    {
        REQUIRE(QFile::resize(path, size / 2));
        checkRefused(folder, path, Error::Kind::Damaged, u"cut off"_s);
    }
    SECTION("cut off by one byte")
    {
        REQUIRE(QFile::resize(path, size - 1));
        checkRefused(folder, path, Error::Kind::Damaged, u"cut off"_s);
    }
    SECTION("the first page is garbage behind its header")
    {
        WorkspaceFolder::overwrite(path, 100, QByteArray(3996, '\xa5'));
        checkRefused(folder, path, Error::Kind::Damaged, u"is damaged"_s);
    }
    SECTION("an impossible page size")
    {
        WorkspaceFolder::overwrite(path, 16, QByteArray(2, '\x03'));
        checkRefused(folder, path, Error::Kind::Damaged, u""_s);
    }
    SECTION("empty")
    {
        WorkspaceFolder::write(path, {});
        checkRefused(folder, path, Error::Kind::Damaged, u"is empty"_s);
    }
}

TEST_CASE("a workspace that is not there is told and not made")
{
    const WorkspaceFolder folder;
    checkRefused(folder, folder.path(u"gone.laurel"_s), Error::Kind::Missing, u"was not found"_s);
}

TEST_CASE("a workspace that is open here cannot be opened a second time")
{
    const WorkspaceFolder folder;
    const auto store = must(core::Store::open(folder.path()));
    const auto second = core::Store::open(folder.path());
    REQUIRE_FALSE(second);
    CHECK(second.error().kind == Error::Kind::Busy);
    CHECK(second.error().message.startsWith(u"Maple Grove.laurel is already open"_s));

    // Looking at the file must not have dropped the lock that keeps others out.
    AnotherLaurel other({u"hold"_s, folder.path()});
    CHECK(other.line().startsWith(u"refused %1 "_s.arg(int(Error::Kind::Busy))));
    must(store->apply(u"Add"_s, {{.after = samples::person()}}));
}

TEST_CASE("a workspace that is open under another name cannot be opened a second time")
{
    const WorkspaceFolder folder;
    const auto store = must(core::Store::open(folder.path()));
    const auto link = folder.path(u"link.laurel"_s);
    REQUIRE(QFile::link(folder.path(), link));
    const auto second = core::Store::open(link);
    REQUIRE_FALSE(second);
    CHECK(second.error().kind == Error::Kind::Busy);
}

TEST_CASE("a workspace that another program has open is refused until it is closed there")
{
    const WorkspaceFolder folder;
    AnotherLaurel other({u"hold"_s, folder.path()});
    REQUIRE(other.line() == u"open"_s);
    checkRefused(folder, folder.path(), Error::Kind::Busy, u"is already open"_s);
    other.close();
    must(must(core::Store::open(folder.path()))->apply(u"Add"_s, {{.after = samples::person()}}));
}

TEST_CASE("a killed program leaves no lock behind")
{
    const WorkspaceFolder folder;
    AnotherLaurel other({u"hold"_s, folder.path()});
    REQUIRE(other.line() == u"open"_s);
    other.kill();
    must(core::Store::open(folder.path()));
    CHECK(folder.names() == QStringList{u"Maple Grove.laurel"_s});
}

TEST_CASE("a workspace that cannot be written is opened for reading only and stays as it is")
{
    const WorkspaceFolder folder(3);
    const auto place = QFileInfo(folder.path()).absolutePath();
    const auto before = folder.files();
    SECTION("a read-only file")
    {
        allow(place, true);
        allow(folder.path(), false);
    }
    SECTION("a read-only folder")
    {
        allow(folder.path(), true);
        allow(place, false);
    }
    AnotherLaurel reader({u"--as-nobody"_s, u"write"_s, folder.path(), u"1"_s});
    CHECK(reader.line() == u"open for reading"_s);
    CHECK(reader.line().contains(QRegularExpression(
        u"^failed %1 Maple Grove.laurel is read-only"_s.arg(int(Error::Kind::ReadOnly)))));
    reader.close();
    allow(place, true);
    CHECK(folder.files() == before);
}

TEST_CASE("a workspace not closed properly is not opened where it cannot be written")
{
    const WorkspaceFolder folder;
    const auto place = QFileInfo(folder.path()).absolutePath();
    {
        AnotherLaurel writer({u"write"_s, folder.path(), u"3"_s});
        while (writer.line() != u"done"_s) { }
        writer.kill();
    }
    const auto before = folder.files();
    allow(place, false);
    AnotherLaurel reader({u"--as-nobody"_s, u"hold"_s, folder.path()});
    CHECK(reader.line().startsWith(u"refused %1 "_s.arg(int(Error::Kind::ReadOnly))));
    allow(place, true);
    CHECK(folder.files() == before);
}

TEST_CASE("a workspace cannot be made in a folder that cannot be written")
{
    const WorkspaceFolder folder;
    const auto place = QFileInfo(folder.path()).absolutePath();
    const auto before = folder.files();
    allow(place, false);
    AnotherLaurel maker({u"--as-nobody"_s, u"create"_s, folder.path(u"new.laurel"_s)});
    CHECK(maker.line().startsWith(u"refused %1 "_s.arg(int(Error::Kind::ReadOnly))));
    allow(place, true);
    CHECK(folder.files() == before);
}

TEST_CASE("a workspace is not made where something lies already")
{
    const WorkspaceFolder folder;
    const auto refusedAs = [&](const QString& path) {
        const auto before = folder.files();
        const auto made = core::Store::create(path, samples::school());
        REQUIRE_FALSE(made);
        CHECK(folder.files() == before);
        return made.error().kind;
    };
    CHECK(refusedAs(folder.path()) == Error::Kind::Refused);
    CHECK(refusedAs(folder.path(u"no/such/folder.laurel"_s)) == Error::Kind::Missing);
    WorkspaceFolder::write(folder.path(u"lost.laurel-wal"_s), "steps of a lost workspace");
    CHECK(refusedAs(folder.path(u"lost.laurel"_s)) == Error::Kind::Refused);
}

TEST_CASE("a workspace that could not be made leaves nothing behind")
{
    const WorkspaceFolder folder;
    const auto before = folder.names();
    auto nameless = samples::school();
    nameless.name = u""_s;
    CHECK_FALSE(core::Store::create(folder.path(u"new.laurel"_s), nameless));
    CHECK(folder.names() == before);
}

TEST_CASE("a closed workspace is one plain file, whatever its name")
{
    const WorkspaceFolder folder;
    for (const auto& name : {u"plain.laurel"_s, u"100% Grün #1? a;b &x=ä 'q' \"r\".laurel"_s,
             u"学校.laurel"_s, u"%41.laurel"_s}) {
        const auto path = folder.path(name);
        const auto zoe = samples::person();
        must(must(core::Store::create(path, samples::school()))->apply(u"Add"_s, {{.after = zoe}}));
        CHECK(must(must(core::Store::open(path))->people().all()) == QList{zoe});
    }
    CHECK(folder.names().size() == 5);
}

TEST_CASE("renaming the open workspace is noticed before anything is written")
{
    const WorkspaceFolder folder;
    const auto zoe = samples::person();
    {
        const auto store = must(core::Store::open(folder.path()));
        must(store->apply(u"Add"_s, {{.after = zoe}}));
        REQUIRE(QFile::rename(folder.path(), folder.path(u"moved.laurel"_s)));
        const auto done = store->apply(u"Add"_s, {{.after = samples::person()}});
        REQUIRE_FALSE(done);
        CHECK(done.error().kind == Error::Kind::Missing);
        CHECK(done.error().message.contains("moved, renamed or replaced"_L1));
        SECTION("and work goes on when it is put back")
        {
            REQUIRE(QFile::rename(folder.path(u"moved.laurel"_s), folder.path()));
            must(store->apply(u"Add"_s, {{.after = samples::person()}}));
            REQUIRE(QFile::rename(folder.path(), folder.path(u"moved.laurel"_s)));
        }
    }
    CHECK(folder.names() == QStringList{u"moved.laurel"_s}); // with what was kept before
    const auto store = must(core::Store::open(folder.path(u"moved.laurel"_s)));
    CHECK(must(store->people().get(zoe.id)) == zoe);
    must(store->journal().verify());
}

TEST_CASE("another file in the place of the open workspace is noticed and not touched")
{
    const WorkspaceFolder folder;
    REQUIRE(QFile::copy(folder.path(), folder.path(u"copy.laurel"_s)));
    const auto copy = WorkspaceFolder::read(folder.path(u"copy.laurel"_s));
    {
        const auto store = must(core::Store::open(folder.path()));
        must(store->apply(u"Add"_s, {{.after = samples::person()}}));
        REQUIRE(QFile::remove(folder.path()));
        REQUIRE(QFile::rename(folder.path(u"copy.laurel"_s), folder.path()));
        const auto done = store->apply(u"Add"_s, {{.after = samples::person()}});
        REQUIRE_FALSE(done);
        CHECK(done.error().kind == Error::Kind::Missing);
    }
    CHECK(folder.names() == QStringList{u"Maple Grove.laurel"_s});
    CHECK(WorkspaceFolder::read(folder.path()) == copy);
}

TEST_CASE("writing over the open workspace is noticed before anything more is written")
{
    const WorkspaceFolder folder;
    const auto older = WorkspaceFolder::read(folder.path());
    const auto store = must(core::Store::open(folder.path()));
    must(store->apply(u"Add"_s, {{.after = samples::person()}}));
    const auto over = folder.path(u"over"_s);
    WorkspaceFolder::write(over, older);
    // By another process, because closing the file here would drop our lock.
    REQUIRE(QProcess::execute(u"cp"_s, {over, folder.path()}) == 0);
    const auto done = store->apply(u"Add"_s, {{.after = samples::person()}});
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == Error::Kind::Missing);
}

TEST_CASE("removing the log of the open workspace is noticed and loses nothing")
{
    const WorkspaceFolder folder;
    const auto zoe = samples::person();
    {
        const auto store = must(core::Store::open(folder.path()));
        must(store->apply(u"Add"_s, {{.after = zoe}}));
        REQUIRE(QFile::remove(folder.path() + u"-wal"_s));
        CHECK_FALSE(store->apply(u"Add"_s, {{.after = samples::person()}}));
    }
    CHECK(must(must(core::Store::open(folder.path()))->people().all()) == QList{zoe});
}

TEST_CASE("a backup put in the place of a workspace is not mixed with the log of that one")
{
    const WorkspaceFolder folder(2);
    const auto backup = WorkspaceFolder::read(folder.path());
    {
        AnotherLaurel writer({u"write"_s, folder.path(), u"5"_s});
        while (writer.line() != u"done"_s) { }
        writer.kill();
    }
    REQUIRE(QFileInfo(folder.path() + u"-wal"_s).size() > 0);
    WorkspaceFolder::write(folder.path(), backup);
    {
        const auto store = must(core::Store::open(folder.path()));
        CHECK(must(store->people().count()) == 2);
        must(store->journal().verify());
    }
    CHECK(WorkspaceFolder::read(folder.path()).size() == backup.size());
    const auto names = folder.names();
    REQUIRE(names.size() == 2); // the log is kept under another name
    CHECK(names.at(1).endsWith(".aside"_L1));
}
