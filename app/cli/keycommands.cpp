// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "app/cli/paper.h"
#include "app/cli/passphrase.h"
#include "app/cli/workspace.h"
#include "core/credentials/issuerrecords.h"
#include "core/credentials/keeping.h"
#include "core/credentials/keyfile.h"
#include "core/credentials/keypaper.h"
#include "core/credentials/multibase.h"
#include "core/credentials/schoolkey.h"
#include "core/credentials/succession.h"
#include "core/paper/keysheet.h"
#include "core/paper/photo.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::KeyCommands)
};

struct Printed {
    QString did;
    QString where; ///< on this computer; empty when it is not here
    bool isSealed = false;
};

Ending print(const Call& call, const Printed& key)
{
    const auto print = core::fingerprintOf(core::keyOfDid(key.did).value_or(QByteArray()));
    if (call.arguments.wantsJson()) {
        call.print(QJsonObject{{u"did"_s, key.did}, {u"fingerprint"_s, print},
            {u"here"_s, !key.where.isEmpty()}, {u"sealed"_s, key.isSealed}});
        return {};
    }
    call.out << key.did << '\n' << Text::tr("To read out on the phone: %1").arg(print) << '\n';
    if (key.where.isEmpty())
        call.out << Text::tr("It is not on this computer, so no badge can be signed here.") << '\n';
    else if (key.isSealed)
        call.out << Text::tr("It is on this computer, locked by its passphrase.") << '\n';
    else
        call.out << Text::tr("It is on this computer, unlocked.") << '\n';
    return {};
}

// Keeps the key on this computer and its public part in the workspace.
core::Result<void> keep(const Call& call, Workspace& workspace, const core::SigningKey& key,
    const std::optional<core::Passphrase>& passphrase)
{
    const auto apply = [&](const core::Changes& changes) {
        return workspace.apply(Text::tr("Give the school its key"), changes);
    };
    const auto warning = core::keepKey(workspace.store(), {key, passphrase, apply}, core::now());
    if (!warning)
        return warning.error();
    if (!warning->isEmpty())
        call.warn(*warning);
    return {};
}

/// How a key is to be kept, as the options say it.
struct Keeping {
    std::optional<core::Passphrase> passphrase; ///< none: unlocked
    std::optional<Usage> wrong;
};

core::Result<Keeping> keepingOf(const Call& call)
{
    const auto passphrase = passphraseOf(call);
    if (!passphrase)
        return passphrase.error();
    const bool isUnlocked = call.arguments.has(u"unlocked"_s);
    if (passphrase->has_value() == isUnlocked)
        return Keeping{{},
            Usage{Text::tr("Say how the key is kept: locked by --passphrase-file, or --unlocked "
                           "for everybody who can use your account on this computer.")}};
    return Keeping{*passphrase, {}};
}

Ending makeKey(const Call& call)
{
    const auto keeping = keepingOf(call);
    if (!keeping)
        return keeping.error();
    if (keeping->wrong)
        return *keeping->wrong;
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto key = core::SigningKey::generate();
    if (!key)
        return key.error();
    if (auto done = keep(call, *workspace, *key, keeping->passphrase); !done)
        return done;
    call.warn(Text::tr("Make a backup now with “key backup”. Without the key, this school can "
                       "never sign again under its name."));
    return print(
        call, {key->did(), core::keyfile::pathOf(key->did()), keeping->passphrase.has_value()});
}

Ending show(const Call& call)
{
    const auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto found = core::schoolKey(workspace->store());
    if (!found)
        return found.error();
    if (!*found)
        return core::Error{core::Error::Kind::Missing,
            Text::tr("The school has no key yet. Make one with “key new”.")};
    const auto& key = **found;
    return print(call, {key.key.did, key.isHere ? key.path : QString(), key.isSealed});
}

Ending backup(const Call& call)
{
    const auto passphrase = passphraseOf(call);
    if (!passphrase)
        return passphrase.error();
    if (!*passphrase)
        return Usage{Text::tr("A backup is always locked. Give the file that holds its passphrase "
                              "with --passphrase-file.")};
    const auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto key = schoolKey(call, *workspace);
    if (!key)
        return key.error();
    const QFileInfo to(call.arguments.operands().at(1));
    if (auto done = core::keyfile::write(to.absoluteFilePath(), *key, *passphrase); !done)
        return done;
    call.out << QDir::toNativeSeparators(to.absoluteFilePath()) << '\n';
    call.warn(Text::tr("The backup was opened again, and it holds the key. Keep it and its "
                       "passphrase in two different places."));
    return {};
}

