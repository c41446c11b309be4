// SPDX-License-Identifier: MIT
#include "ui/pages/settings/keycard.h"

#include "core/credentials/issuanceregister.h"
#include "core/credentials/issuerrecords.h"
#include "core/credentials/publickey.h"
#include "core/credentials/revocationlist.h"
#include "core/credentials/schoolkey.h"
#include "core/credentials/succession.h"
#include "core/paper/documents.h"
#include "core/paper/keysheet.h"
#include "ui/edit/editor.h"
#include "ui/keys/keypanel.h"
#include "ui/look/type.h"
#include "ui/widgets/parts.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLocale>
#include <QSaveFile>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

KeyCard::KeyCard(const core::Store& store, Editor& editor, KeyPanel& panel, QWidget* parent)
    : Card(tr("The school's key"), parent, false)
    , m_store(store)
    , m_editor(editor)
    , m_panel(panel)
{
    build();
    wire();
    refresh();
}

void KeyCard::build()
{
    m_backUp = button(tr("Back up the key…"), ButtonKind::Normal, this);
    addToHead(m_backUp);
    body()->setContentsMargins(16, 0, 16, 16);
    body()->setSpacing(8);
    m_what = label({}, LabelRole::Muted, this, true);
    m_print = label({}, LabelRole::Section, this, true);
    m_print->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_print->setAccessibleDescription(tr("The key, to be read out on the phone"));
    m_where = label({}, LabelRole::Secondary, this, true);
    m_make = button({}, ButtonKind::Normal, this);
    m_copy = button(tr("Copy"), ButtonKind::Link, this);
    m_copy->setAccessibleName(tr("Copy the key that others compare"));
    auto* print = new QHBoxLayout;
    print->addWidget(m_print);
    print->addWidget(m_copy);
    print->addStretch();
    m_care = buildCare();
    m_statements = buildStatements();
    m_said = label({}, LabelRole::Secondary, this, true);
    m_said->hide();
    body()->addWidget(m_what);
    body()->addLayout(print);
    body()->addWidget(m_where);
    body()->addWidget(m_make, 0, Qt::AlignLeft);
    body()->addWidget(m_care);
    body()->addWidget(m_statements);
    body()->addWidget(m_said);
}

QWidget* KeyCard::buildCare()
{
    auto* part = new QWidget(this);
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* sheet = button(tr("Key on paper…"), ButtonKind::Normal, part);
    auto* change = button(tr("Replace the key…"), ButtonKind::Normal, part);
    row->addWidget(sheet);
    row->addWidget(change);
    row->addStretch();
    connect(sheet, &QPushButton::clicked, this, [this] {
        askPath(tr("Print the key as a PDF"), tr("Key of the school") + u".pdf"_s,
            tr("PDF files (*.pdf)"), &KeyCard::printTo);
    });
    connect(change, &QPushButton::clicked, this, &KeyCard::replace);
    return part;
}

QWidget* KeyCard::buildStatements()
{
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    column->addWidget(label(tr("To hand out, signed with the key: which badges were revoked, all "
                               "that were ever signed, and the keys that the school has had. "
                               "Whoever drops these files on “Check a badge” knows what you know "
                               "today."),
        LabelRole::Muted, part, true));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    const auto offer = [&](const QString& text, const QString& title, const QString& name,
                           void (KeyCard::*then)(const QString&)) {
        auto* made = button(text, ButtonKind::Normal, part);
        row->addWidget(made);
        connect(made, &QPushButton::clicked, this, [this, title, name, then] {
            askPath(title, name + u".json"_s, tr("JSON files (*.json)"), then);
        });
    };
    offer(tr("Revoked badges…"), tr("Hand out the list of revoked badges"), tr("Revoked badges"),
        &KeyCard::exportRevocations);
    offer(tr("Register…"), tr("Hand out the register of signed badges"), tr("Signed badges"),
        &KeyCard::exportRegister);
    offer(tr("History of keys…"), tr("Hand out the history of keys"), tr("Keys of the school"),
        &KeyCard::exportHistory);
    row->addStretch();
    column->addLayout(row);
    return part;
}

void KeyCard::wire()
{
    connect(m_make, &QPushButton::clicked, this, &KeyCard::make);
    connect(m_copy, &QPushButton::clicked, this, &KeyCard::copy);
    connect(m_backUp, &QPushButton::clicked, this, [this] {
        askPath(tr("Back up the key"), tr("Key of the school") + u".laurelkey"_s,
            tr("Keys (*.laurelkey)"), &KeyCard::backUpTo);
    });
    connect(&m_panel, &KeyPanel::failed, this, &KeyCard::failed);
    connect(&m_store, &core::Store::changed, this, &KeyCard::refresh);
}

void KeyCard::refresh()
{
    const auto found = core::schoolKey(m_store);
    if (!found) {
        emit failed(found.error());
        return;
    }
    const bool isThere = found->has_value();
    const bool isHere = isThere && (*found)->isHere;
    m_what->setText(isThere
            ? tr("Whoever checks a badge of yours sees this key. Read it out to them on the phone, "
                 "so that they know it is you.")
            : tr("With a key of its own the school signs its badges, so that anybody can check "
                 "them without a network. It is made once and stays on this computer, outside "
                 "the workspace."));
    m_print->setVisible(isThere);
    m_copy->setVisible(isThere);
    m_where->setVisible(isThere);
    if (isThere)
        m_print->setText(core::fingerprintOfDid((*found)->key.did));
    m_where->setText(!isHere ? tr("It is not on this computer, so no badge can be signed here.")
            : (*found)->isSealed
            ? tr("It is on this computer, locked by its passphrase.")
            : tr("It is on this computer, unlocked: everybody who can use your account can sign."));
    m_make->setVisible(!isHere);
    m_make->setText(isThere ? tr("Bring it here…") : tr("Make the key…"));
    m_make->setAccessibleName(m_make->text());
    m_backUp->setVisible(isHere);
    m_care->setVisible(isHere);
    m_statements->setVisible(isHere);
    m_make->setEnabled(!m_store.isReadOnly());
    setFocusProxy(isHere ? m_backUp : m_make);
}

