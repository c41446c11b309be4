// SPDX-License-Identifier: MIT
#include "tests/ui/designerdesk.h"

#include "core/microcredentials/designgaps.h"
#include "tests/support/designs.h"
#include "ui/pages/catalogue/designer/alignmentgrid.h"
#include "ui/pages/catalogue/designer/itemlist.h"
#include "ui/widgets/rowlist.h"

#include <QComboBox>
#include <QSignalSpy>

TEST_CASE("a microcredential is designed from empty to published with the widgets alone")
{
    const Designer designer;
    designer.press(u"Begin an empty one"_s);
    REQUIRE(designer.versions(u"MC-01"_s).size() == 1);
    CHECK(designer.says(u"New microcredential"_s));

    designer.writeBasics();
    REQUIRE(designer.versions(u"QU-01"_s).size() == 1);
    CHECK(designer.says(u"Open a lesson with a question"_s));
    CHECK(designer.says(u"QU-01 · saved"_s));
    designer.writeObjectiveAndEvidence();
    designer.writeRubric();
    designer.go(ui::DesignStep::Success);
    designer.press(u"Success criterion"_s);
    designer.write(u"In the words of the teacher"_s, u"I can ask what has no single answer."_s);
    designer.go(ui::DesignStep::Resources);
    designer.press(u"Resource"_s);
    designer.write(u"Title"_s, u"Questions that open"_s);

    const auto design = designer.design(u"QU-01"_s);
    CHECK(
        design.rationale == QStringList{u"Students wait for answers."_s, u"Talk is one-sided."_s});
    CHECK(design.estimatedEffort.totalHours == 5.5);
    REQUIRE(design.objectives.size() == 1);
    CHECK(design.objectives.first().bloomLevel == core::BloomLevel::Create);
    CHECK(design.evidenceRequirements.first().objectives == QStringList{u"O1"_s});
    REQUIRE(design.rubric.criteria.size() == 1);
    CHECK(design.rubric.criteria.first().objectives == QStringList{u"O1"_s});
    CHECK(design.rubric.criteria.first().evidence == QStringList{u"E1"_s});
    CHECK(design.rubric.criteria.first().descriptors.size() == 4);
    CHECK(design.successCriteria.first().objective == u"O1"_s);
    for (const auto& finding : core::check(design, u"QU-01"_s) + core::gaps(design))
        FAIL_CHECK(finding.message.toStdString());

    designer.press(u"Publish…"_s);
    CHECK(designer.says(u"never changes again"_s));
    designer.press(u"Publish now"_s);
    CHECK(designer.says(u"pilot"_s));
    CHECK(designer.versions(u"QU-01"_s).first().status == core::VersionStatus::Draft);
    designer.write(u"Why is it published without a pilot?"_s, u"Two teachers read it."_s);
    designer.press(u"Publish now"_s);
    const auto published = designer.versions(u"QU-01"_s).first();
    CHECK(published.status == core::VersionStatus::Published);
    CHECK(published.number == u"1.0.0"_s);
    CHECK(published.pilotWaiver == u"Two teachers read it."_s);
    CHECK_FALSE(designer.find<ui::StepList>(u"Steps"_s));
    CHECK(designer.find<QPushButton>(u"New version"_s));
}

TEST_CASE("edits of a design are undone and redone one by one, and stay in the fields")
{
    Designer designer;
    designer.openStarter();
    const auto before = designer.design();
    designer.write(u"Title"_s, u"Another title"_s);
    designer.go(ui::DesignStep::Objectives);
    designer.press(u"Objective"_s);
    CHECK(designer.design().objectives.last().id == u"O5"_s);
    designer.write(u"The teacher will"_s, u"Explain why."_s);
    designer.press(u"Remove O5"_s);
    CHECK(designer.design().objectives == before.objectives);

    designer.editor.undo();
    CHECK(designer.design().objectives.last().statement == u"Explain why."_s);
    designer.editor.undo();
    CHECK(designer.design().objectives.last().statement.isEmpty());
    designer.editor.undo();
    CHECK(designer.design().objectives == before.objectives);
    designer.editor.undo();
    CHECK(designer.design() == before);
    designer.go(ui::DesignStep::Basics);
    CHECK(designer.the<QLineEdit>(u"Title"_s).text() == before.title);
    designer.editor.redo();
    CHECK(designer.the<QLineEdit>(u"Title"_s).text() == u"Another title"_s);
}

TEST_CASE("text that is half typed is kept without leaving the field, as one step")
{
    Designer designer;
    designer.openStarter();
    const auto before = designer.design().title;
    auto& title = designer.the<QLineEdit>(u"Title"_s);
    title.setFocus();
    title.selectAll();
    QTest::keyClicks(&title, u"Half a "_s);
    CHECK(designer.says(u"CM-01 · writing"_s));
    REQUIRE(QTest::qWaitFor([&] { return designer.design().title == u"Half a "_s; }));
    CHECK(title.text() == u"Half a "_s);
    QTest::keyClicks(&title, u"title"_s);
    REQUIRE(QTest::qWaitFor([&] { return designer.design().title == u"Half a title"_s; }));
    CHECK(designer.says(u"CM-01 · saved"_s));

    designer.editor.undo();
    CHECK(title.text() == before);
}

