// SPDX-License-Identifier: MIT
#include "ui/mainwindow.h"
#include "core/demo/demoschool.h"
#include "tests/support/pagedesk.h"
#include "tests/support/samples.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/toast.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

/// A window with nothing open, and a folder of its own for files and settings.
struct Desk {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(u"laurel.ini"_s), QSettings::IniFormat};
    ui::Workspace workspace{settings};
    ui::Actions actions;

    QString demo() const
    {
        const auto path = folder.filePath(u"Demo.laurel"_s);
        must(core::createDemoSchool(path, core::now()));
        return path;
    }
};

} // namespace

TEST_CASE("without a workspace the window offers three ways on")
{
    Desk desk;
    ui::MainWindow window(desk.workspace, desk.actions, desk.settings);
    window.show();
    window.begin({});

    CHECK(window.windowTitle() == u"Laurel"_s);
    CHECK(desk.actions[ui::Action::OpenDemo]->isEnabled());
    CHECK(desk.actions[ui::Action::NewWorkspace]->isEnabled());
    CHECK(desk.actions[ui::Action::OpenWorkspace]->isEnabled());
    CHECK_FALSE(desk.actions[ui::Action::GoToHome]->isEnabled());
    checkNames(window);
}

TEST_CASE("with words that could not be saved the window closes only when they may be lost")
{
    Desk desk;
    ui::MainWindow window(desk.workspace, desk.actions, desk.settings);
    window.show();
    window.begin({desk.demo()});
    auto& store = desk.workspace.store();
    const auto run = [&](const QByteArray& sql) {
        REQUIRE(sqlite3_exec(store.database().handle(), sql.constData(), nullptr, nullptr, nullptr)
            == SQLITE_OK);
    };
    run("PRAGMA max_page_count = 1"); // as many as there are: the disk is full
    const QString words(200000, u'x');
    desk.workspace.editor().keepDraft(u"comment/1"_s, words);
    CHECK_FALSE(window.error().isEmpty());
    QString asked;
    QTimer answering;
    QObject::connect(&answering, &QTimer::timeout, [&] {
        auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!question)
            return;
        asked = question->text();
        question->defaultButton()->click();
    });
    answering.start(10);
    CHECK_FALSE(window.close());
    answering.stop();
    CHECK(asked.contains(u"could not be saved"_s));
    CHECK(window.isVisible());

    run("PRAGMA max_page_count = 1000000");
    desk.workspace.editor().keepDraft(u"comment/1"_s, words);
    CHECK(window.error().isEmpty());
    CHECK(window.close()); // unasked
}

TEST_CASE("a new workspace leads to its first design and its first people")
{
    Desk desk;
    ui::MainWindow window(desk.workspace, desk.actions, desk.settings);
    window.show();
    desk.workspace.create(desk.folder.filePath(u"Elm School.laurel"_s));
    const auto button = [&](const QString& words) -> QAbstractButton* {
        for (auto* one : window.findChildren<QAbstractButton*>()) {
            if (one->isVisible() && one->text() == words)
                return one;
        }
        return nullptr;
    };
    const auto press = [&](const QString& words) {
        REQUIRE(button(words));
        button(words)->click();
    };
    window.go(ui::PageId::Home);
    press(u"Design one…"_s);
    REQUIRE(window.page(ui::PageId::Catalogue));
    CHECK(window.page(ui::PageId::Catalogue)->isVisible());
    window.go(ui::PageId::Home);
    QTest::keyClick(button(u"Design one…"_s), Qt::Key_Return);
    CHECK(window.page(ui::PageId::Catalogue)->isVisible());
    window.go(ui::PageId::Home);
    press(u"Add people…"_s);
    REQUIRE(window.page(ui::PageId::People));
    CHECK(window.page(ui::PageId::People)->isVisible());
}

TEST_CASE("the window shows the demo school and everything in it has a name")
{
    Desk desk;
    const auto path = desk.demo();
    ui::MainWindow window(desk.workspace, desk.actions, desk.settings);
    window.show();
    window.begin({path});

    CHECK(window.error().isEmpty());
    CHECK(window.windowTitle().endsWith(u" — Laurel"_s));
    REQUIRE(window.page(ui::PageId::Home));
    int rows = 0;
    for (const auto* list : window.page(ui::PageId::Home)->findChildren<ui::RowList*>())
        rows += list->model()->rowCount();
    CHECK(rows > 3);
    checkNames(window);
}

