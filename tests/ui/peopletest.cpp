// SPDX-License-Identifier: MIT
#include "tests/support/pagedesk.h"
#include "tests/support/work.h"
#include "ui/pages/people/addpersonpanel.h"
#include "ui/pages/people/importview.h"
#include "ui/pages/people/peoplepage.h"
#include "ui/pages/people/peopletable.h"
#include "ui/pages/people/personpanel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorbar.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

void press(const QWidget& parent, const QString& name)
{
    named<QAbstractButton>(parent, name)->click();
}

bool says(const QWidget& parent, const QString& words)
{
    const auto labels = parent.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const auto* label) {
        return label->isVisibleTo(&parent) && label->text().contains(words);
    });
}

/// The page over a store, and what it asks of the window.
struct Desk {
    explicit Desk(core::Store& opened, QSettings* settings = nullptr)
        : store(opened)
        , editor(opened)
        , page(opened, editor, actions, settings)
        , failed(&page, &ui::Page::failed)
    {
        page.resize(1280, 700);
        page.show();
    }

    core::Store& store;
    ui::Actions actions;
    ui::Editor editor;
    ui::PeoplePage page;
    QSignalSpy failed;
    QTemporaryDir folder;

    QTableView& table() { return *named<QTableView>(page, u"People"_s); }
    ui::PersonPanel& panel() { return *page.findChild<ui::PersonPanel*>(); }
    ui::AddPersonPanel& form() { return *page.findChild<ui::AddPersonPanel*>(); }
    ui::ImportView& roster() { return *page.findChild<ui::ImportView*>(); }
    core::Person person(const core::Person& one) { return must(store.people().get(one.id)); }

    QStringList names()
    {
        QStringList found;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            found.append(table().model()->index(row, 0).data().toString());
        return found;
    }

    QUrl file(const QByteArray& text)
    {
        QFile made(folder.filePath(u"staff.csv"_s));
        REQUIRE(made.open(QIODevice::WriteOnly));
        made.write(text);
        return QUrl::fromLocalFile(made.fileName());
    }

    void drop(const QUrl& url)
    {
        QMimeData data;
        data.setUrls({url});
        QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&page, &enter);
        REQUIRE(enter.isAccepted());
        QDropEvent event({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&page, &event);
    }
};

} // namespace

TEST_CASE("a school without people offers a roster and a form, and the form adds the first one")
{
    const auto store = samples::store();
    Desk desk(*store);
    auto* empty = desk.page.findChild<ui::EmptyState*>();
    REQUIRE(empty);
    CHECK(empty->isVisible());
    CHECK(says(*empty, u"No one is here yet"_s));

    press(*empty, u"Add a person"_s);
    REQUIRE(desk.form().isVisible());
    named<QLineEdit>(desk.form(), u"Given name"_s)->setText(u"Ana"_s);
    named<QLineEdit>(desk.form(), u"Family name"_s)->setText(u"Souza"_s);
    press(desk.form(), u"Reviewer"_s);
    press(desk.form(), u"Add"_s);

    const auto people = must(store->people().all());
    REQUIRE(people.size() == 1);
    CHECK(people.first().roles == QList{core::Role::Earner, core::Role::Reviewer});
    CHECK_FALSE(desk.form().isVisible());
    CHECK(desk.panel().isVisible());
    desk.editor.undo();
    CHECK(must(store->people().count()) == 0);
    CHECK(empty->isVisible());
}

TEST_CASE("the form says beside the field what is wrong, and keeps what was typed")
{
    const auto store = samples::store();
    const auto known = samples::person();
    must(store->apply(u"Add"_s, {{.after = known}}));
    Desk desk(*store);
    press(desk.page, u"Add a person"_s);
    auto* given = named<QLineEdit>(desk.form(), u"Given name"_s);
    auto* email = named<QLineEdit>(desk.form(), u"E-mail (may stay empty)"_s);

    press(desk.form(), u"Add"_s);
    CHECK(given->property("wrong").toBool());
    CHECK_FALSE(email->property("wrong").toBool());

    given->setText(u"Ana"_s);
    named<QLineEdit>(desk.form(), u"Family name"_s)->setText(u"Souza"_s);
    for (const auto& wrong : {u"ana"_s, *known.email, known.email->toUpper()}) {
        email->setText(wrong);
        press(desk.form(), u"Add"_s);
        CHECK(email->property("wrong").toBool());
        CHECK(says(desk.form(), wrong));
    }
    CHECK_FALSE(given->property("wrong").toBool());
    CHECK(given->text() == u"Ana"_s);
    CHECK(must(store->people().count()) == 1);

    press(desk.form(), u"Teacher"_s);
    press(desk.form(), u"Add"_s);
    CHECK(says(desk.form(), u"Choose at least one role."_s));
    CHECK(must(store->people().count()) == 1);
}

