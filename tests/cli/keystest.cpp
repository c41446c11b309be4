// SPDX-License-Identifier: MIT
#include "tests/cli/commandline.h"
#include "tests/core/paper/systemprograms.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

QString didOf(const CommandLine& cli, const QString& file)
{
    return cli.run({u"key"_s, u"show"_s, file, u"--json"_s})
        .json()
        .object()
        .value("did"_L1)
        .toString();
}

QStringList exporting(const QString& to)
{
    return {u"badge"_s, u"export"_s, u"demo.laurel"_s, u"--all"_s, u"--format"_s, u"json"_s,
        u"-o"_s, to};
}

QJsonObject report(const CommandLine& cli, const QStringList& files)
{
    return cli.run(QStringList{u"verify"_s} + files + QStringList{u"--json"_s})
        .json()
        .array()
        .first()
        .toObject();
}

/// A school with a locked key.
struct School {
    CommandLine cli;
    QStringList passphrase;

    School()
    {
        cli.done({u"new"_s, u"demo.laurel"_s, u"--demo"_s});
        passphrase
            = {u"--passphrase-file"_s, cli.write(u"passphrase.txt"_s, "wet stone green lamp\n")};
        cli.done(QStringList{u"key"_s, u"new"_s, u"demo.laurel"_s} + passphrase);
    }
};

} // namespace

TEST_CASE("the key is printed, and restored from the typed groups and from a photo")
{
    const School school;
    const auto& cli = school.cli;
    const QStringList sheet{u"key"_s, u"sheet"_s, u"demo.laurel"_s, u"key.pdf"_s};
    cli.refused(sheet); // it is locked
    const auto made = cli.run(sheet + school.passphrase);
    REQUIRE(made.status == 0);
    CHECK(made.err.contains(u"print it, delete it"_s));
    cli.refused(sheet + school.passphrase); // it is there
    const auto text
        = samples::output(u"pdftotext"_s, {u"-layout"_s, cli.path(u"key.pdf"_s), u"-"_s});
    if (!text)
        return;
    static const QRegularExpression group(u"\\b(?=\\w*[A-Z])[0-9A-Z]{8}\\b|\\b[0-9]{8}\\b"_s);
    static const QRegularExpression last(
        u"^ *([0-9A-Z]{8})? *([0-9A-Z]{8}) +([0-9A-Z]{4})$"_s, QRegularExpression::MultilineOption);
    QStringList groups;
    for (auto found = group.globalMatch(*text); found.hasNext();)
        groups.append(found.next().captured());
    INFO(text->toStdString());
    REQUIRE(groups.size() == 8);
    groups.append(last.match(*text).captured(3));

    const auto did = didOf(cli, u"demo.laurel"_s);
    const auto bytes = cli.read(u"demo.laurel"_s);
    {
        const CommandLine elsewhere;
        const auto file = elsewhere.write(u"demo.laurel"_s, bytes);
        const QStringList restore{u"key"_s, u"restore"_s, file, u"--words"_s};
        auto mistyped = groups;
        mistyped[3][2] = mistyped[3][2] == u'7' ? u'8' : u'7';
        CHECK(elsewhere
                  .refused(restore
                      + QStringList{elsewhere.write(u"bad.txt"_s, mistyped.join(u' ').toLatin1()),
                          u"--unlocked"_s})
                  .contains(QRegularExpression(u"Group 4|last, short"_s)));
        const auto words
            = elsewhere.write(u"words.txt"_s, groups.join(u'\n').toLower().toLatin1() + '\n');
        elsewhere.refused(restore + QStringList{words}, 2); // how is it kept?
        elsewhere.refused({u"key"_s, u"restore"_s, file}, 2);
        elsewhere.done(restore + QStringList{words, u"--unlocked"_s});
        CHECK(didOf(elsewhere, file) == did);
        CHECK(elsewhere.done({u"key"_s, u"show"_s, file}).contains(u"unlocked"_s));
    }
    const CommandLine elsewhere;
    const auto file = elsewhere.write(u"demo.laurel"_s, bytes);
    const auto photo = elsewhere.path(u"photo"_s);
    samples::output(u"pdftoppm"_s,
        {u"-r"_s, u"150"_s, u"-jpeg"_s, u"-singlefile"_s, cli.path(u"key.pdf"_s), photo});
    elsewhere.done({u"key"_s, u"restore"_s, file, u"--sheet"_s, u"photo.jpg"_s,
        u"--passphrase-file"_s, elsewhere.write(u"p.txt"_s, "another good one\n")});
    CHECK(elsewhere.done({u"key"_s, u"show"_s, file}).contains(u"locked by its passphrase"_s));
}

