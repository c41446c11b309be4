// SPDX-License-Identifier: MIT
#include "tests/ui/designerdesk.h"

#include "ui/pages/catalogue/designer/alignmentgrid.h"
#include "ui/pages/catalogue/designer/itemlist.h"
#include "ui/pages/catalogue/designer/rubrictable.h"

#include <QComboBox>
#include <QMimeData>
#include <QSignalSpy>

TEST_CASE("objectives are moved by keys and by dragging, and keep their names")
{
    Designer designer;
    designer.openStarter();
    designer.go(ui::DesignStep::Objectives);
    auto& list = designer.the<ui::ItemList>(u"Objectives"_s);
    const auto order = [&] {
        QStringList ids;
        for (const auto& item : designer.design().objectives)
            ids.append(item.id);
        return ids.join(u' ');
    };
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
    QCoreApplication::processEvents();
    CHECK(order() == u"O2 O1 O3 O4"_s);
    CHECK(list.current() == 1);
    QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier);
    QCoreApplication::processEvents();
    CHECK(order() == u"O1 O2 O3 O4"_s);

    const std::unique_ptr<QMimeData> dragged(list.model()->mimeData({list.model()->index(0, 0)}));
    CHECK(list.model()->dropMimeData(dragged.get(), Qt::MoveAction, 3, 0, {}));
    QCoreApplication::processEvents();
    CHECK(order() == u"O2 O3 O1 O4"_s);
    const QMimeData foreign;
    CHECK_FALSE(list.model()->dropMimeData(&foreign, Qt::MoveAction, 0, 0, {}));
    designer.editor.undo();
    CHECK(order() == u"O1 O2 O3 O4"_s);
}

TEST_CASE("criteria are moved, removed and given other levels in the grid")
{
    Designer designer;
    designer.openStarter();
    designer.go(ui::DesignStep::Rubric);
    auto& view = designer.the<ui::RubricView>(u"Rubric"_s);
    view.setFocus();
    view.setCurrentIndex(view.model()->index(0, 0));
    QTest::keyClick(&view, Qt::Key_Down, Qt::AltModifier);
    QCoreApplication::processEvents();
    CHECK(designer.design().rubric.criteria.first().id == u"C2"_s);
    CHECK(view.currentIndex().row() == 1);
    const std::unique_ptr<QMimeData> dragged(view.model()->mimeData({view.model()->index(1, 0)}));
    CHECK(view.model()->dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {}));
    QCoreApplication::processEvents();
    CHECK(designer.design().rubric.criteria.first().id == u"C1"_s);

    designer.writeCell(2, 3, u"The clip shows a near miss."_s);
    CHECK(designer.design().rubric.criteria.at(2).descriptor(3)->text
        == u"The clip shows a near miss."_s);
    view.setCurrentIndex(view.model()->index(4, 0));
    QTest::keyClick(&view, Qt::Key_Delete);
    QCoreApplication::processEvents();
    CHECK(designer.design().rubric.criteria.size() == 4);
    designer.editor.undo();
    CHECK(designer.design().rubric.criteria.size() == 5);
}

TEST_CASE("a finding leads to its field, and a safe fix settles it")
{
    Designer designer;
    designer.openStarter();
    designer.go(ui::DesignStep::Evidence);
    auto& list = designer.the<ui::ItemList>(u"Evidence"_s);
    list.setCurrentIndex(list.model()->index(2, 0));
    designer.tick(u"Families must consent: a student could be seen or heard"_s);
    CHECK_FALSE(designer.design().evidenceRequirements.at(2).requiresStudentConsent);
    designer.go(ui::DesignStep::Basics);
    const auto message = u"Evidence E3 may show students. Turn on the consent requirement."_s;
    CHECK(designer.says(message));

    designer.press(u"Go there: "_s + message);
    CHECK(designer.the<ui::ItemList>(u"Evidence"_s).current() == 2);
    designer.press(u"Ask for consent"_s);
    CHECK(designer.design().evidenceRequirements.at(2).requiresStudentConsent);
    CHECK_FALSE(designer.says(message));
}

TEST_CASE("a cell of the alignment leads to its criterion, or to the evidence without one")
{
    const Designer designer;
    designer.openStarter();
    auto* grid = designer.page.findChild<ui::AlignmentGrid*>();
    REQUIRE(grid);
    QTest::mouseClick(grid, Qt::LeftButton, {}, grid->cellAt(1, 1).center());
    QCoreApplication::processEvents();
    auto& view = designer.the<ui::RubricView>(u"Rubric"_s);
    CHECK(view.currentIndex().row() == 1);

    QTest::mouseClick(grid, Qt::LeftButton, {}, grid->cellAt(0, 3).center());
    QCoreApplication::processEvents();
    CHECK(designer.the<ui::ItemList>(u"Evidence"_s).current() == 3);
}
