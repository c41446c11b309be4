// SPDX-License-Identifier: MIT
#include "core/credentials/checking.h"
#include "core/credentials/pdfobjects.h"
#include "tests/cli/commandline.h"

#include <QJsonArray>
#include <QJsonObject>

#include <random>

using namespace Qt::StringLiterals;

namespace {

/// The demo school with a key, its first award and that award's badge as a PDF and as JSON.
struct Issued {
    CommandLine cli;
    QString number;
    QString pdf;
    QString json;

    Issued()
    {
        cli.done({u"new"_s, u"demo.laurel"_s, u"--demo"_s});
        cli.done({u"key"_s, u"new"_s, u"demo.laurel"_s, u"--unlocked"_s});
        const auto awards = cli.run({u"award"_s, u"list"_s, u"demo.laurel"_s, u"--json"_s}).json();
        number = awards.array().first().toObject().value("award_id"_L1).toString();
        pdf = exported(u"pdf"_s);
        json = exported(u"json"_s);
    }

    QString exported(const QString& format) const
    {
        return cli
            .done({u"badge"_s, u"export"_s, u"demo.laurel"_s, u"--all"_s, u"--format"_s, format,
                u"-o"_s, format})
            .split(u'\n')
            .first();
    }
    QStringList standing(const QString& what, const QString& by) const
    {
        return {u"award"_s, what, u"demo.laurel"_s, number, u"--by"_s, by, u"--reason"_s,
            u"The lesson was another's."_s};
    }
    QJsonObject report(const QStringList& files) const
    {
        const auto answer = cli.run(QStringList{u"verify"_s} + files + QStringList{u"--json"_s});
        return answer.json().array().first().toObject();
    }
    QString written(const QString& what, const QString& to) const
    {
        return cli.done({u"badge"_s, what, u"demo.laurel"_s, u"-o"_s, to});
    }
};

// Where the file holds that attachment, packed as it is.
QByteArrayView streamOf(const QByteArray& file, const QByteArray& attachment)
{
    const core::PdfObjects objects(file);
    for (const auto& [number, object] : objects.all()) {
        if (!object.stream.isEmpty() && objects.unpacked(object, 1'000'000) == attachment)
            return object.stream;
    }
    return {};
}

const auto approver = u"maya.brandt@maplegrove.example"_s;

} // namespace

TEST_CASE("an award is revoked, everybody with the list knows, and it comes back")
{
    const Issued issued;
    const auto& cli = issued.cli;
    CHECK(issued.report({issued.pdf}).value("good"_L1).toBool());
    CHECK(cli.refused(issued.standing(u"reinstate"_s, approver)).contains(u"not revoked"_s));
    CHECK(cli.refused(issued.standing(u"revoke"_s, u"nobody@maplegrove.example"_s))
              .contains(u"nobody@maplegrove.example"_s));
    cli.done(issued.standing(u"revoke"_s, approver));
    cli.refused(issued.standing(u"revoke"_s, approver));
    auto wrong = issued.standing(u"revoke"_s, approver);
    wrong[3] = u"2026-9999"_s;
    CHECK(cli.refused(wrong).contains(issued.number));

    // Without the list nobody can know.
    CHECK(issued.report({issued.pdf}).value("validity"_L1) == u"valid"_s);
    const auto list = issued.written(u"revocations"_s, u"revoked.json"_s);
    for (const auto& badge : {issued.pdf, issued.json}) {
        const auto report = issued.report({badge, list});
        CHECK(report.value("validity"_L1) == u"revoked"_s);
        CHECK(report.value("revocationReason"_L1) == u"The lesson was another's."_s);
    }
    // A revoked badge is not handed out again.
    const auto warned = cli.run({u"badge"_s, u"export"_s, u"demo.laurel"_s, u"--all"_s,
        u"--format"_s, u"png"_s, u"-o"_s, u"png"_s});
    CHECK(warned.err.contains(issued.number));
    CHECK_FALSE(warned.out.contains(issued.number));

    cli.done(issued.standing(u"reinstate"_s, approver));
    const auto newer = issued.written(u"revocations"_s, u"newer.json"_s);
    CHECK(issued.report({issued.pdf, list, newer}).value("good"_L1).toBool());
    CHECK(cli.done({u"check"_s, u"demo.laurel"_s}) == u"Everything is as it must be."_s);
}

TEST_CASE("the register knows every badge, and a changed one is refused")
{
    const Issued issued;
    const auto kept = issued.written(u"register"_s, u"register.json"_s);
    CHECK(issued.report({issued.json, kept}).value("register"_L1) == u"listed"_s);
    auto bytes = issued.cli.read(u"register.json"_s);
    bytes.replace("\"seq\":2", "\"seq\":3");
    const auto changed = issued.cli.write(u"changed.json"_s, bytes);
    CHECK(issued.cli.refused({u"verify"_s, issued.json, changed}).contains(u"changed"_s));
}

TEST_CASE("no change of one byte in the badge of a printed certificate passes")
{
    const Issued issued;
    const auto file = issued.cli.read(issued.pdf);
    const auto json = must(core::carriedBadge(file)).json;
    CHECK(json == issued.cli.read(issued.json));
    const auto part = streamOf(file, json);
    REQUIRE(part.size() > 1000);
    const auto from = part.data() - file.constData();
    std::mt19937 random(7);
    int accepted = 0;
    for (int i = 0; i < 300; ++i) {
        auto bytes = file;
        const auto at = from + qsizetype(random() % quint64(part.size()));
        bytes[at] = char(bytes[at] ^ char(1U << (random() % 8)));
        const auto badge = core::carriedBadge(bytes);
        const auto report
            = badge ? core::checkBadge(*badge, {.at = core::now()}) : core::BadgeReport{};
        accepted += report.alteration == core::Alteration::Unaltered && badge->json != json;
    }
    CHECK(accepted == 0);
}