// The key that somebody typed off its sheet, or photographed.
core::Result<core::SigningKey> keyOnPaper(const Call& call)
{
    constexpr qint64 mostGroups = 4096;
    if (const auto sheet = call.arguments.said(u"sheet"_s)) {
        const auto photo = readFile(*sheet, core::mostPhotoBytes);
        if (!photo)
            return photo.error();
        return core::keyOnSheetIn(*photo);
    }
    auto groups = readSecret(call.arguments.value(u"words"_s), mostGroups);
    if (!groups)
        return groups.error();
    auto key = core::keypaper::keyIn(*groups);
    core::wipe(*groups);
    return key;
}

Ending restoreFromPaper(const Call& call)
{
    const auto keeping = keepingOf(call);
    if (!keeping)
        return keeping.error();
    if (keeping->wrong)
        return *keeping->wrong;
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto key = keyOnPaper(call);
    if (!key)
        return key.error();
    if (auto done = keep(call, *workspace, *key, keeping->passphrase); !done)
        return done;
    return print(
        call, {key->did(), core::keyfile::pathOf(key->did()), keeping->passphrase.has_value()});
}

Ending restoreFromFile(const Call& call)
{
    const auto passphrase = passphraseOf(call);
    if (!passphrase)
        return passphrase.error();
    if (!*passphrase)
        return Usage{Text::tr("Give the file that holds the passphrase of the backup with "
                              "--passphrase-file.")};
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto key = core::keyfile::read(call.arguments.operands().at(1), *passphrase);
    if (!key)
        return key.error();
    const bool isUnlocked = call.arguments.has(u"unlocked"_s);
    if (auto done = keep(
            call, *workspace, *key, isUnlocked ? std::optional<core::Passphrase>() : *passphrase);
        !done)
        return done;
    return print(call, {key->did(), core::keyfile::pathOf(key->did()), !isUnlocked});
}

Ending restore(const Call& call)
{
    const bool isFile = call.arguments.operands().size() == 2;
    const int count
        = int(call.arguments.has(u"words"_s)) + int(call.arguments.has(u"sheet"_s)) + int(isFile);
    if (count != 1)
        return Usage{Text::tr("Say where the key comes from: the file of a backup, the groups of "
                              "its sheet with --words, or a photo of the sheet with --sheet.")};
    return isFile ? restoreFromFile(call) : restoreFromPaper(call);
}

Ending writeSheet(const Call& call)
{
    const auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto school = workspace->school();
    if (!school)
        return school.error();
    const auto paper = paperFor(call, *school);
    if (!paper)
        return Usage{paperUsage(call)};
    const auto key = schoolKey(call, *workspace);
    if (!key)
        return key.error();
    const QFileInfo to(call.arguments.operands().at(1));
    if (auto done = core::saveKeySheet({school->name, core::localDate(core::now()), u"en"_s}, *key,
            *paper, to.absoluteFilePath());
        !done)
        return done;
    call.out << QDir::toNativeSeparators(to.absoluteFilePath()) << '\n';
    call.warn(Text::tr("The key was read back from the sheet. Whoever has this file has the key: "
                       "print it, delete it, and lock the paper away."));
    return {};
}

Ending rotate(const Call& call)
{
    const auto passphrase = passphraseOf(call);
    if (!passphrase)
        return passphrase.error();
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto before = schoolKey(call, *workspace);
    if (!before)
        return before.error();
    const auto after = core::SigningKey::generate();
    if (!after)
        return after.error();
    const auto apply = [&](const core::Changes& changes) {
        return workspace->apply(Text::tr("Give the school a new key"), changes);
    };
    // The new key is kept as the old one was.
    const auto warning
        = core::replaceKey(workspace->store(), *before, {*after, *passphrase, apply}, core::now());
    if (!warning)
        return warning.error();
    if (!warning->isEmpty())
        call.warn(*warning);
    call.warn(Text::tr("Badges of the old key keep counting. Hand out what “key history” writes, "
                       "so that others learn of the new key, and make a backup of it now."));
    return print(
        call, {after->did(), core::keyfile::pathOf(after->did()), passphrase->has_value()});
}