TEST_CASE("the last workspace is opened again")
{
    Desk desk;
    const auto path = desk.demo();
    CHECK(desk.workspace.open(path));
    desk.workspace.close();
    ui::MainWindow window(desk.workspace, desk.actions, desk.settings);
    window.begin({});
    CHECK(desk.workspace.isOpen());
}

TEST_CASE("a file that is missing or damaged is told in a sentence, and the open one stays")
{
    Desk desk;
    const auto path = desk.demo();
    ui::MainWindow window(desk.workspace, desk.actions, desk.settings);
    window.show();
    window.begin({path});
    QFile broken(desk.folder.filePath(u"Broken.laurel"_s));
    REQUIRE(broken.open(QIODevice::WriteOnly));
    broken.write("not a workspace");
    broken.close();

    for (const auto& name : {u"Missing.laurel"_s, u"Broken.laurel"_s}) {
        CHECK_FALSE(desk.workspace.open(desk.folder.filePath(name)));
        CHECK_FALSE(window.error().isEmpty());
    }
    CHECK(desk.workspace.store().path() == path);
}

TEST_CASE("a page is made only when it is first shown")
{
    Desk desk;
    int made = 0;
    const auto make = [&](const ui::PageContext&, QWidget* parent) {
        ++made;
        return new ui::Page(parent);
    };
    const QList<ui::PageFactory> pages{
        {ui::PageId::Home, ui::Action::GoToHome, u"home"_s, u"home"_s, u"Home"_s, make},
        {ui::PageId::People, ui::Action::GoToPeople, u"people"_s, u"people"_s, u"People"_s, make},
    };
    ui::MainWindow window(desk.workspace, desk.actions, desk.settings, pages);
    CHECK(made == 0);
    desk.workspace.take(samples::store());
    CHECK(made == 1);
    CHECK_FALSE(window.page(ui::PageId::People));
    window.go(ui::PageId::People);
    window.go(ui::PageId::Home);
    window.go(ui::PageId::People);
    CHECK(made == 2);
}

TEST_CASE("whatever takes the focus has a name, on every page, empty and with the demo school")
{
    for (const bool isDemo : {false, true}) {
        Desk desk;
        const auto path = desk.demo();
        ui::MainWindow window(desk.workspace, desk.actions, desk.settings);
        window.show();
        if (isDemo)
            window.begin({path});
        else
            desk.workspace.take(samples::store());
        for (const auto& page : ui::allPages()) {
            INFO(page.name.toStdString());
            window.go(page.id);
            QCoreApplication::processEvents();
            checkNames(window);
        }
    }
}

TEST_CASE("the toast says what was done and takes it back")
{
    Desk desk;
    ui::MainWindow window(desk.workspace, desk.actions, desk.settings);
    window.show();
    desk.workspace.take(samples::store());
    desk.workspace.editor().apply(u"Add Zoë"_s, {{.after = samples::person()}});

    auto* toast = window.findChild<ui::Toast*>();
    REQUIRE(toast);
    CHECK(toast->isVisible());
    CHECK(toast->sentence() == u"Add Zoë."_s);
    toast->findChild<QAbstractButton*>()->click();
    QCoreApplication::processEvents();

    CHECK(must(desk.workspace.store().people().count()) == 0);
    CHECK_FALSE(toast->isVisible());
    CHECK(desk.actions[ui::Action::Redo]->isEnabled());
}

TEST_CASE("closing the workspace leads back to the start and leaves nothing to undo")
{
    Desk desk;
    ui::MainWindow window(desk.workspace, desk.actions, desk.settings);
    window.show();
    desk.workspace.take(samples::store());
    desk.workspace.editor().apply(u"Add Zoë"_s, {{.after = samples::person()}});
    CHECK(desk.actions[ui::Action::Undo]->isEnabled());

    desk.actions[ui::Action::CloseWorkspace]->trigger();
    QCoreApplication::processEvents();

    CHECK_FALSE(desk.workspace.isOpen());
    CHECK(window.windowTitle() == u"Laurel"_s);
    CHECK_FALSE(desk.actions[ui::Action::Undo]->isEnabled());
    CHECK_FALSE(window.page(ui::PageId::Home));
}
