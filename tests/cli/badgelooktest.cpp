// SPDX-License-Identifier: MIT
#include "core/microcredentials/starters.h"
#include "tests/cli/commandline.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

/// CM-01, one version on, with this look.
QByteArray withLook(const QJsonObject& look)
{
    auto design = QJsonDocument::fromJson(core::starterFile(u"cm-01"_s)).object();
    design.insert("version"_L1, u"1.0.1"_s);
    design.insert("badge"_L1, look);
    return QJsonDocument(design).toJson();
}

QString import(const CommandLine& cli, const QJsonObject& look, bool isGood = true)
{
    const QStringList words{
        u"design"_s, u"import"_s, u"w.laurel"_s, cli.write(u"look.json"_s, withLook(look))};
    return isGood ? cli.done(words) : cli.refused(words);
}

} // namespace

TEST_CASE("a design with a look of its own is published, and its badge goes out in every form")
{
    const CommandLine cli;
    makeSchool(cli);
    import(cli,
        {{u"shape"_s, u"shield"_s}, {u"colours"_s, u"#7b1e3a"_s}, {u"icon"_s, u"lamp"_s},
            { u"ringText"_s,
                u"Routines That Last"_s }});
    cli.done({u"design"_s, u"publish"_s, u"w.laurel"_s, u"CM-01"_s});
    CHECK(cli.done({u"design"_s, u"export"_s, u"w.laurel"_s, u"CM-01"_s, u"-o"_s, u"out.json"_s})
              .isEmpty());
    CHECK(cli.read(u"out.json"_s).contains("Routines That Last"));

    handIn(cli);
    cli.done(QStringList{u"review"_s, u"start"_s, u"w.laurel"_s} + omarsReview());
    cli.done(QStringList{
                 u"score"_s, u"w.laurel"_s, u"C1=3"_s, u"C2=3"_s, u"C3=3"_s, u"C4=3"_s, u"C5=3"_s}
        + omarsReview());
    cli.done(QStringList{u"review"_s, u"finish"_s, u"w.laurel"_s, u"--strengths"_s,
                 u"The routine is kept."_s, u"--next-steps"_s, u"Share it."_s}
        + omarsReview());
    cli.done(
        QStringList{u"decide"_s, u"w.laurel"_s, u"--approve"_s, u"--by"_s, u"lena@maple.example"_s}
        + anasWork());
    cli.done({u"key"_s, u"new"_s, u"w.laurel"_s, u"--unlocked"_s});
    for (const auto& format : {u"png"_s, u"svg"_s, u"pdf"_s}) {
        cli.done({u"badge"_s, u"export"_s, u"w.laurel"_s, u"--all"_s, u"--format"_s, format,
            u"-o"_s, format});
        const auto checked = cli.run({u"verify"_s, format, u"--json"_s});
        INFO(checked.out.toStdString());
        REQUIRE(checked.status == 0);
        CHECK(checked.json().array().first().toObject().value("good"_L1).toBool());
    }
}

TEST_CASE("a look that cannot be drawn is refused by its place, a bad one is not published")
{
    const CommandLine cli;
    makeSchool(cli);
    CHECK(import(cli, {{u"icon"_s, u"dragon"_s}}, false).contains(u"/badge/icon"_s));
    CHECK(import(cli, {{u"shape"_s, u"star"_s}}, false).contains(u"/badge/shape"_s));

    import(cli, {{ u"colours"_s, u"#ffd966"_s }});
    CHECK(cli.refused({u"design"_s, u"publish"_s, u"w.laurel"_s, u"CM-01"_s})
              .contains(u"/badge/colours"_s));
    import(cli,
        {{ u"ringText"_s,
            u"ROUTINES MADE WHOLE FROM THE WARM MORNING TO THE WARM EVENING OF A HUMDRUM WEEK"_s
        }});
    CHECK(cli.run({u"design"_s, u"lint"_s, u"look.json"_s}).out.contains(u"/badge/ringText"_s));
    CHECK(cli.refused({u"design"_s, u"publish"_s, u"w.laurel"_s, u"CM-01"_s})
              .contains(u"does not fit on the ring"_s));
}