TEST_CASE("the roster is narrowed by role and by name")
{
    samples::Practice practice;
    Desk desk(*practice.store);
    auto* roles = desk.page.findChild<ui::SegmentedControl*>();
    auto* search = desk.page.findChild<ui::SearchField*>();
    CHECK(desk.names().size() == 6);

    roles->setCurrent(1);
    CHECK(desk.names() == QStringList{u"Zoë Nguyễn"_s});
    roles->setCurrent(2);
    CHECK(desk.names().size() == 4);
    search->setText(u"laine kir"_s);
    CHECK(desk.names() == QStringList{u"Kirsi Laine"_s});
    roles->setCurrent(3);
    CHECK(desk.names().isEmpty());
    CHECK(says(desk.page, u"Nobody fits"_s));
    search->clear();
    CHECK(desk.names() == QStringList{u"Dana Petrov"_s});
}

TEST_CASE("a role is given and taken back in the panel of the person")
{
    samples::Practice practice;
    Desk desk(*practice.store);
    desk.page.open(practice.earner.id.toString());
    REQUIRE(desk.panel().isVisible());
    CHECK(says(desk.panel(), u"Zoë Nguyễn"_s));

    press(desk.panel(), u"Mentor"_s);
    CHECK(desk.person(practice.earner).has(core::Role::Mentor));
    CHECK(desk.person(practice.earner).has(core::Role::Earner));
    desk.editor.undo();
    CHECK(desk.person(practice.earner) == practice.earner);
    CHECK_FALSE(named<QCheckBox>(desk.panel(), u"Mentor"_s)->isChecked());
    CHECK(desk.panel().isVisible());
}

TEST_CASE("choosing a row shows its person, and closing the panel leaves nobody chosen")
{
    samples::Practice practice;
    Desk desk(*practice.store);
    CHECK_FALSE(desk.panel().isVisible());
    desk.table().selectRow(0);
    CHECK(desk.panel().isVisible());
    CHECK(says(desk.panel(), desk.names().first()));
    press(desk.panel(), u"Close"_s);
    CHECK_FALSE(desk.panel().isVisible());
    CHECK_FALSE(desk.table().selectionModel()->hasSelection());
}

TEST_CASE("a person is enrolled once; the second time the panel says why not")
{
    samples::Practice practice;
    Desk desk(*practice.store);
    desk.page.open(practice.earner.id.toString());
    press(desk.panel(), u"Enroll…"_s);
    press(desk.panel(), u"Enroll"_s);
    CHECK(must(practice.store->enrollments().of(practice.earner.id)).size() == 1);
    auto* work = named<ui::RowList>(desk.panel(), u"Work"_s);
    CHECK(work->model()->rowCount() == 1);
    CHECK(desk.table().model()->index(4, ui::PeopleTable::InProgress).data().toString() == u"1"_s);

    press(desk.panel(), u"Enroll…"_s);
    press(desk.panel(), u"Enroll"_s);
    CHECK(says(desk.panel(), u"is already working on CM-01"_s));
    CHECK(must(practice.store->enrollments().of(practice.earner.id)).size() == 1);
    desk.editor.undo();
    CHECK(must(practice.store->enrollments().of(practice.earner.id)).isEmpty());
}

TEST_CASE("who holds the badge sees it, and cannot be enrolled again")
{
    samples::Practice practice;
    practice.decided(core::Outcome::Approved);
    Desk desk(*practice.store);
    desk.page.open(practice.earner.id.toString());
    CHECK(named<ui::RowList>(desk.panel(), u"Badges"_s)->model()->rowCount() == 1);
    press(desk.panel(), u"Enroll…"_s);
    press(desk.panel(), u"Enroll"_s);
    CHECK(says(desk.panel(), u"holds award"_s));
    CHECK(must(practice.store->enrollments().of(practice.earner.id)).size() == 1);
}

