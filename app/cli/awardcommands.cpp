// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "app/cli/paper.h"
#include "app/cli/workspace.h"
#include "core/exchange/csv.h"
#include "core/exchange/reports.h"
#include "core/paper/documents.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::AwardCommands)
};

// The awards with the work they were earned by, oldest first.
core::Result<QList<core::Work>> awardedWork(const core::Store& store)
{
    const auto awards = store.awards().all();
    if (!awards)
        return awards.error();
    QList<core::Work> all;
    for (const auto& award : *awards) {
        auto work = core::readWork(store, award.enrollment);
        if (!work)
            return work.error();
        all.append(*std::move(work));
    }
    return all;
}

core::Result<QList<core::RegisterRow>> registerOf(const Workspace& workspace)
{
    const auto school = workspace.school();
    if (!school)
        return school.error();
    const auto all = awardedWork(workspace.store());
    if (!all)
        return all.error();
    QList<core::RegisterRow> rows;
    for (const auto& work : *all)
        rows.append(core::registerRowOf(work, school->name, core::localDate(core::now())));
    return rows;
}

Ending list(const Call& call)
{
    const auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto rows = registerOf(*workspace);
    if (!rows)
        return rows.error();
    if (call.arguments.wantsJson()) {
        call.print(core::registerJson(*rows));
        return {};
    }
    for (const auto& row : *rows)
        call.out << row.awardNumber << '\t' << row.issuedOn.toString(Qt::ISODate) << '\t'
                 << row.code << '\t' << row.person << '\t' << row.status << '\n';
    return {};
}

// A name that every file system takes.
QString fileName(const core::Work& work)
{
    static const QRegularExpression forbidden(uR"([\x00-\x1f<>:"/\\|?*]+)"_s);
    auto name = u"%1 %2 %3"_s.arg(
        work.award->number, work.microcredential.code, work.person.displayName());
    return name.replace(forbidden, u"-"_s).left(120).trimmed() + u".pdf"_s;
}

Ending writeCertificate(const Call& call, const Workspace& workspace, const core::Work& work,
    const core::Organization& school, core::PaperSize paper)
{
    const auto issuer = workspace.store().people().get(work.award->issuedBy);
    if (!issuer)
        return issuer.error();
    const auto text = core::certificateOf(*work.award, work.person, work.design(), school, *issuer);
    const auto pdf = core::writePdf(core::certificate(text, paper));
    if (!pdf)
        return pdf.error();
    const auto path = QDir(call.arguments.value(u"o"_s)).filePath(fileName(work));
    if (auto done = writeFile(path, *pdf); !done)
        return done;
    call.out << QDir::toNativeSeparators(path) << Qt::endl;
    return {};
}

core::Result<QList<core::Work>> chosenWork(const Call& call, const Workspace& workspace)
{
    if (call.arguments.has(u"all"_s))
        return awardedWork(workspace.store());
    const auto work = workspace.work();
    if (!work)
        return work.error();
    if (!work->award)
        return core::Error{core::Error::Kind::Missing,
            Text::tr("%1 has not earned %2, so there is no badge to export.")
                .arg(work->person.displayName(), work->microcredential.code)};
    return QList<core::Work>{*work};
}

std::optional<Usage> wrongExport(const Arguments& arguments)
{
    const bool isOne = arguments.has(u"person"_s) && arguments.has(u"design"_s);
    const bool isNamed = arguments.has(u"person"_s) || arguments.has(u"design"_s);
    if (arguments.has(u"all"_s) ? isNamed : !isOne)
        return Usage{Text::tr("Name one badge with --person and --design, or all with --all.")};
    if (arguments.value(u"format"_s) != u"pdf"_s)
        return Usage{Text::tr("Badges are not written as “%1”. Write --format pdf.")
                         .arg(arguments.value(u"format"_s))};
    return std::nullopt;
}

Ending exportBadges(const Call& call)
{
    if (const auto wrong = wrongExport(call.arguments))
        return *wrong;
    const auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto school = workspace->school();
    if (!school)
        return school.error();
    const auto paper = paperFor(call, *school);
    if (!paper)
        return Usage{paperUsage(call)};
    const auto all = chosenWork(call, *workspace);
    if (!all)
        return all.error();
    if (!QDir().mkpath(call.arguments.value(u"o"_s)))
        return core::Error{core::Error::Kind::Storage,
            Text::tr("The folder “%1” cannot be made. Choose another.")
                .arg(call.arguments.value(u"o"_s))};
    for (const auto& work : *all) {
        if (work.award->status == core::AwardStatus::Revoked) {
            call.warn(
                Text::tr("Award %1 was revoked, so it is not exported.").arg(work.award->number));
            continue;
        }
        if (auto done = writeCertificate(call, *workspace, work, *school, *paper);
            done.status != Ending::done)
            return done;
    }
    return {};
}

