// SPDX-License-Identifier: MIT
#include "core/base/json.h"
#include "core/microcredentials/starters.h"
#include "tests/cli/commandline.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringEncoder>

using namespace Qt::StringLiterals;

namespace {

QByteArray canonical(const QByteArray& json)
{
    const auto document = QJsonDocument::fromJson(json);
    REQUIRE(document.isObject());
    return core::canonicalJson(document.object());
}

QByteArray exported(const CommandLine& cli, const QString& workspace, const QString& code)
{
    cli.done({u"design"_s, u"export"_s, workspace, code, u"-o"_s, u"out.json"_s});
    return cli.read(u"out.json"_s);
}

QByteArray withChange(const QString& starter, const std::function<void(QJsonObject&)>& change)
{
    auto object = QJsonDocument::fromJson(core::starterFile(starter)).object();
    change(object);
    return QJsonDocument(object).toJson();
}

} // namespace

TEST_CASE("each starter comes out as it went in, also from a second workspace")
{
    const CommandLine cli;
    cli.done({u"new"_s, u"one.laurel"_s});
    cli.done({u"new"_s, u"two.laurel"_s});
    CHECK(core::starterDesigns().size() == 6);
    for (const auto& name : core::starterDesigns()) {
        INFO(name.toStdString());
        const auto original = core::starterFile(name);
        cli.write(u"in.json"_s, original);
        cli.done({u"design"_s, u"import"_s, u"one.laurel"_s, u"in.json"_s});
        const auto first = exported(cli, u"one.laurel"_s, name.toUpper());
        CHECK(canonical(first) == canonical(original));
        cli.write(u"again.json"_s, first);
        cli.done({u"design"_s, u"import"_s, u"two.laurel"_s, u"again.json"_s});
        CHECK(exported(cli, u"two.laurel"_s, name.toUpper()) == first);
    }
}

TEST_CASE("a design that breaks the format names the place, and nothing is taken in")
{
    const CommandLine cli;
    cli.done({u"new"_s, u"w.laurel"_s});
    cli.write(u"good.json"_s, core::starterFile(u"ti-01"_s));
    cli.write(u"bad.json"_s, withChange(u"cm-01"_s, [](QJsonObject& design) {
        auto objectives = design.value("objectives"_L1).toArray();
        auto second = objectives.at(1).toObject();
        second.insert("statement"_L1, 7);
        objectives.replace(1, second);
        design.insert("objectives"_L1, objectives);
    }));
    const auto said
        = cli.refused({u"design"_s, u"import"_s, u"w.laurel"_s, u"good.json"_s, u"bad.json"_s});
    CHECK(said.contains(u"bad.json"_s));
    CHECK(said.contains(u"/objectives/1/statement"_s));
    CHECK(cli.done({u"design"_s, u"list"_s, u"w.laurel"_s}).isEmpty());
    cli.write(u"cut.json"_s, core::starterFile(u"cm-01"_s).left(2000));
    CHECK(cli.refused({u"design"_s, u"import"_s, u"w.laurel"_s, u"cut.json"_s})
              .contains(u"cut.json"_s));
}

TEST_CASE("a design with errors is named by lint and is not published")
{
    const CommandLine cli;
    cli.done({u"new"_s, u"w.laurel"_s});
    cli.write(u"weak.json"_s, withChange(u"cm-01"_s, [](QJsonObject& design) {
        auto rubric = design.value("rubric"_L1).toObject();
        auto criteria = rubric.value("criteria"_L1).toArray();
        criteria.removeFirst(); // its objective is scored by nothing now
        rubric.insert("criteria"_L1, criteria);
        design.insert("rubric"_L1, rubric);
    }));
    const auto lint = cli.run({u"design"_s, u"lint"_s, u"weak.json"_s, u"--json"_s});
    CHECK(lint.status == 1);
    const auto findings = lint.json().array();
    REQUIRE_FALSE(findings.isEmpty());
    for (const auto& key : {"rule"_L1, "severity"_L1, "path"_L1, "message"_L1})
        CHECK(findings.first().toObject().contains(key));
    cli.done({u"design"_s, u"import"_s, u"w.laurel"_s, u"weak.json"_s});
    CHECK(cli.refused({u"design"_s, u"publish"_s, u"w.laurel"_s, u"CM-01"_s})
              .contains(u"cannot be published yet"_s));
    CHECK(cli.done({u"design"_s, u"list"_s, u"w.laurel"_s}).contains(u"draft"_s));
    cli.write(u"fine.json"_s, core::starterFile(u"cm-01"_s));
    CHECK(cli.run({u"design"_s, u"lint"_s, u"fine.json"_s}).status == 0);
}

