// SPDX-License-Identifier: MIT
#include "ui/pages/review/reviewroom.h"
#include "tests/ui/reviewdesk.h"
#include "ui/widgets/reasonpanel.h"
#include "ui/pages/review/commentlist.h"
#include "ui/pages/review/composer.h"
#include "ui/pages/review/composerfield.h"
#include "ui/pages/review/evidencepane.h"
#include "ui/pages/review/finishpanel.h"
#include "ui/pages/review/queueview.h"
#include "ui/pages/review/rubriccells.h"
#include "ui/pages/review/rubricstrip.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Room : ReviewDesk {
    Room()
    {
        practice.inReview();
        showRoom();
    }

    ui::ComposerField& field() const { return *part<ui::ComposerField>(); }
    ui::CommentList& list() const { return *part<ui::CommentList>(); }
    ui::PlayerPane& player() const { return *part<ui::PlayerPane>(); }
    core::ReviewWork review() const { return practice.reviewBy(practice.reviewer); }

    void say(const QString& text)
    {
        field().setFocus();
        QTest::keyClicks(&field(), text);
        QTest::keyClick(&field(), Qt::Key_Return);
    }

    void press(ui::Action action) const { actions[action]->trigger(); }
};

} // namespace

TEST_CASE("Enter posts what was typed, on the video and for the criterion in hand")
{
    Room room;
    REQUIRE(room.part<ui::ReviewRoom>()->isVisible());
    room.say(u"You wait until all are ready."_s);

    const auto all = room.comments();
    REQUIRE(all.size() == 1);
    CHECK(all.first().text == u"You wait until all are ready."_s);
    CHECK(all.first().criterion == u"C1"_s);
    CHECK(all.first().start);
    CHECK_FALSE(all.first().end);
    CHECK(room.field().toPlainText().isEmpty());
    CHECK(room.list().model()->rowCount() == 1);
}

TEST_CASE("a stretch that was marked is what the comment is about")
{
    Room room;
    room.part<ui::Composer>()->setRange(12s, 19s);
    room.say(u"Hands go up at every table."_s);
    REQUIRE(room.comments().size() == 1);
    CHECK(room.comments().first().start == core::MediaTime(12s));
    CHECK(room.comments().first().end == core::MediaTime(19s));
}

TEST_CASE("a comment stands where typing began, not where it was posted")
{
    Room room;
    core::MediaTime now = 41s;
    room.part<ui::Composer>()->setClock([&] { return now; });
    QTest::keyClicks(&room.field(), u"You"_s);
    now = 58s;
    QTest::keyClicks(&room.field(), u" wait."_s);
    QTest::keyClick(&room.field(), Qt::Key_Return);
    REQUIRE(room.comments().size() == 1);
    CHECK(room.comments().first().start == core::MediaTime(41s));
}

TEST_CASE("the list follows the playhead, and a second click on a comment is exact")
{
    Room room;
    auto* composer = room.part<ui::Composer>();
    for (const auto at : {10s, 20s, 30s}) {
        composer->setRange(at, at + 2s);
        room.say(u"At %1"_s.arg(at.count()));
        composer->setRange({}, {});
    }
    auto& list = room.list();
    list.follow(25s);
    CHECK(list.active() == 1);
    list.follow(5s);
    CHECK(list.active() == -1);
    QList<bool> exact;
    QObject::connect(&list, &ui::CommentList::sought, &list,
        [&](const core::CommentId&, bool isExact) { exact.append(isExact); });
    const auto middle = list.visualRect(list.model()->index(0, 0)).center();
    for (int i = 0; i < 2; ++i)
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, {20, middle.y()});
    CHECK(exact == QList<bool>{false, true});
}

TEST_CASE("nothing in the room names whose work it is in a blind review")
{
    Room room;
    const auto name = room.practice.earner.familyName;
    for (const auto* label : room.part<ui::ReviewRoom>()->findChildren<QLabel*>()) {
        CHECK_FALSE(label->text().contains(name));
        CHECK_FALSE(label->toolTip().contains(name));
        CHECK_FALSE(label->text().contains(u"nguyen-lesson"_s)); // the file's own name
    }
}

TEST_CASE("Shift and Enter begin a line, and an empty comment is not posted")
{
    Room room;
    QTest::keyClicks(&room.field(), u"One"_s);
    QTest::keyClick(&room.field(), Qt::Key_Return, Qt::ShiftModifier);
    CHECK(room.field().toPlainText() == u"One\n"_s);
    CHECK(room.comments().isEmpty());
    room.field().clear();
    QTest::keyClick(&room.field(), Qt::Key_Return);
    CHECK(room.comments().isEmpty());
    CHECK_FALSE(room.said.isEmpty());
}

TEST_CASE("Enter belongs to the input method while it composes")
{
    Room room;
    QInputMethodEvent composing(u"か"_s, {});
    QApplication::sendEvent(&room.field(), &composing);
    QTest::keyClick(&room.field(), Qt::Key_Return);
    CHECK(room.comments().isEmpty());
    CHECK(room.said.isEmpty());
}

