// SPDX-License-Identifier: MIT
#include "ui/pages/evidence/evidencepage.h"

#include "tests/support/pagedesk.h"
#include "ui/pages/evidence/evidencemodel.h"
#include "ui/pages/evidence/evidencewords.h"
#include "ui/pages/evidence/submissionview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/sizewords.h"
#include "ui/widgets/tables.h"

#include <QComboBox>
#include <QLabel>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The work of the demo school.
struct Desk : PageDesk<ui::EvidencePage> {
    QAbstractItemModel& rows() const { return *part<QTableView>()->model(); }
    bool shows(const QString& words) const
    {
        const auto labels = part<ui::SubmissionView>()->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const auto* label) { return label->text().contains(words); });
    }

    /// The work of every enrollment.
    QList<core::Work> works() const
    {
        QList<core::Work> found;
        for (const auto& enrollment : must(store->enrollments().all()))
            found.append(must(core::readWork(*store, enrollment.id)));
        return found;
    }
};

} // namespace

TEST_CASE("everything on the evidence page has a name for those who do not see it")
{
    const Desk desk;
    checkNames(*desk.page);
    for (const auto& work : desk.works()) {
        desk.page->open(work.enrollment.id.toString());
        checkNames(*desk.page);
    }
}

TEST_CASE("without an enrollment the evidence page says what leads to evidence")
{
    auto store = samples::store();
    ui::Editor editor(*store);
    const ui::Actions actions;
    ui::EvidencePage page(*store, editor, actions);
    page.show();
    CHECK(page.findChild<ui::EmptyState*>()->isVisible());
    page.open(u"nothing of the kind"_s);
    CHECK(page.findChild<ui::EmptyState*>()->isVisible());
}

TEST_CASE("the table has a row for each teacher and a word for each requirement")
{
    const Desk desk;
    int rows = 0;
    auto* chooser = desk.part<QComboBox>();
    for (int i = 0; i < chooser->count(); ++i) {
        chooser->setCurrentIndex(i);
        rows += desk.rows().rowCount();
        for (int row = 0; row < desk.rows().rowCount(); ++row)
            CHECK_FALSE(desk.rows().index(row, 1).data().toString().isEmpty());
    }
    CHECK(rows == must(desk.store->enrollments().count()));
}

TEST_CASE("a teacher with a badge has met everything, one who handed in waits")
{
    const Desk desk;
    int awarded = 0;
    int handedIn = 0;
    for (const auto& work : desk.works()) {
        const auto row = ui::rowOf(work, QDate::currentDate());
        CHECK(row.cells.size() == work.design().evidenceRequirements.size());
        for (const auto& cell : row.cells) {
            if (work.award)
                CHECK(cell.mark == ui::Mark::Met);
            else if (row.isHandedIn)
                CHECK(cell.mark == ui::Mark::HandedIn);
            else
                CHECK(cell.mark != ui::Mark::HandedIn);
        }
        awarded += work.award.has_value();
        handedIn += row.isHandedIn;
    }
    CHECK(awarded > 0);
    CHECK(handedIn > 0);
}

TEST_CASE("the filter leaves those whose work is handed in")
{
    const Desk desk;
    auto* filter = desk.part<ui::SegmentedControl>();
    auto* chooser = desk.part<QComboBox>();
    int expected = 0;
    for (const auto& work : desk.works())
        expected += ui::rowOf(work, QDate::currentDate()).isHandedIn;
    QTest::keyClick(filter, Qt::Key_Right);
    QTest::keyClick(filter, Qt::Key_Right);
    int rows = 0;
    for (int i = 0; i < chooser->count(); ++i) {
        chooser->setCurrentIndex(i);
        rows += desk.rows().rowCount();
    }
    CHECK(rows == expected);
}

TEST_CASE("Enter opens the work of the row, and Escape leads back to the table")
{
    const Desk desk;
    auto* table = desk.part<QTableView>();
    table->setFocus();
    table->setCurrentIndex(desk.rows().index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    CHECK(desk.part<ui::SubmissionView>()->isVisible());
    CHECK(desk.shows(desk.rows().index(0, 0).data().toString()));

    REQUIRE(QTest::qWaitForWindowActive(desk.page.get()));
    QTest::keyClick(desk.part<ui::SubmissionView>(), Qt::Key_Escape);
    CHECK(table->isVisible());
}

TEST_CASE("the view of the work shows the texts and the files of each requirement")
{
    const Desk desk;
    bool hasText = false;
    bool hasFile = false;
    for (const auto& work : desk.works()) {
        desk.page->open(work.enrollment.id.toString());
        const auto* attempt = work.current();
        CHECK(desk.shows(work.person.displayName()));
        if (!attempt)
            continue;
        for (const auto& item : attempt->evidence) {
            if (work.isHidden(item))
                continue;
            desk.part<ui::SubmissionView>()->look(item.requirement);
            CHECK(desk.shows(item.title));
            if (item.body)
                CHECK(desk.shows(*item.body));
            if (const auto* file = work.file(item))
                CHECK(desk.shows(ui::sizeWords(file->bytes)));
            hasText = hasText || item.body;
            hasFile = hasFile || item.file;
        }
    }
    CHECK(hasText);
    CHECK(hasFile);
}
