// SPDX-License-Identifier: MIT
#include "core/store.h"
#include "tests/support/samples.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

TEST_CASE("the store tells once what a step changed")
{
    const auto store = samples::store();
    const core::Changes step{{.after = samples::person()}, {.after = samples::person(u"Ruth"_s)}};

    QSignalSpy changed(store.get(), &core::Store::changed);
    must(store->apply(u"Add people"_s, step));

    REQUIRE(changed.size() == 1);
    CHECK(changed.at(0).at(0).value<core::Changes>() == step);
}

TEST_CASE("a step that fails half way changes nothing and is not told")
{
    const auto store = samples::store();
    const auto zoe = samples::person();
    QSignalSpy changed(store.get(), &core::Store::changed);
    CHECK_FALSE(store->apply(u"Add twice"_s, {{.after = zoe}, {.after = zoe}}));

    CHECK(changed.isEmpty());
    CHECK(must(store->people().all()).isEmpty());
    CHECK(must(store->journal().entries(1, 10)).isEmpty());
}

TEST_CASE("a reversed step restores what was there")
{
    const auto store = samples::store();
    const auto zoe = samples::person();
    must(store->apply(u"Add"_s, {{.after = zoe}}));
    auto renamed = zoe;
    renamed.familyName = u"Trần"_s;
    const core::Changes step{{.before = zoe, .after = renamed}};

    must(store->apply(u"Rename"_s, step));
    CHECK(must(store->people().get(zoe.id)).familyName == u"Trần"_s);
    must(store->apply(u"Undo rename"_s, core::reversed(step)));

    CHECK(must(store->people().all()) == QList{zoe});
}

TEST_CASE("a workspace keeps what was written when it is closed and opened again")
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"Maple Grove.laurel"_s);
    const auto zoe = samples::person();
    must(must(core::Store::create(path, samples::school()))->apply(u"Add"_s, {{.after = zoe}}));

    CHECK_FALSE(QFile::exists(path + u"-wal"_s));
    const auto store = must(core::Store::open(path));
    CHECK(must(store->people().all()) == QList{zoe});
    CHECK(must(store->organizations().own()).name == u"Maple Grove School"_s);
    must(store->journal().verify());
}

TEST_CASE("the journal names every step, who took it and what changed")
{
    const auto store = samples::store();
    const auto zoe = samples::person();
    must(store->apply(u"Add Zoë"_s, {{.after = zoe}}));
    auto renamed = zoe;
    renamed.familyName = u"Trần"_s;
    store->setActor(zoe.id);
    must(store->apply(u"Rename Zoë"_s, {{.before = zoe, .after = renamed}}));

    const auto entries = must(store->journal().entries(1, 10));
    REQUIRE(entries.size() == 2);
    CHECK(entries.at(1).words == u"Rename Zoë"_s);
    CHECK(entries.at(1).actor == zoe.id);
    CHECK(entries.at(1).previous == entries.at(0).hash);
    CHECK(entries.at(1).changes
        == uR"([{"after":{"family_name":"Trần"},"before":{"family_name":"Nguyễn"},)"
           uR"("entity":"person","id":"%1"}])"_s.arg(zoe.id.toString())
               .toUtf8());
    must(store->journal().verify());
}
