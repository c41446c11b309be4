// SPDX-License-Identifier: MIT
// The main job in the real windows, from an empty school to a printed badge.
#include "core/media/framereader.h"
#include "core/work/work.h"
#include "tests/support/samples.h"
#include "ui/edit/longwork.h"
#include "ui/mainwindow.h"
#include "ui/pages/badges/awardsview.h"
#include "ui/pages/badges/badgespage.h"
#include "ui/pages/evidence/intake.h"
#include "ui/pages/evidence/statementpanel.h"
#include "ui/pages/evidence/submissionview.h"
#include "ui/pages/evidence/writingplace.h"
#include "ui/pages/review/commentlist.h"
#include "ui/pages/review/composerfield.h"
#include "ui/pages/review/decisionbar.h"
#include "ui/pages/review/decisionview.h"
#include "ui/pages/review/finishpanel.h"
#include "ui/pages/review/rubriccells.h"
#include "ui/player/playerpane.h"
#include "ui/widgets/tick.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The whole program with a new workspace, worked by what is seen in its window.
struct Journey {
    Journey()
    {
        REQUIRE(workspace.create(folder.filePath(u"Maple Grove.laurel"_s)));
        window.resize(1366, 768);
        window.show();
        window.activateWindow();
    }

    void settle() const
    {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
        REQUIRE(QTest::qWaitFor([&] { return !window.findChild<ui::LongWork*>(); }, 60'000));
        INFO(window.error().toStdString());
        CHECK(window.error().isEmpty());
    }
    void go(ui::PageId page, const QVariant& target = {})
    {
        window.go(page, target);
        settle();
    }
    template <typename Part>
    Part& part() const
    {
        for (auto* one : window.findChildren<Part*>()) {
            if (one->isVisible())
                return *one;
        }
        FAIL("not seen: " << Part::staticMetaObject.className());
        std::abort(); // FAIL has thrown
    }
    template <typename Widget>
    Widget& named(const QString& name) const
    {
        for (auto* one : window.findChildren<Widget*>()) {
            if (one->isVisible() && one->accessibleName() == name)
                return *one;
        }
        FAIL("not seen: " << name.toStdString());
        std::abort(); // FAIL has thrown
    }
    void press(const QString& text) const { pressIn(window, text); }
    void pressIn(const QWidget& where, const QString& text) const
    {
        for (auto* one : where.findChildren<QPushButton*>()) {
            if (one->isVisible() && one->text() == text) {
                QTest::mouseClick(one, Qt::LeftButton);
                return settle();
            }
        }
        FAIL("no such button: " << text.toStdString());
    }
    void type(const QString& field, const QString& words) const
    {
        auto& edit = named<QLineEdit>(field);
        edit.setFocus();
        edit.selectAll();
        edit.insert(words); // keyClicks() knows no ë
    }
    void trigger(ui::Action action) const
    {
        actions[action]->trigger();
        settle();
    }
    QString file(const QString& name, const QByteArray& bytes) const
    {
        QFile made(folder.filePath(name));
        REQUIRE(made.open(QIODevice::WriteOnly));
        made.write(bytes);
        return made.fileName();
    }

    core::Person addPerson(const QString& given, const QStringList& roles);
    void sit(const core::Person& person);
    void design();
    void collect(const QString& enrollment);
    void review(const QString& enrollment);
    void decide(const QString& enrollment);
    core::Work work();

    QTemporaryDir folder;
    QSettings settings{folder.filePath(u"laurel.ini"_s), QSettings::IniFormat};
    ui::Workspace workspace{settings};
    ui::Actions actions;
    ui::MainWindow window{workspace, actions, settings};
};

core::Person Journey::addPerson(const QString& given, const QStringList& roles)
{
    go(ui::PageId::People);
    press(u"Add a person"_s);
    type(u"Given name"_s, given);
    type(u"Family name"_s, u"Journey"_s);
    for (auto* box : window.findChildren<QCheckBox*>()) {
        const bool isRole = box->isVisible() && box->text() != u"Active at the school"_s;
        if (isRole && box->isChecked() != roles.contains(box->text()))
            QTest::mouseClick(box, Qt::LeftButton, {}, {8, box->height() / 2});
    }
    press(u"Add"_s);
    const auto people = must(workspace.store().people().all());
    const auto found = std::find_if(
        people.begin(), people.end(), [&](const auto& one) { return one.givenName == given; });
    REQUIRE(found != people.end());
    return *found;
}

void Journey::sit(const core::Person& person)
{
    go(ui::PageId::Settings);
    auto& choice = named<QComboBox>(u"Who works at this computer"_s);
    const int row = choice.findText(person.displayName());
    REQUIRE(row >= 0);
    choice.setFocus();
    choice.setCurrentIndex(row);
    emit choice.activated(row);
    CHECK(workspace.me().id() == person.id);
}

void Journey::design()
{
    go(ui::PageId::Catalogue);
    const auto starters = window.findChild<QMenu*>(u"starters"_s)->actions();
    const auto starter = std::find_if(starters.begin(), starters.end(),
        [](const auto* one) { return one->text().startsWith("CM-01"_L1); });
    REQUIRE(starter != starters.end());
    (*starter)->trigger();
    settle();
    type(u"Title"_s, u"One routine, taught and kept"_s);
    press(u"Publish…"_s);
    type(u"Why is it published without a pilot?"_s, u"Two teachers tried it last term."_s);
    press(u"Publish now"_s);
}

void Journey::collect(const QString& enrollment)
{
    go(ui::PageId::Evidence, enrollment);
    const auto clip = folder.filePath(u"lesson.mp4"_s);
    REQUIRE(QFile::copy(u":/demo/lesson.mp4"_s, clip));
    auto& view = part<ui::SubmissionView>();
    view.bring({file(u"routine-plan.txt"_s, "Stand, push the chair in, wait."), clip,
        file(u"timing-log.csv"_s, "day,seconds\n1,61\n2,58\n")});
    settle();
    press(u"Accept all 3"_s);
    for (const auto& [requirement, words] : {std::pair(u"E1"_s, 210), std::pair(u"E5"_s, 310)}) {
        view.look(requirement);
        settle();
        auto& field = part<ui::WritingPlace>().field();
        field.setPlainText(QStringList(words, u"word"_s).join(u' '));
        QTest::keyClick(&field, Qt::Key_Return, Qt::ControlModifier);
        settle();
    }
    view.look(u"E3"_s);
    settle();
    press(u"Record permission…"_s);
    part<ui::StatementPanel>().field().setText(u"school office"_s);
    press(u"Record"_s);
    press(u"Names and faces…"_s);
    part<ui::StatementPanel>().field().setText(u"a drawn lesson"_s);
    press(u"Record"_s);
    press(u"Hand in…"_s);
    for (auto* tick : window.findChildren<ui::Tick*>()) {
        if (tick->isVisible())
            tick->setOn(true);
    }
    press(u"Hand in"_s);
}

void Journey::review(const QString& enrollment)
{
    go(ui::PageId::Review, enrollment);
    press(u"Start the review"_s);
    auto& tabs = part<QTabBar>();
    for (int i = 0; i < tabs.count(); ++i) {
        if (tabs.tabText(i).startsWith("E3"_L1))
            tabs.setCurrentIndex(i);
    }
    settle();
    auto& player = part<ui::PlayerPane>();
    REQUIRE(QTest::qWaitFor([&] { return player.isOpen() && !player.still().isNull(); }, 30'000));

    // What is seen is the frame that was asked for.
    const auto clip = folder.filePath(u"lesson.mp4"_s);
    auto reader = must(core::FrameReader::open(clip, must(core::FrameIndex::build(clip))));
    const auto frame = reader.index().frameAt(20s);
    const auto asked = must(reader.frame(frame)).convertToFormat(QImage::Format_RGB32);
    player.seek(20s);
    REQUIRE(QTest::qWaitFor(
        [&] {
            return player.time() == reader.index().timeOf(frame)
                && player.still().convertToFormat(QImage::Format_RGB32) == asked;
        },
        30'000));

    auto& field = part<ui::ComposerField>();
    field.setFocus();
    QTest::keyClicks(&field, u"Every chair is in before you speak."_s);
    QTest::keyClick(&field, Qt::Key_Return);
    settle();

    // While it plays: the first letter stops it, posting lets it go on.
    player.play();
    REQUIRE(QTest::qWaitFor([&] { return player.isPlaying() && player.time() > 21s; }, 30'000));
    QTest::keyClicks(&field, u"Two"_s);
    CHECK_FALSE(player.isPlaying());
    QTest::keyClicks(&field, u" hands are up."_s);
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return player.isPlaying(); }, 30'000));
    player.pause();
    settle();
    for (auto* cell : window.findChildren<ui::CriterionCell*>()) {
        if (!cell->isVisible())
            continue;
        QTest::mouseClick(cell, Qt::LeftButton);
        trigger(ui::Action::Level3);
    }
    press(u"Finish review…"_s);
    const auto fields = part<ui::FinishPanel>().findChildren<QPlainTextEdit*>();
    REQUIRE(fields.size() == 2);
    fields.at(0)->setPlainText(u"The steps are clear."_s);
    fields.at(1)->setPlainText(u"Time it again in spring."_s);
    press(u"Hand in the review"_s);
}

void Journey::decide(const QString& enrollment)
{
    go(ui::PageId::Review, enrollment);
    auto& view = part<ui::DecisionView>();
    pressIn(view, u"Record decision…"_s);
    pressIn(part<ui::DecisionBar>(), u"Award the badge"_s);
    const auto letter = folder.filePath(u"Letter.pdf"_s);
    view.saveLetterTo(letter);
    settle();
    CHECK(QFile(letter).size() > 1000);
}

core::Work Journey::work()
{
    const auto all = must(workspace.store().enrollments().all());
    REQUIRE(all.size() == 1);
    return must(core::readWork(workspace.store(), all.first().id));
}

} // namespace

TEST_CASE("the main job is done in the windows, from an empty school to a printed badge")
{
    Journey journey;
    const auto coach = journey.addPerson(u"Maya"_s, {u"Designer"_s, u"Reviewer"_s});
    const auto principal = journey.addPerson(u"Ruth"_s, {u"Approver"_s});
    const auto teacher = journey.addPerson(u"Zoë"_s, {u"Teacher"_s});
    journey.sit(coach);
    journey.design();

    journey.go(ui::PageId::People, teacher.id.toString());
    journey.press(u"Enroll…"_s);
    journey.press(u"Enroll"_s);
    const auto enrollment = journey.work().enrollment.id.toString();
    CHECK(journey.work().design().title == u"One routine, taught and kept"_s);

    journey.collect(enrollment);
    REQUIRE(journey.work().handedIn());
    journey.review(enrollment);
    const auto comments = journey.work().handedIn()->comments;
    REQUIRE(comments.size() == 2);
    CHECK(comments.first().text == u"Every chair is in before you speak."_s);
    CHECK(std::chrono::abs(*comments.first().start - 20s) < 100ms);
    CHECK(comments.last().text == u"Two hands are up."_s);
    CHECK(*comments.last().start > 21s);

    journey.sit(principal);
    journey.decide(enrollment);
    REQUIRE(journey.work().award);
    journey.go(ui::PageId::Badges, journey.work().award->id.toString());
    const auto badge = journey.folder.filePath(u"Badge.pdf"_s);
    journey.part<ui::AwardsView>().exportTo(badge);
    journey.settle();
    REQUIRE(QFile::exists(badge));
    if (const auto tool = QStandardPaths::findExecutable(u"pdftotext"_s); !tool.isEmpty()) {
        QProcess reading;
        reading.start(tool, {badge, u"-"_s});
        REQUIRE(reading.waitForFinished());
        CHECK(QString::fromUtf8(reading.readAllStandardOutput()).contains(u"Zoë Journey"_s));
    }

    // Closed and opened again, everything is there.
    const auto path = journey.workspace.store().path();
    const auto before = journey.work();
    journey.workspace.close();
    REQUIRE(journey.workspace.open(path));
    CHECK(journey.work().award == before.award);
    CHECK(journey.work().handedIn()->comments == before.handedIn()->comments);
}
