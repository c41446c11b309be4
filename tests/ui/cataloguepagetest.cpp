// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/cataloguepage.h"
#include "core/microcredentials/history.h"
#include "tests/support/designs.h"
#include "tests/support/pagedesk.h"
#include "tests/support/samples.h"
#include "ui/pages/catalogue/cardlist.h"
#include "ui/pages/catalogue/cataloguetable.h"
#include "ui/widgets/errorbar.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QToolButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

/// The catalogue of a school that has nothing yet, and a folder for files.
struct Catalogue {
    QTemporaryDir folder;
    std::unique_ptr<core::Store> store = samples::store();
    ui::Editor editor{*store};
    ui::Actions actions;
    ui::CataloguePage page{*store, editor, actions, nullptr};

    Catalogue()
    {
        page.resize(1280, 700);
        page.show();
    }

    QPushButton* button(const QString& text) const
    {
        for (auto* found : page.findChildren<QPushButton*>()) {
            if (found->text() == text && found->isVisible())
                return found;
        }
        return nullptr;
    }

    void press(const QString& text) const
    {
        INFO(text.toStdString());
        auto* found = button(text);
        REQUIRE(found);
        found->click();
        QCoreApplication::processEvents();
    }

    QComboBox* box(const QString& name) const
    {
        for (auto* found : page.findChildren<QComboBox*>()) {
            if (found->accessibleName() == name && found->isVisible())
                return found;
        }
        return nullptr;
    }

    void choose(const QString& name, const QString& choice) const
    {
        auto* found = box(name);
        REQUIRE(found);
        REQUIRE(found->findText(choice) >= 0);
        found->setCurrentIndex(found->findText(choice));
        emit found->activated(found->currentIndex());
    }

    /// Types a reason into the field that asks for one, and presses Enter.
    void answer(const QString& question, const QString& reason) const
    {
        for (auto* field : page.findChildren<QLineEdit*>()) {
            if (field->accessibleName() != question)
                continue;
            REQUIRE(field->isVisible());
            field->setText(reason);
            QTest::keyClick(field, Qt::Key_Return);
            QCoreApplication::processEvents();
            return;
        }
        FAIL("no field asks: " << question.toStdString());
    }

    QAction* starterAction(const QString& code) const
    {
        for (auto* action : page.findChild<QMenu*>(u"starters"_s)->actions()) {
            if (action->text().startsWith(code))
                return action;
        }
        return nullptr;
    }

    void addStarter(const QString& code)
    {
        REQUIRE(starterAction(code));
        starterAction(code)->trigger();
        QCoreApplication::processEvents();
        page.open({}); // it opens in the designer
    }

    void publish(const QString& code)
    {
        const auto found = must(store->microcredentials().withCode(code));
        REQUIRE(found);
        const auto history = must(core::readHistory(*store, *found));
        REQUIRE(editor.apply(u"Publish it"_s,
            must(core::publish(history, {.pilotWaiver = u"Tried last year."_s}, core::now()))));
        QCoreApplication::processEvents();
    }

    QStringList cards() const
    {
        QStringList found;
        const auto* model = page.findChild<ui::CardList*>()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            found.append(model->index(row, 0).data().toString().section(u' ', 0, 0));
        return found;
    }

    QString error() const
    {
        for (const auto* bar : page.findChildren<ui::ErrorBar*>()) {
            if (bar->isVisible())
                return bar->sentence();
        }
        return {};
    }

    bool says(const QString& words) const
    {
        const auto labels = page.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const auto* label) { return label->isVisible() && label->text().contains(words); });
    }

    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return file.fileName();
    }

    QList<core::MicrocredentialVersion> versions(const QString& code) const
    {
        const auto found = must(store->microcredentials().withCode(code));
        return found ? must(store->versions().of(found->id))
                     : QList<core::MicrocredentialVersion>();
    }
};

} // namespace

