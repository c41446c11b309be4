// SPDX-License-Identifier: MIT
#include "tests/cli/commandline.h"
#include "tests/core/paper/systemprograms.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

QStringList exporting(const QString& format)
{
    return {u"badge"_s, u"export"_s, u"demo.laurel"_s, u"--all"_s, u"--format"_s, format, u"-o"_s,
        format};
}

QStringList sealedBy(const CommandLine& cli, const QByteArray& passphrase)
{
    return {u"--passphrase-file"_s, cli.write(u"passphrase.txt"_s, passphrase + '\n')};
}

QByteArrayList filesIn(const CommandLine& cli, const QString& folder)
{
    QByteArrayList all;
    for (const auto& name : QDir(cli.path(folder)).entryList(QDir::Files, QDir::Name))
        all.append(cli.read(folder + u'/' + name));
    return all;
}

} // namespace

TEST_CASE("badges of the demo school verify themselves in every form, for who knows its key")
{
    const CommandLine cli;
    cli.done({u"new"_s, u"demo.laurel"_s, u"--demo"_s});
    CHECK(cli.refused(exporting(u"png"_s)).contains(u"key new"_s));
    cli.refused({u"key"_s, u"new"_s, u"demo.laurel"_s}, 2);
    cli.done({u"key"_s, u"new"_s, u"demo.laurel"_s, u"--unlocked"_s});
    for (const auto& format : {u"json"_s, u"png"_s, u"svg"_s, u"pdf"_s}) {
        cli.done(exporting(format));
        const auto checked = cli.run({u"verify"_s, format, u"--json"_s});
        INFO(checked.out.toStdString());
        CHECK(checked.status == 0);
        const auto reports = checked.json().array();
        REQUIRE_FALSE(reports.isEmpty());
        for (const auto& one : reports) {
            CHECK(one.toObject().value("good"_L1).toBool());
            CHECK(one.toObject().value("signer"_L1) == u"known"_s);
        }
    }
    CHECK(cli.done({u"check"_s, u"demo.laurel"_s}) == u"Everything is as it must be."_s);

    // A badge that got lost comes back as it was.
    const auto before = filesIn(cli, u"png"_s);
    QDir(cli.path(u"png"_s)).removeRecursively();
    cli.done(exporting(u"png"_s));
    CHECK(filesIn(cli, u"png"_s) == before);
}

TEST_CASE("to a stranger a good signature is still by a key that nobody knows")
{
    const CommandLine cli;
    cli.done({u"new"_s, u"demo.laurel"_s, u"--demo"_s});
    cli.done({u"key"_s, u"new"_s, u"demo.laurel"_s, u"--unlocked"_s});
    const auto badge = cli.done(exporting(u"json"_s)).split(u'\n').first();
    const auto did = cli.run({u"key"_s, u"show"_s, u"demo.laurel"_s, u"--json"_s})
                         .json()
                         .object()
                         .value("did"_L1)
                         .toString();
    cli.done({u"trust"_s, u"remove"_s, did});
    const auto answer = cli.run({u"verify"_s, badge});
    CHECK(answer.status == 1);
    CHECK(answer.out.contains(u"Unchanged, but the school is new to you"_s));
    CHECK(answer.out.contains(u"A key that you do not know."_s));

    cli.done({u"trust"_s, u"add"_s, badge, u"--name"_s, u"Maple Grove"_s});
    CHECK(cli.done({u"trust"_s, u"list"_s}).contains(u"Maple Grove"_s));
    CHECK(cli.done({u"verify"_s, badge}).contains(u"Who signed it? Maple Grove"_s));
    CHECK(cli.refused({u"verify"_s, badge, u"--email"_s, u"nobody@example.org"_s})
              .contains(u"cannot be relied on"_s));

    // A colleague takes over the list of known keys.
    cli.done({u"trust"_s, u"export"_s, u"known.json"_s});
    const CommandLine colleague;
    const auto theirs = colleague.write(u"badge.json"_s, cli.read(badge));
    const auto known = colleague.write(u"known.json"_s, cli.read(u"known.json"_s));
    CHECK(colleague.run({u"verify"_s, theirs}).status == 1);
    CHECK(colleague.done({u"trust"_s, u"import"_s, known}).contains(u"Maple Grove"_s));
    colleague.done({u"verify"_s, theirs});
    colleague.refused({u"trust"_s, u"import"_s, theirs});
    colleague.refused({u"trust"_s, u"import"_s, u"nothing.json"_s});
    // A file that is no evidence of it is said to be none.
    CHECK(cli.run({u"verify"_s, badge, u"--evidence"_s, u"known.json"_s})
              .err.contains(u"none of the evidence"_s));

    // One changed letter.
    auto bytes = cli.read(badge);
    bytes.replace("\"validFrom\":\"20", "\"validFrom\":\"19");
    cli.write(u"changed.json"_s, bytes);
    const auto changed = cli.run({u"verify"_s, u"changed.json"_s});
    CHECK(changed.status == 1);
    CHECK(changed.out.contains(u"Is it unchanged? No."_s));
    cli.refused({u"trust"_s, u"add"_s, u"changed.json"_s, u"--name"_s, u"Forger"_s});
    cli.refused({u"verify"_s, u"nothing.png"_s});
    cli.refused({u"trust"_s, u"add"_s, u"did:web:example.org"_s, u"--name"_s, u"X"_s});
}

