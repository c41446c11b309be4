// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "app/cli/workspace.h"
#include "core/awards/renewing.h"
#include "core/credentials/reissuing.h"
#include "core/exchange/csv.h"
#include "core/exchange/reports.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::AwardCommands)
};

core::Result<QList<core::RegisterRow>> registerOf(const Workspace& workspace)
{
    const auto school = workspace.school();
    if (!school)
        return school.error();
    const auto all = workspace.awardedWork();
    if (!all)
        return all.error();
    QList<core::RegisterRow> rows;
    for (const auto& work : *all) {
        const auto events = workspace.store().awardEvents().of(work.award->id);
        if (!events)
            return events.error();
        rows.append(core::registerRowOf(work, *events, school->name, core::localDate(core::now())));
    }
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

// The work whose award the command names, and who takes the step.
struct Asked {
    core::Work work;
    core::Person by;
};

core::Result<Asked> askedOf(const Call& call, const Workspace& workspace)
{
    auto work = workspace.awarded(call.arguments.operands().at(1));
    if (!work)
        return work.error();
    auto by = workspace.personOf(u"by"_s);
    if (!by)
        return by.error();
    return Asked{*std::move(work), *std::move(by)};
}

Ending changeStanding(const Call& call, const QString& words,
    core::Result<core::Changes> (*judge)(const core::StandingRequest&, core::Instant))
{
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto asked = askedOf(call, *workspace);
    if (!asked)
        return asked.error();
    const auto& [work, by] = *asked;
    const auto changes = judge({work, by, call.arguments.value(u"reason"_s)}, core::now());
    if (!changes)
        return changes.error();
    if (auto done = workspace->apply(words, *changes, by.id); !done)
        return done;
    call.warn(Text::tr("Hand out the list of revoked badges anew (badge revocations), so that "
                       "others know."));
    return {};
}

Ending revokeAward(const Call& call)
{
    return changeStanding(call, Text::tr("Revoke an award"), &core::revoke);
}

Ending reinstateAward(const Call& call)
{
    return changeStanding(call, Text::tr("Reinstate an award"), &core::reinstate);
}

Ending renewAward(const Call& call)
{
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto asked = askedOf(call, *workspace);
    if (!asked)
        return asked.error();
    const auto& [work, by] = *asked;
    const auto changes = core::renew({work, by, call.arguments.value(u"reason"_s)}, core::now());
    if (!changes)
        return changes.error();
    if (auto done = workspace->apply(Text::tr("Renew an award"), *changes, by.id); !done)
        return done;
    const auto renewed = workspace->store().awards().get(work.award->id);
    if (!renewed)
        return renewed.error();
    call.out << renewed->number << '\t' << renewed->expiresOn->toString(Qt::ISODate) << '\n';
    call.warn(Text::tr("The new badge is signed as it is exported next (badge export)."));
    return {};
}

Ending reissueAward(const Call& call)
{
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto asked = askedOf(call, *workspace);
    if (!asked)
        return asked.error();
    const auto& [work, by] = *asked;
    const auto editions = core::AwardEditions::of(workspace->store(), work.award->id);
    if (!editions)
        return editions.error();
    const auto changes
        = core::reissue({work, by, call.arguments.value(u"reason"_s)}, *editions, core::now());
    if (!changes)
        return changes.error();
    if (auto done = workspace->apply(Text::tr("Issue an award again"), *changes, by.id); !done)
        return done;
    call.out << work.award->number << '\t' << work.person.displayName() << '\n';
    call.warn(Text::tr("The new badge is signed as it is exported next (badge export). Hand out "
                       "the list of revoked badges after that (badge revocations): it says that "
                       "the badge from before was replaced."));
    return {};
}

// Of a step whose reason stays in the workspace.
QList<Option> stepOptions(const QString& reason)
{
    return {{u"reason"_s, u"TEXT"_s, reason, Option::Need::Required},
        {u"by"_s, u"EMAIL"_s, Text::tr("the approver who says so"), Option::Need::Required}};
}

QList<Option> standingOptions()
{
    return stepOptions(Text::tr("why; it is handed out with the list"));
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
        {.name = u"award revoke"_s,
            .operands = u"FILE NUMBER"_s,
            .least = 2,
            .most = 2,
            .purpose = Text::tr("Make an award not count any more. Badges that were handed out "
                                "stay as they are; “badge revocations” tells others."),
            .example = u"award revoke \"Maple Grove.laurel\" 2026-0003 --reason \"The evidence "
                       "was another teacher's.\" --by lena.fischer@maplegrove.example"_s,
            .options = standingOptions(),
            .run = revokeAward},
        {.name = u"award reinstate"_s,
            .operands = u"FILE NUMBER"_s,
            .least = 2,
            .most = 2,
            .purpose = Text::tr("Make a revoked award count again."),
            .example = u"award reinstate \"Maple Grove.laurel\" 2026-0003 --reason \"It was "
                       "theirs after all.\" --by lena.fischer@maplegrove.example"_s,
            .options = standingOptions(),
            .run = reinstateAward},
        {.name = u"award renew"_s,
            .operands = u"FILE NUMBER"_s,
            .least = 2,
            .most = 2,
            .purpose = Text::tr("Make an award that ends within 180 days, or has ended, count for "
                                "another term of its design. It keeps its number; its next export "
                                "is a new badge. Prints the new end."),
            .example = u"award renew \"Maple Grove.laurel\" 2026-0003 --reason \"Two lessons "
                       "were observed again.\" --by lena.fischer@maplegrove.example"_s,
            .options = stepOptions(Text::tr("what the renewal rests on")),
            .run = renewAward},
        {.name = u"award reissue"_s,
            .operands = u"FILE NUMBER"_s,
            .least = 2,
            .most = 2,
            .purpose = Text::tr("Issue an award again under the name that its holder has today. "
                                "Its next export is a new badge, and the list of revoked badges "
                                "then says that the one from before was replaced."),
            .example = u"award reissue \"Maple Grove.laurel\" 2026-0003 --reason \"Name changed "
                       "by marriage.\" --by lena.fischer@maplegrove.example"_s,
            .options = stepOptions(Text::tr("why; it stays in the workspace")),
            .run = reissueAward},
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
