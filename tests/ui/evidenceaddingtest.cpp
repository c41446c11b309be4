// SPDX-License-Identifier: MIT
#include "core/media/evidencefile.h"
#include "tests/support/pagedesk.h"
#include "tests/support/work.h"
#include "ui/pages/evidence/askedcolumn.h"
#include "ui/pages/evidence/evidencepage.h"
#include "ui/pages/evidence/handinpanel.h"
#include "ui/pages/evidence/intake.h"
#include "ui/pages/evidence/newfilescard.h"
#include "ui/pages/evidence/previewpane.h"
#include "ui/pages/evidence/requirementcard.h"
#include "ui/pages/evidence/statementpanel.h"
#include "ui/pages/evidence/submissionview.h"
#include "ui/pages/evidence/writingplace.h"
#include "ui/widgets/dropzone.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/smallparts.h"
#include "ui/widgets/tick.h"

#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

/// The work of one teacher, in a school whose files of evidence lie in a folder of their own.
struct Desk {
    explicit Desk(const std::function<void(samples::Practice&)>& stage)
        : back(QDir::currentPath())
    {
        QDir::setCurrent(folder.path());
        stage(practice);
        editor = std::make_unique<ui::Editor>(*practice.store);
        page = std::make_unique<ui::EvidencePage>(*practice.store, *editor, actions);
        page->resize(1200, 700);
        page->show();
        page->open(practice.work().enrollment.id.toString());
    }
    ~Desk()
    {
        page.reset();
        QDir::setCurrent(back);
    }

    ui::SubmissionView& view() const { return *page->findChild<ui::SubmissionView*>(); }
    template <typename Part>
    Part* part() const
    {
        const auto all = view().findChildren<Part*>();
        for (auto* one : all) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    QPushButton* press(const QString& text) const
    {
        for (auto* button : view().findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text() == text) {
                button->click();
                QCoreApplication::processEvents();
                return button;
            }
        }
        FAIL("There is no button " << text.toStdString());
        return nullptr;
    }
    bool shows(const QString& words) const
    {
        const auto labels = view().findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const auto* label) { return label->isVisible() && label->text().contains(words); });
    }
    void wait() const
    {
        REQUIRE(
            QTest::qWaitFor([&] { return view().findChild<ui::LongWork*>() == nullptr; }, 60000));
    }
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    QString clip(const QString& name) const
    {
        const auto path = folder.filePath(name);
        REQUIRE(QFile::copy(u":/demo/lesson.mp4"_s, path));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        return path;
    }
    QString picture(const QString& name) const
    {
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(Qt::red);
        REQUIRE(image.save(folder.filePath(name)));
        return folder.filePath(name);
    }
    void bring(const QStringList& paths) const
    {
        view().bring(paths);
        wait();
    }
    QList<core::EvidenceItem> items() const
    {
        const auto work = practice.work();
        return work.current() ? work.current()->evidence : QList<core::EvidenceItem>();
    }

    QTemporaryDir folder;
    QString back;
    samples::Practice practice;
    std::unique_ptr<ui::Editor> editor;
    ui::Actions actions;
    std::unique_ptr<ui::EvidencePage> page;
};

void enrolled(samples::Practice& practice)
{
    practice.enrolled();
}

/// Adds a clip for E3 without any statement.
void addClip(const Desk& desk, core::Keeping keeping)
{
    auto& view = desk.view();
    desk.bring({desk.clip(u"lesson.mp4"_s)});
    auto& intake = view.intake();
    intake.chooseKeeping(0, keeping);
    intake.accept({0});
    desk.wait();
    view.look(u"E3"_s);
}

} // namespace

TEST_CASE("many files dropped on the page are proposed, and filed only when accepted")
{
    const Desk desk(enrolled);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(desk.write(u"timing-log.csv"_s, "day,seconds\n1,40\n2,38\n")),
        QUrl::fromLocalFile(desk.write(u"routine-plan.txt"_s, "Line up. Hands free."))});
    QDragEnterEvent enter(QPoint(600, 650), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&desk.view(), &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(600, 650), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&desk.view(), &drop);
    desk.wait();

    const auto& arrivals = desk.view().intake().arrivals();
    REQUIRE(arrivals.size() == 2);
    CHECK(arrivals.at(0).requirement() == u"E4"_s);
    CHECK(arrivals.at(1).requirement() == u"E2"_s);
    CHECK(desk.shows(u"2 rows"_s));
    CHECK(desk.items().isEmpty());
    checkNames(*desk.page);

    desk.press(u"Accept all 2"_s);
    desk.wait();
    CHECK(desk.items().size() == 2);
    CHECK(desk.view().intake().arrivals().isEmpty());
    for (const auto& item : desk.items()) {
        const auto work = desk.practice.work();
        CHECK(QFile::exists(core::placeOf(*work.file(item), desk.practice.store->mediaFolder())));
    }
    desk.editor->undo();
    CHECK(desk.items().isEmpty());
}

