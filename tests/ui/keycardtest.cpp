// SPDX-License-Identifier: MIT
#include "ui/pages/settings/keycard.h"
#include "core/credentials/issuerstatements.h"
#include "core/credentials/keyfile.h"
#include "core/credentials/keypaper.h"
#include "core/credentials/schoolkey.h"
#include "tests/support/owndata.h"
#include "tests/support/pagedesk.h"
#include "ui/keys/keypanel.h"
#include "ui/pages/settings/settingspage.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

const auto phrase = u"nine sparrows on a wire"_s;

/// The settings of the demo school.
struct Desk : OwnData, PageDesk<ui::SettingsPage> {
    ui::KeyCard& card() const { return *page->findChild<ui::KeyCard*>(); }
    QString words() const
    {
        QStringList words;
        for (const auto* label : card().findChildren<QLabel*>()) {
            if (!label->isHidden())
                words.append(label->text());
        }
        return words.join(u'\n');
    }
    void press(const QString& text) const
    {
        for (auto* one : page->findChildren<QPushButton*>()) {
            if (one->text() == text && !one->isHidden())
                return one->click();
        }
        FAIL(text.toStdString());
    }
    void type(const QString& name, const QString& text) const
    {
        named<QLineEdit>(*page, name)->setText(text);
    }
    void makeKey() const
    {
        press(u"Make the key…"_s);
        type(u"Passphrase"_s, phrase);
        type(u"The same again"_s, phrase);
        press(u"Make the key"_s);
        waitForWork();
    }
    void unlock() const
    {
        type(u"Passphrase"_s, phrase);
        press(u"Open the key"_s);
        waitForWork();
    }
    QByteArray read(const QString& name) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

} // namespace

TEST_CASE("the school gets its key, shows what others compare, and backs it up at once")
{
    const Desk desk;
    CHECK(desk.words().contains(u"With a key of its own"_s));
    desk.makeKey();
    const auto key = must(core::schoolKey(*desk.store));
    REQUIRE(key);
    CHECK(key->isSealed);
    CHECK(desk.words().contains(u"locked by its passphrase"_s));
    checkNames(*desk.page);

    const auto path = desk.folder.filePath(u"backup.laurelkey"_s);
    desk.card().backUpTo(path);
    desk.type(u"Passphrase"_s, u"nine sparrows on a roof"_s);
    desk.press(u"Back up"_s);
    desk.waitForWork();
    CHECK_FALSE(QFile::exists(path));
    desk.type(u"Passphrase"_s, phrase);
    desk.press(u"Back up"_s);
    desk.waitForWork();
    CHECK(must(core::keyfile::read(path, core::Passphrase::typed(phrase))).did() == key->key.did);
    CHECK(desk.words().contains(u"it holds the key"_s));
    // No passphrase stays in a field.
    for (const auto* field : desk.page->findChild<ui::KeyPanel*>()->findChildren<QLineEdit*>())
        CHECK(field->text().isEmpty());
}

TEST_CASE("the list of revoked badges and the register are handed out, signed with the key")
{
    const Desk desk;
    desk.makeKey();
    const auto did = must(core::schoolKey(*desk.store))->key.did;
    desk.card().exportRevocations(desk.folder.filePath(u"revoked.json"_s));
    desk.unlock();
    desk.card().exportRegister(desk.folder.filePath(u"register.json"_s));
    desk.unlock();
    core::IssuerStatements statements;
    CHECK(must(statements.take(desk.read(u"revoked.json"_s))));
    CHECK(must(statements.take(desk.read(u"register.json"_s))));
    CHECK(statements.revocationsOf(did));
    CHECK(statements.registerOf(did));
}

TEST_CASE("a key that is elsewhere is said to be so, and can be brought here")
{
    const Desk desk;
    desk.makeKey();
    const auto key = must(core::schoolKey(*desk.store));
    REQUIRE(QFile::rename(key->path, desk.folder.filePath(u"elsewhere.laurelkey"_s)));
    emit desk.store->changed({});
    CHECK(desk.words().contains(u"It is not on this computer"_s));
    desk.press(u"Bring it here…"_s);
    desk.page->findChild<ui::KeyPanel*>()->takeBackup(
        desk.folder.filePath(u"elsewhere.laurelkey"_s));
    desk.type(u"Passphrase"_s, phrase);
    desk.press(u"Bring it here"_s);
    desk.waitForWork();
    CHECK(must(core::schoolKey(*desk.store))->isHere);
}

TEST_CASE("the key goes on paper, and comes back from the groups that stand there")
{
    const Desk desk;
    desk.makeKey();
    const auto did = must(core::schoolKey(*desk.store))->key.did;
    const auto path = desk.folder.filePath(u"sheet.pdf"_s);
    desk.card().printTo(path);
    desk.unlock();
    CHECK(desk.read(u"sheet.pdf"_s).startsWith("%PDF-"));
    CHECK(desk.words().contains(u"Whoever has the page has the key"_s));
    CHECK((QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)) == 0);

    const auto kept = must(core::schoolKey(*desk.store));
    const auto key = must(core::keyfile::read(kept->path, core::Passphrase::typed(phrase)));
    const auto groups = core::keypaper::groupsOf(key);
    REQUIRE(QFile::remove(kept->path));
    emit desk.store->changed({});
    desk.press(u"Bring it here…"_s);
    auto typed = QString::fromLatin1(reinterpret_cast<const char*>(groups.data()), groups.size())
                     .toLower();
    desk.type(u"Groups of the key sheet"_s, typed.left(40));
    desk.type(u"Passphrase"_s, phrase);
    desk.press(u"Bring it here"_s);
    CHECK_FALSE(must(core::schoolKey(*desk.store))->isHere);
    desk.type(u"Groups of the key sheet"_s, typed);
    desk.press(u"Bring it here"_s);
    const auto back = must(core::schoolKey(*desk.store));
    CHECK(back->isHere);
    CHECK(back->isSealed);
    CHECK(back->key.did == did);
}

TEST_CASE("a new key takes the place of the old one, which is opened first, and both say so")
{
    const Desk desk;
    desk.makeKey();
    const auto before = must(core::schoolKey(*desk.store))->key.did;
    desk.press(u"Replace the key…"_s);
    desk.unlock();
    desk.type(u"Passphrase"_s, u"ten herons in a pond"_s);
    desk.type(u"The same again"_s, u"ten herons in a pond"_s);
    desk.press(u"Replace the key"_s);
    desk.waitForWork();
    const auto after = must(core::schoolKey(*desk.store));
    CHECK(after->key.did != before);
    CHECK(after->key.succession.has_value());
    CHECK(desk.words().contains(u"The new key signs from now on."_s));
    desk.card().exportHistory(desk.folder.filePath(u"keys.json"_s));
    desk.type(u"Passphrase"_s, u"ten herons in a pond"_s);
    desk.press(u"Open the key"_s);
    desk.waitForWork();
    core::IssuerStatements statements;
    CHECK(must(statements.take(desk.read(u"keys.json"_s))));
}
