// SPDX-License-Identifier: MIT
#include "core/journal/replay.h"
#include "tests/support/workspacefolder.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using core::Error;
using samples::WorkspaceFolder;

namespace {

const auto withoutGuards = u"DROP TRIGGER journal_is_append_only_insert;"
                           "DROP TRIGGER journal_is_append_only_update;"
                           "DROP TRIGGER journal_is_append_only_delete;"_s;

// The sentence with which verify() refuses a copy of the workspace after `sql`.
QString complaintAfter(const WorkspaceFolder& folder, const QString& sql)
{
    const auto path = folder.path(u"altered.laurel"_s);
    QFile::remove(path);
    REQUIRE(QFile::copy(folder.path(), path));
    WorkspaceFolder::meddle(path, withoutGuards + sql);
    const auto done = must(core::Store::open(path))->journal().verify();
    return done ? u"fine"_s : done.error().message;
}

} // namespace

TEST_CASE("whatever is altered in the journal, the step is named")
{
    const WorkspaceFolder folder;
    {
        const auto store = must(core::Store::open(folder.path()));
        const auto zoe = samples::person();
        must(store->apply(u"Add Zoë"_s, {{.after = zoe}}));
        store->setActor(zoe.id);
        for (int i = 0; i < 3; ++i)
            must(store->apply(u"Add %1"_s.arg(i), {{.after = samples::person()}}));
    }
    CHECK(complaintAfter(folder, u""_s) == u"fine"_s);
    for (int seq = 1; seq <= 5; ++seq) {
        const auto named = u"Step %1 of the history was changed"_s.arg(seq);
        for (const auto& change : {u"device = device || 'x'"_s, u"device = ''"_s, u"at = at + 1"_s,
                 u"at = -at"_s, u"words = words || ' '"_s, u"words = ''"_s, u"changes = '[]'"_s,
                 u"changes = changes || ' '"_s, u"changes = replace(changes, 'a', 'b')"_s,
                 u"previous = substr(previous, 2) || 'f'"_s, u"previous = ''"_s,
                 u"hash = upper(hash) || 'x'"_s, u"hash = ''"_s, u"actor = 'nobody'"_s,
                 u"actor = ''"_s, u"actor = '00000000-0000-4000-8000-000000000001'"_s,
                 u"actor = coalesce(upper(actor), 'x')"_s,
                 u"actor = coalesce(actor || 'x', '{}')"_s}) {
            const auto sql = u"UPDATE journal SET %1 WHERE seq = %2"_s.arg(change).arg(seq);
            INFO(sql.toStdString());
            CHECK(complaintAfter(folder, sql).startsWith(named));
        }
    }
    CHECK(complaintAfter(folder, u"UPDATE journal SET actor = NULL WHERE seq = 4"_s)
              .startsWith("Step 4 of"_L1));
    CHECK(complaintAfter(folder, u"UPDATE journal SET seq = 9 WHERE seq = 3"_s)
              .startsWith("Step 3 of"_L1));
    CHECK(
        complaintAfter(folder, u"DELETE FROM journal WHERE seq = 2"_s).startsWith("Step 2 of"_L1));
    CHECK(complaintAfter(folder,
        u"UPDATE journal SET seq = 99 WHERE seq = 2; UPDATE journal SET seq = 2 WHERE seq = 3;"
        "UPDATE journal SET seq = 3 WHERE seq = 99"_s)
              .startsWith("Step 2 of"_L1));
}

TEST_CASE("entries of the journal cannot be changed, removed, replaced or slipped in")
{
    auto database = must(core::Database::inMemory());
    must(core::migrate(database));
    const auto insert = u"%1 INTO journal VALUES (%2, 'd', NULL, 1, 'w', '[]', 'p', 'h')"_s;
    must(database.write(insert.arg(u"INSERT"_s).arg(1)));
    must(database.write(insert.arg(u"INSERT"_s).arg(2)));
    for (const auto& sql :
        {u"UPDATE journal SET words = 'x'"_s, u"UPDATE journal SET words = 'x' WHERE seq = 2"_s,
            u"DELETE FROM journal"_s, u"DELETE FROM journal WHERE seq = 2"_s,
            insert.arg(u"INSERT OR REPLACE"_s).arg(2), insert.arg(u"REPLACE"_s).arg(1),
            insert.arg(u"INSERT"_s).arg(4), insert.arg(u"INSERT"_s).arg(2)}) {
        INFO(sql.toStdString());
        const auto done = database.write(sql);
        REQUIRE_FALSE(done);
        CHECK(done.error().kind == Error::Kind::Refused);
    }
    CHECK(must(database.value(u"SELECT count(*) FROM journal WHERE words = 'w'"_s)) == 2);
}

