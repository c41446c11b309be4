// SPDX-License-Identifier: MIT
#include "ui/pages/settings/settingspage.h"
#include "core/storage/backup.h"
#include "tests/support/pagedesk.h"
#include "ui/look/appearance.h"
#include "ui/pages/settings/schoolcard.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// The control says its choice after its name: "Paper: A4".
ui::SegmentedControl* choice(const QWidget& page, const QString& name)
{
    for (auto* control : page.findChildren<ui::SegmentedControl*>()) {
        if (control->accessibleName().startsWith(name))
            return control;
    }
    FAIL(name.toStdString());
    return nullptr;
}

core::Person coach(const QString& name)
{
    auto person = samples::person(name);
    person.roles = {core::Role::Designer, core::Role::Reviewer};
    return person;
}

struct Desk {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(u"laurel.ini"_s), QSettings::IniFormat};
    std::unique_ptr<core::Store> store
        = must(core::Store::create(folder.filePath(u"Maple Grove.laurel"_s), samples::school()));
    ui::Editor editor{*store};
    ui::Actions actions;
    ui::Me me{*store, settings};
    ui::SettingsPage page{{*store, editor, actions, me, &settings}};
    QSignalSpy failed{&page, &ui::Page::failed};

    Desk() { page.show(); }
    core::Organization school() { return must(store->organizations().own()); }

    void type(const QString& field, const QString& text)
    {
        auto* edit = named<QLineEdit>(page, field);
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }
};

} // namespace

TEST_CASE("the school's name, signatures and paper are kept as they are changed, and undone")
{
    Desk desk;
    desk.type(u"Name on badges and certificates"_s, u"Oak Hill School"_s);
    desk.type(u"Who signs first"_s, u"Ruth Okafor"_s);
    desk.type(u"Their role"_s, u"Principal"_s);
    auto* paper = choice(desk.page, u"Paper"_s);
    QTest::keyClick(paper, Qt::Key_Right);

    CHECK(desk.school().name == u"Oak Hill School"_s);
    CHECK(desk.school().signatories == QList<core::Signatory>{{u"Ruth Okafor"_s, u"Principal"_s}});
    CHECK(desk.school().paper == core::PaperFormat::Letter);

    while (desk.editor.history().canUndo())
        desk.editor.undo();
    CHECK(desk.school().name == u"Maple Grove School"_s);
    CHECK(named<QLineEdit>(desk.page, u"Who signs first"_s)->text().isEmpty());
    CHECK(paper->current() == 0);
}

TEST_CASE("the school decides how badges name their holder, in words that say what it means")
{
    Desk desk;
    const auto words = [&] {
        QStringList all;
        for (const auto* label : desk.page.findChildren<QLabel*>())
            all.append(label->text());
        return all.join(u'\n');
    };
    CHECK(desk.school().holderEmail == core::EmailForm::Hashed);
    CHECK(words().contains(u"shows the e-mail of its holder to nobody"_s));
    QTest::keyClick(choice(desk.page, u"Holder's e-mail in badges"_s), Qt::Key_Right);
    CHECK(desk.school().holderEmail == core::EmailForm::Plain);
    CHECK(words().contains(u"can read the e-mail of its holder"_s));
    CHECK(words().contains(u"signed from now on"_s));
    desk.editor.undo();
    CHECK(desk.school().holderEmail == core::EmailForm::Hashed);
    CHECK(words().contains(u"to nobody"_s));
}

TEST_CASE("a school without a name is refused and keeps the one it had")
{
    Desk desk;
    desk.type(u"Name on badges and certificates"_s, u" "_s);
    CHECK(desk.failed.size() == 1);
    CHECK(desk.school().name == u"Maple Grove School"_s);
    CHECK(named<QLineEdit>(desk.page, u"Name on badges and certificates"_s)->text()
        == u"Maple Grove School"_s);
}

TEST_CASE("whoever is chosen works at this computer from now on")
{
    Desk desk;
    const auto ruth = coach(u"Ruth"_s);
    must(desk.store->apply(
        u"Add"_s, {{.after = ruth}, {.after = coach(u"Tom"_s)}, {.after = samples::person()}}));
    auto* choice = named<QComboBox>(desk.page, u"Who works at this computer"_s);
    CHECK(choice->count() == 2); // a teacher who only earns does not review
    CHECK(choice->currentIndex() == -1);

    choice->setCurrentIndex(choice->findText(ruth.displayName()));
    emit choice->activated(choice->currentIndex());
    CHECK(desk.me.id() == ruth.id);
}

