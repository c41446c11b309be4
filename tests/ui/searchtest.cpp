// SPDX-License-Identifier: MIT
#include "core/demo/demoschool.h"
#include "tests/support/pagedesk.h"
#include "tests/support/work.h"
#include "ui/look/type.h"
#include "ui/mainwindow.h"
#include "ui/pages/review/commentlist.h"
#include "ui/pages/review/reviewroom.h"
#include "ui/player/playerpane.h"
#include "ui/search/searchmodel.h"
#include "ui/search/searchpanel.h"
#include "ui/widgets/pageheader.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The window over a workspace, and its search.
struct SearchDesk {
    SearchDesk()
        : settings(folder.filePath(u"laurel.ini"_s), QSettings::IniFormat)
        , workspace(settings)
        , window(workspace, actions, settings)
    {
        window.resize(1366, 768);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }

    /// A review with a comment of its reviewer, who sits here.
    void takeReview(core::BlindMode blind)
    {
        samples::Practice practice(
            [blind](core::Design& design) { design.assessment.blind = blind; });
        practice.inReview();
        said = practice.comment(practice.reviewer, u"E3"_s, core::CommentKind::Notice,
            u"Eleven hands go up before the bell."_s);
        earner = practice.earner;
        code = practice.work().submission->blindCode;
        workspace.take(std::move(practice.store));
        workspace.me().set(practice.reviewer.id);
    }
    void takeDemo()
    {
        const auto path = folder.filePath(u"Demo.laurel"_s);
        must(core::createDemoSchool(path, core::now()));
        REQUIRE(workspace.open(path));
    }

    bool isOpen() const
    {
        const auto* made = window.findChild<ui::SearchPanel*>();
        return made && made->isVisible();
    }
    ui::SearchPanel& panel() const { return *window.findChild<ui::SearchPanel*>(); }
    QLineEdit& field() const
    {
        return *named<QLineEdit>(panel(), u"Search people, microcredentials and comments"_s);
    }
    QListView& list() const { return *named<QListView>(panel(), u"Results"_s); }
    const ui::SearchRow& row(int at) const
    {
        return static_cast<const ui::SearchModel*>(list().model())->row(at);
    }
    QStringList lines() const
    {
        QStringList lines;
        for (int i = 0; i < list().model()->rowCount(); ++i)
            lines.append(list().model()->index(i, 0).data(Qt::AccessibleTextRole).toString());
        return lines;
    }
    QString words() const ///< what stands there in place of results
    {
        QStringList words;
        for (const auto* label : panel().findChildren<QLabel*>()) {
            if (label->isVisible())
                words.append(label->text());
        }
        return words.join(u'\n');
    }

    void open()
    {
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        REQUIRE(QTest::qWaitFor([&] { return isOpen() && field().hasFocus(); }));
    }
    void type(const QString& text)
    {
        field().clear();
        field().insert(text); // keys of tests are ASCII alone
    }
    void press(Qt::Key key) { QTest::keyClick(&field(), key); }

    QTemporaryDir folder;
    QSettings settings;
    ui::Workspace workspace;
    ui::Actions actions;
    ui::MainWindow window;
    core::TimestampedComment said;
    core::Person earner;
    QString code;
};

} // namespace

TEST_CASE("search opens over every page, and Escape gives the focus back to where it was")
{
    SearchDesk desk;
    CHECK_FALSE(desk.actions[ui::Action::Search]->isEnabled());
    desk.takeDemo();
    for (const auto& page : ui::allPages()) {
        INFO(page.name.toStdString());
        desk.window.go(page.id);
        QCoreApplication::processEvents();
        auto* before = desk.window.focusWidget();
        desk.open();
        CHECK(desk.panel().rect() == desk.panel().parentWidget()->rect());
        desk.press(Qt::Key_Escape);
        CHECK(desk.panel().isHidden());
        CHECK(desk.window.focusWidget() == before);
    }
    desk.window.go(ui::PageId::People);
    auto* half = named<QLineEdit>(desk.window, u"Find a person"_s);
    half->setFocus();
    QTest::keyClicks(half, u"half a wor"_s);
    desk.open();
    desk.type(u"zoe"_s);
    desk.press(Qt::Key_Escape);
    CHECK(half->hasFocus());
    CHECK(half->text() == u"half a wor"_s);
}

