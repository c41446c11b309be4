// SPDX-License-Identifier: MIT
#include "tests/cli/commandline.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace {

// The first words of the lines that the overview lists, "design list" and so on.
QStringList listedCommands(const QString& overview)
{
    QStringList names;
    for (const auto& line : overview.split(u'\n')) {
        if (!line.startsWith(u"  "_s) || line.startsWith(u"   "_s))
            continue;
        QStringList name;
        for (const auto& word : line.trimmed().split(u' ')) {
            if (word.isEmpty() || word != word.toLower())
                break;
            name.append(word);
        }
        names.append(name.join(u' '));
    }
    return names;
}

} // namespace

TEST_CASE("the help lists all commands, and each explains itself with an example")
{
    const CommandLine cli;
    const auto names = listedCommands(cli.done({u"--help"_s}));
    for (const auto& name : {u"new"_s, u"info"_s, u"check"_s, u"backup"_s, u"design import"_s,
             u"design export"_s, u"design list"_s, u"design lint"_s, u"design publish"_s,
             u"design handout"_s, u"roster import"_s, u"enroll"_s, u"evidence add"_s, u"submit"_s,
             u"review start"_s, u"comment add"_s, u"score"_s, u"review finish"_s, u"decide"_s,
             u"award list"_s, u"badge export"_s, u"report"_s, u"search"_s}) {
        INFO(name.toStdString());
        CHECK(names.contains(name));
        const auto help = cli.done(name.split(u' ') + QStringList{u"--help"_s});
        CHECK(help.startsWith(u"laurel-cli "_s + name));
        CHECK(help.contains(u"Options:\n"_s));
        CHECK(help.contains(u"Example:\n  laurel-cli "_s + name));
    }
    CHECK(cli.done({u"design"_s, u"--help"_s}).contains(u"design lint"_s));
    CHECK(cli.done({u"--version"_s}).startsWith(u"laurel-cli "_s));
}

TEST_CASE("a command line that is wrong ends with 2 and names what was probably meant")
{
    const CommandLine cli;
    CHECK(cli.refused({}, 2).contains(u"--help"_s));
    CHECK(cli.refused({u"desing"_s, u"list"_s}, 2).contains(u"“design list”"_s));
    CHECK(cli.refused({u"design"_s, u"lsit"_s, u"w.laurel"_s}, 2).contains(u"“design list”"_s));
    CHECK(cli.refused({u"inof"_s, u"w.laurel"_s}, 2).contains(u"“info”"_s));
    CHECK(cli.refused({u"info"_s, u"w.laurel"_s, u"--jsno"_s}, 2).contains(u"--json"_s));
    CHECK(cli.refused({u"info"_s}, 2).contains(u"laurel-cli info FILE"_s));
    CHECK(cli.refused({u"info"_s, u"Maple"_s, u"Grove.laurel"_s}, 2).contains(u"quotation"_s));
    CHECK(cli.refused({u"enroll"_s, u"w.laurel"_s, u"--person"_s, u"a@b.example"_s}, 2)
              .contains(u"--design CODE"_s));
    CHECK(cli.refused({u"enroll"_s, u"w.laurel"_s, u"--person"_s}, 2).contains(u"--person"_s));
    CHECK(cli.refused(QStringList{u"decide"_s, u"w.laurel"_s, u"--by"_s, u"l@x.example"_s,
                          u"--approve"_s, u"--return"_s}
                     + anasWork(),
                 2)
              .contains(u"--not-yet"_s));
    CHECK(cli.refused(QStringList{u"score"_s, u"w.laurel"_s, u"C1"_s} + omarsReview(), 2)
              .contains(u"C1=3"_s));
    CHECK(cli.refused(QStringList{u"score"_s, u"w.laurel"_s, u"C1=3"_s, u"--because"_s,
                          u"C2=It is so."_s}
                     + omarsReview(),
                 2)
              .contains(u"C2"_s));
    CHECK(cli.refused(QStringList{u"comment"_s, u"add"_s, u"w.laurel"_s, u"Hello"_s,
                          u"--evidence"_s, u"1"_s, u"--at"_s, u"soon"_s}
                     + omarsReview(),
                 2)
              .contains(u"“soon”"_s));
    CHECK(cli.refused(QStringList{u"comment"_s, u"add"_s, u"w.laurel"_s, u"Hello"_s,
                          u"--evidence"_s, u"1"_s, u"--kind"_s, u"sugestion"_s}
                     + omarsReview(),
                 2)
              .contains(u"suggestion"_s));
    CHECK(cli.refused({u"report"_s, u"w.laurel"_s, u"gird"_s, u"--format"_s, u"csv"_s}, 2)
              .contains(u"grid"_s));
}

TEST_CASE("what is not there is told with what to do, and ends with 1")
{
    const CommandLine cli;
    CHECK(cli.refused({u"info"_s, u"none.laurel"_s}).contains(u"was not found"_s));
    makeSchool(cli);
    CHECK(cli.refused({u"new"_s, u"w.laurel"_s}).contains(u"exists already"_s));
    CHECK(cli.refused({u"enroll"_s, u"w.laurel"_s, u"--person"_s, u"ana@mapel.example"_s,
                          u"--design"_s, u"CM-01"_s})
              .contains(u"ana@mapel.example"_s));
    CHECK(cli.refused({u"enroll"_s, u"w.laurel"_s, u"--person"_s, u"ana@maple.example"_s,
                          u"--design"_s, u"CM-1"_s})
              .contains(u"Did you mean CM-01?"_s));
    CHECK(cli.refused({u"info"_s, cli.write(u"note.laurel"_s, "just words")})
              .contains(u"not a Laurel workspace"_s));
    CHECK(cli.read(u"note.laurel"_s) == "just words");
}

TEST_CASE("nothing is written to the home folder")
{
    const CommandLine cli;
    makeSchool(cli);
    handIn(cli);
    CHECK(QDir(cli.home()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

TEST_CASE("names in any script are read and printed in UTF-8, whatever the system's locale")
{
    const CommandLine cli;
    cli.done({u"new"_s, u"学校.laurel"_s, u"--school"_s, u"Trường Zoë 学校"_s});
    CHECK(cli.done({u"info"_s, u"学校.laurel"_s}).startsWith(u"Trường Zoë 学校\n"_s));
}
