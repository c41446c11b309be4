// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "app/cli/workspace.h"
#include "core/awards/priorawards.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::PriorCommands)
};

QString nameOf(core::PriorStep::Kind kind)
{
    switch (kind) {
    case core::PriorStep::Kind::New:
        return u"new"_s;
    case core::PriorStep::Kind::Replaced:
        return u"replaced"_s;
    case core::PriorStep::Kind::Skipped:
        break;
    }
    return u"skipped"_s;
}

void report(const Call& call, const core::PriorPlan& plan)
{
    for (const auto& problem : plan.problems)
        call.warn(Text::tr("Line %1: %2").arg(problem.line).arg(problem.message));
    if (!call.arguments.wantsJson()) {
        call.out << Text::tr("New: %1, replaced: %2, skipped: %3, not taken: %4")
                        .arg(plan.count(core::PriorStep::Kind::New))
                        .arg(plan.count(core::PriorStep::Kind::Replaced))
                        .arg(plan.count(core::PriorStep::Kind::Skipped))
                        .arg(plan.problems.size())
                 << '\n';
        return;
    }
    QJsonArray steps;
    for (const auto& step : plan.steps)
        steps.append(QJsonObject{{u"line"_s, step.line}, {u"what"_s, nameOf(step.kind)},
            {u"who"_s, step.who}, {u"code"_s, step.code}, {u"number"_s, step.number},
            {u"awardedOn"_s, step.awardedOn.toString(Qt::ISODate)}});
    QJsonArray problems;
    for (const auto& problem : plan.problems)
        problems.append(QJsonObject{{u"line"_s, problem.line}, {u"message"_s, problem.message}});
    call.print(QJsonObject{{u"steps"_s, steps}, {u"problems"_s, problems}});
}

Ending importAwards(const Call& call)
{
    const auto rule = call.arguments.said(u"duplicates"_s).value_or(u"skip"_s);
    const auto duplicate = core::valueNamed<core::PriorDuplicate>(rule);
    if (!duplicate)
        return Usage{Text::tr("“%1” is no rule for those who have earned it already. Write "
                              "--duplicates skip, replace or new.")
                         .arg(rule)};
    const auto path = call.arguments.operands().at(1);
    const auto bytes = readFile(path, core::CsvLimits().maxBytes);
    if (!bytes)
        return bytes.error();
    const auto table = core::readCsv(*bytes);
    if (!table)
        return table.error();
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto by = workspace->personOf(u"by"_s);
    if (!by)
        return by.error();
    const auto plan = core::planPriorAwards(workspace->store(),
        {*table, core::priorColumnsOf(table->header), *duplicate, *by}, core::now());
    if (!plan)
        return plan.error();
    if (!call.arguments.has(u"dry-run"_s)) {
        if (auto done
            = workspace->apply(Text::tr("Recognize what was earned before"), plan->changes, by->id);
            !done)
            return done;
    }
    report(call, *plan);
    if (plan->steps.isEmpty() && !plan->problems.isEmpty())
        return core::Error{core::Error::Kind::Invalid,
            Text::tr("No row of %1 could be taken. Mend the lines named above, then import it "
                     "again.")
                .arg(QFileInfo(path).fileName())};
    return {};
}

} // namespace

QList<Command> priorCommands()
{
    return {
        {.name = u"award import"_s,
            .operands = u"FILE AWARDS.csv"_s,
            .least = 2,
            .most = 2,
            .purpose = Text::tr("Award what people earned before or elsewhere, from a CSV file "
                                "with columns for e-mail or staff number, code, the day it was "
                                "awarded, and maybe the day it expires and a note. Good rows are "
                                "taken, wrong ones are named by line."),
            .example = u"award import \"Maple Grove.laurel\" earned.csv "
                       "--by lena.fischer@maplegrove.example --dry-run"_s,
            .options = {{u"by"_s, u"EMAIL"_s, Text::tr("the approver who vouches for it"),
                            Option::Need::Required},
                {u"duplicates"_s, u"skip|replace|new"_s,
                    Text::tr("what happens to those who have earned it already; skip when it is "
                             "not said"),
                    Option::Need::Optional},
                {u"dry-run"_s, {}, Text::tr("Only say what would be awarded."),
                    Option::Need::Optional},
                jsonOption()},
            .run = importAwards},
    };
}

} // namespace cli