TEST_CASE("the school's key is locked, backed up, and restored on another computer")
{
    const CommandLine cli;
    const CommandLine elsewhere;
    cli.done({u"new"_s, u"demo.laurel"_s, u"--demo"_s});
    const auto passphrase = sealedBy(cli, "wet stone green lamp");
    const QStringList file{u"demo.laurel"_s};
    cli.refused(QStringList{u"key"_s, u"new"_s} + file + sealedBy(cli, "short"));
    cli.done(QStringList{u"key"_s, u"new"_s} + file + sealedBy(cli, "wet stone green lamp"));
    cli.refused(QStringList{u"key"_s, u"new"_s} + file + passphrase); // it has one
    CHECK(cli.refused(exporting(u"png"_s)).contains(u"locked"_s));
    CHECK(cli.refused(exporting(u"png"_s) + sealedBy(cli, "wet stone green lump"))
              .contains(u"passphrase"_s));
    cli.done(exporting(u"png"_s) + sealedBy(cli, "wet stone green lamp"));
    cli.done(
        QStringList{u"key"_s, u"backup"_s, u"demo.laurel"_s, u"school.laurelkey"_s} + passphrase);
    cli.refused(QStringList{u"key"_s, u"backup"_s, u"demo.laurel"_s, u"school.laurelkey"_s}
        + passphrase); // it is there

    // The workspace and the backup on a computer that knows neither.
    const auto school = elsewhere.write(u"demo.laurel"_s, cli.read(u"demo.laurel"_s));
    const auto key = elsewhere.write(u"k.laurelkey"_s, cli.read(u"school.laurelkey"_s));
    CHECK(elsewhere.done({u"key"_s, u"show"_s, school}).contains(u"not on this computer"_s));
    elsewhere.refused(QStringList{u"key"_s, u"restore"_s, school, key}
        + sealedBy(elsewhere, "another one altogether"));
    elsewhere.done(QStringList{u"key"_s, u"restore"_s, school, key}
        + sealedBy(elsewhere, "wet stone green lamp"));
    CHECK(elsewhere.done({u"key"_s, u"show"_s, school}).contains(u"locked by its passphrase"_s));
    // What was signed there comes out here without the passphrase.
    elsewhere.done(exporting(u"png"_s));
    CHECK(filesIn(elsewhere, u"png"_s) == filesIn(cli, u"png"_s));
}

TEST_CASE("a photo of a printed badge is checked by its codes, and its front by whose it is")
{
    const CommandLine cli;
    cli.done({u"new"_s, u"demo.laurel"_s, u"--demo"_s});
    cli.done({u"key"_s, u"new"_s, u"demo.laurel"_s, u"--unlocked"_s});
    cli.refused(exporting(u"json"_s) + QStringList{u"--back"_s}, 2);
    const auto pdf = cli.done(exporting(u"pdf"_s) + QStringList{u"--back"_s}).split(u'\n').first();
    const auto json = cli.done(exporting(u"json"_s)).split(u'\n').first();
    const auto before = cli.read(pdf);
    cli.done(exporting(u"pdf"_s) + QStringList{u"--back"_s});
    CHECK(cli.read(pdf) == before);

    // Photographed: as JPEG, at the size that a telephone makes of a page.
    const auto photo = cli.path(u"photo"_s);
    if (!samples::output(u"pdftoppm"_s, {u"-r"_s, u"250"_s, u"-jpeg"_s, cli.path(pdf), photo}))
        return;
    const auto pages = QDir(cli.path({})).entryList({u"photo-*.jpg"_s}, QDir::Files, QDir::Name);
    REQUIRE(pages.size() >= 2);
    const auto back = cli.run({u"verify"_s, pages.last(), u"--json"_s});
    INFO(back.out.toStdString() << back.err.toStdString());
    CHECK(back.status == 0);
    CHECK(back.json().array().first().toObject().value("good"_L1).toBool());

    const auto front = cli.run({u"verify"_s, pages.first(), json});
    CHECK(front.status == 1);
    CHECK(front.out.contains(u"What was signed? The small code does not say."_s));
    CHECK(front.out.contains(u"It is the code of the badge in"_s));
    const auto told = cli.run({u"verify"_s, pages.first(), u"--json"_s}).json().array().first();
    CHECK(told.toObject().value("only"_L1) == u"code"_s);
    CHECK(told.toObject().value("signer"_L1) == u"known"_s);
}
