// SPDX-License-Identifier: MIT
#include "core/credentials/issuerrecords.h"
#include "core/credentials/revocationlist.h"
#include "core/credentials/schoolkey.h"
#include "tests/ui/badgesdesk.h"
#include "ui/pages/badges/checking/checkreport.h"
#include "ui/pages/badges/checking/checkview.h"
#include "ui/pages/badges/checking/trustpanel.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

struct Desk : BadgesDesk {
    /// A badge of the demo school as a file: 1 is PNG, 2 SVG, 3 JSON.
    QString badge(int format, const QString& name) const
    {
        auto* form = named<ui::SegmentedControl>(*page, u"Hand out as: PDF"_s);
        for (int i = 0; i < format; ++i)
            QTest::keyClick(form, Qt::Key_Right);
        awards().exportTo(path(name));
        waitForWork();
        for (int i = 0; i < format; ++i)
            QTest::keyClick(form, Qt::Key_Left);
        REQUIRE(QFile::exists(path(name)));
        return path(name);
    }
    ui::CheckView& check(const QStringList& paths) const
    {
        page->open(u"check"_s);
        auto& view = *part<ui::CheckView>();
        view.take(paths);
        waitForWork();
        return view;
    }
    /// What stands in the list of checked badges, newest first.
    QStringList verdicts() const
    {
        QStringList found;
        const auto& rows = named<ui::RowList>(*page, u"Checked badges"_s)->rows();
        for (int i = 0; i < rows.rowCount(); ++i)
            found.append(rows.row(rows.index(i)).title);
        return found;
    }
};

} // namespace

TEST_CASE("before a badge is dropped the check says what it answers, with names for all")
{
    const Desk desk;
    desk.page->open(u"check"_s);
    CHECK(desk.words().contains(u"Is this badge what it says?"_s));
    CHECK(desk.words().contains(u"Nothing is sent anywhere."_s));
    checkNames(*desk.page);
}

TEST_CASE("a badge in any carrier is checked, with its school known or new")
{
    Desk desk;
    desk.makeKey();
    const auto png = desk.badge(1, u"badge.png"_s);
    const auto svg = desk.badge(2, u"badge.svg"_s);
    const auto json = desk.badge(3, u"badge.json"_s);
    const auto pdf = desk.badge(0, u"badge.pdf"_s);
    desk.check({png, svg, json, pdf});
    checkNames(*desk.page);
    CHECK(desk.verdicts() == QStringList(4, u"Genuine, and you know the school"_s));
    CHECK(desk.words().contains(u"Yes. Every word is as it was signed."_s));
    // Of a page the printed words are not covered, and that is said.
    CHECK(desk.words().contains(u"What is printed on the page is not covered"_s));

    // Not known any more, then compared and known under a name of one's own.
    desk.press(u"I do not know this key any more"_s);
    CHECK(desk.verdicts() == QStringList(4, u"Unchanged, but the school is new to you"_s));
    named<QLineEdit>(*desk.page, u"What you call this school"_s)->setText(u"Our own school"_s);
    desk.press(u"The key is the same: I know it"_s);
    CHECK(desk.verdicts().first() == u"Genuine, and you know the school"_s);
    CHECK(desk.words().contains(u"Our own school, whose key you know."_s));
    const auto kept = must(core::TrustList::load(core::TrustList::usualPath()));
    REQUIRE(kept.issuers().size() == 1);
    CHECK(kept.issuers().first().name == u"Our own school"_s);
    CHECK(desk.said.isEmpty());
}

TEST_CASE("a changed badge, a broken file and a file of another kind are told apart")
{
    Desk desk;
    desk.makeKey();
    auto bytes = QByteArray();
    desk.badge(3, u"badge.json"_s);
    bytes = desk.read(u"badge.json"_s);
    bytes.replace("\"validFrom\":\"20", "\"validFrom\":\"19");
    const auto changed = desk.write(u"changed.json"_s, bytes);
    desk.check({changed});
    CHECK(desk.verdicts() == QStringList{u"Not what was signed"_s});
    desk.check({desk.write(u"note.txt"_s, "Nothing of the kind.")});
    CHECK(desk.verdicts().size() == 1);
    CHECK(desk.words().contains(u"“note.txt” holds no badge"_s));
    desk.check({desk.path(u"not there.png"_s)});
    CHECK(desk.verdicts().first() == u"Cannot be checked here"_s);
    desk.press(u"Clear"_s);
    CHECK(desk.words().contains(u"Is this badge what it says?"_s));
}

TEST_CASE("an e-mail tells whose a badge is, and the answer stays with its badge")
{
    Desk desk;
    desk.makeKey();
    const auto award = must(desk.store->awards().all()).last();
    const auto holder = must(desk.store->people().get(award.person));
    desk.page->open(award.id.toString());
    desk.check({desk.badge(3, u"badge.json"_s)});
    const auto ask = [&](const QString& email) {
        auto* field = named<QLineEdit>(*desk.page, u"E-mail of the person who shows the badge"_s);
        field->setFocus();
        field->setText(email);
        QTest::keyClick(field, Qt::Key_Return);
        QCoreApplication::processEvents();
    };
    ask(u"nobody@example.org"_s);
    CHECK(desk.verdicts().first() == u"Unchanged, but somebody else's"_s);
    CHECK(desk.page->window()->focusWidget()
        == named<QLineEdit>(*desk.page, u"E-mail of the person who shows the badge"_s));
    REQUIRE(holder.email);
    ask(u"  "_s + holder.email->toUpper());
    CHECK(desk.verdicts().first() == u"Genuine, and you know the school"_s);
    CHECK(desk.words().contains(u"and the e-mail is theirs."_s));
}