TEST_CASE("what is typed is found in groups, and Enter opens the person")
{
    SearchDesk desk;
    desk.takeDemo();
    desk.open();
    desk.type(u"zoe nguyen"_s);
    REQUIRE(desk.lines().size() >= 2);
    CHECK(desk.lines().at(0) == u"People, 1"_s);
    CHECK(desk.lines().at(1).startsWith(u"Person, Zoë Nguyễn, "_s));
    CHECK(desk.list().currentIndex().row() == 1);
    CHECK(desk.field().accessibleDescription().contains(u"Zoë Nguyễn"_s));
    CHECK(desk.row(1).title.spans.size() == 2);
    desk.press(Qt::Key_Return);
    REQUIRE(desk.window.page(ui::PageId::People));
    CHECK(desk.panel().isHidden());
    auto* people = desk.window.page(ui::PageId::People);
    CHECK(people->isVisible());
    QStringList shown;
    for (const auto* label : people->findChildren<QLabel*>()) {
        if (label->isVisible())
            shown.append(label->text());
    }
    CHECK(shown.contains(u"Zoë Nguyễn"_s));
}

TEST_CASE("a microcredential opens in the catalogue by a click")
{
    SearchDesk desk;
    desk.takeDemo();
    desk.open();
    desk.type(u"cm01"_s);
    REQUIRE(desk.lines().size() >= 2);
    CHECK(desk.lines().at(1).startsWith(u"Microcredential, CM-01 "_s));
    QTest::mouseClick(desk.list().viewport(), Qt::LeftButton, {},
        desk.list().visualRect(desk.list().model()->index(1, 0)).center());
    CHECK(desk.panel().isHidden());
    REQUIRE(desk.window.page(ui::PageId::Catalogue));
    CHECK(desk.window.page(ui::PageId::Catalogue)->isVisible());
}

