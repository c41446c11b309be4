// SPDX-License-Identifier: MIT
#include "core/storage/lastsavedfolder.h"
#include "tests/support/anotherlaurel.h"
#include "tests/support/workspacefolder.h"

using namespace Qt::StringLiterals;
using samples::WorkspaceFolder;

namespace {

void add(core::Store& store, const QString& name)
{
    must(store.apply(u"Add %1"_s.arg(name), {{.after = samples::person(name)}}));
}

/// A computer on which the windows have been open.
struct Computer {
    Computer() { REQUIRE(QDir().mkpath(core::lastSavedFolder())); }
};

bool isOlder(const core::Store& store)
{
    return store.warnings().join(u' ').contains("not as this computer saved it last"_L1);
}

} // namespace

TEST_CASE("a workspace that is as it was left opens without a word")
{
    const Computer computer;
    const WorkspaceFolder folder(2);
    for (const auto& name : {u"Ana"_s, u"Lee"_s}) {
        const auto store = must(core::Store::open(folder.path()));
        CHECK_FALSE(isOlder(*store));
        add(*store, name);
    }
    CHECK_FALSE(isOlder(*must(core::Store::open(folder.path()))));
}

TEST_CASE("a workspace whose log was lost after a crash is told to be older")
{
    const Computer computer;
    const WorkspaceFolder folder;
    // None of the log is folded in yet.
    AnotherLaurel writer({u"write"_s, folder.path(), u"20"_s, u"100000"_s});
    while (writer.line() != u"done"_s) { }
    writer.kill();
    REQUIRE(QFile::remove(folder.path() + u"-wal"_s));

    const auto store = must(core::Store::open(folder.path()));
    REQUIRE(isOlder(*store));
    CHECK(store->warnings().first().startsWith("Maple Grove.laurel"_L1));
}

TEST_CASE("a backup in the place of a workspace is told, until the work goes on from it")
{
    const Computer computer;
    const WorkspaceFolder folder(1);
    const auto before = WorkspaceFolder::read(folder.path());
    add(*must(core::Store::open(folder.path())), u"Ana"_s);
    WorkspaceFolder::write(folder.path(), before);

    CHECK(isOlder(*must(core::Store::open(folder.path()))));
    {
        const auto store = must(core::Store::open(folder.path()));
        CHECK(isOlder(*store));
        add(*store, u"Lee"_s); // as many steps as before, but others
    }
    CHECK_FALSE(isOlder(*must(core::Store::open(folder.path()))));
}

TEST_CASE("a copy elsewhere and another workspace in the same place are not told to be older")
{
    const Computer computer;
    const WorkspaceFolder folder(3);
    const auto copy = folder.path(u"Copy.laurel"_s);
    WorkspaceFolder::write(copy, WorkspaceFolder::read(folder.path()));
    CHECK_FALSE(isOlder(*must(core::Store::open(copy))));

    const WorkspaceFolder other;
    WorkspaceFolder::write(folder.path(), WorkspaceFolder::read(other.path()));
    CHECK_FALSE(isOlder(*must(core::Store::open(folder.path()))));
}

TEST_CASE("a note that is damaged or cannot be written stops nobody")
{
    const Computer computer;
    const WorkspaceFolder folder(1);
    const QDir notes(core::lastSavedFolder());
    const auto newest = notes.entryInfoList(QDir::Files, QDir::Time).first().filePath();
    for (const auto& bytes : {""_ba, "7"_ba, "x y z"_ba, QByteArray(5000, '7')}) {
        WorkspaceFolder::write(newest, bytes);
        const auto store = must(core::Store::open(folder.path()));
        CHECK_FALSE(isOlder(*store));
    }
}
