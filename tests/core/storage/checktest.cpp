// SPDX-License-Identifier: MIT
#include "core/storage/check.h"
#include "tests/support/workspacefolder.h"

using namespace Qt::StringLiterals;
using core::Error;
using samples::WorkspaceFolder;

namespace {

QList<core::CheckFinding> findingsIn(const QString& path)
{
    const auto store = must(core::Store::open(path));
    return must(core::checkDatabase(store->database(), store->journal()));
}

bool tells(
    const QList<core::CheckFinding>& findings, const QString& sentence, const QString& detail = {})
{
    for (const auto& finding : findings) {
        if (finding.sentence.contains(sentence) && finding.detail.contains(detail))
            return true;
        UNSCOPED_INFO(finding.sentence.toStdString() << " | " << finding.detail.toStdString());
    }
    return false;
}

} // namespace

TEST_CASE("nothing is found in a sound workspace, and the check tells how far it is")
{
    const WorkspaceFolder folder(30);
    const auto store = must(core::Store::open(folder.path()));
    QList<qint64> told;
    const auto findings = must(core::checkDatabase(store->database(), store->journal(),
        {[&](qint64 done, qint64 total) {
             CHECK(total == 1000);
             told.append(done);
         },
            {}}));
    CHECK(findings.isEmpty());
    CHECK(told.size() >= 5);
    CHECK(std::is_sorted(told.begin(), told.end()));
    CHECK(told.last() == 1000);
}

TEST_CASE("a check that is stopped says so")
{
    const auto store = samples::store();
    std::stop_source stop;
    const auto done = core::checkDatabase(store->database(), store->journal(),
        {[&](qint64, qint64) { stop.request_stop(); }, stop.get_token()});
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == Error::Kind::Cancelled);
    must(store->apply(u"Add"_s, {{.after = samples::person()}})); // and nothing stays interrupted
}

TEST_CASE("a bad page inside the workspace is found")
{
    const WorkspaceFolder folder(300);
    const auto size = QFileInfo(folder.path()).size();
    WorkspaceFolder::overwrite(folder.path(), size - 3 * 4096, QByteArray(4096, '\xa5'));
    CHECK(tells(findingsIn(folder.path()), u"A part of the workspace file is damaged"_s));
}

TEST_CASE("a flipped byte inside a value is found")
{
    const WorkspaceFolder folder(300);
    const auto path = folder.path();
    SECTION("of a record")
    {
        const auto id = must(must(core::Store::open(path))->people().all()).at(7).id.toString();
        WorkspaceFolder::meddle(path,
            u"UPDATE person SET family_name = replace(family_name, 'a', 'e') WHERE id = '%1'"_s.arg(
                id));
        CHECK(tells(findingsIn(path), u"A record was changed outside Laurel"_s, u"person "_s + id));
        CHECK(findingsIn(path).size() == 1);
    }
    SECTION("in the bytes of the file")
    {
        const auto bytes = WorkspaceFolder::read(path);
        const auto at = bytes.lastIndexOf("Family 150");
        REQUIRE(at > 0);
        WorkspaceFolder::overwrite(path, at + 8, "6");
        CHECK_FALSE(findingsIn(path).isEmpty());
    }
    SECTION("of the journal")
    {
        WorkspaceFolder::meddle(path,
            u"DROP TRIGGER journal_is_append_only_update;"
            "UPDATE journal SET words = 'Add 6' WHERE seq = 6"_s);
        CHECK(tells(findingsIn(path), u"Step 6 of the history was changed"_s));
    }
}

TEST_CASE("records that were added, removed, redirected or ruined are found")
{
    const WorkspaceFolder folder(3);
    const auto path = folder.path();
    const auto id = must(must(core::Store::open(path))->people().all()).at(1).id.toString();
    SECTION("removed")
    {
        WorkspaceFolder::meddle(path, u"DELETE FROM person WHERE id = '%1'"_s.arg(id));
        CHECK(tells(findingsIn(path), u"A record is gone"_s, u"person "_s + id));
    }
    SECTION("added")
    {
        WorkspaceFolder::meddle(path,
            u"INSERT INTO microcredential VALUES "
            "('00000000-0000-4000-8000-000000000001', 'X', 1, '[]')"_s);
        CHECK(tells(findingsIn(path), u"changed outside Laurel"_s, u"microcredential 0000"_s));
    }
    SECTION("a reference that leads nowhere")
    {
        WorkspaceFolder::meddle(path,
            u"INSERT INTO consent_record VALUES ('00000000-0000-4000-8000-000000000001', '[]', "
            "'[]', '00000000-0000-4000-8000-000000000002', 1, 'office', NULL, NULL, NULL, NULL, "
            "NULL)"_s);
        CHECK(tells(findingsIn(path), u"points to another that is not"_s, u"consent_record"_s));
    }
    SECTION("a value of no meaning")
    {
        WorkspaceFolder::meddle(
            path, u"UPDATE person SET roles = '[\"wizard\"]' WHERE id = '%1'"_s.arg(id));
        CHECK(tells(findingsIn(path), u"cannot be read"_s, u"person.roles"_s));
    }
    SECTION("the last steps of the journal cut away")
    {
        WorkspaceFolder::meddle(path,
            u"DROP TRIGGER journal_is_append_only_delete; DELETE FROM journal WHERE seq > 2"_s);
        CHECK(tells(findingsIn(path), u"changed outside Laurel"_s, u"person"_s));
    }
}
