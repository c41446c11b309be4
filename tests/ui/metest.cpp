// SPDX-License-Identifier: MIT
#include "ui/workspace/me.h"
#include "tests/support/samples.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

core::Person personWith(const QString& name, const QList<core::Role>& roles)
{
    auto person = samples::person(name);
    person.roles = roles;
    return person;
}

struct Computer {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(u"laurel.ini"_s), QSettings::IniFormat};
};

} // namespace

TEST_CASE("the only coach need not say who they are")
{
    const auto store = samples::store();
    const auto coach
        = personWith(u"Cory"_s, {core::Role::Designer, core::Role::Reviewer, core::Role::Approver});
    must(store->apply(u"Add"_s,
        {{.after = coach}, {.after = personWith(u"Ruth"_s, {core::Role::Reviewer})},
            {.after = personWith(u"Ana"_s, {core::Role::Earner})}}));
    Computer computer;
    CHECK(ui::Me(*store, computer.settings).id() == coach.id);
}

TEST_CASE("among equals nobody is guessed")
{
    const auto store = samples::store();
    must(store->apply(u"Add"_s,
        {{.after = personWith(u"Ruth"_s, {core::Role::Reviewer})},
            {.after = personWith(u"Tom"_s, {core::Role::Reviewer})}}));
    Computer computer;
    const ui::Me me(*store, computer.settings);
    CHECK_FALSE(me.id());
    CHECK_FALSE(me.person());
}

TEST_CASE("who sits here is remembered and named in the journal")
{
    const auto store = samples::store();
    const auto ruth = personWith(u"Ruth"_s, {core::Role::Reviewer});
    must(store->apply(
        u"Add"_s, {{.after = ruth}, {.after = personWith(u"Tom"_s, {core::Role::Reviewer})}}));
    Computer computer;
    ui::Me me(*store, computer.settings);
    QSignalSpy changed(&me, &ui::Me::changed);
    me.set(ruth.id);
    me.set(ruth.id);
    CHECK(changed.size() == 1);
    must(store->apply(u"Add"_s, {{.after = samples::person()}}));

    CHECK(must(store->journal().entries(2, 1)).first().actor == ruth.id);
    const ui::Me later(*store, computer.settings);
    CHECK(later.person() == ruth);
}