TEST_CASE("a roster is read in every encoding that spreadsheets write")
{
    const auto text = u"Vorname;Last Name;First Name;E-Mail;Role\r\n"
                      "x;Nguyễn;Zoë;zoe@maple.example;Teacher\r\n"_s;
    const auto latin = u"Last Name;First Name;E-Mail;Role\r\n"
                       "Müller;Zoë;zoe@maple.example;Teacher\r\n"_s;
    QByteArray utf16
        = QStringEncoder(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom)(text);
    const QList<std::pair<QString, QByteArray>> files{{u"utf8"_s, text.toUtf8()},
        {u"utf8-bom"_s, "\xef\xbb\xbf" + text.toUtf8()}, {u"utf16"_s, utf16},
        {u"windows-1252"_s, latin.toLatin1()}};
    for (const auto& [name, bytes] : files) {
        INFO(name.toStdString());
        const CommandLine cli;
        cli.done({u"new"_s, u"w.laurel"_s});
        cli.write(u"staff.csv"_s, bytes);
        CHECK(cli.done({u"roster"_s, u"import"_s, u"w.laurel"_s, u"staff.csv"_s})
                  .startsWith(u"New: 1, "_s));
        cli.write(u"cm-01.json"_s, core::starterFile(u"cm-01"_s));
        cli.done({u"design"_s, u"import"_s, u"w.laurel"_s, u"cm-01.json"_s});
        cli.done({u"design"_s, u"publish"_s, u"w.laurel"_s, u"CM-01"_s});
        CHECK(cli.done({u"enroll"_s, u"w.laurel"_s, u"--person"_s, u"zoe@maple.example"_s,
                           u"--design"_s, u"CM-01"_s})
                  .startsWith(u"Zoë "_s));
    }
}

TEST_CASE("good rows of a roster are taken, wrong ones are named by line")
{
    const CommandLine cli;
    cli.done({u"new"_s, u"w.laurel"_s});
    cli.write(u"staff.csv"_s,
        "first name,last name,email,role,shoe size\n"
        "Ana,Reyes,ana@maple.example,teacher,38\n"
        "Omar,Haddad,not an address,reviewer,44\n"
        "Sam,Kid,sam@maple.example,student,30\n");
    const auto dry
        = cli.run({u"roster"_s, u"import"_s, u"w.laurel"_s, u"staff.csv"_s, u"--dry-run"_s});
    CHECK(dry.status == 0);
    CHECK(cli.done({u"info"_s, u"w.laurel"_s}).contains(u"People: 0"_s));
    const auto real = cli.run({u"roster"_s, u"import"_s, u"w.laurel"_s, u"staff.csv"_s});
    CHECK(real.status == 0);
    CHECK(real.out == dry.out);
    CHECK(real.out.contains(u"New: 1"_s));
    CHECK(real.out.contains(u"students and families not read: 1"_s));
    CHECK(real.err.contains(u"Line 3: "_s));
    CHECK(real.err.contains(u"shoe size"_s));
    CHECK(cli.done({u"info"_s, u"w.laurel"_s}).contains(u"People: 1"_s));
    CHECK(cli.done({u"roster"_s, u"import"_s, u"w.laurel"_s, u"staff.csv"_s})
              .contains(u"New: 0, changed: 0, unchanged: 1"_s));
}

TEST_CASE("a roster without the needed columns is refused and names them")
{
    const CommandLine cli;
    cli.done({u"new"_s, u"w.laurel"_s});
    cli.write(u"staff.csv"_s, "name,phone\nAna Reyes,555\n");
    const auto said = cli.refused({u"roster"_s, u"import"_s, u"w.laurel"_s, u"staff.csv"_s});
    CHECK(said.contains(u"first name"_s));
    CHECK(said.contains(u"staff.csv"_s));
    CHECK(cli.refused({u"roster"_s, u"import"_s, u"w.laurel"_s, u"gone.csv"_s})
              .contains(u"was not found"_s));
    CHECK(cli.done({u"info"_s, u"w.laurel"_s}).contains(u"People: 0"_s));
}
