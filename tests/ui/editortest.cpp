// SPDX-License-Identifier: MIT
#include "ui/edit/editor.h"
#include "tests/support/samples.h"

#include <QSignalSpy>

namespace {

int people(const core::Store& store)
{
    return must(store.people().count());
}

} // namespace

TEST_CASE("a step can be undone and redone")
{
    const auto store = samples::store();
    ui::Editor editor(*store);
    const auto ana = samples::person();

    CHECK(editor.apply(QStringLiteral("Add Ana"), {{.after = ana}}));
    CHECK(people(*store) == 1);
    editor.undo();
    CHECK(people(*store) == 0);
    editor.redo();
    CHECK(must(store->people().get(ana.id)) == ana);
}

TEST_CASE("a step that cannot be taken is told and forgotten")
{
    const auto store = samples::store();
    ui::Editor editor(*store);
    const auto ana = samples::person();
    editor.apply(QStringLiteral("Add Ana"), {{.after = ana}});
    QSignalSpy failed(&editor, &ui::Editor::failed);

    CHECK_FALSE(editor.apply(QStringLiteral("Add Ana again"), {{.after = ana}}));

    CHECK(failed.size() == 1);
    CHECK(editor.history().count() == 1);
    CHECK(people(*store) == 1);
}

TEST_CASE("an undo that is not possible any more is told and forgotten")
{
    const auto store = samples::store();
    ui::Editor editor(*store);
    const auto ana = samples::person();
    editor.apply(QStringLiteral("Add Ana"), {{.after = ana}});
    must(store->apply(QStringLiteral("Remove Ana elsewhere"), {{.before = ana}}));
    QSignalSpy failed(&editor, &ui::Editor::failed);

    editor.undo();

    CHECK(failed.size() == 1);
    CHECK_FALSE(editor.history().canUndo());
    CHECK_FALSE(editor.history().canRedo());
}

TEST_CASE("a step for good leaves nothing to undo")
{
    const auto store = samples::store();
    ui::Editor editor(*store);
    editor.apply(QStringLiteral("Add Ana"), {{.after = samples::person()}});
    QSignalSpy applied(&editor, &ui::Editor::applied);

    CHECK(editor.applyForGood(QStringLiteral("Add Ben"), {{.after = samples::person()}}));

    CHECK_FALSE(editor.history().canUndo());
    REQUIRE(applied.size() == 1);
    CHECK_FALSE(applied.first().at(1).toBool());
}
