// SPDX-License-Identifier: MIT
#include "core/credentials/checking.h"
#include "core/microcredentials/starters.h"
#include "tests/ui/badgesdesk.h"
#include "ui/pages/badges/stacks/stackform.h"
#include "ui/pages/badges/stacks/stackmap.h"
#include "ui/pages/badges/stacks/stackside.h"
#include "ui/pages/badges/stacks/stacksview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

/// A stack that Priya has completed but for its talk: her award for CM-01.
QByteArray smallStack()
{
    return R"({"format":"microcredential-stack","formatVersion":1,
        "id":"0d5f7c22-41c3-4f0c-b7c1-2e6f0a4d8e55","code":"STK-ONE","version":"1.0.0",
        "status":"draft","language":"en","title":"First steps",
        "slots":[{"id":"L1","title":"Routines","choose":1,
            "from":[{"code":"CM-01","microcredential":"4c44ba17-bc22-5434-884d-6175f24f229f"}]}],
        "countOnlyActiveAwards":true,
        "capstone":{"title":"Talk","description":"Ten minutes.","estimatedMinutes":30}})";
}

struct Desk : BadgesDesk {
    Desk() { page->open(u"stacks"_s); }

    ui::StacksView& stacks() const { return *part<ui::StacksView>(); }
    ui::StackSide& side() const { return *part<ui::StackSide>(); }
    ui::RowList& teachers() const { return *named<ui::RowList>(*page, u"Teachers"_s); }
    QStringList names() const
    {
        QStringList names;
        const auto& rows = teachers().rows();
        for (int i = 0; i < rows.rowCount(); ++i)
            names.append(rows.row(rows.index(i)).title);
        return names;
    }
    void takeSmallStack() const
    {
        stacks().importFrom(write(u"one.json"_s, smallStack()));
        const auto person = must(store->people().withEmail(u"priya.raman@maplegrove.example"_s));
        emit teachers().chosen(person->id.toString());
    }
    core::StackAward award() const { return must(store->stackAwards().all()).first(); }
};

} // namespace

TEST_CASE("everything in the stacks has a name for those who do not see it")
{
    const Desk desk;
    checkNames(*desk.page);
    desk.press(u"New stack…"_s);
    checkNames(*desk.page);
}

TEST_CASE("the map of a stack says in words what it draws")
{
    const Desk desk;
    auto* map = desk.part<ui::StackMap>();
    CHECK(map->accessibleName().contains(u"Emerging Instructional Coach"_s));
    const auto words = map->accessibleDescription();
    CHECK(words == map->inWords());
    CHECK(words.contains(u"has filled 1 of 3 places"_s));
    CHECK(words.contains(u"“Practice” has 1 of 2 places filled and is open for"_s));
    CHECK(words.contains(u"comes before “Coaching”"_s));
    CHECK(words.contains(u"Portfolio talk"_s));
    CHECK(map->heightForWidth(300) > map->heightForWidth(900)); // a narrow one has more rows
    CHECK_FALSE(map->grab().toImage().allGray());
}

TEST_CASE("the nearest to done stands first, with what fills the next place")
{
    const Desk desk;
    CHECK(desk.names().size() == 3);
    CHECK(desk.words().contains(u"1 of 3 places filled"_s));
    CHECK(desk.words().contains(u"Next best"_s));
    CHECK_FALSE(desk.button(u"Award the stack"_s));
}

TEST_CASE("a stack file comes in, and undo takes it out again")
{
    const Desk desk;
    desk.takeSmallStack();
    CHECK(must(desk.store->stacks().all()).size() == 2);
    CHECK(desk.words().contains(u"STK-ONE First steps"_s));
    desk.editor->undo();
    CHECK(must(desk.store->stacks().all()).size() == 1);
    CHECK(desk.words().contains(u"Emerging Instructional Coach"_s));
    desk.editor->redo();
    CHECK(must(desk.store->stacks().all()).size() == 2);
    CHECK(desk.said.isEmpty());
    // What is no stack is said to be none.
    desk.stacks().importFrom(desk.write(u"d.json"_s, core::starterFile(u"cm-01"_s)));
    CHECK(desk.said.last().contains(u"not a stack"_s));
    desk.stacks().importFrom(desk.path(u"none.json"_s));
    CHECK(desk.said.last().contains(u"was not found"_s));
}

