// SPDX-License-Identifier: MIT
#include "ui/pages/review/decisionview.h"

#include "core/reviews/letterwords.h"
#include "tests/support/work.h"
#include "ui/pages/review/decisionbar.h"
#include "ui/pages/review/outcomerow.h"
#include "ui/widgets/errorbar.h"
#include "ui/widgets/paperview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The work of one teacher, and the view in which it is decided.
struct Desk {
    explicit Desk(const samples::Practice::Adapt& adapt = {})
        : practice(adapt)
    {
        if (!practice.store->organizations().own())
            must(practice.store->apply(u"School"_s, {{.after = samples::school()}}));
    }

    void open()
    {
        view.reset();
        me.reset();
        editor = std::make_unique<ui::Editor>(*practice.store);
        me = std::make_unique<ui::Me>(*practice.store, settings);
        if (sits)
            me->set(sits->id);
        view = std::make_unique<ui::DecisionView>(*practice.store, *editor, *me);
        view->resize(1280, 720);
        view->show();
        view->open(practice.work().enrollment.id);
    }

    QPushButton* button(const QString& text) const
    {
        for (auto* one : view->findChildren<QPushButton*>()) {
            if (one->text() == text && one->isVisible())
                return one;
        }
        return nullptr;
    }
    void press(const QString& text) const
    {
        auto* found = button(text);
        INFO(text.toStdString());
        REQUIRE(found);
        found->click();
    }
    ui::OutcomeRow* row(const QString& text) const
    {
        for (auto* one : view->findChildren<ui::OutcomeRow*>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    QCheckBox* tick(const QString& text) const
    {
        for (auto* one : view->findChildren<QCheckBox*>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    QPlainTextEdit* field(const QString& name) const
    {
        for (auto* one : view->findChildren<QPlainTextEdit*>()) {
            if (one->accessibleName().startsWith(name))
                return one;
        }
        return nullptr;
    }
    bool shows(const QString& words) const
    {
        const auto labels = view->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const auto* label) { return label->isVisible() && label->text().contains(words); });
    }
    QString save(const QString& name) const
    {
        const auto path = folder.filePath(name);
        view->saveLetterTo(path);
        REQUIRE(QTest::qWaitFor([&] { return shows(u"“%1” is written"_s.arg(name)); }, 60000));
        return path;
    }
    std::optional<core::Decision> decision() const { return practice.work().handedIn()->decision; }

    samples::Practice practice;
    std::optional<core::Person> sits = practice.approver;
    QTemporaryDir folder;
    QSettings settings{folder.filePath(u"laurel.ini"_s), QSettings::IniFormat};
    std::unique_ptr<ui::Editor> editor;
    std::unique_ptr<ui::Me> me;
    std::unique_ptr<ui::DecisionView> view;
};

void named(core::Design& design)
{
    design.assessment.blind = core::BlindMode::None;
}

QString textOf(const QString& pdf)
{
    QProcess reader;
    reader.start(QStandardPaths::findExecutable(u"pdftotext"_s), {u"-layout"_s, pdf, u"-"_s});
    REQUIRE(reader.waitForFinished());
    return QString::fromUtf8(reader.readAllStandardOutput());
}

} // namespace

TEST_CASE("work that meets the pass rule is awarded, after a question that says it is for good")
{
    Desk desk(named);
    desk.practice.reviewed(samples::met);
    desk.open();
    CHECK(desk.row(u"Award the badge"_s)->isChecked());
    CHECK(desk.shows(u"Zoë Nguyễn · CM-01 · attempt 1"_s));
    QSignalSpy done(desk.view.get(), &ui::DecisionView::done);
    QSignalSpy wanted(desk.view.get(), &ui::DecisionView::wanted);

    desk.press(u"Record decision…"_s);
    CHECK(desk.shows(u"A decision cannot be undone."_s));
    CHECK_FALSE(desk.decision());
    desk.press(u"Read on"_s);
    CHECK_FALSE(desk.decision());
    desk.press(u"Record decision…"_s);
    desk.button(u"Award the badge"_s)->click();

    REQUIRE(desk.decision());
    CHECK(desk.decision()->outcome == core::Outcome::Approved);
    const auto awards = must(desk.practice.store->awards().all());
    REQUIRE(awards.size() == 1);
    CHECK(desk.shows(awards.first().number));
    CHECK_FALSE(desk.editor->history().canUndo());

    desk.press(u"Show the badge"_s);
    REQUIRE(wanted.size() == 1);
    CHECK(wanted.first().at(0).value<ui::PageId>() == ui::PageId::Badges);
    CHECK(wanted.first().at(1).toString() == awards.first().id.toString());
    desk.press(u"Done"_s);
    CHECK(done.size() == 1);
}

TEST_CASE("not yet opens the next attempt and keeps what is met")
{
    Desk desk(named);
    desk.practice.reviewed(samples::c2Open);
    desk.open();
    CHECK(desk.row(u"Not yet"_s)->isChecked());
    CHECK(desk.shows(u"4 of 5 met"_s));
    desk.press(u"Record decision…"_s);
    desk.press(u"Record “Not yet”"_s);

    const auto work = desk.practice.work();
    REQUIRE(work.attempts.size() == 2);
    CHECK(work.attempts.first().decision->outcome == core::Outcome::NotYet);
    CHECK(work.attempts.last().attempt.isOpen());
    CHECK(must(desk.practice.store->awards().count()) == 0);
    CHECK(desk.shows(u"The decision is recorded"_s));
    CHECK_FALSE(desk.button(u"Show the badge"_s));
}

TEST_CASE("an outcome that the rule does not give says why and is not chosen")
{
    Desk desk(named);
    desk.practice.reviewed(samples::c2Open);
    desk.open();
    desk.row(u"Award the badge"_s)->click();
    CHECK_FALSE(desk.row(u"Award the badge"_s)->isChecked());
    CHECK(desk.row(u"Not yet"_s)->isChecked());
    const auto* bar = desk.view->findChild<ui::ErrorBar*>();
    CHECK(bar->isVisible());
    CHECK(bar->sentence().contains(u"The pass rule is not met"_s));
    CHECK(bar->sentence().contains(u"C2"_s));
}

TEST_CASE("work is returned with a note, and not without one")
{
    Desk desk(named);
    desk.practice.handedIn();
    desk.open();
    CHECK_FALSE(desk.row(u"Not yet"_s)->isChecked());
    desk.row(u"Return unread"_s)->click();
    REQUIRE(desk.row(u"Return unread"_s)->isChecked());
    desk.press(u"Record decision…"_s);
    CHECK(desk.shows(u"Say what has to change."_s));
    CHECK_FALSE(desk.button(u"Return it"_s));

    desk.field(u"What has to change"_s)->setPlainText(u"The clip has no sound."_s);
    desk.press(u"Record decision…"_s);
    desk.press(u"Return it"_s);
    REQUIRE(desk.decision());
    CHECK(desk.decision()->outcome == core::Outcome::Returned);
    CHECK(desk.decision()->note == u"The clip has no sound."_s);
    CHECK(desk.decision()->letter->contains(u"The clip has no sound."_s));
    CHECK(desk.practice.work().submission->scoredAttempts == 0);
}

TEST_CASE("readings that differ wait for a third reader, criterion by criterion")
{
    Desk desk([](core::Design& design) { design.assessment.reviewersRequired = 2; });
    desk.practice.handedIn();
    desk.practice.review(desk.practice.reviewer, samples::met);
    desk.practice.review(desk.practice.secondReviewer, samples::c2Open);
    desk.open();
    CHECK(desk.shows(u"C2 Observable steps"_s));
    CHECK(desk.shows(u"Proficient and Developing"_s));
    CHECK_FALSE(desk.row(u"Not yet"_s)->isVisible());
    desk.press(u"Record decision…"_s);
    CHECK(desk.shows(u"third reader has to settle"_s));
    const QSignalSpy back(desk.view.get(), &ui::DecisionView::back);
    desk.press(u"Start a third reading"_s);
    CHECK(back.size() == 1);

    desk.practice.review(desk.practice.thirdReviewer, samples::met);
    CHECK(desk.row(u"Award the badge"_s)->isVisible());
    CHECK(desk.row(u"Award the badge"_s)->isChecked());
}

TEST_CASE("the changed words of a letter are kept with the decision and printed")
{
    Desk desk(named);
    desk.practice.reviewed(samples::c2Open);
    desk.open();
    desk.press(u"Edit text"_s);
    auto* text = desk.field(u"Text of the letter"_s);
    REQUIRE(text->toPlainText().contains(u"The steps are clear."_s));
    text->setPlainText(text->toPlainText().replace(
        u"The steps are clear."_s, u"Forty-one seconds, down from sixty-eight."_s));
    desk.press(u"Show the pages"_s);
    desk.press(u"Record decision…"_s);
    desk.press(u"Record “Not yet”"_s);

    REQUIRE(desk.decision());
    CHECK(desk.decision()->letter->contains(u"Forty-one seconds"_s));
    CHECK(desk.decision()->letter->contains(u"Developing"_s));
    const auto path = desk.save(u"Letter.pdf"_s);
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        return;
    const auto printed = textOf(path);
    CHECK(printed.contains(u"Forty-one seconds"_s));
    CHECK(printed.contains(u"Dear Zoë,"_s));
    CHECK_FALSE(printed.contains(u"The steps are clear."_s));
}

TEST_CASE("what was chosen and written is there again in a new view")
{
    Desk desk(named);
    desk.practice.reviewed(samples::c2Open);
    desk.open();
    desk.press(u"Edit text"_s);
    desk.field(u"Text of the letter"_s)->setPlainText(u"A letter of my own."_s);
    desk.press(u"Show the pages"_s);
    desk.row(u"Return unread"_s)->click();
    desk.field(u"What has to change"_s)->setPlainText(u"Send the clip again."_s);
    desk.view->hide(); // writes what was typed last
    desk.open();

    CHECK(desk.row(u"Return unread"_s)->isChecked());
    CHECK(desk.field(u"What has to change"_s)->toPlainText() == u"Send the clip again."_s);
    desk.row(u"Not yet"_s)->click();
    desk.press(u"Edit text"_s);
    CHECK(desk.field(u"Text of the letter"_s)->toPlainText() == u"A letter of my own."_s);
}

TEST_CASE("a letter is drafted anew when asked, and the own words come back when asked")
{
    Desk desk(named);
    desk.practice.reviewed(samples::c2Open);
    desk.open();
    desk.press(u"Edit text"_s);
    desk.field(u"Text of the letter"_s)->setPlainText(u"A letter of my own."_s);
    desk.press(u"Show the pages"_s);
    CHECK(desk.shows(u"These are your words."_s));
    desk.press(u"Draft anew"_s);
    CHECK(desk.field(u"Text of the letter"_s)->toPlainText().contains(u"The steps are clear."_s));
    desk.press(u"Bring them back"_s);
    CHECK(desk.field(u"Text of the letter"_s)->toPlainText() == u"A letter of my own."_s);
}

TEST_CASE("a level that changes leaves the changed words alone and offers a new draft")
{
    Desk desk(named);
    desk.practice.reviewed({3, 2, 4, 3, 3});
    desk.open();
    desk.press(u"Edit text"_s);
    desk.field(u"Text of the letter"_s)->setPlainText(u"A letter of my own."_s);
    desk.press(u"Show the pages"_s);
    auto score = *desk.practice.reviewBy(desk.practice.reviewer).score(u"C3"_s);
    const auto before = score;
    score.level = 1;
    must(desk.practice.store->apply(u"Correct a level"_s, {{.before = before, .after = score}}));
    CHECK(desk.shows(u"Your text is kept."_s));
    CHECK(desk.field(u"Text of the letter"_s)->toPlainText() == u"A letter of my own."_s);
    CHECK(desk.button(u"Draft anew"_s));
}

TEST_CASE("parts that are unticked are not in the letter")
{
    Desk desk(named);
    desk.practice.reviewed(samples::met);
    desk.open();
    auto* strengths = desk.tick(u"Strengths, with moments"_s);
    REQUIRE(strengths->isVisible());
    CHECK_FALSE(desk.tick(u"What was noticed and wondered"_s)->isVisible());
    strengths->click();
    desk.press(u"Record decision…"_s);
    desk.button(u"Award the badge"_s)->click();
    REQUIRE(desk.decision());
    CHECK_FALSE(desk.decision()->letter->contains(u"The steps are clear."_s));
    CHECK(desk.decision()->letter->contains(u"Proficient"_s));
}

TEST_CASE("who may not decide is told so and can hand over to somebody who may")
{
    Desk desk(named);
    desk.practice.reviewed(samples::met);
    desk.sits = desk.practice.reviewer;
    desk.open();
    CHECK(desk.shows(u"Ruth Adler is not an approver."_s));
    desk.press(u"Record decision…"_s);
    CHECK_FALSE(desk.button(u"Read on"_s));
    auto* people = desk.view->findChild<QComboBox*>();
    REQUIRE(people->isVisible());
    REQUIRE(people->count() == 1);
    people->setCurrentIndex(0);
    emit people->activated(0);
    CHECK(desk.me->id() == desk.practice.approver.id);
    desk.press(u"Record decision…"_s);
    desk.button(u"Award the badge"_s)->click();
    REQUIRE(desk.decision());
    CHECK(desk.decision()->decidedBy == desk.practice.approver.id);
}

TEST_CASE("blind work shows its code until it is decided, and the letter then has the name")
{
    Desk desk;
    desk.practice.reviewed(samples::met);
    desk.open();
    const auto code = desk.practice.work().submission->blindCode;
    CHECK(desk.shows(code));
    for (const auto* label : desk.view->findChildren<QLabel*>()) {
        CHECK_FALSE(label->text().contains(u"Zoë"_s));
        CHECK_FALSE(label->text().contains(u"Nguyễn"_s));
    }
    desk.press(u"Record decision…"_s);
    desk.button(u"Award the badge"_s)->click();
    REQUIRE(desk.decision());
    CHECK(desk.decision()->letter->contains(u"Dear Zoë,"_s));
    CHECK_FALSE(desk.decision()->letter->contains(code));
    CHECK(desk.shows(u"Zoë Nguyễn"_s));
}
