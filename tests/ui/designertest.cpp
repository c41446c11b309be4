// SPDX-License-Identifier: MIT
#include "core/microcredentials/designgaps.h"
#include "tests/support/designs.h"
#include "tests/support/samples.h"
#include "ui/pages/catalogue/cataloguepage.h"
#include "ui/pages/catalogue/designer/alignmentgrid.h"
#include "ui/pages/catalogue/designer/designerview.h"
#include "ui/pages/catalogue/designer/designfields.h"
#include "ui/pages/catalogue/designer/itemlist.h"
#include "ui/pages/catalogue/designer/rubrictable.h"
#include "ui/pages/catalogue/designer/rubricview.h"
#include "ui/pages/catalogue/designer/steplist.h"
#include "ui/widgets/rowlist.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The catalogue with the designer in it, worked by its widgets alone.
struct Designer {
    std::unique_ptr<core::Store> store = samples::store();
    ui::Editor editor{*store};
    ui::Actions actions;
    ui::CataloguePage page{*store, editor, actions};

    Designer()
    {
        page.resize(1280, 700);
        page.show();
        page.activateWindow();
        QCoreApplication::processEvents();
    }

    template <typename Widget>
    Widget* find(const QString& name) const
    {
        for (auto* found : page.findChildren<Widget*>()) {
            if (found->isVisible() && found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }

    template <typename Widget>
    Widget& the(const QString& name) const
    {
        INFO(name.toStdString());
        auto* found = find<Widget>(name);
        REQUIRE(found);
        return *found;
    }

    void press(const QString& name) const
    {
        the<QPushButton>(name).click();
        QCoreApplication::processEvents();
    }

    void write(const QString& name, const QString& words) const
    {
        if (auto* line = find<QLineEdit>(name)) {
            line->setFocus();
            line->selectAll();
            QTest::keyClicks(line, words);
        } else {
            auto& text = the<ui::TextField>(name);
            text.setFocus();
            text.setPlainText(words);
        }
        leave();
    }

    /// Goes elsewhere, so that what was written is a step.
    void leave() const
    {
        if (auto* focus = QApplication::focusWidget())
            focus->clearFocus();
        QCoreApplication::processEvents();
    }

    void tick(const QString& name) const
    {
        the<QCheckBox>(name).click();
        QCoreApplication::processEvents();
    }

    void go(ui::DesignStep step) const
    {
        auto& steps = the<ui::StepList>(u"Steps"_s);
        steps.setCurrentIndex(steps.model()->index(int(step), 0));
        QCoreApplication::processEvents();
    }

    /// Writes into a cell of the rubric as with the keyboard.
    void writeCell(int row, int column, const QString& words) const
    {
        auto& view = the<ui::RubricView>(u"Rubric"_s);
        view.setFocus();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // a cell before
        view.setCurrentIndex(view.model()->index(row, column));
        QTest::keyClick(&view, Qt::Key_Return);
        auto* cell = view.viewport()->findChild<QPlainTextEdit*>();
        REQUIRE(cell);
        cell->setPlainText(words);
        QTest::keyClick(cell, Qt::Key_Tab);
        QCoreApplication::processEvents();
        view.drop();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void choose(const QString& menu, const QString& start) const
    {
        for (auto* action : page.findChild<QMenu*>(menu)->actions()) {
            if (action->text().startsWith(start)) {
                action->trigger();
                QCoreApplication::processEvents();
                return;
            }
        }
        FAIL("no such entry: " << start.toStdString());
    }

    void openStarter() const { choose(u"starters"_s, u"CM-01"_s); }

    QList<core::MicrocredentialVersion> versions(const QString& code) const
    {
        const auto found = must(store->microcredentials().withCode(code));
        return found ? must(store->versions().of(found->id))
                     : QList<core::MicrocredentialVersion>();
    }
    core::Design design(const QString& code = u"CM-01"_s) const
    {
        return versions(code).last().content;
    }
    bool says(const QString& words) const
    {
        const auto labels = page.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const auto* label) { return label->isVisible() && label->text().contains(words); });
    }

    // The steps of a whole design.
    void writeBasics() const;
    void writeObjectiveAndEvidence() const;
    void writeRubric() const;
};

void Designer::writeBasics() const
{
    write(u"Title"_s, u"Open a lesson with a question"_s);
    write(u"Code"_s, u"qu-01"_s);
    write(u"Need"_s, u"Students wait for answers.\nTalk is one-sided."_s);
    write(u"Competency"_s, u"The teacher opens lessons with a question that students discuss."_s);
    auto& hours = the<QDoubleSpinBox>(u"In all"_s);
    hours.setFocus();
    hours.setValue(5.5);
    leave();
}

void Designer::writeObjectiveAndEvidence() const
{
    go(ui::DesignStep::Objectives);
    press(u"Objective"_s);
    write(u"The teacher will"_s, u"Design an opening question that has more than one answer."_s);
    go(ui::DesignStep::Evidence);
    press(u"Evidence"_s);
    write(u"Title"_s, u"The plan"_s);
    write(u"What it must show"_s, u"Hand in the plan with the question in it."_s);
    tick(u"It may be: Lesson plan"_s);
    tick(u"Shows: O1  Design an opening question that has more than one answer."_s);
}

void Designer::writeRubric() const
{
    go(ui::DesignStep::Rubric);
    press(u"Criterion"_s);
    writeCell(0, 0, u"An open question"_s);
    const QStringList levels{u"The plan has no question."_s, u"The question has one answer."_s,
        u"The question has two or more answers."_s,
        u"The question has two or more answers and names who is asked."_s};
    for (int level = 1; level <= 4; ++level)
        writeCell(0, level, levels.at(level - 1));
}

} // namespace

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