TEST_CASE("without a stack one begins with the samples")
{
    const Desk desk;
    desk.press(u"Remove"_s);
    CHECK(desk.part<ui::EmptyState>()->isVisible());
    desk.press(u"Take them in"_s);
    CHECK(must(desk.store->stacks().all()).size() == 2);
    CHECK(desk.said.isEmpty());
}

TEST_CASE("a stack is awarded once its capstone is accepted, and that can be undone")
{
    const Desk desk;
    desk.takeSmallStack();
    REQUIRE(desk.button(u"Award the stack"_s));
    desk.press(u"Award the stack"_s);
    CHECK(desk.words().contains(u"“Talk” was not accepted yet"_s));
    CHECK(must(desk.store->stackAwards().all()).isEmpty());
    for (auto* box : desk.side().findChildren<QCheckBox*>())
        box->setChecked(true);
    desk.press(u"Award the stack"_s);
    CHECK(desk.award().number.endsWith(u"-S001"_s));
    CHECK(desk.words().contains(u"Awarded on"_s));
    CHECK_FALSE(desk.button(u"Award the stack"_s));
    desk.editor->undo();
    CHECK(must(desk.store->stackAwards().all()).isEmpty());
}

TEST_CASE("an awarded stack is signed and written, and verifies with the badge in it")
{
    const Desk desk;
    desk.makeKey();
    desk.takeSmallStack();
    for (auto* box : desk.side().findChildren<QCheckBox*>())
        box->setChecked(true);
    desk.press(u"Award the stack"_s);
    named<ui::SegmentedControl>(desk.side(), u"Hand out as: PDF"_s)->setCurrent(1);
    desk.stacks().exportTo(desk.path(u"stack.png"_s));
    desk.waitForWork();
    CHECK(desk.words().contains(u"“stack.png” is written."_s));
    const auto report = core::checkBadgeFile(desk.read(u"stack.png"_s),
        {.trusted = must(core::TrustList::load(core::TrustList::usualPath())), .at = core::now()});
    CHECK(report.isGood());
    CHECK(report.wrapped.size() == 1);
    CHECK(desk.award().json);
    CHECK(must(desk.store->issuances().all()).size() == 2); // the badge, then the stack
    desk.editor->undo(); // what is signed stays
    CHECK(desk.award().json);
}

TEST_CASE("the award of a stack is revoked with a reason, not handed out, and reinstated")
{
    const Desk desk;
    desk.makeKey();
    desk.takeSmallStack();
    for (auto* box : desk.side().findChildren<QCheckBox*>())
        box->setChecked(true);
    desk.press(u"Award the stack"_s);
    const auto why = u"Why? The reason is for the eyes of everybody who gets the list."_s;
    const auto events = [&] { return must(desk.store->stackAwardEvents().all()).size(); };
    desk.press(u"Revoke…"_s);
    checkNames(*desk.page);
    desk.press(u"Revoke"_s);
    CHECK(events() == 0); // no reason, no step
    CHECK(desk.words().contains(u"Say why"_s));
    named<QLineEdit>(*desk.page, why)->setText(u"The talk was another's."_s);
    desk.press(u"Revoke"_s);
    CHECK(events() == 1);
    CHECK(desk.words().contains(u"and revoked"_s));
    CHECK(desk.words().contains(u"The talk was another's."_s));
    CHECK_FALSE(desk.button(u"Export…"_s)->isEnabled());
    CHECK_FALSE(desk.button(u"Award the stack"_s));
    desk.stacks().exportTo(desk.path(u"revoked.png"_s));
    CHECK_FALSE(QFile::exists(desk.path(u"revoked.png"_s)));
    CHECK(desk.said.last().contains(u"Reinstate it first"_s));

    desk.editor->undo();
    CHECK(events() == 0);
    CHECK(desk.button(u"Export…"_s)->isEnabled());
    desk.editor->redo();
    desk.press(u"Reinstate…"_s);
    named<QLineEdit>(*desk.page, why)->setText(u"It was hers."_s);
    desk.press(u"Reinstate"_s);
    CHECK(events() == 2);
    CHECK(desk.button(u"Export…"_s)->isEnabled());
}