core::Result<QList<core::GridRow>> gridOf(const core::Store& store)
{
    const auto enrollments = store.enrollments().all();
    if (!enrollments)
        return enrollments.error();
    QList<core::GridRow> rows;
    for (const auto& enrollment : *enrollments) {
        const auto work = core::readWork(store, enrollment.id);
        if (!work)
            return work.error();
        rows.append(core::gridRowOf(*work));
    }
    std::stable_sort(rows.begin(), rows.end(),
        [](const auto& left, const auto& right) { return left.code < right.code; });
    return rows;
}

Ending report(const Call& call)
{
    const auto kind = call.arguments.operands().at(1);
    const auto format = call.arguments.value(u"format"_s);
    if (kind != u"grid"_s && kind != u"register"_s)
        return Usage{Text::tr("There is no report “%1”. Did you mean %2?")
                         .arg(kind, closest(kind, {u"grid"_s, u"register"_s}))};
    if (format != u"csv"_s && format != u"json"_s)
        return Usage{Text::tr("A report is not written as “%1”. Write --format csv or --format "
                              "json.")
                         .arg(format)};
    const auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    QJsonArray json;
    QList<QStringList> table;
    if (kind == u"grid"_s) {
        const auto rows = gridOf(workspace->store());
        if (!rows)
            return rows.error();
        json = core::gridJson(*rows);
        table = core::gridTable(*rows);
    } else {
        const auto rows = registerOf(*workspace);
        if (!rows)
            return rows.error();
        json = core::registerJson(*rows);
        table = core::registerTable(*rows);
    }
    const auto out = call.arguments.said(u"o"_s);
    // A program that reads what is printed wants no byte order mark; a spreadsheet wants it.
    const auto bytes = format == u"json"_s
        ? QJsonDocument(json).toJson(QJsonDocument::Indented)
        : core::writeCsv(table, {.separator = u',', .byteOrderMark = out.has_value()});
    if (out)
        return writeFile(*out, bytes);
    call.out << QString::fromUtf8(bytes);
    return {};
}

QList<Option> exportOptions()
{
    auto options = workOptions();
    for (auto& option : options)
        option.need = Option::Need::Optional;
    return options
        + QList<Option>{
            {u"all"_s, {}, Text::tr("Export every badge that was not revoked."),
                Option::Need::Optional},
            {u"format"_s, u"pdf"_s, Text::tr("what to write"), Option::Need::Required},
            {u"o"_s, u"DIR"_s, Text::tr("the folder to write to; made when it is not there"),
                Option::Need::Required},
            paperOption(),
        };
}

} // namespace

QList<Command> awardCommands()
{
    return {
        {.name = u"award list"_s,
            .operands = u"FILE"_s,
            .purpose = Text::tr("List all awards, oldest first."),
            .example = u"award list \"Maple Grove.laurel\" --json"_s,
            .options = {jsonOption()},
            .run = list},
        {.name = u"badge export"_s,
            .operands = u"FILE"_s,
            .purpose = Text::tr("Write certificates; prints the path of each on a line."),
            .example = u"badge export \"Maple Grove.laurel\" --all --format pdf -o certificates"_s,
            .options = exportOptions(),
            .drawsPaper = true,
            .run = exportBadges},
        {.name = u"report"_s,
            .operands = u"FILE grid|register"_s,
            .least = 2,
            .most = 2,
            .purpose = Text::tr("Tell who has handed in what (grid), or what was awarded "
                                "(register)."),
            .example = u"report \"Maple Grove.laurel\" register --format csv -o register.csv"_s,
            .options
            = {{u"format"_s, u"csv|json"_s, Text::tr("what to write"), Option::Need::Required},
                {u"o"_s, u"OUT"_s, Text::tr("the file to write, instead of printing it"),
                    Option::Need::Optional}},
            .run = report},
    };
}

} // namespace cli