TEST_CASE("a dropped roster is shown before anything is kept, and comes in as one step")
{
    samples::Practice practice;
    Desk desk(*practice.store);
    desk.drop(desk.file("first,last,email,role,room\n"
                        "Lena,Fischer,lena@maple.example,teacher,1\n"
                        "Ruth,Adler,"
        + practice.reviewer.email->toUtf8()
        + ",mentor,2\n"
          "Kim,Larsen,nothing,teacher,3\n"
          "Mo,Little,mo@maple.example,student,4\n"));

    REQUIRE(desk.roster().isVisible());
    CHECK(must(practice.store->people().count()) == 6);
    CHECK(says(desk.roster(), u"1 new · 1 changed · 0 unchanged · 1 not taken"_s));
    CHECK(says(desk.roster(), u"1 line about a student"_s));
    CHECK(says(desk.roster(), u"room"_s));
    auto* rows = named<QTableView>(desk.roster(), u"Lines of the roster"_s);
    REQUIRE(rows->model()->rowCount() == 3);
    CHECK(rows->model()->index(0, 0).data().toString() == u"4"_s);
    CHECK(rows->model()->index(0, 4).data().toString().contains(u"nothing"_s));

    press(desk.roster(), u"Import"_s);
    CHECK_FALSE(desk.roster().isVisible());
    CHECK(desk.page.focusWidget() == &desk.table());
    CHECK(must(practice.store->people().count()) == 7);
    CHECK(desk.person(practice.reviewer).has(core::Role::Mentor));
    CHECK(desk.person(practice.reviewer).has(core::Role::Reviewer));
    CHECK(desk.editor.history().count() == 1);
    desk.editor.undo();
    CHECK(must(practice.store->people().count()) == 6);
    CHECK(desk.person(practice.reviewer) == practice.reviewer);
}

TEST_CASE("a roster that is cancelled, or brings nothing, changes nothing")
{
    const auto store = samples::store();
    Desk desk(*store);
    desk.page.open(desk.file("first,last,email\nAna,Souza,ana@maple.example\n"));
    REQUIRE(desk.roster().isVisible());
    press(desk.roster(), u"Cancel"_s);
    CHECK(desk.page.findChild<ui::EmptyState*>()->isVisible());
    CHECK(must(store->people().count()) == 0);

    desk.page.open(desk.file("first,last,email\nAna,,ana@maple.example\n"));
    press(desk.roster(), u"Import"_s);
    CHECK(desk.roster().isVisible());
    CHECK(desk.roster().findChild<ui::ErrorBar*>()->isVisible());
    CHECK(desk.editor.history().count() == 0);
}

TEST_CASE("columns of other names are said by hand, and are known when the roster comes again")
{
    samples::Practice practice;
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"laurel.ini"_s), QSettings::IniFormat);
    const auto choose = [](const Desk&, QWidget& view, const QString& field, const QString& name) {
        auto* box = named<QComboBox>(view, u"Column for: "_s + field);
        box->setCurrentText(name);
        REQUIRE(box->currentText() == name);
        emit box->activated(box->currentIndex());
    };
    {
        Desk desk(*practice.store, &settings);
        desk.page.open(desk.file("Vorname,Nachname,Kontakt,role\n"
                                 "Lena,Fischer,lena@maple.example,teacher\n"));
        auto& view = desk.roster();
        REQUIRE(view.isVisible());
        CHECK(view.findChild<ui::ErrorBar*>()->sentence().contains(
            u"holds: First name, Last name, E-mail or Staff number."_s));
        CHECK_FALSE(named<QAbstractButton>(view, u"Import"_s)->isEnabled());
        CHECK(named<QComboBox>(view, u"Column for: Roles"_s)->currentText() == u"role"_s);
        choose(desk, view, u"First name"_s, u"Vorname"_s);
        CHECK(says(view, u"Lena"_s)); // what the column has, below the choice
        choose(desk, view, u"Last name"_s, u"Nachname"_s);
        choose(desk, view, u"E-mail"_s, u"Nachname"_s);
        CHECK(view.findChild<ui::ErrorBar*>()->sentence().contains(u"chosen twice"_s));
        choose(desk, view, u"E-mail"_s, u"Kontakt"_s);
        CHECK_FALSE(view.findChild<ui::ErrorBar*>()->isVisible());
        CHECK(says(view, u"1 new · 0 changed"_s));
        checkNames(view);
        press(view, u"Import"_s);
        CHECK(must(practice.store->people().count()) == 7);
    }
    Desk later(*practice.store, &settings);
    later.page.open(later.file("Vorname,Nachname,Kontakt,role\n"
                               "Kim,Larsen,kim@maple.example,teacher\n"));
    CHECK(says(later.roster(), u"1 new · 0 changed"_s));
    // A roster with other columns is read by their names.
    later.page.open(later.file("first,last,email,role\nEli,Pike,eli@maple.example,teacher\n"));
    CHECK(says(later.roster(), u"1 new · 0 changed"_s));
}

TEST_CASE("a file that is no roster is told in a sentence and the people stay in view")
{
    samples::Practice practice;
    Desk desk(*practice.store);
    desk.page.open(desk.file(""));
    CHECK(desk.failed.count() == 1);
    desk.page.open(QUrl::fromLocalFile(desk.folder.filePath(u"missing.csv"_s)));
    CHECK(desk.failed.count() == 2);
    CHECK_FALSE(desk.roster().isVisible());
    CHECK(desk.table().isVisible());
}
