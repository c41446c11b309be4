// SPDX-License-Identifier: MIT
#include "tests/ui/player/playersamples.h"
#include "ui/dialogs/keysdialog.h"
#include "ui/widgets/smallparts.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A player, a text field and a button in one window that has the focus.
struct Desk {
    Desk()
    {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(&screening.pane);
        column->addWidget(text);
        column->addWidget(button);
        for (auto* action : screening.actions.all())
            window.addAction(action);
        window.resize(800, 800);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitFor([&] { return window.isActiveWindow(); }));
        screening.open();
    }

    ~Desk() { screening.pane.setParent(nullptr); }

    Screening screening;
    QWidget window;
    QLineEdit* text = new QLineEdit(&window);
    QPushButton* button = new QPushButton(u"Post"_s, &window);
};

} // namespace

TEST_CASE("in each scope every key has one meaning")
{
    const ui::Actions actions;
    QSet<QKeySequence> keys;
    // Actions of a page and of the window are to be had together.
    for (const auto* action : actions.all()) {
        for (const auto& key : action->shortcuts()) {
            INFO(action->objectName().toStdString() << ' ' << key.toString().toStdString());
            CHECK_FALSE(keys.contains(key));
            keys.insert(key);
        }
    }
}

TEST_CASE("every key that is a character has a twin that works while typing")
{
    const ui::Actions actions;
    for (const auto* action : actions.all()) {
        if (action->shortcutContext() != Qt::WidgetWithChildrenShortcut)
            continue;
        const auto keys = action->shortcuts();
        INFO(action->objectName().toStdString());
        if (std::any_of(keys.begin(), keys.end(), ui::isBare))
            CHECK_FALSE(std::all_of(keys.begin(), keys.end(), ui::isBare));
    }
}

TEST_CASE("bare keys lead the video, but are letters while typing")
{
    Desk desk;
    auto& pane = desk.screening.pane;
    desk.screening.timeline().setFocus();
    QTest::keyClick(&desk.window, Qt::Key_Space);
    CHECK(pane.isPlaying());
    QTest::keyClick(&desk.window, Qt::Key_K);
    CHECK_FALSE(pane.isPlaying());
    QTest::keyClick(&desk.window, Qt::Key_Period);
    CHECK(desk.screening.shows(1));

    desk.text->setFocus();
    QTest::keyClicks(desk.text, u"kj, l. "_s);
    CHECK(desk.text->text() == u"kj, l. "_s);
    CHECK_FALSE(pane.isPlaying());
    CHECK(desk.screening.number() == 1);
    QTest::keyClick(desk.text, Qt::Key_Period, Qt::AltModifier);
    CHECK(desk.screening.shows(2));
    QTest::keyClick(desk.text, Qt::Key_Space, Qt::ControlModifier);
    CHECK(pane.isPlaying());
    CHECK(desk.text->text() == u"kj, l. "_s);
}

TEST_CASE("arrows move by seconds, I and O mark a stretch, the loop key plays it over and over")
{
    Desk desk;
    auto& pane = desk.screening.pane;
    desk.screening.timeline().setFocus();
    QTest::keyClick(&desk.window, Qt::Key_Right, Qt::ShiftModifier);
    CHECK(pane.time() == 1s);
    QTest::keyClick(&desk.window, Qt::Key_I);
    QTest::keyClick(&desk.window, Qt::Key_Right);
    CHECK(desk.screening.shows(59));
    QTest::keyClick(&desk.window, Qt::Key_Left, Qt::ShiftModifier);
    const auto end = pane.time();
    QTest::keyClick(&desk.window, Qt::Key_O, Qt::AltModifier);
    CHECK(pane.range() == ui::TimeRange{1s, end});
    QTest::keyClick(&desk.window, Qt::Key_Backslash);
    CHECK(pane.deck().loop() == pane.range());
    QTest::keyClick(&desk.window, Qt::Key_L, Qt::AltModifier);
    CHECK_FALSE(pane.deck().loop());
}

TEST_CASE("the keys of the player do nothing while it is not there to be seen")
{
    Desk desk;
    desk.screening.pane.play();
    desk.screening.pane.hide();
    CHECK_FALSE(desk.screening.pane.isPlaying());
    CHECK_FALSE(desk.screening.actions[ui::Action::PlayPause]->isEnabled());
    desk.screening.pane.show();
    CHECK(desk.screening.actions[ui::Action::PlayPause]->isEnabled());
}

TEST_CASE("the keys dialog names the player's keys, those for typing too")
{
    Desk desk;
    const ui::KeysDialog dialog(desk.screening.actions, &desk.window);
    QStringList caps;
    for (const auto* cap : dialog.findChildren<ui::KeyCap*>())
        caps << cap->accessibleName();
    CHECK(caps.contains(u"Key Space"_s));
    CHECK(caps.contains(u"Key Ctrl+Space"_s));
}