TEST_CASE("undo in a field takes back typing first, and then the steps")
{
    Designer designer;
    designer.openStarter();
    auto& title = designer.the<QLineEdit>(u"Title"_s);
    title.setFocus();
    QTest::keyClicks(&title, u"x"_s);
    CHECK(ui::hasTypingFor(title, true));
    const auto isTaken = [&] {
        QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        QApplication::sendEvent(&title, &undo);
        return undo.isAccepted();
    };
    CHECK(isTaken());
    designer.leave();
    CHECK_FALSE(isTaken());
}

TEST_CASE("words that are no step yet are not lost when a step is undone")
{
    Designer designer;
    designer.openStarter();
    const auto before = designer.design();
    auto& title = designer.the<QLineEdit>(u"Title"_s);
    title.setFocus();
    title.selectAll();
    QTest::keyClicks(&title, u"Half a title"_s);
    designer.editor.undo(); // as the button in the header does

    CHECK(designer.design() == before);
    designer.editor.redo();
    CHECK(designer.design().title == u"Half a title"_s);
}

TEST_CASE("what is missing is listed, and each line leads there")
{
    const Designer designer;
    designer.press(u"Begin an empty one"_s);
    designer.press(u"Publish…"_s);
    designer.press(u"Publish now"_s);
    CHECK(designer.versions(u"MC-01"_s).first().status == core::VersionStatus::Draft);
    auto& missing = designer.the<ui::RowList>(u"What is missing"_s);
    REQUIRE(missing.model()->rowCount() > 3);
    missing.setCurrentIndex(missing.model()->index(0, 0));
    QTest::keyClick(&missing, Qt::Key_Return);
    QCoreApplication::processEvents();
    CHECK(designer.find<QLineEdit>(u"Title"_s));
}

TEST_CASE("a code that is no code or is taken is refused beside its field")
{
    Designer designer;
    designer.openStarter();
    designer.page.open({});
    designer.choose(u"copies"_s, u"CM-01"_s);
    REQUIRE(designer.versions(u"CM-02"_s).size() == 1);
    CHECK(designer.versions(u"CM-02"_s).first().number == u"0.1.0"_s);
    designer.write(u"Code"_s, u"CM-01"_s);
    CHECK(designer.says(u"Another microcredential has the code CM-01"_s));
    designer.write(u"Code"_s, u"nonsense"_s);
    CHECK(designer.says(u"such as CM-01"_s));
    CHECK(designer.versions(u"CM-02"_s).size() == 1);
}

TEST_CASE("a published version is only read, and a new version of it opens in the designer")
{
    Designer designer;
    designer.openStarter();
    const auto first = designer.versions(u"CM-01"_s).first().id;
    designer.go(ui::DesignStep::Publish);
    designer.write(u"Why is it published without a pilot?"_s, u"Tried last year."_s);
    designer.press(u"Publish now"_s);
    designer.page.open(first.toString());
    CHECK_FALSE(designer.find<ui::StepList>(u"Steps"_s));

    designer.page.open(u"CM-01"_s);
    designer.press(u"New version"_s);
    REQUIRE(designer.versions(u"CM-01"_s).size() == 2);
    CHECK(designer.find<ui::StepList>(u"Steps"_s));
    CHECK(designer.says(u"1.0.0 stays as it is"_s));
    designer.go(ui::DesignStep::Rubric);
    designer.writeCell(0, 3, u"The choice rests on at least six baseline timings."_s);
    CHECK(designer.versions(u"CM-01"_s).last().number == u"2.0.0"_s);
    CHECK(designer.versions(u"CM-01"_s).first().content.rubric.criteria.first().descriptor(3)->text
        != u"The choice rests on at least six baseline timings."_s);
    designer.go(ui::DesignStep::Publish);
    CHECK(designer.says(u"Rubric: C1 changed"_s));

    designer.editor.undo();
    designer.editor.undo();
    QCoreApplication::processEvents();
    CHECK(designer.versions(u"CM-01"_s).size() == 1);
    CHECK_FALSE(designer.find<ui::StepList>(u"Steps"_s));
}

TEST_CASE("steps and panes are reached with the keyboard")
{
    const Designer designer;
    designer.openStarter();
    auto* view = designer.page.findChild<ui::DesignerView*>();
    REQUIRE(view);
    auto& steps = designer.the<ui::StepList>(u"Steps"_s);
    steps.setFocus();
    QTest::keyClick(&steps, Qt::Key_Down, Qt::ControlModifier);
    CHECK(steps.currentIndex().row() == int(ui::DesignStep::Objectives));
    QTest::keyClick(&steps, Qt::Key_F6);
    CHECK(designer.the<ui::ItemList>(u"Objectives"_s).hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    CHECK(designer.page.findChild<ui::AlignmentGrid*>()->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    CHECK(steps.hasFocus());
}