TEST_CASE("what cannot be taken in says why in its row, and the others go on")
{
    const Desk desk(enrolled);
    desk.bring({desk.write(u"broken.mp4"_s, QByteArray(4000, 'x')), desk.write(u"empty.csv"_s, {}),
        desk.folder.filePath(u"gone.pdf"_s), desk.folder.path(),
        desk.write(u"timing-log.csv"_s, "day,seconds\n1,40\n")});
    const auto& arrivals = desk.view().intake().arrivals();
    REQUIRE(arrivals.size() == 5);
    CHECK(desk.shows(u"is empty"_s));
    CHECK(desk.shows(u"not there any more"_s));
    CHECK(desk.shows(u"is a folder"_s));
    desk.press(u"Accept"_s);
    desk.wait();
    CHECK(desk.items().size() == 1);
    CHECK(desk.items().first().requirement == u"E4"_s);
}

TEST_CASE("a file that goes between the proposal and the accepting fails alone")
{
    const Desk desk(enrolled);
    const auto gone = desk.write(u"routine-plan.txt"_s, "Line up.");
    desk.bring({gone, desk.write(u"timing-log.csv"_s, "day,seconds\n1,40\n")});
    REQUIRE(QFile::remove(gone));
    desk.press(u"Accept all 2"_s);
    desk.wait();
    CHECK(desk.items().size() == 1);
    REQUIRE(desk.view().intake().arrivals().size() == 1);
    CHECK_FALSE(desk.view().intake().arrivals().first().failure.isEmpty());
    CHECK(desk.shows(desk.view().intake().arrivals().first().failure));
}

TEST_CASE("a reflection is written in place, counted, and kept with Ctrl+Enter")
{
    const Desk desk(enrolled);
    desk.view().look(u"E5"_s);
    auto* writing = desk.part<ui::WritingPlace>();
    REQUIRE(writing);
    writing->field().setPlainText(samples::words(310));
    CHECK(desk.shows(u"310 of 300–500 words"_s));

    // Looking elsewhere loses no word.
    desk.view().look(u"E1"_s);
    desk.view().look(u"E5"_s);
    writing = desk.part<ui::WritingPlace>();
    CHECK(writing->text() == samples::words(310));

    QTest::keyClick(&writing->field(), Qt::Key_Return, Qt::ControlModifier);
    QCoreApplication::processEvents();
    REQUIRE(desk.items().size() == 1);
    CHECK(desk.items().first().wordCount == 310);

    desk.press(u"Write on"_s);
    writing = desk.part<ui::WritingPlace>();
    REQUIRE(writing);
    writing->field().setPlainText(u"  "_s);
    desk.press(u"Keep"_s);
    CHECK(desk.shows(u"The text is empty"_s));
    CHECK(desk.items().first().wordCount == 310);
    writing->field().setPlainText(samples::words(320));
    desk.press(u"Keep"_s);
    CHECK(desk.items().first().wordCount == 320);
}

TEST_CASE("a video asks for its statements; a withdrawn permission hides it")
{
    const Desk desk(enrolled);
    addClip(desk, core::Keeping::Copy);
    CHECK(desk.shows(u"No permission is recorded yet"_s));
    REQUIRE(QTest::qWaitFor([&] {
        const auto* pane = desk.part<ui::PreviewPane>();
        return pane && !pane->preview().picture.isNull();
    }));

    desk.press(u"Record permission…"_s);
    auto* panel = desk.part<ui::StatementPanel>();
    REQUIRE(panel);
    checkNames(*desk.page);
    desk.press(u"Record"_s);
    CHECK(desk.shows(u"Say where the signed forms are kept"_s));
    panel->field().setText(u"school office"_s);
    desk.press(u"Record"_s);
    CHECK(desk.shows(u"school office"_s));
    desk.press(u"Names and faces…"_s);
    desk.part<ui::StatementPanel>()->field().setText(u"faces blurred"_s);
    desk.press(u"Record"_s);
    CHECK(desk.items().first().deidentification);

    desk.press(u"Withdraw permission…"_s);
    desk.press(u"Withdraw"_s);
    CHECK(desk.practice.work().isHidden(desk.items().first()));
    CHECK(desk.shows(u"nobody looks at it any more"_s));
    CHECK_FALSE(desk.part<ui::PreviewPane>());
}