TEST_CASE("days on which the school is closed are added without weekends, and removed")
{
    Desk desk;
    auto* from = named<QDateEdit>(desk.page, u"First day the school is closed"_s);
    auto* to = named<QDateEdit>(desk.page, u"Last day the school is closed"_s);
    from->setDate({2026, 12, 24}); // a Thursday
    to->setDate({2026, 12, 28});
    for (auto* add : desk.page.findChildren<QPushButton*>()) {
        if (add->text() == u"Add"_s)
            add->click();
    }
    CHECK(desk.school().holidays == QList<QDate>{{2026, 12, 24}, {2026, 12, 25}, {2026, 12, 28}});

    const auto removes = desk.page.findChildren<QToolButton*>();
    const auto remove = std::find_if(removes.begin(), removes.end(), [](const auto* one) {
        return one->accessibleName().startsWith("Remove"_L1)
            && one->accessibleName().contains("25"_L1);
    });
    REQUIRE(remove != removes.end());
    (*remove)->click();
    CHECK(desk.school().holidays == QList<QDate>{{2026, 12, 24}, {2026, 12, 28}});

    to->setDate({2026, 12, 1});
    for (auto* add : desk.page.findChildren<QPushButton*>()) {
        if (add->text() == u"Add"_s)
            add->click();
    }
    CHECK(desk.failed.size() == 1);
}

TEST_CASE("the look is changed at once and remembered")
{
    Desk desk;
    const auto text = QApplication::font().pointSizeF();
    auto* theme = choice(desk.page, u"Light or dark"_s);
    emit theme->chosen((theme->setCurrent(2), 2));
    CHECK(ui::readAppearance(desk.settings) == ui::Appearance{ui::Theme::Dark, 100});
    CHECK(QApplication::palette().window().color().lightness() < 100);
    auto* size = choice(desk.page, u"Text size"_s);
    emit size->chosen((size->setCurrent(4), 4));
    CHECK(ui::readAppearance(desk.settings).textPercent == 200);
    CHECK(QApplication::font().pointSizeF() > 1.5 * text);

    ui::show({});
    desk.settings.setValue(u"look/theme"_s, u"neon"_s);
    desk.settings.setValue(u"look/textPercent"_s, 9000);
    CHECK(ui::readAppearance(desk.settings) == ui::Appearance{});
}

TEST_CASE("a backup opens as a copy beside the workspace, never in its place")
{
    Desk desk;
    const auto backup
        = must(core::backUpWhenDue(desk.store->database(), desk.store->path(), core::now()));
    REQUIRE_FALSE(backup.isEmpty());
    desk.page.hide();
    desk.page.show();
    QSignalSpy wanted(&desk.page, &ui::Page::workspaceWanted);
    auto* list = named<ui::RowList>(desk.page, u"Backups, newest first"_s);
    REQUIRE(list->rows().rowCount() == 1);
    emit list->chosen(list->rows().row(list->rows().index(0)).target);
    emit list->chosen(list->rows().row(list->rows().index(0)).target);

    REQUIRE(wanted.size() == 2);
    const auto first = wanted.at(0).at(0).toString();
    CHECK(first != wanted.at(1).at(0).toString());
    CHECK(must(must(core::Store::open(first))->organizations().own()) == desk.school());

    QFile::remove(backup);
    emit list->chosen(backup);
    CHECK(desk.failed.size() == 1);
}

TEST_CASE("how certificates look and whose signature stands there are kept, and undone")
{
    Desk desk;
    auto school = must(desk.store->organizations().own());
    auto signed_ = school;
    signed_.signatories = {{u"Ruth Okafor"_s, u"Principal"_s}};
    must(desk.store->apply(u"Sign"_s, {{school, signed_}}));
    auto* style = choice(desk.page, u"Certificate"_s);
    QTest::keyClick(style, Qt::Key_Right);
    CHECK(must(desk.store->organizations().own()).certificate == core::CertificateStyle::Modern);
    desk.editor.undo();
    CHECK(must(desk.store->organizations().own()).certificate == core::CertificateStyle::Classic);

    auto* card = desk.page.findChild<ui::SchoolCard*>();
    const auto path = desk.folder.filePath(u"signature.png"_s);
    QImage ink(2400, 800, QImage::Format_ARGB32);
    ink.fill(Qt::transparent);
    REQUIRE(ink.save(path));
    card->takeSignature(0, path);
    const auto kept = must(desk.store->organizations().own()).signatories.first().signature;
    REQUIRE(kept);
    CHECK(QImage::fromData(QByteArray::fromBase64(*kept)).width() == 720);
    // Another name takes the signature away: nobody signs for somebody else.
    auto* name = named<QLineEdit>(desk.page, u"Who signs first"_s);
    name->setText(u"Maya Brandt"_s);
    emit name->editingFinished();
    CHECK_FALSE(must(desk.store->organizations().own()).signatories.first().signature);
    const QSignalSpy failed(card, &ui::SchoolCard::failed);
    card->takeSignature(0, desk.folder.filePath(u"laurel.ini"_s));
    CHECK(failed.size() == 1);
}