TEST_CASE("a stack is built by hand, with what is missing said beside it")
{
    const Desk desk;
    desk.press(u"New stack…"_s);
    auto* form = desk.part<ui::StackForm>();
    REQUIRE(form->isVisible());
    CHECK(desk.words().contains(u"Give the stack a title."_s));
    CHECK(desk.words().contains(u"Choose the microcredentials that can fill L1."_s));
    CHECK_FALSE(desk.button(u"Keep the stack"_s)->isEnabled());
    named<QLineEdit>(*form, u"Title"_s)->setText(u"Own stack"_s);
    named<QLineEdit>(*form, u"Title of slot L1"_s)->setText(u"Start"_s);
    const auto choose = [&](int nth, const QString& code) {
        for (auto* box : form->findChildren<QCheckBox*>()) {
            if (box->text().startsWith(code) && nth-- == 0)
                box->setChecked(true);
        }
    };
    choose(0, u"CM-01"_s);
    choose(0, u"TI-01"_s);
    desk.press(u"Add a slot"_s);
    choose(1, u"SE-01"_s);
    desk.press(u"Add a rule"_s);
    CHECK(desk.words().contains(u"Nothing: the stack can be kept."_s));
    desk.press(u"Keep the stack"_s);
    const auto kept = must(desk.store->stacks().withCode(u"STK-01"_s));
    REQUIRE(kept);
    CHECK(kept->content.title == u"Own stack"_s);
    REQUIRE(kept->content.asked.size() == 2);
    CHECK(kept->content.asked.first().from.size() == 2);
    CHECK(kept->content.sequence == QList<core::StackSequence>{{u"L1"_s, u"L2"_s, 1}});
    CHECK(desk.words().contains(u"STK-01 Own stack"_s));

    // It is changed the same way, and the change can be undone.
    desk.press(u"Change…"_s);
    named<QSpinBox>(*form, u"How many of them slot L1 asks for"_s)->setValue(3);
    CHECK(desk.words().contains(u"asks for 3 microcredentials and names 2"_s));
    CHECK_FALSE(desk.button(u"Keep the stack"_s)->isEnabled());
    named<QSpinBox>(*form, u"How many of them slot L1 asks for"_s)->setValue(2);
    desk.press(u"Keep the stack"_s);
    CHECK(must(desk.store->stacks().withCode(u"STK-01"_s))->content.asked.first().choose == 2);
    desk.editor->undo();
    CHECK(must(desk.store->stacks().withCode(u"STK-01"_s))->content.asked.first().choose == 1);
}

TEST_CASE("a slot moves up and down, and goes with the rules about it")
{
    const Desk desk;
    const auto kept = must(desk.store->stacks().all()).first().content;
    desk.press(u"Change…"_s);
    auto* form = desk.part<ui::StackForm>();
    const auto before = form->content();
    REQUIRE(before.asked.size() == 2);
    named<QToolButton>(*form, u"Move down: L1"_s)->click();
    CHECK(form->content().asked.first().id == u"L2"_s);
    CHECK(form->content().sequence == before.sequence);
    named<QToolButton>(*form, u"Move up: L1"_s)->click();
    CHECK(form->content() == before);
    named<QToolButton>(*form, u"Remove: L1"_s)->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(form->content().asked.size() == 1);
    CHECK(form->content().sequence.isEmpty());
    desk.press(u"Cancel"_s);
    CHECK(must(desk.store->stacks().all()).first().content == kept);
}