TEST_CASE("a file in its place that was moved is missed in words and found again")
{
    const Desk desk(enrolled);
    addClip(desk, core::Keeping::InPlace);
    const auto old = desk.folder.filePath(u"lesson.mp4"_s);
    REQUIRE(desk.practice.work().files.first().path == old);
    QDir(desk.folder.path()).mkpath(u"moved/deeper"_s);
    const auto moved = desk.folder.filePath(u"moved/deeper/renamed.mp4"_s);
    REQUIRE(QFile::rename(old, moved));
    desk.view().look(u"E3"_s);
    REQUIRE(QTest::qWaitFor([&] { return desk.shows(u"not where it was"_s); }));

    QSignalSpy failures(&desk.view(), &ui::SubmissionView::failed);
    const auto other = desk.write(u"other.mp4"_s, QByteArray(100, 'x'));
    desk.view().findAt(desk.items().first().id, other);
    desk.wait();
    CHECK(failures.size() == 1);
    CHECK(desk.practice.work().files.first().path == old);

    desk.view().searchIn(desk.items().first().id, desk.folder.path());
    REQUIRE(QTest::qWaitFor([&] { return desk.practice.work().files.first().path == moved; }));
    CHECK(QTest::qWaitFor([&] { return !desk.shows(u"not where it was"_s); }));
}

TEST_CASE("pictures and texts are shown without another program")
{
    const Desk desk(enrolled);
    desk.bring({desk.picture(u"e2 board.png"_s)});
    desk.view().intake().accept({0});
    desk.wait();
    desk.view().look(u"E2"_s);
    REQUIRE(QTest::qWaitFor([&] {
        const auto* pane = desk.part<ui::PreviewPane>();
        return pane && !pane->preview().picture.isNull();
    }));
    CHECK(desk.part<ui::PreviewPane>()->preview().picture.pixelColor(5, 5) == QColor(Qt::red));
    desk.bring({desk.write(u"timing-log.csv"_s, "day,seconds\n1,40\n")});
    desk.view().intake().accept({0});
    desk.wait();
    desk.view().look(u"E4"_s);
    CHECK(QTest::qWaitFor([&] { return desk.shows(u"day,seconds"_s); }));
}

TEST_CASE("handing in leads to the first thing that is missing")
{
    const Desk desk([](samples::Practice& practice) {
        practice.withEvidence();
        practice.remove(u"E4"_s);
    });
    desk.view().look(u"E1"_s);
    desk.press(u"Hand in…"_s);
    CHECK_FALSE(desk.part<ui::HandInPanel>());
    CHECK(desk.part<ui::RequirementCard>()->accessibleName().startsWith(u"E4"_s));
}

TEST_CASE("a sentence of what is missing leads there, with the keyboard too")
{
    const Desk desk([](samples::Practice& practice) {
        practice.withEvidence();
        practice.remove(u"E4"_s);
    });
    desk.view().look(u"E1"_s);
    auto* link = desk.part<ui::SentenceLink>();
    REQUIRE(link);
    CHECK(link->text().startsWith(u"E4"_s));
    CHECK(link->height() == link->heightForWidth(link->width()));
    link->setFocus();
    QTest::keyClick(link, Qt::Key_Return);
    CHECK(desk.part<ui::RequirementCard>()->accessibleName().startsWith(u"E4"_s));
    desk.bring({desk.write(u"timing-log.csv"_s, "day,seconds\n1,40\n")});
    desk.view().intake().accept({0});
    desk.wait();
    CHECK_FALSE(desk.part<ui::SentenceLink>());
}

TEST_CASE("with everything there the statements are asked for, and the work is handed in for good")
{
    const Desk desk([](samples::Practice& practice) { practice.withEvidence(); });
    desk.press(u"Hand in…"_s);
    REQUIRE(desk.part<ui::HandInPanel>());
    checkNames(*desk.page);
    desk.press(u"Hand in"_s);
    CHECK(desk.practice.work().current()->attempt.isOpen());
    for (auto* tick : desk.part<ui::HandInPanel>()->findChildren<ui::Tick*>())
        tick->setOn(true);
    desk.press(u"Hand in"_s);
    const auto work = desk.practice.work();
    CHECK_FALSE(work.current()->attempt.isOpen());
    CHECK(work.current()->attempt.integrityAcceptedAt);
    CHECK_FALSE(desk.editor->history().canUndo());
    CHECK_FALSE(desk.part<ui::HandInPanel>());
    CHECK_FALSE(desk.part<ui::DropZone>());
    CHECK(desk.shows(u"Nothing can be changed now"_s));
}

TEST_CASE("after “not yet” the next attempt shows what stands and what is open, and the first one")
{
    const Desk desk([](samples::Practice& practice) { practice.decided(core::Outcome::NotYet); });
    auto* attempts = desk.part<ui::SegmentedControl>();
    REQUIRE(attempts);
    CHECK(desk.shows(u"C2 "_s));
    CHECK(desk.part<ui::DropZone>());
    attempts->setFocus();
    QTest::keyClick(attempts, Qt::Key_Left);
    CHECK_FALSE(desk.part<ui::DropZone>());
    CHECK(desk.shows(u"What the review says of attempt 1"_s));
}

TEST_CASE("removing evidence can be undone")
{
    const Desk desk([](samples::Practice& practice) { practice.withEvidence(); });
    const auto before = desk.items();
    desk.view().look(u"E1"_s);
    desk.press(u"Remove"_s);
    CHECK(desk.items().size() == before.size() - 1);
    desk.editor->undo();
    CHECK(desk.items() == before);
}
