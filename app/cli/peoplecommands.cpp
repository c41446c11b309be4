// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "app/cli/workspace.h"
#include "core/enrollments/enrolling.h"
#include "core/people/rosterimport.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::PeopleCommands)
};

core::Result<core::RosterPreview> readRosterAt(const QString& path)
{
    const auto name = QFileInfo(path).fileName();
    const auto explained = [&](const core::Error& error) {
        return core::Error{error.kind,
            Text::tr("%1 cannot be taken in: %2").arg(name, error.message), error.detail};
    };
    const auto bytes = readFile(path, core::CsvLimits().maxBytes);
    if (!bytes)
        return bytes.error();
    const auto table = core::readCsv(*bytes);
    if (!table)
        return explained(table.error());
    auto preview = core::readRoster(*table);
    if (!preview)
        return explained(preview.error());
    return preview;
}

QJsonObject jsonOf(const core::RosterPreview& preview, const core::RosterPlan& plan)
{
    QJsonArray problems;
    for (const auto& problem : plan.problems)
        problems.append(QJsonObject{{u"line"_s, problem.line}, {u"message"_s, problem.message}});
    return {{u"new"_s, plan.count(core::RosterStep::Kind::New)},
        {u"changed"_s, plan.count(core::RosterStep::Kind::Changed)},
        {u"unchanged"_s, plan.count(core::RosterStep::Kind::Unchanged)},
        {u"dropped"_s, preview.droppedRows},
        {u"unknownColumns"_s, QJsonArray::fromStringList(preview.unknownColumns)},
        {u"problems"_s, problems}};
}

void report(const Call& call, const core::RosterPreview& preview, const core::RosterPlan& plan)
{
    for (const auto& problem : plan.problems)
        call.warn(Text::tr("Line %1: %2").arg(problem.line).arg(problem.message));
    if (!preview.unknownColumns.isEmpty())
        call.warn(
            Text::tr("These columns are not read: %1.").arg(preview.unknownColumns.join(u", "_s)));
    if (call.arguments.wantsJson())
        return call.print(jsonOf(preview, plan));
    call.out << Text::tr("New: %1, changed: %2, unchanged: %3, students and families not read: %4")
                    .arg(plan.count(core::RosterStep::Kind::New))
                    .arg(plan.count(core::RosterStep::Kind::Changed))
                    .arg(plan.count(core::RosterStep::Kind::Unchanged))
                    .arg(preview.droppedRows)
             << '\n';
}

Ending importRoster(const Call& call)
{
    const auto path = call.arguments.operands().at(1);
    const auto preview = readRosterAt(path);
    if (!preview)
        return preview.error();
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto people = workspace->store().people().all();
    if (!people)
        return people.error();
    const auto plan = core::planRoster(*preview, *people);
    if (!call.arguments.has(u"dry-run"_s)) {
        if (auto done = workspace->apply(Text::tr("Import a roster"), plan.changes); !done)
            return done;
    }
    report(call, *preview, plan);
    if (plan.steps.isEmpty() && !plan.problems.isEmpty())
        return core::Error{core::Error::Kind::Invalid,
            Text::tr("No row of %1 could be taken. Mend the lines named above, then import it "
                     "again.")
                .arg(QFileInfo(path).fileName())};
    return {};
}

Ending enrollOne(const Call& call)
{
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto person = workspace->personOf(u"person"_s);
    if (!person)
        return person.error();
    const auto history = workspace->history(call.arguments.value(u"design"_s));
    if (!history)
        return history.error();
    const auto& microcredential = history->microcredential;
    const auto earlier = workspace->store().enrollments().of(person->id, microcredential.id);
    if (!earlier)
        return earlier.error();
    const auto awards = workspace->store().awards().of(person->id);
    if (!awards)
        return awards.error();
    const auto changes = core::enroll(
        *person, microcredential, history->versions, *earlier, {.awards = *awards}, core::now());
    if (!changes)
        return changes.error();
    if (auto done = workspace->apply(
            Text::tr("Enroll %1 in %2").arg(person->displayName(), microcredential.code), *changes,
            person->id);
        !done)
        return done;
    call.out << Text::tr("%1 works on %2 %3 now.")
                    .arg(person->displayName(), microcredential.code, history->current().number)
             << '\n';
    return {};
}

} // namespace

QList<Command> peopleCommands()
{
    return {
        {.name = u"roster import"_s,
            .operands = u"FILE ROSTER.csv"_s,
            .least = 2,
            .most = 2,
            .purpose = Text::tr("Take people in from a CSV file with columns for first name, last "
                                "name, email, role, school, grade and subject, in any order. Good "
                                "rows are taken, wrong ones are named by line."),
            .example = u"roster import \"Maple Grove.laurel\" staff.csv --dry-run"_s,
            .options
            = {{u"dry-run"_s, {}, Text::tr("Only say what would change."), Option::Need::Optional},
                jsonOption()},
            .run = importRoster},
        {.name = u"enroll"_s,
            .operands = u"FILE"_s,
            .purpose = Text::tr("Start the work of a person on the published version."),
            .example = u"enroll \"Maple Grove.laurel\" --person ana@maple.example --design CM-01"_s,
            .options = workOptions(),
            .run = enrollOne},
    };
}

} // namespace cli