TEST_CASE("a kind is chosen by its key also while typing, and a criterion by its list")
{
    Room room;
    QTest::keyClicks(&room.field(), u"What if two students showed it?"_s);
    room.press(ui::Action::CommentKind2);
    QTest::keyClick(&room.field(), Qt::Key_Return);
    REQUIRE(room.comments().size() == 1);
    CHECK(room.comments().first().kind == core::CommentKind::Wonder);
}

TEST_CASE("keys that stand for actions are letters while one types")
{
    Room room;
    room.field().setFocus();
    REQUIRE(QTest::qWaitFor([&] { return room.field().hasFocus(); }));
    const auto all = u"cCtTxXuUgGnNqQ1234567!@#$%^<>,."_s;
    QTest::keyClicks(&room.field(), all);
    CHECK(room.field().toPlainText() == all);
    CHECK(room.review().scores.isEmpty());
    CHECK(room.part<ui::Composer>()->utterance().kind == core::CommentKind::Notice);
}

TEST_CASE("an answer, a change, a settled comment and a deleted one are in the workspace")
{
    Room room;
    room.say(u"Eleven hands."_s);
    const auto first = room.comments().first();
    room.list().setCurrent(first.id);

    room.press(ui::Action::CommentReply);
    room.say(u"And one more."_s);
    REQUIRE(room.comments().size() == 2);
    const auto* row = &room.list().rows().row(0);
    REQUIRE(row->answers.size() == 1);
    CHECK(row->answers.first().text == u"And one more."_s);

    room.press(ui::Action::CommentResolve);
    CHECK_FALSE(room.list().rows().row(0).isOpen());
    room.press(ui::Action::CommentResolve);
    CHECK(room.list().rows().row(0).isOpen());

    room.press(ui::Action::CommentEdit);
    CHECK(room.field().toPlainText() == u"Eleven hands."_s);
    room.field().setPlainText(u"Twelve hands."_s);
    QTest::keyClick(&room.field(), Qt::Key_Return);
    CHECK(room.list().rows().row(0).comment.text == u"Twelve hands."_s);
    CHECK(room.list().rows().row(0).comment.editedAt);

    room.press(ui::Action::CommentDelete);
    CHECK(room.comments().isEmpty());
    room.editor.undo();
    CHECK(room.comments().size() == 2);
}

TEST_CASE("a level is given by its key and cites a comment, which undo takes back")
{
    Room room;
    room.press(ui::Action::Level3);
    REQUIRE(room.review().score(u"C1"_s));
    CHECK(room.review().score(u"C1"_s)->level == 3);
    room.press(ui::Action::CriterionCite);
    REQUIRE(room.review().score(u"C1"_s)->citations.size() == 1);
    CHECK(room.review().score(u"C1"_s)->citations.first().evidence);
    CHECK(room.part<ui::CitationChip>());
    room.editor.undo();
    CHECK(room.review().score(u"C1"_s)->citations.isEmpty());

    room.press(ui::Action::CriterionNext);
    room.press(ui::Action::CriterionCite); // nothing to rest on the moment yet
    CHECK_FALSE(room.said.isEmpty());
}

TEST_CASE("a deleted comment is no longer what a level rests on, until the deletion is undone")
{
    Room room;
    room.say(u"Eleven hands."_s);
    const auto said = room.comments().first();
    room.practice.take(core::Changes{must(core::score(room.practice.work(), room.review(),
        {.criterion = u"C1"_s,
            .level = 3,
            .rationale = {},
            .citations = {{.comment = said.id, .evidence = {}, .start = {}, .page = {}}}}))});
    CHECK(room.list().rows().row(0).isCited);
    room.list().setCurrent(said.id);
    room.press(ui::Action::CommentDelete);
    CHECK(room.review().score(u"C1"_s)->citations.isEmpty());
    room.editor.undo();
    CHECK(room.review().score(u"C1"_s)->citations.size() == 1);
}

TEST_CASE("half-typed words stand there again in another window, with what they are about")
{
    Room room;
    room.press(ui::Action::CommentKind4);
    QTest::keyClicks(&room.field(), u"Try the door"_s);
    REQUIRE(QTest::qWaitFor([&] {
        return room.editor.draft(
                   u"review/%1/comment/%2/text"_s.arg(room.review().review.id.toString(),
                       room.practice.work().handedIn()->itemNumbered(3)->id.toString()))
            == u"Try the door"_s;
    }));
    room.page.reset(); // without leaving the field in peace
    room.showRoom();
    CHECK(room.field().toPlainText() == u"Try the door"_s);
    CHECK(room.part<ui::Composer>()->utterance().kind == core::CommentKind::Suggestion);
    QTest::keyClick(&room.field(), Qt::Key_Return);
    CHECK(room.comments().size() == 1);
    room.page.reset();
    room.showRoom();
    CHECK(room.field().toPlainText().isEmpty());
}

