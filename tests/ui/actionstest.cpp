// SPDX-License-Identifier: MIT
#include "ui/actions/actions.h"
#include "tests/support/catch.h"

#include <QSet>

TEST_CASE("every action has a name of its own and words")
{
    const ui::Actions actions;
    QSet<QString> names;
    for (const auto* action : actions.all()) {
        CHECK_FALSE(action->objectName().isEmpty());
        CHECK_FALSE(action->text().isEmpty());
        CHECK_FALSE(names.contains(action->objectName()));
        names.insert(action->objectName());
    }
}

TEST_CASE("no two actions of the window share a key")
{
    const ui::Actions actions;
    QSet<QKeySequence> keys;
    for (const auto* action : actions.all()) {
        if (action->shortcutContext() != Qt::WindowShortcut)
            continue;
        for (const auto& key : action->shortcuts()) {
            INFO(action->objectName().toStdString());
            CHECK_FALSE(keys.contains(key));
            keys.insert(key);
        }
    }
}

TEST_CASE("an action that nobody does yet cannot be pressed or seen")
{
    const ui::Actions actions;
    for (const auto* action : actions.all()) {
        CHECK_FALSE(action->isEnabled());
        CHECK_FALSE(action->isVisible());
    }
}
