// SPDX-License-Identifier: MIT
#include "tests/ui/reviewdesk.h"
#include "ui/pages/review/decisionview.h"
#include "ui/pages/review/queuetable.h"
#include "ui/pages/review/queueview.h"
#include "ui/pages/review/reviewroom.h"
#include "ui/pages/review/startview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tables.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

QAbstractItemModel& rowsOf(const ReviewDesk& desk)
{
    return *desk.part<QTableView>()->model();
}

QString cell(const ReviewDesk& desk, ui::QueueTable::Column column)
{
    return rowsOf(desk).index(0, column).data().toString();
}

void makeOpen(core::Design& design)
{
    design.assessment.blind = core::BlindMode::None;
}

void makeTwoReaders(core::Design& design)
{
    design.assessment.reviewersRequired = 2;
}

} // namespace

TEST_CASE("with nothing handed in the review page says how work gets there")
{
    ReviewDesk desk;
    auto& page = desk.show();
    CHECK(desk.part<ui::EmptyState>()->isVisible());
    QSignalSpy wanted(&page, &ui::Page::wanted);
    page.findChild<ui::EmptyState*>()->findChild<QPushButton*>()->click();
    REQUIRE(wanted.size() == 1);
    CHECK(wanted.first().first().value<ui::PageId>() == ui::PageId::Evidence);
}

TEST_CASE("the queue shows the code of a blind review and never the name")
{
    ReviewDesk desk;
    desk.practice.handedIn();
    desk.show();
    REQUIRE(rowsOf(desk).rowCount() == 1);
    CHECK(cell(desk, ui::QueueTable::Work) == desk.practice.work().submission->blindCode);
    CHECK(cell(desk, ui::QueueTable::State) == u"Not begun"_s);
    for (int column = 0; column < rowsOf(desk).columnCount(); ++column) {
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(ui::DetailRole),
                 int(Qt::AccessibleTextRole)})
            CHECK_FALSE(rowsOf(desk).index(0, column).data(role).toString().contains(
                desk.practice.earner.familyName));
    }
}

TEST_CASE("where the design is not blind the queue shows the name")
{
    ReviewDesk desk(makeOpen);
    desk.practice.handedIn();
    desk.show();
    CHECK(cell(desk, ui::QueueTable::Work) == desk.practice.earner.displayName());
}

TEST_CASE("work handed in long ago is late, in a word")
{
    ReviewDesk desk; // the practice is of March 2026
    desk.practice.handedIn();
    desk.show();
    const auto due = rowsOf(desk).index(0, ui::QueueTable::Due);
    CHECK(due.data().toString().endsWith(u"days late"_s));
    CHECK(due.data(ui::PillRole).toInt() == int(ui::Tone::Warn));
}

TEST_CASE("the queue says how far my review is")
{
    ReviewDesk desk;
    desk.practice.inReview();
    desk.practice.score(desk.practice.reviewer, {3, 3});
    desk.show();
    CHECK(cell(desk, ui::QueueTable::State) == u"Draft, 2 of 5 levels"_s);
    CHECK(desk.button<QPushButton>(u"Go on with the review"_s));
    desk.practice.score(desk.practice.reviewer, samples::met);
    desk.practice.finish(desk.practice.reviewer);
    CHECK(cell(desk, ui::QueueTable::State) == u"Waits for a decision"_s);
}

TEST_CASE("the queue shows mine, all, and what is to be decided")
{
    ReviewDesk desk;
    desk.practice.reviewed(samples::met);
    desk.me.set(desk.practice.secondReviewer.id);
    desk.show();
    auto* filter = desk.part<ui::SegmentedControl>();
    CHECK(rowsOf(desk).rowCount() == 0); // the only seat is taken
    filter->setCurrent(1);
    CHECK(rowsOf(desk).rowCount() == 1);
    filter->setCurrent(2);
    CHECK(rowsOf(desk).rowCount() == 1);
    desk.part<ui::SearchField>()->setText(u"no such code"_s);
    CHECK(rowsOf(desk).rowCount() == 0);
}