TEST_CASE("a school gets a new key, and what the old one signed keeps counting")
{
    const School school;
    const auto& cli = school.cli;
    const auto oldDid = didOf(cli, u"demo.laurel"_s);
    const QStringList one{u"badge"_s, u"export"_s, u"demo.laurel"_s, u"--design"_s, u"SE-01"_s,
        u"--format"_s, u"json"_s, u"-o"_s};
    const auto before
        = cli.done(one + QStringList{u"old"_s} + school.passphrase).split(u'\n').first();
    const auto bytes = cli.read(before);
    cli.refused({u"key"_s, u"rotate"_s, u"demo.laurel"_s}); // it is locked
    cli.done(QStringList{u"key"_s, u"rotate"_s, u"demo.laurel"_s} + school.passphrase);
    const auto newDid = didOf(cli, u"demo.laurel"_s);
    CHECK(newDid != oldDid);

    // A lost badge comes back as it was, without any passphrase; the others are signed anew.
    CHECK(cli.read(cli.done(one + QStringList{u"again"_s}).split(u'\n').first()) == bytes);
    const auto after = cli.done(exporting(u"all"_s) + school.passphrase).split(u'\n').first();
    CHECK(report(cli, {before}).value("did"_L1) == oldDid);
    CHECK(report(cli, {before}).value("good"_L1).toBool());
    CHECK(report(cli, {after}).value("did"_L1) == newDid);
    CHECK(report(cli, {after}).value("good"_L1).toBool());
    CHECK(cli.done({u"check"_s, u"demo.laurel"_s}) == u"Everything is as it must be."_s);

    // Somebody who knows the old key alone learns of the new one by what the school hands out.
    cli.done({u"trust"_s, u"remove"_s, newDid});
    CHECK(report(cli, {after}).value("signer"_L1) == u"unknown"_s);
    const auto keys = cli.done(
        QStringList{u"key"_s, u"history"_s, u"demo.laurel"_s, u"-o"_s, u"issuer-keys.json"_s}
        + school.passphrase);
    CHECK(report(cli, {after, keys}).value("signer"_L1) == u"successor"_s);
    CHECK(report(cli, {after, keys}).value("good"_L1).toBool());
    CHECK(report(cli, {before, keys}).value("good"_L1).toBool());
    const auto stated = [&](const QString& what, const QString& to) {
        cli.done(QStringList{u"badge"_s, what, u"demo.laurel"_s, u"-o"_s, to} + school.passphrase);
        return to;
    };
    const auto kept = stated(u"register"_s, u"register.json"_s);
    CHECK(report(cli, {before, kept}).value("register"_L1) == u"listed"_s);
    CHECK(report(cli, {after, kept}).value("register"_L1) == u"listed"_s);

    // The new key revokes what the old one signed.
    const auto number = QFileInfo(before).fileName().section(u' ', 0, 0);
    cli.done({u"award"_s, u"revoke"_s, u"demo.laurel"_s, number, u"--by"_s,
        u"maya.brandt@maplegrove.example"_s, u"--reason"_s, u"A mistake"_s});
    const auto revoked = stated(u"revocations"_s, u"revoked.json"_s);
    CHECK(report(cli, {before}).value("validity"_L1) == u"valid"_s);
    CHECK(report(cli, {before, revoked}).value("validity"_L1) == u"revoked"_s);
    CHECK(report(cli, {after, revoked}).value("validity"_L1) == u"valid"_s);
}