TEST_CASE("undoing a step is a step of the journal too")
{
    const auto store = samples::store();
    const auto zoe = samples::person();
    const core::Changes step{{.after = zoe}};
    must(store->apply(u"Add Zoë"_s, step));
    must(store->apply(u"Undo: add Zoë"_s, core::reversed(step)));
    const auto entries = must(store->journal().entries(1, 10));
    REQUIRE(entries.size() == 2);
    const auto undone = QJsonDocument::fromJson(entries.at(1).changes).array().first().toObject();
    CHECK_FALSE(undone.contains("after"_L1));
    CHECK(undone.value("before"_L1) == core::Json::write(zoe));
    must(store->journal().verify());
}

TEST_CASE("a refused step leaves no gap in the journal")
{
    const auto store = samples::store();
    const auto zoe = samples::person();
    must(store->apply(u"Add"_s, {{.after = zoe}}));
    CHECK_FALSE(store->apply(u"Add again"_s, {{.after = zoe}}));
    must(store->apply(u"Add another"_s, {{.after = samples::person()}}));
    CHECK(store->journal().lastSeq() == 2);
    must(store->journal().verify());
}

TEST_CASE("texts that are no proper Unicode do not break the journal")
{
    const auto store = samples::store();
    auto odd = samples::person();
    odd.givenName = u"a"_s + QChar(0xd800) + u"b"_s;
    odd.familyName = u"c"_s + QChar(u'\0') + u"d"_s + QChar(0xdc00);
    must(store->apply(u"Add "_s + odd.givenName + odd.familyName, {{.after = odd}}));
    must(store->journal().verify());
    const auto kept = must(store->people().get(odd.id));
    CHECK(kept.givenName == u"a?b"_s);
    CHECK(must(core::replay(store->journal()))[u"person"_s][odd.id.toString()]
        == core::canonicalJson(core::Json::write(kept)));
}

TEST_CASE("the journal tells what every value must be, through all changes and undoing")
{
    const auto store = samples::store();
    auto school = samples::school();
    school.signatories = {{.name = u"A"_s, .role = u"Head"_s}};
    must(store->apply(u"Make"_s, {{.after = school}}));
    auto changed = school;
    changed.region = u"North"_s;
    changed.signatories = {};
    changed.isDemo = true;
    const core::Changes step{{.before = school, .after = changed}};
    must(store->apply(u"Change"_s, step));
    const auto is = [&](const core::Organization& expected) {
        const auto values = must(core::replay(store->journal()));
        return values[u"organization"_s][expected.id.toString()]
            == core::canonicalJson(core::Json::write(expected));
    };
    CHECK(is(changed));
    must(store->apply(u"Undo"_s, core::reversed(step)));
    CHECK(is(school));

    core::MicrocredentialVersion version;
    version.id = core::VersionId::create();
    auto parent = core::Microcredential();
    parent.id = core::MicrocredentialId::create();
    parent.code = u"CM-01"_s;
    version.microcredential = parent.id;
    version.number = u"1.0.0"_s;
    must(store->apply(u"Design"_s, {{.after = parent}, {.after = version}}));
    auto edited = version;
    edited.content.title = u"Feedback"_s; // inside of an object
    must(store->apply(u"Edit"_s, {{.before = version, .after = edited}}));
    const auto values = must(core::replay(store->journal()));
    CHECK(values[u"microcredential_version"_s][version.id.toString()]
        == core::canonicalJson(core::Json::write(edited)));
}
