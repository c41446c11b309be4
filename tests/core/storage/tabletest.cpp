// SPDX-License-Identifier: MIT
#include "core/storage/table.h"
#include "tests/support/workspacefolder.h"

using namespace Qt::StringLiterals;
using core::Error;
using samples::WorkspaceFolder;

TEST_CASE("a record comes back from the workspace with all its fields")
{
    const auto store = samples::store();
    auto full = samples::person();
    full.preferredName = u""_s;
    full.staffIdentifier = u"0042"_s;
    full.gradeBands = {u"3–5"_s, u"6–8"_s};
    full.roles = {core::Role::Reviewer, core::Role::Designer};
    full.active = false;
    auto bare = samples::person(u"李"_s, u""_s, {});
    bare.email.reset();
    must(store->apply(u"Add"_s, {{.after = full}, {.after = bare}}));
    CHECK(must(store->people().get(full.id)) == full);
    CHECK(must(store->people().get(bare.id)) == bare);
    CHECK(must(store->people().count()) == 2);
}

TEST_CASE("a record that is not there is told, not made up")
{
    const auto store = samples::store();
    const auto nobody = samples::person();
    CHECK_FALSE(must(store->people().find(nobody.id)));
    CHECK(store->people().get(nobody.id).error().kind == Error::Kind::Missing);
    for (const core::Change& change :
        {core::Change{.before = nobody, .after = nobody}, core::Change{.before = nobody}}) {
        const auto done = store->apply(u"Change"_s, {change});
        REQUIRE_FALSE(done);
        CHECK(done.error().kind == Error::Kind::Missing);
        CHECK(done.error().message.contains("changed somewhere else"_L1));
    }
    CHECK(store->journal().lastSeq() == 0);
}

TEST_CASE("a step against a rule of the workspace is refused and the next one works")
{
    const auto store = samples::store();
    auto zoe = samples::person();
    auto ruth = samples::person(u"Ruth"_s);
    ruth.email = zoe.email;
    must(store->apply(u"Add"_s, {{.after = zoe}}));
    CHECK(store->apply(u"Add"_s, {{.after = ruth}}).error().kind == Error::Kind::Refused);
    ruth.email = u"ruth@maple.example"_s;
    must(store->apply(u"Add"_s, {{.after = ruth}}));
}

TEST_CASE("a record with a word that means nothing is told as damage, with its column")
{
    const WorkspaceFolder folder(2);
    const auto check = [&](const QString& change, const QString& column) {
        const auto path = folder.path(u"ruined.laurel"_s);
        QFile::remove(path);
        REQUIRE(QFile::copy(folder.path(), path));
        WorkspaceFolder::meddle(path, u"PRAGMA ignore_check_constraints = ON;"_s + change);
        const auto store = must(core::Store::open(path));
        const auto people = store->people().all();
        const auto school = store->organizations().own();
        REQUIRE((!people || !school));
        const auto error = people ? school.error() : people.error();
        CHECK(error.kind == Error::Kind::Damaged);
        CHECK(error.detail == column);
        CHECK_FALSE(error.message.contains(column));
    };
    check(u"UPDATE person SET roles = '[\"wizard\"]'"_s, u"person.roles"_s);
    check(u"UPDATE person SET active = 2"_s, u"person.active"_s);
    check(u"UPDATE person SET subjects = 'maths'"_s, u"person.subjects"_s);
    check(u"UPDATE person SET id = 'x' WHERE rowid = 1"_s, u"person.id"_s);
    check(u"UPDATE organization SET paper = 'a3'"_s, u"organization.paper"_s);
    check(u"UPDATE organization SET holidays = '[\"2026-02-30\"]'"_s, u"organization.holidays"_s);
}

TEST_CASE("a piece of evidence cannot be moved into an attempt that was handed in")
{
    auto database = must(core::Database::inMemory());
    must(core::migrate(database));
    must(database.write(u"PRAGMA foreign_keys = OFF"_s));
    must(database.write(u"INSERT INTO submission_attempt VALUES ('open', 's', 1, 1, NULL, NULL, "
                        "NULL, NULL, NULL, NULL, '[]'), ('frozen', 's', 2, 1, 2, 'h', NULL, NULL, "
                        "NULL, NULL, '[]')"_s));
    must(database.write(u"INSERT INTO evidence_item VALUES ('e', 'open', 1, 'E1', 't', 't', 'b', "
                        "NULL, NULL, 1, NULL, NULL, NULL, 0)"_s));
    must(database.write(u"UPDATE evidence_item SET title = 'u'"_s));
    CHECK(database.write(u"UPDATE evidence_item SET attempt = 'frozen'"_s).error().kind
        == Error::Kind::Refused);
}