void KeyCard::make()
{
    m_panel.begin([this](const core::SigningKey&) {
        refresh();
        say(tr("The key is on this computer. Back it up now: without it, the school can never "
               "sign under this name again."));
        m_backUp->setFocus(Qt::OtherFocusReason);
    });
}

void KeyCard::replace()
{
    m_said->hide();
    m_panel.beginReplacement([this](const core::SigningKey&) {
        refresh();
        say(tr("The new key signs from now on. Back it up, print it, and hand out the history of "
               "keys, so that whoever knows the old key knows the new one too."));
    });
}

void KeyCard::printTo(const QString& path)
{
    m_said->hide();
    m_panel.begin([this, path](const core::SigningKey& key) {
        const auto school = m_store.organizations().own();
        if (!school) {
            emit failed(school.error());
            return;
        }
        const core::KeySheetText text{school->name, QDate::currentDate(), QLocale().bcp47Name()};
        const auto done = core::saveKeySheet(text, key, core::paperSizeOf(school->paper), path);
        if (!done) {
            emit failed(done.error());
            return;
        }
        say(tr("“%1” is written, and the key was read back from it. Whoever has the page has the "
               "key: print it, lock it away, and delete the file.")
                .arg(QFileInfo(path).fileName()));
    });
}

void KeyCard::copy()
{
    QGuiApplication::clipboard()->setText(m_print->text());
    say(tr("Copied."));
}

void KeyCard::askPath(const QString& title, const QString& name, const QString& filter,
    void (KeyCard::*then)(const QString&))
{
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const auto path
        = QFileDialog::getSaveFileName(this, title, QDir(folder).filePath(name), filter);
    if (!path.isEmpty())
        (this->*then)(path);
}

void KeyCard::backUpTo(const QString& path)
{
    m_said->hide();
    m_panel.beginBackup(path, [this, path] {
        say(tr("The backup “%1” was opened again, and it holds the key. Keep it and its passphrase "
               "in two different places.")
                .arg(QFileInfo(path).fileName()));
    });
}

void KeyCard::exportRevocations(const QString& path)
{
    m_said->hide();
    m_panel.begin([this, path](const core::SigningKey& key) { write(path, revocations(key)); });
}

void KeyCard::exportRegister(const QString& path)
{
    m_said->hide();
    m_panel.begin(
        [this, path](const core::SigningKey& key) { write(path, issuanceRegister(key)); });
}

void KeyCard::exportHistory(const QString& path)
{
    m_said->hide();
    m_panel.begin([this, path](const core::SigningKey& key) { write(path, history(key)); });
}

core::Result<QByteArray> KeyCard::history(const core::SigningKey& key) const
{
    const auto name = schoolName();
    if (!name)
        return name.error();
    const auto keys = core::keysOf(m_store);
    if (!keys)
        return keys.error();
    return core::signedHistory({key.did(), *name, core::now(), *keys}, key);
}

core::Result<QString> KeyCard::schoolName() const
{
    const auto school = m_store.organizations().own();
    if (!school)
        return school.error();
    return school->name;
}

core::Result<QByteArray> KeyCard::revocations(const core::SigningKey& key) const
{
    const auto name = schoolName();
    if (!name)
        return name.error();
    const auto revoked = core::revokedBadges(m_store);
    if (!revoked)
        return revoked.error();
    const auto keys = core::keysOf(m_store);
    if (!keys)
        return keys.error();
    return core::signedRevocations(
        {key.did(), *name, core::now(), *revoked, core::successionsOf(*keys)}, key);
}

core::Result<QByteArray> KeyCard::issuanceRegister(const core::SigningKey& key) const
{
    const auto name = schoolName();
    if (!name)
        return name.error();
    // Badges that were signed before there was a register get their lines now.
    const auto missing = core::missingLines(m_store, core::now());
    if (!missing)
        return missing.error();
    if (!missing->isEmpty() && !m_editor.applyForGood(tr("Register signed badges"), *missing))
        return core::Error{core::Error::Kind::Cancelled, {}}; // the editor has said why
    const auto lines = m_store.issuances().all();
    if (!lines)
        return lines.error();
    const auto keys = core::keysOf(m_store);
    if (!keys)
        return keys.error();
    return core::signedRegister(
        {key.did(), *name, core::now(), *lines, core::successionsOf(*keys)}, key);
}

void KeyCard::write(const QString& path, const core::Result<QByteArray>& bytes)
{
    if (!bytes) {
        if (bytes.error().kind != core::Error::Kind::Cancelled)
            emit failed(bytes.error());
        return;
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(*bytes) == bytes->size() && file.commit())
        return say(tr("“%1” is written.").arg(QFileInfo(path).fileName()));
    emit failed({core::Error::Kind::Storage,
        tr("“%1” could not be written. Choose a folder that can be written to and has room.")
            .arg(QFileInfo(path).fileName()),
        file.errorString()});
}

void KeyCard::say(const QString& sentence)
{
    m_said->setText(sentence);
    m_said->show();
}

} // namespace ui