TEST_CASE("a school's list of revoked badges counts for the badges beside it")
{
    Desk desk;
    desk.makeKey();
    const auto badge = desk.badge(3, u"badge.json"_s);
    desk.press(u"Revoke…"_s);
    named<QLineEdit>(
        *desk.page, u"Why? The reason is for the eyes of everybody who gets the list."_s)
        ->setText(u"Signed by mistake."_s);
    desk.press(u"Revoke"_s);
    const auto key = must(core::openSchoolKey(*desk.store, {}));
    const auto list = must(core::signedRevocations(
        {key.did(), u"Maple Grove"_s, core::now(), must(core::revokedBadges(*desk.store))}, key));
    desk.check({badge});
    CHECK(desk.verdicts().first() == u"Genuine, and you know the school"_s);
    desk.check({desk.write(u"revoked.json"_s, list)});
    CHECK(desk.verdicts() == QStringList{u"Genuine, revoked by its school"_s});
    CHECK(desk.words().contains(u"Signed by mistake."_s));
}

TEST_CASE("a dropped file is found among the evidence of a badge")
{
    Desk desk;
    desk.makeKey();
    const auto badge = desk.badge(3, u"badge.json"_s);
    QString file;
    const auto claimed = core::checkBadgeFile(desk.read(u"badge.json"_s), {.at = core::now()});
    QDirIterator all(desk.store->mediaFolder(), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext() && file.isEmpty()) {
        const auto path = all.next();
        const auto hash = QFileInfo(path).completeBaseName().toLatin1();
        if (core::evidenceWith(claimed.words, hash))
            file = path;
    }
    REQUIRE_FALSE(file.isEmpty());
    REQUIRE(QFile::copy(file, desk.path(u"lesson.bin"_s)));
    desk.check({badge});
    desk.check({desk.path(u"lesson.bin"_s)});
    CHECK(desk.words().contains(u"“lesson.bin” is evidence of a badge here."_s));
    CHECK(desk.words().contains(u"it is the file “lesson.bin”"_s));
}

TEST_CASE("the result is a text file of the same answers")
{
    Desk desk;
    desk.makeKey();
    auto& view = desk.check({desk.badge(1, u"badge.png"_s)});
    view.saveResult(desk.path(u"result.txt"_s));
    const auto text = QString::fromUtf8(desk.read(u"result.txt"_s));
    CHECK(text.contains(u"Genuine, and you know the school"_s));
    CHECK(text.contains(u"Who signed it?"_s));
    CHECK(text.contains(u"did:key:z6Mk"_s));
    view.saveResult(desk.path(u"no such folder/result.txt"_s));
    REQUIRE(desk.said.size() == 1);
    CHECK(desk.said.first().contains(u"could not be written"_s));
}

TEST_CASE("a colleague's list of known schools is taken over, and a broken one is not")
{
    Desk desk;
    desk.makeKey();
    desk.page->open(u"check"_s);
    desk.press(u"Schools you know"_s);
    auto* panel = desk.part<ui::TrustPanel>();
    REQUIRE(panel->isVisible());
    checkNames(*desk.page);
    panel->exportTo(desk.path(u"known.json"_s));
    const auto did = must(core::TrustList::load(core::TrustList::usualPath())).issuers().first();
    for (auto* one : panel->findChildren<QToolButton*>()) {
        if (one->accessibleName().startsWith(u"Forget"_s))
            one->click();
    }
    QCoreApplication::processEvents();
    CHECK(must(core::TrustList::load(core::TrustList::usualPath())).issuers().isEmpty());
    panel->importFrom(desk.write(u"broken.json"_s, "[1,"));
    CHECK(must(core::TrustList::load(core::TrustList::usualPath())).issuers().isEmpty());
    panel->importFrom(desk.path(u"known.json"_s));
    CHECK(must(core::TrustList::load(core::TrustList::usualPath())).issuers().first() == did);
    CHECK(desk.words().contains(u"Schools that are known now and were not: 1."_s));
}

TEST_CASE("a photo of a certificate tells who signed it, and never more than its code proves")
{
    Desk desk;
    desk.makeKey();
    const auto pdf = desk.badge(0, u"badge.pdf"_s);
    const auto tool = QStandardPaths::findExecutable(u"pdftoppm"_s);
    if (tool.isEmpty()) {
        WARN("pdftoppm is not here, so no photo was made.");
        return;
    }
    QProcess drawing;
    drawing.start(
        tool, {u"-r"_s, u"150"_s, u"-jpeg"_s, u"-singlefile"_s, pdf, desk.path(u"photo"_s)});
    REQUIRE(drawing.waitForFinished());
    desk.check({desk.path(u"photo.jpg"_s)});
    REQUIRE(desk.verdicts().size() == 1);
    CHECK_FALSE(desk.verdicts().first() == u"Genuine, and you know the school"_s);
    CHECK(desk.words().contains(u"The small code of a certificate"_s));
    CHECK(desk.words().contains(u"Maple Grove"_s)); // whose key it is
}
