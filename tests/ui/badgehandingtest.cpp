// SPDX-License-Identifier: MIT
#include "core/credentials/answers.h"
#include "core/credentials/keyfile.h"
#include "core/credentials/schoolkey.h"
#include "tests/ui/badgesdesk.h"
#include "ui/keys/keypanel.h"
#include "ui/pages/badges/awardlist.h"
#include "ui/widgets/errorbar.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {

struct Desk : BadgesDesk {
    void choose(const QString& text, Qt::Key key = Qt::Key_Right) const
    {
        for (auto* one : page->findChildren<ui::SegmentedControl*>()) {
            if (one->accessibleName().startsWith(text) && one->isVisible())
                QTest::keyClick(one, key);
        }
    }
    void type(const QString& name, const QString& text) const
    {
        named<QLineEdit>(*page, name)->setText(text);
    }
    QString refusal() const
    {
        for (const auto* bar : part<ui::KeyPanel>()->findChildren<ui::ErrorBar*>()) {
            if (bar->isVisible())
                return bar->sentence();
        }
        return {};
    }
    core::BadgeReport report(const QString& name) const
    {
        return core::checkBadgeFile(read(name),
            {.trusted = must(core::TrustList::load(core::TrustList::usualPath())),
                .at = core::now()});
    }
};

} // namespace

TEST_CASE("a school without a key hands out plain certificates, and is asked for one for a badge")
{
    Desk desk;
    CHECK(desk.words().contains(u"cannot be checked by others yet"_s));
    desk.awards().exportTo(desk.path(u"plain.pdf"_s));
    desk.waitForWork();
    CHECK(desk.read(u"plain.pdf"_s).startsWith("%PDF-"));
    CHECK_FALSE(core::carriedBadge(desk.read(u"plain.pdf"_s)));

    desk.choose(u"Hand out as"_s);
    desk.awards().exportTo(desk.path(u"badge.png"_s));
    auto* panel = desk.part<ui::KeyPanel>();
    REQUIRE(panel->isVisible());
    CHECK_FALSE(QFile::exists(desk.path(u"badge.png"_s)));
    checkNames(*desk.page);

    desk.type(u"Passphrase"_s, u"nine sparrows on a wire"_s);
    desk.type(u"The same again"_s, u"nine sparrows on a wife"_s);
    desk.press(u"Make the key"_s);
    CHECK(desk.refusal().contains(u"not the same"_s));
    desk.type(u"Passphrase"_s, u"short"_s);
    desk.type(u"The same again"_s, u"short"_s);
    desk.press(u"Make the key"_s);
    CHECK_FALSE(desk.refusal().isEmpty());
    CHECK_FALSE(must(core::schoolKey(*desk.store)));

    // The export that waited goes on by itself.
    desk.type(u"Passphrase"_s, u"nine sparrows on a wire"_s);
    desk.type(u"The same again"_s, u"nine sparrows on a wire"_s);
    desk.press(u"Make the key"_s);
    desk.waitForWork();
    CHECK(panel->isHidden());
    CHECK(desk.report(u"badge.png"_s).isGood());
    CHECK(must(core::schoolKey(*desk.store))->isSealed);
    CHECK_FALSE(desk.words().contains(u"cannot be checked by others yet"_s));
    CHECK(desk.said.isEmpty());

    // What was signed goes out again without the passphrase, with the same bytes.
    desk.awards().exportTo(desk.path(u"again.png"_s));
    desk.waitForWork();
    CHECK(desk.read(u"again.png"_s) == desk.read(u"badge.png"_s));

    // Another award has to be signed, so the passphrase is asked for; a wrong one is told.
    desk.part<ui::AwardList>()->setCurrent(must(desk.store->awards().all()).first().id);
    desk.awards().exportTo(desk.path(u"second.png"_s));
    REQUIRE(panel->isVisible());
    desk.type(u"Passphrase"_s, u"nine sparrows on a roof"_s);
    desk.press(u"Open the key"_s);
    desk.waitForWork();
    CHECK_FALSE(desk.refusal().isEmpty());
    CHECK_FALSE(QFile::exists(desk.path(u"second.png"_s)));
    desk.type(u"Passphrase"_s, u"nine sparrows on a wire"_s);
    desk.press(u"Open the key"_s);
    desk.waitForWork();
    REQUIRE(QTest::qWaitFor([&] { return QFile::exists(desk.path(u"second.png"_s)); }));
    desk.waitForWork();
    CHECK(desk.report(u"second.png"_s).isGood());
}