TEST_CASE("a half-typed answer does not disturb a half-typed comment")
{
    Room room;
    room.say(u"Eleven hands."_s);
    QTest::keyClicks(&room.field(), u"The second"_s);
    room.list().setCurrent(room.comments().first().id);
    room.press(ui::Action::CommentReply);
    QTest::keyClicks(&room.field(), u"Half an answer"_s);
    room.page.reset();
    room.showRoom();
    CHECK(room.field().toPlainText() == u"Half an answer"_s);
    CHECK(room.part<ui::Composer>()->utterance().use == ui::Utterance::Use::Answer);
    QTest::keyClick(&room.field(), Qt::Key_Return);
    CHECK(room.field().toPlainText() == u"The second"_s);
    CHECK(room.part<ui::Composer>()->utterance().use == ui::Utterance::Use::New);
}

TEST_CASE("below the target the room asks what would meet it, and keeps the words")
{
    Room room;
    room.press(ui::Action::Level2);
    QPlainTextEdit* words = nullptr;
    for (auto* field : room.part<ui::RubricStrip>()->findChildren<QPlainTextEdit*>())
        words = field;
    REQUIRE(words);
    REQUIRE(words->isVisible());
    words->setPlainText(u"A plan that names each step students do."_s);
    room.press(ui::Action::CriterionNext);
    CHECK(room.review().score(u"C1"_s)->rationale == u"A plan that names each step students do."_s);
    CHECK_FALSE(words->isVisible());
    room.press(ui::Action::CriterionPrevious);
    CHECK(words->toPlainText() == u"A plan that names each step students do."_s);
}

TEST_CASE("finishing leads to what is missing, and hands in when nothing is")
{
    Room room;
    room.press(ui::Action::ReviewFinish);
    auto* panel = room.part<ui::FinishPanel>();
    REQUIRE(panel->isVisible());
    room.practice.score(room.practice.reviewer, {3, 3, 3, 3});
    room.button<QPushButton>(u"Hand in the review"_s)->click();
    CHECK(room.review().review.state == core::ReviewState::InProgress);
    for (auto* cell : room.page->findChildren<ui::CriterionCell*>())
        CHECK(cell->isInHand() == (cell->id() == u"C5"_s));

    room.press(ui::Action::Level4);
    const auto fields = panel->findChildren<QPlainTextEdit*>();
    REQUIRE(fields.size() == 2);
    fields.at(0)->setPlainText(u"The steps are clear."_s);
    fields.at(1)->setPlainText(u"Time it again."_s);
    room.button<QPushButton>(u"Hand in the review"_s)->click();
    CHECK(room.review().review.state == core::ReviewState::Submitted);
    CHECK(room.review().review.strengths == u"The steps are clear."_s);
    CHECK(room.part<ui::QueueView>()->isVisible()); // who reviewed cannot decide here

    room.showRoom(); // as it was handed in
    CHECK_FALSE(room.part<ui::Composer>()->isVisible());
    CHECK_FALSE(room.actions[ui::Action::Level1]->isEnabled());
}

TEST_CASE("a reader does not see what another reader says before both have handed in")
{
    ReviewDesk desk([](core::Design& design) { design.assessment.reviewersRequired = 2; });
    desk.practice.inReview();
    desk.practice.comment(desk.practice.reviewer, u"E3"_s, core::CommentKind::Notice, u"Mine."_s);
    desk.practice.start(desk.practice.secondReviewer);
    desk.practice.comment(
        desk.practice.secondReviewer, u"E3"_s, core::CommentKind::Notice, u"Theirs."_s);
    desk.showRoom();
    auto* list = desk.part<ui::CommentList>();
    REQUIRE(list->model()->rowCount() == 1);
    CHECK(list->rows().row(0).comment.text == u"Mine."_s);
    desk.practice.score(desk.practice.reviewer, samples::met);
    desk.practice.finish(desk.practice.reviewer);
    CHECK(list->model()->rowCount() == 1); // the other is still at work
    desk.practice.score(desk.practice.secondReviewer, samples::met);
    desk.practice.finish(desk.practice.secondReviewer);
    CHECK(list->model()->rowCount() == 2);
}

TEST_CASE("a text is read as a document, and comments on it have no moment")
{
    Room room;
    auto* tabs = room.part<QTabBar>();
    REQUIRE(tabs->count() == room.practice.work().handedIn()->evidence.size());
    tabs->setCurrentIndex(0);
    CHECK_FALSE(room.part<ui::EvidencePane>()->isPlayer());
    room.say(u"Clear from the first line."_s);
    REQUIRE(room.comments().size() == 1);
    CHECK_FALSE(room.comments().first().start);
    CHECK(room.comments().first().evidence == room.practice.work().handedIn()->evidence.first().id);
}

TEST_CASE("who steps back says why, and the seat is free again")
{
    Room room;
    emit room.part<ui::ReviewRoom>()->findChild<ui::ReasonPanel*>()->given(u"I know the voice."_s);
    CHECK(room.review().review.state == core::ReviewState::Recused);
    REQUIRE(QTest::qWaitFor([&] { return room.part<ui::QueueView>()->isVisible(); }));
}
