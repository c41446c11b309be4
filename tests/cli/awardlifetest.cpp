// SPDX-License-Identifier: MIT
#include "core/store.h"
#include "tests/cli/commandline.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

const auto approver = u"maya.brandt@maplegrove.example"_s;
const auto elena = u"elena.duarte@maplegrove.example"_s;

/// The demo school with a key, and Elena's award of TI-01, which ends in a month.
struct Ending {
    CommandLine cli;
    QDate end = QDate::currentDate().addDays(30);
    QString number = u"2024-0001"_s;

    Ending()
    {
        cli.done({u"new"_s, u"demo.laurel"_s, u"--demo"_s});
        cli.write(u"earned.csv"_s,
            "email,code,awarded on,expires on\n" + elena.toUtf8() + ",TI-01,2024-05-31,"
                + end.toString(Qt::ISODate).toUtf8() + "\n");
        cli.done({u"award"_s, u"import"_s, u"demo.laurel"_s, u"earned.csv"_s, u"--by"_s, approver});
        cli.done({u"key"_s, u"new"_s, u"demo.laurel"_s, u"--unlocked"_s});
    }
    QStringList step(const QString& what, const QString& by = approver) const
    {
        return {u"award"_s, what, u"demo.laurel"_s, number, u"--by"_s, by, u"--reason"_s,
            u"It is so."_s};
    }
    /// The path of the badge, as bare data in a folder of that name.
    QString exported(const QString& folder) const
    {
        return cli.done({u"badge"_s, u"export"_s, u"demo.laurel"_s, u"--person"_s, elena,
            u"--design"_s, u"TI-01"_s, u"--format"_s, u"json"_s, u"-o"_s, folder});
    }
    QJsonObject badge(const QString& path) const
    {
        return QJsonDocument::fromJson(cli.read(path)).object();
    }
    QJsonObject report(const QStringList& files) const
    {
        const auto answer = cli.run(QStringList{u"verify"_s} + files + QStringList{u"--json"_s});
        return answer.json().array().first().toObject();
    }
    void makeEmailReadable() const
    {
        const auto store = must(core::Store::open(cli.path(u"demo.laurel"_s)));
        const auto before = must(store->organizations().own());
        auto after = before;
        after.holderEmail = core::EmailForm::Plain;
        must(store->apply(u"Readable"_s, {{.before = before, .after = after}}));
    }
    void rename(const QString& familyName) const
    {
        const auto store = must(core::Store::open(cli.path(u"demo.laurel"_s)));
        const auto before = must(store->people().withEmail(elena));
        REQUIRE(before);
        auto after = *before;
        after.familyName = familyName;
        must(store->apply(u"Rename Elena"_s, {{.before = *before, .after = after}}));
    }
};

} // namespace

TEST_CASE("an award is renewed on the command line, and its next export is a new badge")
{
    const Ending ending;
    const auto& cli = ending.cli;
    const auto first = ending.exported(u"first"_s);
    CHECK(cli.refused(ending.step(u"renew"_s, elena)).contains(u"their own"_s));
    const auto renewed = cli.done(ending.step(u"renew"_s));
    CHECK(renewed.startsWith(ending.number + u'\t'));
    const auto until = renewed.section(u'\t', 1);
    CHECK(QDate::fromString(until, Qt::ISODate) > ending.end);
    CHECK(cli.refused(ending.step(u"renew"_s)).contains(u"can be renewed from"_s));

    const auto second = ending.exported(u"second"_s);
    CHECK(ending.badge(second).value("validUntil"_L1).toString().startsWith(until));
    CHECK(ending.badge(second).value("id"_L1) != ending.badge(first).value("id"_L1));
    CHECK(cli.read(ending.exported(u"again"_s)) == cli.read(second));
    cli.done({u"badge"_s, u"register"_s, u"demo.laurel"_s, u"-o"_s, u"register.json"_s});
    cli.done({u"badge"_s, u"revocations"_s, u"demo.laurel"_s, u"-o"_s, u"revoked.json"_s});
    for (const auto& path : {first, second}) {
        const auto report = ending.report({path, u"register.json"_s, u"revoked.json"_s});
        CHECK(report.value("good"_L1).toBool());
        CHECK(report.value("register"_L1) == u"listed"_s);
    }
    CHECK(cli.done({u"check"_s, u"demo.laurel"_s}) == u"Everything is as it must be."_s);
}

TEST_CASE("an award is issued again under a new name, and the list says that it replaced another")
{
    const Ending ending;
    const auto& cli = ending.cli;
    CHECK(cli.refused(ending.step(u"reissue"_s)).contains(u"not signed yet"_s));
    const auto first = ending.exported(u"first"_s);
    CHECK(cli.refused(ending.step(u"reissue"_s)).contains(u"bears the name"_s));
    ending.rename(u"Lindqvist"_s);
    CHECK(cli.read(ending.exported(u"unasked"_s)) == cli.read(first));
    CHECK(cli.done(ending.step(u"reissue"_s)).contains(u"Lindqvist"_s));
    const auto second = ending.exported(u"second"_s);
    CHECK(cli.read(second).contains("Lindqvist"));
    cli.done({u"badge"_s, u"revocations"_s, u"demo.laurel"_s, u"-o"_s, u"revoked.json"_s});
    CHECK(ending.report({first, u"revoked.json"_s}).value("validity"_L1) == u"replaced"_s);
    CHECK(cli.run({u"verify"_s, first, u"revoked.json"_s})
              .out.contains(u"replaced by a newer badge"_s));
    CHECK(ending.report({second, u"revoked.json"_s}).value("good"_L1).toBool());
    CHECK(cli.done({u"check"_s, u"demo.laurel"_s}) == u"Everything is as it must be."_s);
}

TEST_CASE("badges name their holder as the school wants it, unless an option says otherwise")
{
    const Ending ending;
    const auto& cli = ending.cli;
    const auto exporting = [](const QString& person, const QStringList& more) {
        return QStringList{u"badge"_s, u"export"_s, u"demo.laurel"_s, u"--person"_s, person,
                   u"--design"_s, u"TI-01"_s, u"--format"_s, u"json"_s, u"-o"_s, u"badges"_s}
        + more;
    };
    cli.refused(exporting(elena, {u"--plain-email"_s, u"--hashed-email"_s}), 2);
    ending.makeEmailReadable();
    const auto hidden = cli.done(exporting(elena, {u"--hashed-email"_s}));
    CHECK_FALSE(cli.read(hidden).contains(elena.toUtf8()));
    // What is signed stays; the next badge is readable.
    CHECK_FALSE(
        cli.read(cli.done(exporting(elena, {u"--plain-email"_s}))).contains(elena.toUtf8()));
    cli.done(ending.step(u"renew"_s));
    CHECK(cli.read(cli.done(exporting(elena, {}))).contains(elena.toUtf8()));
}

TEST_CASE("the register of awards says why one was revoked")
{
    const Ending ending;
    ending.cli.done(ending.step(u"revoke"_s));
    const auto csv
        = ending.cli.done({u"report"_s, u"demo.laurel"_s, u"register"_s, u"--format"_s, u"csv"_s});
    const auto lines = csv.split(u'\n');
    CHECK(lines.first().trimmed().endsWith(u"status,reason"_s));
    const auto row = lines.filter(ending.number);
    REQUIRE(row.size() == 1);
    CHECK(row.first().trimmed().endsWith(u"revoked,It is so."_s));
}