TEST_CASE("all badges that count go into a folder in the form that was chosen")
{
    Desk desk;
    desk.makeKey();
    desk.choose(u"Hand out as"_s);
    desk.choose(u"Hand out as"_s);
    desk.choose(u"Hand out as"_s);
    REQUIRE(QDir().mkpath(desk.path(u"badges"_s)));
    desk.awards().exportAllTo(desk.path(u"badges"_s));
    desk.waitForWork();
    const auto files = QDir(desk.path(u"badges"_s)).entryList({u"*.json"_s});
    CHECK(files.size() == must(desk.store->awards().count()));
    for (const auto& file : files)
        CHECK(desk.report(u"badges/"_s + file).isGood());
    CHECK(must(desk.store->issuances().count()) == files.size());
}

TEST_CASE("an award is revoked with a reason, not handed out any more, and reinstated")
{
    Desk desk;
    desk.makeKey();
    const auto why = u"Why? The reason is for the eyes of everybody who gets the list."_s;
    const auto award = *desk.part<ui::AwardList>()->current();
    const auto standing = [&] { return must(desk.store->awards().get(award)).status; };
    desk.press(u"Revoke…"_s);
    desk.press(u"Revoke"_s);
    CHECK(standing() == core::AwardStatus::Issued); // no reason, no step
    CHECK(desk.words().contains(u"Say why"_s));
    desk.type(why, u"The lesson was another's."_s);
    desk.press(u"Revoke"_s);
    CHECK(standing() == core::AwardStatus::Revoked);
    CHECK(desk.words().contains(u"The lesson was another's."_s));
    CHECK_FALSE(desk.button(u"Export PDF…"_s)->isEnabled());
    desk.awards().exportTo(desk.path(u"revoked.pdf"_s));
    CHECK(desk.said == QStringList{u"A revoked award is not handed out. Reinstate it first."_s});
    CHECK_FALSE(QFile::exists(desk.path(u"revoked.pdf"_s)));

    desk.editor->undo();
    CHECK(standing() == core::AwardStatus::Issued);
    desk.editor->redo();
    desk.press(u"Reinstate…"_s);
    desk.type(why, u"It was theirs after all."_s);
    desk.press(u"Reinstate"_s);
    CHECK(standing() == core::AwardStatus::Issued);
    CHECK(must(desk.store->awardEvents().of(award)).size() == 2);
    CHECK(desk.button(u"Export PDF…"_s)->isEnabled());
}

TEST_CASE("who may not revoke is told so beside the reason")
{
    Desk desk;
    for (const auto& person : must(desk.store->people().all())) {
        if (!person.has(core::Role::Approver) && !person.has(core::Role::Administrator))
            desk.me->set(person.id);
    }
    desk.press(u"Revoke…"_s);
    desk.type(u"Why? The reason is for the eyes of everybody who gets the list."_s, u"No."_s);
    desk.press(u"Revoke"_s);
    CHECK(desk.words().contains(u"is not an approver"_s));
}

TEST_CASE("a key that is not on this computer is brought from its backup")
{
    Desk desk;
    desk.makeKey();
    const auto key = must(core::openSchoolKey(*desk.store, {}));
    must(core::keyfile::write(desk.path(u"backup.laurelkey"_s), key,
        core::Passphrase::typed(u"nine sparrows on a wire"_s)));
    REQUIRE(QFile::remove(must(core::schoolKey(*desk.store))->path));
    desk.choose(u"Hand out as"_s);
    desk.awards().exportTo(desk.path(u"badge.png"_s));
    auto* panel = desk.part<ui::KeyPanel>();
    REQUIRE(panel->isVisible());
    desk.press(u"Bring it here"_s);
    CHECK(desk.refusal().contains(u"Choose the file"_s));
    panel->takeBackup(desk.path(u"backup.laurelkey"_s));
    desk.type(u"Passphrase"_s, u"nine sparrows on a wire"_s);
    desk.press(u"Bring it here"_s);
    desk.waitForWork();
    REQUIRE(QTest::qWaitFor([&] { return QFile::exists(desk.path(u"badge.png"_s)); }));
    desk.waitForWork();
    CHECK(desk.report(u"badge.png"_s).isGood());
}

TEST_CASE("a showcase kit is one folder, with what was ticked and nothing else of the work")
{
    Desk desk;
    desk.makeKey();
    desk.press(u"Showcase kit…"_s);
    CHECK(desk.words().contains(u"No file of a student goes into it."_s));
    checkNames(*desk.page);
    REQUIRE(QDir().mkpath(desk.path(u"kits"_s)));
    desk.awards().exportKitTo(desk.path(u"kits"_s));
    desk.waitForWork();
    const auto kits = QDir(desk.path(u"kits"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    REQUIRE(kits.size() == 1);
    const QDir kit(desk.path(u"kits/"_s + kits.first()));
    CHECK(kit.exists(u"verify.html"_s));
    CHECK(kit.entryList({u"*.pdf"_s}).size() == 2); // certificate and portfolio
    CHECK_FALSE(kit.entryList({u"*.png"_s}).isEmpty());
    CHECK(desk.words().contains(u"The kit is in “"_s));
    CHECK(desk.said.isEmpty());
}
