// SPDX-License-Identifier: MIT
#include "ui/pages/badges/prior/priorview.h"
#include "tests/ui/badgesdesk.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QComboBox>
#include <QFile>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

struct Desk : BadgesDesk {
    /// Somebody of the demo school who has earned nothing.
    core::Person newcomer() const
    {
        for (const auto& person : must(store->people().all())) {
            if (person.email && must(store->awards().of(person.id)).isEmpty())
                return person;
        }
        FAIL("everybody has a badge");
        return {};
    }
    QString cell(int row, int column) const
    {
        const auto* model = part<QTableView>()->model();
        return model->index(row, column).data().toString();
    }
    int rows() const { return part<QTableView>()->model()->rowCount(); }
    QString list(const QByteArray& bytes) const { return write(u"earned.csv"_s, bytes); }
};

} // namespace

TEST_CASE("a list of what was earned before is looked at, taken as one step and undone")
{
    Desk desk;
    const auto before = must(desk.store->awards().count());
    const auto mail = desk.newcomer().email->toUtf8();
    desk.page->open(desk.list("email,code,earned\r\n" + mail
        + ",CM-01,2024-05-31\r\nnobody@x.example,"
          "CM-01,2024-05-31\r\n"));
    checkNames(*desk.page);
    REQUIRE(desk.rows() == 2);
    CHECK(desk.cell(0, 0) == u"3"_s); // what is not taken comes first
    CHECK(desk.cell(0, 1) == u"not taken"_s);
    CHECK(desk.cell(1, 1) == u"new"_s);
    CHECK(desk.cell(1, 2) == desk.newcomer().displayName());
    CHECK(desk.words().contains(u"1 new · 0 replace another · 0 skipped · 1 not taken"_s));
    desk.press(u"Award"_s);
    CHECK(must(desk.store->awards().count()) == before + 1);
    CHECK(desk.part<ui::AwardsView>()->isVisible());
    desk.editor->undo();
    CHECK(must(desk.store->awards().count()) == before);
    CHECK(desk.said.isEmpty());
}

TEST_CASE("columns of other names are said by hand, and the rule for those who have it already")
{
    Desk desk;
    const auto award = must(desk.store->awards().all()).last();
    const auto holder = must(desk.store->people().get(award.person));
    const auto code = must(desk.store->microcredentials().get(award.microcredential)).code;
    desk.page->open(desk.list(
        "who,what,when\r\n" + holder.email->toUtf8() + ',' + code.toUtf8() + ",2024-05-31\r\n"));
    CHECK(desk.words().contains(u"needs a column with the e-mail"_s));
    CHECK_FALSE(desk.button(u"Award"_s)->isEnabled());
    const auto choose = [&](const QString& field, int column) {
        auto* box = named<QComboBox>(*desk.page, u"Column for: "_s + field);
        box->setCurrentIndex(column);
        emit box->activated(column);
    };
    choose(u"E-mail"_s, 1);
    choose(u"Microcredential"_s, 2);
    choose(u"Awarded on"_s, 3);
    CHECK(desk.words().contains(u"1 skipped"_s));
    QTest::keyClick(desk.part<ui::SegmentedControl>(), Qt::Key_Right);
    CHECK(desk.words().contains(u"1 replace another"_s));
    CHECK(desk.button(u"Award"_s)->isEnabled());
}

TEST_CASE("a file that is no list is told, and the badges stay in sight")
{
    Desk desk;
    desk.page->open(desk.path(u"not there.csv"_s));
    REQUIRE(desk.said.size() == 1);
    CHECK(desk.said.first().contains(u"was not found"_s));
    CHECK(desk.part<ui::AwardsView>()->isVisible());
}
