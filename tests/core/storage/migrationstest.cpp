// SPDX-License-Identifier: MIT
#include "core/awards/revoking.h"
#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/credentials/issuerrecords.h"
#include "core/credentials/issuing.h"
#include "core/storage/backup.h"
#include "core/storage/check.h"
#include "tests/support/work.h"
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

QStringList statementsOf(int version, bool tables)
{
    auto statements = QString::fromUtf8(WorkspaceFolder::read(dumpOf(version))).split(u";\n\n"_s);
    statements.removeIf([&](const QString& statement) {
        return statement.startsWith("CREATE TABLE"_L1) != tables;
    });
    return statements;
}

QString quoted(const QString& text)
{
    return u'\'' + QString(text).replace(u'\'', u"''"_s) + u'\'';
}

// The steps of a workspace as version 4 wrote them down: without what version 5 knows besides.
QStringList journalBefore5(const core::Store& store)
{
    QStringList rows;
    QByteArray previous(64, '0');
    must(store.journal().forEach([&](const core::JournalEntry& entry) -> core::Result<void> {
        auto changes = entry.changes;
        changes.replace("\"edition\":1,", "").replace("\"holder_email\":\"hashed\",", "");
        const auto actor = entry.actor ? entry.actor->toString() : QString();
        const QJsonArray head{QString::fromLatin1(previous), entry.seq, entry.device, actor,
            core::toIso(entry.at), entry.words};
        const auto hash = core::Sha256::hexOf(core::canonicalJson(head) + "\n" + changes);
        rows.append(u"INSERT INTO journal VALUES (%1, %2, %3, %4, %5, %6, '%7', '%8')"_s.arg(
            QString::number(entry.seq), quoted(entry.device),
            entry.actor ? quoted(actor) : u"NULL"_s,
            QString::number(entry.at.time_since_epoch().count()), quoted(entry.words),
            quoted(QString::fromUtf8(changes)), QString::fromLatin1(previous),
            QString::fromLatin1(hash)));
        previous = hash;
        return {};
    }));
    return rows;
}

/// What is in `store`, as a file that version 4 wrote.
void writeAsVersion4(const core::Store& store, const WorkspaceFolder& folder, const QString& path)
{
    const auto today = folder.path(u"today.laurel"_s);
    must(core::backUp(store.database(), today));
    auto old = must(core::Database::inMemory());
    for (const auto& statement : statementsOf(4, true))
        must(old.write(statement));
    const auto tables = must(old.list(u"SELECT name FROM sqlite_schema WHERE type = 'table'"_s, {},
        [](const QSqlQuery& row) -> core::Result<QString> { return row.value(0).toString(); }));
    QStringList sql = statementsOf(4, true);
    sql.append(u"ATTACH %1 AS today"_s.arg(quoted(today)));
    for (const auto& table : tables) {
        const auto columns = must(old.list(u"SELECT name FROM pragma_table_info(?)"_s, {table},
            [](const QSqlQuery& row) -> core::Result<QString> { return row.value(0).toString(); }));
        if (table != u"journal"_s)
            sql.append(u"INSERT INTO main.%1 (%2) SELECT %2 FROM today.%1 ORDER BY rowid"_s.arg(
                table, columns.join(u", "_s)));
    }
    sql += journalBefore5(store) + statementsOf(4, false);
    sql.append(u"PRAGMA user_version = 4"_s);
    sql.append(u"PRAGMA application_id = %1"_s.arg(qint32(core::WorkspaceFile::applicationId)));
    WorkspaceFolder::meddle(path, sql.join(u";\n"_s));
}

/// A school that has signed a badge, listed it, revoked it and brought it back.
struct SignedSchool {
    samples::Practice practice;

    SignedSchool()
    {
        const auto work = practice.decided(core::Outcome::Approved);
        const auto key = must(core::SigningKey::generate());
        practice.take(core::adoptKey({}, key.did(), practice.at));
        practice.take(core::issueCredential(
            {work, must(practice.store->organizations().own()),
                must(practice.store->issuerKeys().current()), "a picture", {}},
            key, practice.at));
        practice.take(core::missingLines(*practice.store, practice.at));
        practice.take(
            core::revoke({practice.work(), practice.approver, u"Ana's mistake"_s}, practice.at));
        practice.take(
            core::reinstate({practice.work(), practice.approver, u"Hers"_s}, practice.at));
    }
};

} // namespace

TEST_CASE("badges, register and lives of awards from version 4 are kept, and nothing is found")
{
    const SignedSchool school;
    const auto& before = *school.practice.store;
    const WorkspaceFolder folder;
    const auto path = folder.path(u"Old.laurel"_s);
    writeAsVersion4(before, folder, path);
    const auto store = must(core::Store::open(path));

    CHECK(must(store->organizations().own()) == must(before.organizations().own()));
    CHECK(must(store->organizations().own()).holderEmail == core::EmailForm::Hashed);
    const auto badges = must(store->awardCredentials().all());
    REQUIRE(badges.size() == 1);
    CHECK(badges == must(before.awardCredentials().all()));
    CHECK(badges.first().edition == 1);
    CHECK(must(store->issuances().all()) == must(before.issuances().all()));
    const auto award = school.practice.work().award->id;
    CHECK(must(store->awardEvents().of(award)).size() == 2);
    CHECK(must(store->awardEvents().of(award)) == must(before.awardEvents().of(award)));
    CHECK(must(store->awards().all()) == must(before.awards().all()));

    must(store->journal().verify());
    for (const auto& finding : must(core::checkDatabase(store->database(), store->journal())))
        FAIL_CHECK(finding.sentence.toStdString() << " " << finding.detail.toStdString());
    CHECK(must(core::checkIssued(*store)).isEmpty());

    // What was signed and listed is as safe as before.
    auto changed = badges.first();
    changed.json += u' ';
    CHECK_FALSE(store->apply(u"Change"_s, {{.before = badges.first(), .after = changed}}));
    CHECK_FALSE(store->apply(u"Remove"_s, {{.before = badges.first()}}));
    CHECK_FALSE(store->apply(u"Unlist"_s, {{.before = must(store->issuances().all()).first()}}));
    auto stray = must(store->issuances().all()).first();
    stray.id = core::IssuanceId::create();
    stray.credential = core::AwardCredentialId::create();
    stray.seq = 2;
    CHECK_FALSE(store->apply(u"List what is not signed"_s, {{.after = stray}}));
}

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