TEST_CASE("an empty catalogue offers starters, and a starter becomes a draft that can be undone")
{
    Catalogue catalogue;
    CHECK(catalogue.says(u"No microcredentials yet"_s));
    CHECK(catalogue.button(u"Import a design…"_s));

    catalogue.addStarter(u"CM-01"_s);
    CHECK(catalogue.cards() == QStringList{u"CM-01"_s});
    CHECK_FALSE(catalogue.says(u"No microcredentials yet"_s));
    REQUIRE(catalogue.versions(u"CM-01"_s).size() == 1);
    CHECK(catalogue.versions(u"CM-01"_s).first().status == core::VersionStatus::Draft);
    CHECK_FALSE(catalogue.starterAction(u"CM-01"_s));

    catalogue.editor.undo();
    CHECK(must(catalogue.store->microcredentials().count()) == 0);
    CHECK(catalogue.says(u"No microcredentials yet"_s));
    CHECK(catalogue.starterAction(u"CM-01"_s));
}

TEST_CASE("words, an area and a status narrow the catalogue, and all is shown again")
{
    Catalogue catalogue;
    for (const auto& code : {u"CM-01"_s, u"ER-01"_s, u"SE-01"_s})
        catalogue.addStarter(code);
    auto* search = catalogue.page.findChild<QLineEdit*>();
    REQUIRE(search);

    search->setText(u"ROUTINE cm-"_s);
    CHECK(catalogue.cards() == QStringList{u"CM-01"_s});
    CHECK(catalogue.says(u"1 of 3"_s));
    search->setText(u"nothing is called like this"_s);
    CHECK(catalogue.cards().isEmpty());
    catalogue.press(u"Show all"_s);
    CHECK(catalogue.cards().size() == 3);

    catalogue.choose(u"Area"_s, u"Social-Emotional Learning"_s);
    CHECK(catalogue.cards() == QStringList{u"SE-01"_s});
    catalogue.choose(u"Area"_s, u"Every area"_s);
    catalogue.choose(u"Status"_s, u"Published"_s);
    CHECK(catalogue.cards().isEmpty());
    catalogue.choose(u"Status"_s, u"Draft"_s);
    CHECK(catalogue.cards().size() == 3);
}

TEST_CASE("the catalogue is shown as a table, ordered by a column, and stays so")
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"laurel.ini"_s), QSettings::IniFormat);
    Catalogue catalogue;
    for (const auto& code : {u"CM-01"_s, u"ER-01"_s, u"SE-01"_s})
        catalogue.addStarter(code);
    const auto shownIn = [&](const ui::CataloguePage& page) {
        const auto* model = page.findChild<ui::CatalogueTable*>()->model();
        QStringList codes;
        for (int row = 0; row < model->rowCount(); ++row)
            codes.append(model->index(row, 0).data().toString());
        return codes;
    };
    {
        ui::CataloguePage page(*catalogue.store, catalogue.editor, catalogue.actions, &settings);
        page.resize(1280, 700);
        page.show();
        auto* table = page.findChild<ui::CatalogueTable*>();
        CHECK_FALSE(table->isVisible());
        QTest::keyClick(page.findChild<ui::SegmentedControl*>(), Qt::Key_Right);
        REQUIRE(table->isVisible());
        checkNames(page);
        CHECK(shownIn(page) == QStringList{u"CM-01"_s, u"ER-01"_s, u"SE-01"_s});

        const auto clickHead = [&](ui::CatalogueColumn column) {
            auto* head = table->horizontalHeader();
            QTest::mouseClick(head->viewport(), Qt::LeftButton, {},
                {head->sectionViewportPosition(int(column)) + 20, head->height() / 2});
        };
        clickHead(ui::CatalogueColumn::Code);
        CHECK(named<QComboBox>(page, u"Order"_s)->currentText() == u"By code, last first"_s);
        CHECK(shownIn(page) == QStringList{u"SE-01"_s, u"ER-01"_s, u"CM-01"_s});
        clickHead(ui::CatalogueColumn::Title);
        QStringList titles;
        for (int row = 0; row < 3; ++row)
            titles.append(table->model()->index(row, 1).data().toString());
        auto sorted = titles;
        sorted.sort(Qt::CaseInsensitive);
        CHECK(titles == sorted);
        clickHead(ui::CatalogueColumn::Title);
        CHECK(table->model()->index(0, 1).data().toString() == sorted.last());
    }
    ui::CataloguePage later(*catalogue.store, catalogue.editor, catalogue.actions, &settings);
    later.resize(1280, 700);
    later.show();
    auto* table = later.findChild<ui::CatalogueTable*>();
    CHECK(table->isVisible());
    const auto first = shownIn(later).first();
    CHECK(table->model()->headerData(1, Qt::Horizontal).toString() == u"Title ↓"_s);
    // The row opens with the keyboard and is current again on the way back.
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    const auto second = shownIn(later).at(1);
    QTest::keyClick(table, Qt::Key_Return);
    CHECK_FALSE(table->isVisible());
    later.open({});
    CHECK(table->isVisible());
    CHECK(named<QComboBox>(later, u"Order"_s)->currentText() == u"By title, last first"_s);
    CHECK(shownIn(later).first() == first);
    CHECK(table->currentIndex().siblingAtColumn(0).data().toString() == second);
}

