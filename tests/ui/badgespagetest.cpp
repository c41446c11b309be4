// SPDX-License-Identifier: MIT
#include "ui/pages/badges/badgespage.h"

#include "tests/support/pagedesk.h"
#include "ui/edit/longwork.h"
#include "ui/pages/badges/awardfacts.h"
#include "ui/pages/badges/awardlist.h"
#include "ui/pages/badges/awardsview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The badges of the demo school.
struct Desk : PageDesk<ui::BadgesPage> {
    ui::AwardsView& awards() const { return *part<ui::AwardsView>(); }
    int rows() const { return part<ui::AwardList>()->model()->rowCount(); }
    void waitForPaper() const
    {
        REQUIRE(QTest::qWaitFor([&] { return !part<ui::PaperView>()->pages().isEmpty(); }, 30000));
    }
};

QByteArray head(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(5) : QByteArray();
}

} // namespace

TEST_CASE("everything on the badges page has a name for those who do not see it")
{
    const Desk desk;
    checkNames(*desk.page);
}

TEST_CASE("without an award the badges page says what leads to one")
{
    auto store = samples::store();
    ui::Editor editor(*store);
    const ui::Actions actions;
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"laurel.ini"_s), QSettings::IniFormat);
    ui::Me me(*store, settings);
    ui::BadgesPage page({*store, editor, actions, me, &settings});
    page.show();

    CHECK(page.findChild<ui::EmptyState*>()->isVisible());
    for (const auto* button : page.findChildren<QPushButton*>())
        CHECK_FALSE((button->isVisible() && button->text().startsWith(u"Export"_s)));
}

TEST_CASE("every award is listed and the chosen one shows its certificate")
{
    const Desk desk;
    CHECK(desk.rows() == must(desk.store->awards().count()));
    REQUIRE(desk.rows() > 0);
    desk.waitForPaper();
    const auto page = desk.part<ui::PaperView>()->pages().first();
    CHECK(page.width() > page.height());
    CHECK(desk.part<ui::PaperView>()->accessibleName().contains(
        desk.part<ui::AwardList>()->currentIndex().data().toString()));
}

TEST_CASE("another page opens the award that it names")
{
    const Desk desk;
    const auto last = must(desk.store->awards().all()).first();
    desk.page->open(last.id.toString());
    CHECK(desk.part<ui::AwardList>()->current() == last.id);
    desk.page->open(u"nothing of the kind"_s);
    CHECK(desk.part<ui::AwardList>()->current() == last.id);
}

TEST_CASE("the facts of an award scroll up and down only, where the window is low")
{
    const Desk desk;
    desk.page->setFixedHeight(420);
    auto* facts = desk.part<ui::AwardFacts>();
    auto* column = facts->findChild<QScrollArea*>();
    REQUIRE(QTest::qWaitFor([&] { return column->verticalScrollBar()->maximum() > 0; }));
    CHECK(column->horizontalScrollBar()->maximum() == 0);
    const auto* format = facts->findChild<ui::SegmentedControl*>();
    CHECK(format->width() >= format->sizeHint().width());
}

TEST_CASE("awards are found by their number, and nothing is exported when none is found")
{
    const Desk desk;
    const auto award = must(desk.store->awards().all()).last();
    auto* find = desk.part<ui::SearchField>();
    find->setText(award.number);
    CHECK(desk.rows() == 1);
    CHECK(desk.part<ui::AwardList>()->current() == award.id);

    find->setText(u"no such award"_s);
    CHECK(desk.rows() == 0);
    const auto path = desk.folder.filePath(u"None.pdf"_s);
    desk.awards().exportTo(path);
    CHECK_FALSE(QFile::exists(path));

    find->clear();
    CHECK(desk.rows() == must(desk.store->awards().count()));
}

TEST_CASE("the letter of the decision is a paper of its own, upright and exported as such")
{
    const Desk desk;
    auto* tabs = desk.part<QTabBar>();
    REQUIRE(tabs->isTabVisible(1));
    desk.waitForPaper();
    tabs->setCurrentIndex(1);
    REQUIRE(QTest::qWaitFor(
        [&] {
            const auto& pages = desk.part<ui::PaperView>()->pages();
            return !pages.isEmpty() && pages.first().height() > pages.first().width();
        },
        30000));

    const auto path = desk.folder.filePath(u"Letter.pdf"_s);
    desk.awards().exportTo(path);
    desk.waitForWork();
    CHECK(head(path) == "%PDF-");
}

TEST_CASE("the paper can be another than the school's")
{
    const Desk desk;
    desk.waitForPaper();
    auto* view = desk.part<ui::PaperView>();
    const auto shape = [&] {
        const auto& page = view->pages().first();
        return double(page.width()) / page.height();
    };
    auto* size = named<ui::SegmentedControl>(*desk.page,
        must(desk.store->organizations().own()).paper == core::PaperFormat::A4
            ? u"Paper: A4"_s
            : u"Paper: Letter"_s);
    const auto before = shape();
    const bool wasA4 = size->current() == 0;
    CHECK(wasA4 == (must(desk.store->organizations().own()).paper == core::PaperFormat::A4));
    QTest::keyClick(size, wasA4 ? Qt::Key_Right : Qt::Key_Left);
    CHECK(QTest::qWaitFor([&] { return std::abs(shape() - before) > 0.05; }, 30000));
}

TEST_CASE("all certificates go into a folder, one file for each award")
{
    const Desk desk;
    const auto folder = desk.folder.filePath(u"Certificates"_s);
    REQUIRE(QDir().mkpath(folder));
    desk.awards().exportAllTo(folder);
    desk.waitForWork();

    const auto files = QDir(folder).entryList({u"*.pdf"_s});
    CHECK(files.size() == must(desk.store->awards().count()));
    for (const auto& file : files)
        CHECK(head(QDir(folder).filePath(file)) == "%PDF-");
}

TEST_CASE("a folder that is not there is told in a sentence")
{
    const Desk desk;
    const QSignalSpy failed(desk.page.get(), &ui::Page::failed);
    desk.awards().exportAllTo(desk.folder.filePath(u"Nowhere"_s));
    desk.waitForWork();
    REQUIRE(failed.size() == 1);
    CHECK_FALSE(failed.first().first().value<core::Error>().message.isEmpty());
}

TEST_CASE("an export that is cancelled stops and says how far it came")
{
    std::stop_source stop;
    stop.request_stop();
    const QTemporaryDir folder;
    const auto written
        = ui::writePapers({{folder.filePath(u"One.pdf"_s), [] { return core::PaperDocument(); }}},
            {.told = {}, .stop = stop.get_token()});
    REQUIRE_FALSE(written);
    CHECK(written.error().kind == core::Error::Kind::Cancelled);
    CHECK_FALSE(QFile::exists(folder.filePath(u"One.pdf"_s)));
}
