// SPDX-License-Identifier: MIT
#include "tests/cli/commandline.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

QStringList kit(const QString& number, const QStringList& options = {})
{
    return QStringList{u"badge"_s, u"kit"_s, u"demo.laurel"_s, number, u"--to"_s, u"kits"_s}
    + options;
}

QString firstAward(const CommandLine& cli)
{
    return cli.done({u"award"_s, u"list"_s, u"demo.laurel"_s}).section(u'\t', 0, 0);
}

} // namespace

TEST_CASE("a kit to show a badge is one folder that checks itself")
{
    const CommandLine cli;
    cli.done({u"new"_s, u"demo.laurel"_s, u"--demo"_s});
    const auto number = firstAward(cli);
    CHECK(cli.refused(kit(number)).contains(u"key new"_s));
    CHECK_FALSE(QDir(cli.path(u"kits"_s)).exists());
    cli.done({u"key"_s, u"new"_s, u"demo.laurel"_s, u"--unlocked"_s});
    const auto folder = cli.done(kit(number));
    CHECK(QDir::fromNativeSeparators(folder).contains(u"kits/"_s + number));
    for (const auto& name : {u"badge.png"_s, u"badge.svg"_s, u"badge.json"_s, u"certificate.pdf"_s})
        CHECK(cli.done({u"verify"_s, folder + u'/' + name}).contains(u"Yes. Every word"_s));
    CHECK(cli.done(kit(number)) == folder + u" (2)"_s);
    // The badge in it is the one that is exported.
    cli.done({u"badge"_s, u"export"_s, u"demo.laurel"_s, u"--all"_s, u"--format"_s, u"json"_s,
        u"-o"_s, u"badges"_s});
    const auto exported = QDir(cli.path(u"badges"_s)).entryList({number + u'*'});
    REQUIRE(exported.size() == 1);
    const auto name = QFileInfo(folder).fileName();
    CHECK(cli.read(u"kits/%1/badge.json"_s.arg(name)) == cli.read(u"badges/"_s + exported.first()));
}

TEST_CASE("a kit shows the evidence that was chosen, and says what can be")
{
    const CommandLine cli;
    cli.done({u"new"_s, u"demo.laurel"_s, u"--demo"_s});
    cli.done({u"key"_s, u"new"_s, u"demo.laurel"_s, u"--unlocked"_s});
    const auto number = firstAward(cli);
    cli.done(kit(number, {u"--evidence"_s, u"e1"_s, u"--praise"_s}));
    const auto unknown = cli.refused(kit(number, {u"--evidence"_s, u"E1,E77"_s}));
    CHECK(unknown.contains(u"E77"_s));
    CHECK(unknown.contains(u"E2"_s));
    CHECK(cli.refused(kit(u"2026-9999"_s)).contains(number));
    cli.refused({u"badge"_s, u"kit"_s, u"demo.laurel"_s, number}, 2);
}