TEST_CASE("two microcredentials of one area keep their own badges on their cards")
{
    Catalogue catalogue;
    catalogue.addStarter(u"CM-01"_s);
    auto* cards = catalogue.page.findChild<ui::CardList*>();
    const auto badge = [&] {
        const auto place = ui::CardList::cardIn(cards->visualRect(cards->model()->index(0, 0)));
        return cards->viewport()
            ->grab(QRect(place.topLeft() + QPoint(16, 16), QSize(48, 48)))
            .toImage();
    };
    const auto before = badge();
    auto version = catalogue.versions(u"CM-01"_s).first();
    auto changed = version;
    changed.content.badge.emplace().shape = core::BadgeShape::Hexagon;
    REQUIRE(catalogue.editor.apply(u"Change the badge"_s, {{.before = version, .after = changed}}));
    QCoreApplication::processEvents();
    CHECK(badge() != before);
    catalogue.editor.undo();
    QCoreApplication::processEvents();
    CHECK(badge() == before);
}

TEST_CASE("a card is opened and left with the keyboard")
{
    Catalogue catalogue;
    catalogue.addStarter(u"CM-01"_s);
    catalogue.publish(u"CM-01"_s);
    auto* cards = catalogue.page.findChild<ui::CardList*>();
    QTest::keyClick(cards, Qt::Key_Return);

    CHECK_FALSE(cards->isVisible());
    for (const auto& words : {u"Competency"_s, u"Rubric"_s, u"When it is met"_s, u"Resources"_s,
             u"Success criteria"_s, u"Versions"_s})
        CHECK(catalogue.says(words));
    const auto& design = catalogue.versions(u"CM-01"_s).first().content;
    CHECK(catalogue.says(design.competency));
    CHECK(catalogue.says(design.rubric.criteria.first().descriptors.first().text));

    for (auto* back : catalogue.page.findChildren<QToolButton*>()) {
        if (back->accessibleName() == u"Back to all microcredentials"_s)
            QTest::keyClick(back, Qt::Key_Space);
    }
    CHECK(cards->isVisible());
}

TEST_CASE("a dropped design is taken in and shown, and what is no design is refused")
{
    Catalogue catalogue;
    const auto good = catalogue.write(u"good.json"_s, bytesOf(starterJson(u"cm-01"_s)));
    const auto bad = catalogue.write(u"bad.json"_s, "{\"format\": \"a shopping list\"}");

    catalogue.page.importFiles({good, bad});
    CHECK(catalogue.error().contains(u"bad.json"_s));
    CHECK(must(catalogue.store->microcredentials().count()) == 0);
    catalogue.page.importFiles({catalogue.folder.filePath(u"missing.json"_s)});
    CHECK(catalogue.error().contains(u"missing.json"_s));

    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(good)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&catalogue.page, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(
        QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier, QEvent::Drop);
    QApplication::sendEvent(&catalogue.page, &drop);
    CHECK(catalogue.error().isEmpty());
    CHECK(catalogue.versions(u"CM-01"_s).size() == 1);
    CHECK(catalogue.says(u"Competency"_s));

    catalogue.page.importFiles({good});
    CHECK(catalogue.says(u"Nothing was changed"_s));
}

