// SPDX-License-Identifier: MIT
#include "core/storage/backup.h"
#include "tests/support/workspacefolder.h"

#include <QDirIterator>

using namespace Qt::StringLiterals;
using core::Error;
using core::Migration;
using samples::WorkspaceFolder;

namespace {

// The schema as text, one statement after another, as it stands in tests/data/schema.
QString schemaOf(const core::Database& database)
{
    const auto statements = must(database.list(
        u"SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name"_s, {},
        [](const QSqlQuery& row) -> core::Result<QString> { return row.value(0).toString(); }));
    return statements.join(u";\n\n"_s) + u";\n"_s;
}

QString dumpOf(int version)
{
    return u"%1/schema/v%2.sql"_s.arg(QStringLiteral(TEST_DATA)).arg(version);
}

core::Database withSchema(int version)
{
    auto database = must(core::Database::inMemory());
    const auto dump = QString::fromUtf8(WorkspaceFolder::read(dumpOf(version)));
    // Tables come first so that their indexes and triggers find them.
    const auto statements = dump.split(u";\n\n"_s);
    for (const bool tables : {true, false}) {
        for (const auto& statement : statements) {
            if (statement.startsWith("CREATE TABLE"_L1) == tables)
                must(database.write(statement));
        }
    }
    must(database.write(u"PRAGMA user_version = %1"_s.arg(version)));
    return database;
}

QString todaysSchema()
{
    auto database = must(core::Database::inMemory());
    must(core::migrate(database));
    return schemaOf(database);
}

QList<Migration> oneMore(const QStringList& statements)
{
    return core::migrations() + QList<Migration>{{u"something new"_s, statements}};
}

} // namespace

TEST_CASE("a workspace of every released version is brought to today's schema")
{
    for (int version = 1; version <= core::migrations().size(); ++version) {
        INFO("version " << version);
        auto database = withSchema(version);
        must(core::migrate(database));
        CHECK(schemaOf(database) == todaysSchema());
        CHECK(must(database.value(u"PRAGMA user_version"_s)) == core::migrations().size());
    }
}

TEST_CASE("a released version still makes the schema that it made")
{
    for (int version = 1; version <= core::migrations().size(); ++version) {
        auto database = must(core::Database::inMemory());
        must(core::migrate(database, core::migrations().first(version)));
        CHECK(schemaOf(database) == QString::fromUtf8(WorkspaceFolder::read(dumpOf(version))));
    }
}

// Run by name when a version is added, or changed before its release: core_tests "[dump schema]"
TEST_CASE("write the schema of the latest version", "[.][dump schema]")
{
    WorkspaceFolder::write(dumpOf(int(core::migrations().size())), todaysSchema().toUtf8());
}

TEST_CASE("bringing a workspace up to date keeps what is in it, and a backup of what was")
{
    const WorkspaceFolder folder(3);
    const auto steps = oneMore({u"CREATE TABLE novelty (id TEXT PRIMARY KEY) STRICT"_s});
    {
        const auto file = must(core::WorkspaceFile::open(folder.path(), steps));
        CHECK(must(file.database().value(u"SELECT count(*) FROM person"_s)) == 3);
        CHECK(must(file.database().value(u"SELECT count(*) FROM novelty"_s)) == 0);
        CHECK(must(file.database().value(u"PRAGMA foreign_keys"_s)) == 1);
    }
    const auto backups = core::automaticBackups(folder.path());
    REQUIRE(backups.size() == 1);
    const auto backup = must(core::Store::open(backups.first())); // of today's version
    CHECK(must(backup->people().count()) == 3);
    CHECK(core::Store::open(folder.path()).error().kind == Error::Kind::TooNew);
}

TEST_CASE("a workspace that cannot be brought up to date stays as it was")
{
    const WorkspaceFolder folder(3);
    const auto failed = [&](const QStringList& statements) {
        const auto file = core::WorkspaceFile::open(folder.path(), oneMore(statements));
        REQUIRE_FALSE(file);
        return file.error();
    };
    SECTION("a statement fails")
    {
        failed({u"CREATE TABLE novelty (id TEXT) STRICT"_s, u"DELETE FROM person"_s,
            u"ALTER TABLE nothing ADD COLUMN more TEXT"_s});
    }
    SECTION("a reference would lead nowhere")
    {
        const auto error = failed({u"CREATE TABLE novelty (person TEXT REFERENCES person) STRICT"_s,
            u"INSERT INTO novelty VALUES ('nobody')"_s});
        CHECK(error.message.contains("could not be brought up to date"_L1));
    }
    SECTION("no backup can be made")
    {
        WorkspaceFolder::write(core::backupFolder(folder.path()), "a file, not a folder");
        const auto before = folder.files();
        CHECK(failed({u"DELETE FROM person"_s}).message.contains("backup"_L1));
        CHECK(folder.files() == before);
    }
    CHECK_FALSE(folder.names().contains(u"Maple Grove.laurel-wal"_s));
    const auto store = must(core::Store::open(folder.path()));
    CHECK(must(store->people().count()) == 3);
    CHECK(schemaOf(store->database()) == todaysSchema());
    must(store->journal().verify());
}

TEST_CASE("a database of a newer version is not migrated")
{
    auto database = must(core::Database::inMemory());
    must(database.write(u"PRAGMA user_version = 99"_s));
    const auto done = core::migrate(database);
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == Error::Kind::TooNew);
    CHECK(must(database.value(u"SELECT count(*) FROM sqlite_schema"_s)) == 0);
}
