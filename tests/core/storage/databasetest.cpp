// SPDX-License-Identifier: MIT
#include "core/storage/database.h"
#include "tests/support/workspacefolder.h"

using namespace Qt::StringLiterals;
using core::Error;
using samples::WorkspaceFolder;

namespace {

QStringList heard;

/// Collects what Qt and we say to the log while it lives.
class Listening {
public:
    Listening()
    {
        heard.clear();
        m_before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext&, const QString& text) { heard.append(text); });
    }
    ~Listening() { qInstallMessageHandler(m_before); }

private:
    QtMessageHandler m_before;
};

core::Database withNumbers()
{
    auto database = must(core::Database::inMemory());
    must(database.write(u"CREATE TABLE number (n INTEGER UNIQUE) STRICT"_s));
    return database;
}

} // namespace

TEST_CASE("opening, failing to open and closing say nothing to the log")
{
    const WorkspaceFolder folder(2);
    const Listening listening;
    {
        auto store = must(core::Store::open(folder.path()));
        CHECK_FALSE(core::Store::open(folder.path()));
        CHECK_FALSE(core::Store::open(folder.path(u"gone.laurel"_s)));
        CHECK_FALSE(core::Database::open(folder.path(u"no/x"_s), core::Database::Mode::Create));
        const auto zoe = samples::person();
        CHECK_FALSE(store->apply(u"Add"_s, {{.after = zoe}, {.after = zoe}}));
        CHECK_FALSE(store->database().value(u"SELECT nonsense"_s));
        must(store->people().all());
        auto file = must(core::Database::inMemory());
        const auto moved = std::move(file);
        CHECK(moved.isOpen());
        CHECK_FALSE(file.isOpen());
    }
    CHECK(heard == QStringList());
}

TEST_CASE("a transaction is kept whole or undone whole")
{
    auto database = withNumbers();
    must(database.transaction([&]() -> core::Result<void> {
        must(database.write(u"INSERT INTO number VALUES (?)"_s, {1}));
        return {};
    }));
    const auto stopped = database.transaction([&]() -> core::Result<void> {
        must(database.write(u"INSERT INTO number VALUES (?)"_s, {2}));
        return Error{Error::Kind::Cancelled, u"Stop."_s};
    });
    CHECK(stopped.error().kind == Error::Kind::Cancelled);
    CHECK(must(database.value(u"SELECT count(*) FROM number"_s)) == 1);
}

TEST_CASE("a transaction that fails only at its end is undone and the next one works")
{
    auto database = withNumbers();
    must(database.write(u"PRAGMA foreign_keys = ON"_s));
    must(database.write(u"CREATE TABLE child (n INTEGER REFERENCES number (n) "
                        "DEFERRABLE INITIALLY DEFERRED) STRICT"_s));
    const auto orphan = database.transaction([&]() -> core::Result<void> {
        must(database.write(u"INSERT INTO child VALUES (?)"_s, {7}));
        return {};
    });
    REQUIRE_FALSE(orphan);
    CHECK(orphan.error().kind == Error::Kind::Refused);
    CHECK(must(database.value(u"SELECT count(*) FROM child"_s)) == 0);
    must(database.transaction([&]() -> core::Result<void> {
        must(database.write(u"INSERT INTO number VALUES (?)"_s, {7}));
        return {};
    }));
}

TEST_CASE("a statement can be asked from inside another's rows, and ever so many are kept apart")
{
    auto database = withNumbers();
    for (int i = 0; i < 600; ++i)
        must(database.write(u"INSERT INTO number VALUES (%1)"_s.arg(i)));
    const auto sums = must(database.list(
        u"SELECT n FROM number ORDER BY n"_s, {}, [&](const QSqlQuery& row) -> core::Result<int> {
            const auto n = row.value(0).toInt();
            return must(database.value(u"SELECT n + %1 FROM number WHERE n = ?"_s.arg(n), {n}))
                .toInt();
        }));
    REQUIRE(sums.size() == 600);
    CHECK(sums.at(599) == 1198);
}

TEST_CASE("reading that is given up half way does not keep the workspace from closing")
{
    const WorkspaceFolder folder(20);
    {
        const auto store = must(core::Store::open(folder.path()));
        const auto given = store->database().list(
            u"SELECT id FROM person"_s, {}, [](const QSqlQuery&) -> core::Result<int> {
                return Error{Error::Kind::Cancelled, u"Enough."_s};
            });
        CHECK_FALSE(given);
        must(store->apply(u"Add"_s, {{.after = samples::person()}}));
    }
    CHECK(folder.names() == QStringList{u"Maple Grove.laurel"_s});
}