TEST_CASE("a published microcredential goes on as a new version, and is retired with a reason")
{
    Catalogue catalogue;
    catalogue.addStarter(u"CM-01"_s);
    catalogue.publish(u"CM-01"_s);
    catalogue.page.open(u"CM-01"_s);
    CHECK(catalogue.says(u"Tried last year."_s));
    CHECK_FALSE(catalogue.button(u"Go on designing"_s));

    catalogue.press(u"New version"_s);
    REQUIRE(catalogue.versions(u"CM-01"_s).size() == 2);
    CHECK(catalogue.button(u"Publish…"_s));
    catalogue.press(u"Preview"_s);
    CHECK_FALSE(catalogue.button(u"New version"_s));
    catalogue.press(u"Go on designing"_s);
    CHECK(catalogue.button(u"Publish…"_s));
    catalogue.editor.undo();
    QCoreApplication::processEvents();
    CHECK(catalogue.versions(u"CM-01"_s).size() == 1);

    catalogue.press(u"Retire…"_s);
    catalogue.answer(u"Why is it retired?"_s, u"  "_s);
    CHECK(catalogue.error().contains(u"CM-01"_s));
    catalogue.answer(u"Why is it retired?"_s, u"Nobody asked for it."_s);
    CHECK(catalogue.versions(u"CM-01"_s).first().status == core::VersionStatus::Retired);
    CHECK(catalogue.says(u"Nobody asked for it."_s));

    catalogue.editor.undo();
    catalogue.editor.undo();
    CHECK(catalogue.versions(u"CM-01"_s).first().status == core::VersionStatus::Draft);
}

TEST_CASE("a draft with errors is not published, and each error is listed")
{
    Catalogue catalogue;
    const auto broken
        = patched(starterJson(u"cm-01"_s), u"/prerequisites"_s, QJsonArray{u"CM-01"_s});
    catalogue.page.importFiles({catalogue.write(u"broken.json"_s, bytesOf(broken))});
    REQUIRE(catalogue.error().isEmpty());
    CHECK(catalogue.says(u"Design checks"_s));
    CHECK(catalogue.says(u"its own prerequisite"_s));

    catalogue.press(u"Publish…"_s);
    catalogue.press(u"Publish now"_s);
    CHECK(catalogue.error().contains(u"cannot be published yet"_s));
    CHECK(catalogue.versions(u"CM-01"_s).first().status == core::VersionStatus::Draft);
}

TEST_CASE("an exported design comes in again as it was, and a place that is not there is told")
{
    Catalogue catalogue;
    catalogue.addStarter(u"CM-01"_s);
    catalogue.page.open(u"CM-01"_s);
    const auto path = catalogue.folder.filePath(u"out.laureldesign"_s);
    catalogue.page.exportTo(path);
    CHECK(catalogue.says(u"out.laureldesign"_s));
    catalogue.page.importFiles({path});
    CHECK(catalogue.says(u"Nothing was changed"_s));

    catalogue.page.exportTo(catalogue.folder.filePath(u"no/such/folder/out.json"_s));
    CHECK(catalogue.error().contains(u"out.json"_s));
}

TEST_CASE("the hand-out is written as a PDF")
{
    Catalogue catalogue;
    catalogue.addStarter(u"CM-01"_s);
    catalogue.page.open(u"CM-01"_s);
    const auto path = catalogue.folder.filePath(u"hand-out.pdf"_s);
    catalogue.page.printTo(path);

    REQUIRE(QTest::qWaitFor([&] { return catalogue.says(u"hand-out.pdf"_s); }, 60'000));
    QFile pdf(path);
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(pdf.read(5) == "%PDF-");
}