TEST_CASE("a second reader's row is theirs while the first still reads")
{
    ReviewDesk desk(makeTwoReaders);
    desk.practice.inReview();
    desk.me.set(desk.practice.secondReviewer.id);
    desk.show();
    REQUIRE(rowsOf(desk).rowCount() == 1);
    CHECK(cell(desk, ui::QueueTable::State) == u"Not begun"_s);
    CHECK(cell(desk, ui::QueueTable::Readers).contains(desk.practice.reviewer.displayName()));
}

TEST_CASE("starting a review checks the work as complete and opens the room")
{
    ReviewDesk desk;
    desk.practice.handedIn();
    desk.show();
    desk.button<QPushButton>(u"Start the next review"_s)->click();
    REQUIRE(desk.part<ui::StartView>()->isVisible());
    auto* start = desk.button<QPushButton>(u"Start the review"_s);
    REQUIRE(start);
    start->click();
    CHECK(desk.part<ui::ReviewRoom>()->isVisible());
    CHECK(desk.practice.work().handedIn()->checks.size() == 1);
    CHECK(desk.practice.work().handedIn()->reviewBy(desk.practice.reviewer.id));
    desk.editor.undo();
    REQUIRE(QTest::qWaitFor([&] { return !desk.part<ui::ReviewRoom>()->isVisible(); }));
    CHECK(desk.practice.work().handedIn()->reviews.isEmpty());
}

TEST_CASE("when nobody here may review, the page says so and offers those who may")
{
    ReviewDesk desk;
    desk.practice.handedIn();
    desk.me.set(desk.practice.approver.id);
    desk.showRoom();
    auto* view = desk.part<ui::StartView>();
    REQUIRE(view->isVisible());
    CHECK_FALSE(desk.button<QPushButton>(u"Start the review"_s));
    const auto labels = view->findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(),
        [](const auto* one) { return one->text().contains(u"is not a reviewer"_s); }));
    auto* who = view->findChild<QComboBox*>();
    who->setCurrentIndex(who->findText(desk.practice.reviewer.displayName()));
    emit who->activated(who->currentIndex());
    CHECK(desk.me.id() == desk.practice.reviewer.id);
    CHECK(desk.button<QPushButton>(u"Start the review"_s));
    who->setCurrentIndex(who->findText(desk.practice.mentor.displayName()));
    emit who->activated(who->currentIndex()); // the mentor of this work
    CHECK_FALSE(desk.button<QPushButton>(u"Start the review"_s));
}

TEST_CASE("an approver opens a review again that was handed in")
{
    ReviewDesk desk;
    desk.practice.reviewed(samples::met);
    desk.me.set(desk.practice.approver.id);
    desk.showRoom();
    emit desk.part<ui::DecisionView>()->back();
    emit desk.part<ui::StartView>()->reopenWanted(
        desk.practice.reviewBy(desk.practice.reviewer).review.id, u"C2 needs another look"_s);
    CHECK(desk.practice.reviewBy(desk.practice.reviewer).review.state
        == core::ReviewState::InProgress);
}

TEST_CASE("an approver opens work whose reviews are in at the decision, and goes back from it")
{
    ReviewDesk desk;
    desk.practice.reviewed(samples::met);
    desk.me.set(desk.practice.approver.id);
    desk.show();
    desk.part<ui::SegmentedControl>()->setCurrent(2);
    emit desk.part<QTableView>()->activated(rowsOf(desk).index(0, 0));
    REQUIRE(desk.part<ui::DecisionView>()->isVisible());
    emit desk.part<ui::DecisionView>()->back();
    CHECK(desk.part<ui::StartView>()->isVisible());
    emit desk.part<ui::StartView>()->decideWanted();
    CHECK(desk.part<ui::DecisionView>()->isVisible());
    emit desk.part<ui::DecisionView>()->done();
    CHECK(desk.part<ui::QueueView>()->isVisible());
}

TEST_CASE("asked for again in the room, the page leads back to the queue")
{
    ReviewDesk desk;
    desk.practice.inReview();
    desk.showRoom();
    REQUIRE(desk.part<ui::ReviewRoom>()->isVisible());
    desk.page->hide(); // another page, and back
    desk.page->show();
    desk.page->open({});
    CHECK(desk.part<ui::ReviewRoom>()->isVisible());
    desk.page->open({});
    CHECK(desk.part<ui::QueueView>()->isVisible());
}