TEST_CASE("a comment opens the review room on the very moment it was made at")
{
    SearchDesk desk;
    desk.takeDemo();
    const auto& store = desk.workspace.store();
    const auto maya = must(store.people().withEmail(u"maya.brandt@maplegrove.example"_s));
    REQUIRE(maya);
    desk.workspace.me().set(maya->id);
    desk.open();
    desk.type(u"wonder near miss"_s);
    REQUIRE(desk.lines().size() == 2);
    CHECK(desk.lines().at(1).contains(u"0:27"_s));
    const auto target = desk.row(1).target.toString();
    desk.press(Qt::Key_Return);
    auto* room = desk.window.findChild<ui::ReviewRoom*>();
    REQUIRE(room);
    CHECK(room->isVisible());
    const auto current = room->findChild<ui::CommentList*>()->current();
    REQUIRE(current);
    CHECK(target.endsWith(current->toString()));
    const auto* player = room->findChild<ui::PlayerPane*>();
    CHECK(QTest::qWaitFor(
        [&] { return player->isOpen() && std::chrono::abs(player->time() - 27s) < 60ms; }, 20'000));
}

TEST_CASE("a filter of the comments does not hide what was searched for")
{
    SearchDesk desk;
    desk.takeReview(core::BlindMode::Double);
    desk.window.go(
        ui::PageId::Review, must(desk.workspace.store().enrollments().all()).first().id.toString());
    auto* room = desk.window.findChild<ui::ReviewRoom*>();
    REQUIRE(room);
    REQUIRE(room->isVisible());
    auto* filter = named<QComboBox>(*room, u"Which comments"_s);
    filter->setCurrentIndex(1);
    desk.open();
    desk.type(u"eleven"_s);
    desk.press(Qt::Key_Return);
    CHECK(filter->currentIndex() == 0);
    CHECK(room->findChild<ui::CommentList*>()->current() == desk.said.id);
}

TEST_CASE("in a blind review the code leads to the comment and the name does not")
{
    SearchDesk desk;
    desk.takeReview(core::BlindMode::Double);
    desk.open();
    desk.type(desk.earner.displayName());
    CHECK(desk.lines().filter(u"Comment"_s).isEmpty());
    desk.type(desk.code);
    const auto found = desk.lines().filter(u"Comment, "_s);
    REQUIRE(found.size() == 1);
    CHECK(found.first().contains(desk.code));
    CHECK_FALSE(found.first().contains(desk.earner.familyName));
    desk.press(Qt::Key_Return);
    CHECK(desk.window.page(ui::PageId::Review)->isVisible());
    CHECK_FALSE(desk.window.page(ui::PageId::Evidence));
}

TEST_CASE("released feedback that is not mine opens where the teacher's evidence is")
{
    SearchDesk desk;
    desk.takeDemo();
    const auto samuel
        = must(desk.workspace.store().people().withEmail(u"samuel.osei@maplegrove.example"_s));
    REQUIRE(samuel);
    desk.workspace.me().set(samuel->id);
    desk.open();
    desk.type(u"own body"_s); // of the work of somebody who was approved
    REQUIRE(desk.lines().size() == 2);
    CHECK(desk.row(1).page == ui::PageId::Evidence);
    desk.press(Qt::Key_Return);
    REQUIRE(desk.window.page(ui::PageId::Evidence));
    CHECK(desk.window.page(ui::PageId::Evidence)->isVisible());
    CHECK(desk.window.error().isEmpty());
}

TEST_CASE("before anything is typed it says what it searches, and when nothing is found what to do")
{
    SearchDesk desk;
    desk.takeDemo();
    desk.open();
    CHECK(desk.words().contains(u"People, microcredentials"_s));
    desk.type(u" – "_s);
    CHECK(desk.words().contains(u"People, microcredentials"_s));
    desk.type(u"qwertz"_s);
    CHECK(desk.words().contains(u"“qwertz”"_s));
    CHECK(desk.words().contains(u"fewer words"_s));
    CHECK(desk.list().isHidden());
    desk.press(Qt::Key_Return); // leads nowhere
    CHECK(desk.panel().isVisible());
}

TEST_CASE("the search is as high as what it shows")
{
    SearchDesk desk;
    desk.takeDemo();
    desk.open();
    desk.type(u"near miss"_s);
    QCoreApplication::processEvents();
    REQUIRE(desk.list().model()->rowCount() > 1);
    CHECK(desk.list().verticalScrollBar()->maximum() == 0);
    desk.type(u"xylophone"_s);
    QCoreApplication::processEvents();
    for (const auto* label : desk.panel().findChildren<QLabel*>()) {
        if (label->isVisible() && !label->text().isEmpty())
            CHECK(label->height() >= label->heightForWidth(label->width()));
    }
}

TEST_CASE("arrows pass over the heads, and the rest of a group is shown when it is asked for")
{
    SearchDesk desk;
    auto store = samples::store();
    core::Changes changes;
    for (int i = 0; i < 20; ++i)
        changes.append({.after = samples::person(u"Ana%1"_s.arg(i))});
    must(store->apply(u"Add"_s, changes));
    desk.workspace.take(std::move(store));
    desk.open();
    desk.type(u"ana"_s);
    REQUIRE(desk.lines().size() == 10);
    CHECK(desk.lines().last() == u"12 more"_s);
    desk.press(Qt::Key_Up);
    CHECK(desk.list().currentIndex().row() == 1);
    for (int i = 0; i < 12; ++i)
        desk.press(Qt::Key_Down);
    CHECK(desk.list().currentIndex().row() == 9);
    desk.press(Qt::Key_Return);
    CHECK(desk.lines().size() == 21);
    CHECK(desk.list().currentIndex().row() == 9);
    CHECK(desk.panel().isVisible());
}

TEST_CASE("search finds what was changed a moment ago, and is gone with its workspace")
{
    SearchDesk desk;
    desk.workspace.take(samples::store());
    desk.open();
    desk.type(u"zoe"_s);
    CHECK(desk.list().isHidden());
    desk.press(Qt::Key_Escape);
    desk.workspace.editor().apply(u"Add Zoë"_s, {{.after = samples::person()}});
    desk.open();
    CHECK(desk.lines().size() == 2); // for what was typed before
    CHECK(desk.field().selectedText() == u"zoe"_s);
    desk.workspace.close();
    CHECK_FALSE(desk.window.findChild<ui::SearchPanel*>());
    CHECK_FALSE(desk.actions[ui::Action::Search]->isEnabled());
}

TEST_CASE("the mouse alone opens the search, and a click beside it or a page closes it")
{
    SearchDesk desk;
    desk.takeDemo();
    QPushButton* button = nullptr;
    for (auto* one : desk.window.findChildren<QPushButton*>()) {
        if (one->property("kind") == u"search"_s && one->isVisible())
            button = one;
    }
    REQUIRE(button);
    QTest::mouseClick(button, Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return desk.isOpen(); }));
    checkNames(desk.window);
    QTest::mouseClick(&desk.panel(), Qt::LeftButton, {}, {5, 5});
    CHECK(desk.panel().isHidden());
    desk.open();
    QTest::keyClick(&desk.window, Qt::Key_3, Qt::ControlModifier);
    CHECK(QTest::qWaitFor([&] { return desk.panel().isHidden(); }));
    CHECK(desk.window.page(ui::PageId::People)->isVisible());
}

