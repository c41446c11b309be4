// SPDX-License-Identifier: MIT
#include "core/credentials/editions.h"
#include "core/credentials/issuerrecords.h"
#include "tests/ui/badgesdesk.h"
#include "ui/pages/badges/awardlist.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {

/// The first award of the list is shown; the school has its key.
struct Desk : BadgesDesk {
    core::AwardId id = *part<ui::AwardList>()->current();

    Desk() { makeKey(); }

    core::Award award() const { return must(store->awards().get(id)); }
    core::Person holder() const { return must(store->people().get(award().person)); }
    core::AwardEditions editions() const { return must(core::AwardEditions::of(*store, id)); }
    void type(const QString& name, const QString& text) const
    {
        named<QLineEdit>(*page, name)->setText(text);
    }
    void endOn(const QDate& day) const
    {
        auto after = award();
        after.expiresOn = day;
        must(store->apply(u"Give it an end"_s, {{.before = award(), .after = after}}));
    }
    void rename(const QString& familyName) const
    {
        auto after = holder();
        after.familyName = familyName;
        must(store->apply(u"Rename"_s, {{.before = holder(), .after = after}}));
    }
    QByteArray exported(const QString& name) const
    {
        awards().exportTo(path(name));
        waitForWork();
        return read(name);
    }
    QString row() const
    {
        const auto* list = part<ui::AwardList>();
        return list->currentIndex().data(Qt::AccessibleTextRole).toString();
    }
};

const auto why = u"What does the renewal rest on?"_s;

} // namespace

TEST_CASE("only an award that ends soon or has ended is offered to be renewed")
{
    const Desk desk;
    CHECK_FALSE(desk.button(u"Renew…"_s));
    const auto today = QDate::currentDate();
    desk.endOn(today.addDays(30));
    CHECK(desk.button(u"Renew…"_s));
    CHECK(desk.row().contains(u"ends soon, on"_s));
    CHECK(desk.words().contains(u", 1 ends soon"_s));
    desk.endOn(today.addDays(-1));
    CHECK(desk.button(u"Renew…"_s));
    CHECK(desk.row().contains(u"expired"_s));
    CHECK(desk.words().contains(u"Expired"_s));
    // Those are found by that word.
    named<QLineEdit>(*desk.page, u"Find an award"_s)->setText(u"expired"_s);
    CHECK(desk.part<ui::AwardList>()->model()->rowCount() == 1);
}

TEST_CASE("an award is renewed with a reason, that is undone, and its next export is a new badge")
{
    const Desk desk;
    const auto end = QDate::currentDate().addDays(30);
    desk.endOn(end);
    const auto first = desk.exported(u"first.pdf"_s);
    desk.press(u"Renew…"_s);
    checkNames(*desk.page);
    desk.press(u"Renew"_s);
    CHECK(desk.award().expiresOn == end); // no reason, no step
    CHECK(desk.words().contains(u"Say why"_s));
    desk.type(why, u"Two lessons were seen."_s);
    desk.press(u"Renew"_s);
    CHECK(desk.award().expiresOn > end);
    CHECK_FALSE(desk.button(u"Renew…"_s));
    CHECK(desk.words().contains(u"Renewed on"_s));
    CHECK(desk.words().contains(u"Two lessons were seen."_s));
    CHECK(desk.words().contains(u"A new badge is signed when you export it next."_s));
    desk.editor->undo();
    CHECK(desk.award().expiresOn == end);
    CHECK_FALSE(desk.words().contains(u"Renewed on"_s));
    CHECK(desk.exported(u"same.pdf"_s) == first);
    desk.press(u"Renew…"_s);
    desk.type(why, u"Two lessons were seen."_s);
    desk.press(u"Renew"_s);
    CHECK(desk.exported(u"second.pdf"_s) != first);
    CHECK(desk.editions().all.size() == 2);
    CHECK_FALSE(desk.words().contains(u"A new badge is signed"_s));
    CHECK(desk.said.isEmpty());
}

TEST_CASE("an award is issued again under a new name, and only then")
{
    const Desk desk;
    CHECK_FALSE(desk.button(u"Issue again…"_s));
    desk.rename(u"Lindqvist"_s);
    CHECK_FALSE(desk.button(u"Issue again…"_s)); // nothing was signed under another name
    desk.exported(u"first.pdf"_s);
    desk.rename(u"Marlowe"_s);
    REQUIRE(desk.button(u"Issue again…"_s));
    CHECK(desk.words().contains(u"The badge bears the name"_s));
    desk.press(u"Issue again…"_s);
    checkNames(*desk.page);
    desk.type(u"Why? The reason stays in this workspace."_s, u"Name changed."_s);
    desk.press(u"Issue again"_s);
    CHECK(desk.words().contains(u"Issued again on"_s));
    CHECK_FALSE(desk.button(u"Issue again…"_s));
    desk.editor->undo();
    CHECK(desk.button(u"Issue again…"_s));
    desk.editor->redo();
    desk.exported(u"second.pdf"_s);
    REQUIRE(desk.editions().newest());
    CHECK(core::holderNamed(desk.editions().newest()->json).contains(u"Marlowe"_s));
    REQUIRE(must(core::revokedBadges(*desk.store)).size() == 1);
    CHECK(must(core::revokedBadges(*desk.store)).first().isReplaced());
    CHECK(desk.said.isEmpty());
}

TEST_CASE("badges signed in the window name their holder as the school wants it")
{
    const Desk desk;
    const auto before = must(desk.store->organizations().own());
    auto after = before;
    after.holderEmail = core::EmailForm::Plain;
    must(desk.store->apply(u"Readable"_s, {{.before = before, .after = after}}));
    desk.exported(u"badge.pdf"_s);
    REQUIRE(desk.editions().newest());
    CHECK(desk.editions().newest()->json.contains(*desk.holder().email));
}