Ending writeHistory(const Call& call)
{
    const auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto school = workspace->school();
    if (!school)
        return school.error();
    const auto key = schoolKey(call, *workspace);
    if (!key)
        return key.error();
    const auto keys = core::keysOf(workspace->store());
    if (!keys)
        return keys.error();
    return writeNamed(
        call, core::signedHistory({key->did(), school->name, core::now(), *keys}, *key));
}

Option unlockedOption()
{
    return {u"unlocked"_s, {},
        Text::tr("keep it without a passphrase, for everybody who can use your account"),
        Option::Need::Optional};
}

} // namespace

QList<Command> keyCommands()
{
    return {
        {.name = u"key new"_s,
            .operands = u"FILE"_s,
            .purpose = Text::tr("Make the key that the school signs its badges with. It stays on "
                                "this computer; the workspace learns its public part."),
            .example = u"key new \"Maple Grove.laurel\" --passphrase-file passphrase.txt"_s,
            .options = {passphraseOption(Text::tr("the file whose first line locks the key")),
                unlockedOption(), jsonOption()},
            .run = makeKey},
        {.name = u"key show"_s,
            .operands = u"FILE"_s,
            .purpose = Text::tr("Show the public part of the school's key, to be compared by "
                                "phone."),
            .example = u"key show \"Maple Grove.laurel\""_s,
            .options = {jsonOption()},
            .run = show},
        {.name = u"key backup"_s,
            .operands = u"FILE TO"_s,
            .least = 2,
            .most = 2,
            .purpose = Text::tr("Write the school's key to a locked file, and try it at once."),
            .example = u"key backup \"Maple Grove.laurel\" /media/stick/maple-grove.laurelkey "
                       "--passphrase-file passphrase.txt"_s,
            .options = {passphraseOption(Text::tr("the file whose first line locks the backup; "
                                                  "for a locked key, its own passphrase"))},
            .run = backup},
        {.name = u"key sheet"_s,
            .operands = u"FILE TO.pdf"_s,
            .least = 2,
            .most = 2,
            .purpose = Text::tr("Write the school's key as a sheet to print and lock away, and "
                                "try at once whether it comes back from it."),
            .example = u"key sheet \"Maple Grove.laurel\" key.pdf --passphrase-file "
                       "passphrase.txt"_s,
            .options = {passphraseOption(Text::tr("the file whose first line opens the key")),
                paperOption()},
            .drawsPaper = true,
            .run = writeSheet},
        {.name = u"key restore"_s,
            .operands = u"FILE [BACKUP]"_s,
            .most = 2,
            .purpose = Text::tr("Bring the school's key to this computer from its backup, or from "
                                "its sheet."),
            .example = u"key restore \"Maple Grove.laurel\" /media/stick/maple-grove.laurelkey "
                       "--passphrase-file passphrase.txt"_s,
            .options = {passphraseOption(Text::tr("the file whose first line opens the backup; it "
                                                  "locks a key that comes from paper")),
                {u"words"_s, u"FILE"_s,
                    Text::tr("the groups of the sheet, typed into a file; - for standard input"),
                    Option::Need::Optional},
                {u"sheet"_s, u"PHOTO"_s, Text::tr("a photo or scan of the sheet"),
                    Option::Need::Optional},
                unlockedOption(), jsonOption()},
            .run = restore},
        {.name = u"key rotate"_s,
            .operands = u"FILE"_s,
            .purpose = Text::tr("Give the school a new key in the place of the old one. The old "
                                "key vouches for the new one; what it signed keeps counting."),
            .example = u"key rotate \"Maple Grove.laurel\" --passphrase-file passphrase.txt"_s,
            .options = {passphraseOption(Text::tr("the file whose first line opens the old key "
                                                  "and locks the new one")),
                jsonOption()},
            .run = rotate},
        {.name = u"key history"_s,
            .operands = u"FILE"_s,
            .purpose = Text::tr("Write the signed list of the keys that the school has had, to "
                                "hand out. Whoever knows an old key and gives the list to "
                                "“verify” is told that the new one follows it."),
            .example = u"key history \"Maple Grove.laurel\" -o issuer-keys.json"_s,
            .options = {{u"o"_s, u"OUT"_s, Text::tr("the file to write"), Option::Need::Required},
                passphraseOption(Text::tr("the file whose first line opens the school's key"))},
            .run = writeHistory},
    };
}

} // namespace cli