TEST_CASE("Tab stays in the search, and who types in the results goes on in the field")
{
    SearchDesk desk;
    desk.takeDemo();
    desk.open();
    desk.type(u"cm"_s);
    desk.press(Qt::Key_Tab);
    CHECK(desk.list().hasFocus());
    QTest::keyClick(&desk.list(), Qt::Key_0);
    CHECK(desk.field().hasFocus());
    CHECK(desk.field().text() == u"cm0"_s);
    desk.press(Qt::Key_Tab);
    QTest::keyClick(&desk.list(), Qt::Key_Tab);
    CHECK(desk.field().hasFocus());
}

TEST_CASE("search fits a small window with letters of twice the size, from right to left too")
{
    const auto usual = QApplication::font();
    auto large = usual;
    large.setPixelSize(26);
    QApplication::setFont(large);
    {
        SearchDesk desk;
        desk.window.setLayoutDirection(Qt::RightToLeft);
        desk.takeDemo();
        desk.window.resize(960, 600);
        desk.open();
        desk.type(u"a"_s);
        const auto place = [&](const QWidget& part) {
            return QRect(part.mapTo(&desk.window, QPoint()), part.size());
        };
        for (const QWidget* part :
            std::initializer_list<const QWidget*>{&desk.field(), &desk.list()})
            CHECK(desk.window.rect().contains(place(*part)));
        CHECK(place(desk.field()).bottom() < place(desk.list()).top());
        CHECK(desk.list().height() > ui::scaled(52));
        CHECK(desk.list().horizontalScrollBar()->maximum() == 0);
    }
    QApplication::setFont(usual);
}

TEST_CASE("where a header is narrow the way to the search shrinks to its picture")
{
    ui::Actions actions;
    auto* action = actions[ui::Action::Search];
    action->setVisible(true);
    ui::PageHeader header(u"Teach and Sustain One Classroom Routine"_s, actions);
    auto* button = named<QPushButton>(header, u"Search"_s);
    header.resize(1200, 64);
    header.show();
    QCoreApplication::processEvents();
    CHECK(button->text() == u"Search"_s);
    CHECK(button->width() == ui::scaled(220));
    header.resize(header.minimumSizeHint().width(), 64);
    QCoreApplication::processEvents();
    CHECK(button->text().isEmpty());
    CHECK(button->width() >= ui::scaled(32));
    CHECK(button->width() < ui::scaled(100));
    CHECK(button->toolTip() == u"Search"_s);
    action->setVisible(false);
    CHECK(button->isHidden());
}
