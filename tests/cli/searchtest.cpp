// SPDX-License-Identifier: MIT
#include "tests/cli/commandline.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

QStringList searching(const QStringList& words)
{
    return QStringList{u"search"_s, u"w.laurel"_s} + words;
}

/// Omar has said something about the lesson, and has not handed it in.
void comment(const CommandLine& cli)
{
    startReview(cli);
    cli.done(QStringList{u"comment"_s, u"add"_s, u"w.laurel"_s, u"--evidence"_s, u"3"_s, u"--at"_s,
                 u"12.5"_s, u"Eleven hands before the café bell."_s}
        + omarsReview());
}

} // namespace

TEST_CASE("search finds people and microcredentials, whatever the case and the order")
{
    const CommandLine cli;
    makeSchool(cli);
    const auto ana = cli.done(searching({u"ANA"_s}));
    CHECK(ana.startsWith(u"person\tAna"_s));
    CHECK(ana.contains(u"ana@maple.example"_s));
    CHECK(cli.done(searching({u"cm-01"_s})).startsWith(u"microcredential\tCM-01 "_s));
    const auto json = cli.run(searching({u"cm-01"_s, u"--json"_s})).json().object();
    CHECK(json.value(u"microcredentials"_s).toArray().size() == 1);
    CHECK(json.value(u"microcredentialsTotal"_s).toInt() == 1);
    CHECK(json.value(u"people"_s).toArray().isEmpty());
}

TEST_CASE("search finds a draft comment for who wrote it alone, and a blind one by its code")
{
    const CommandLine cli;
    comment(cli);
    CHECK(cli.done(searching({u"eleven"_s})).isEmpty());
    CHECK(cli.done(searching({u"eleven"_s, u"--as"_s, u"lena@maple.example"_s})).isEmpty());
    const auto found
        = cli.done(searching({u"CAFE"_s, u"hand"_s, u"--as"_s, u"omar@maple.example"_s}));
    CHECK(found.startsWith(u"comment\t"_s));
    CHECK(found.contains(u"\tCM-01\t00:12\t"_s));
    CHECK(found.contains(u"Eleven hands"_s));
    CHECK_FALSE(found.contains(u"Ana"_s));
    CHECK_FALSE(cli.done(searching({u"ana"_s, u"--as"_s, u"omar@maple.example"_s}))
                    .contains(u"comment\t"_s));
}

TEST_CASE("search that finds nothing, or asks for nothing, says what to do")
{
    const CommandLine cli;
    makeSchool(cli);
    const auto none = cli.run(searching({u"xyzzy"_s}));
    CHECK(none.status == 0);
    CHECK(none.out.isEmpty());
    CHECK(none.err.contains(u"fewer"_s));
    CHECK(cli.refused(searching({u"--"_s, u"…"_s}), 2).contains(u"no word"_s));
    CHECK(cli.refused({u"search"_s, u"w.laurel"_s}, 2).contains(u"laurel-cli search FILE WORD…"_s));
    CHECK(cli.refused(searching({u"a"_s, u"--most"_s, u"few"_s}), 2).contains(u"“few”"_s));
    CHECK(cli.refused(searching({u"a"_s, u"--as"_s, u"nobody@maple.example"_s}))
              .contains(u"nobody@maple.example"_s));
    CHECK(cli.refused({u"search"_s, u"none.laurel"_s, u"ana"_s}).contains(u"was not found"_s));
    const auto most = cli.run(searching({u"maple"_s, u"--most"_s, u"1"_s}));
    CHECK(most.status == 0);
}
