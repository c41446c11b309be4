// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "app/cli/workspace.h"
#include "core/base/fields.h"
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

core::Error notTaken(const QString& path, const core::Error& error)
{
    return {error.kind,
        Text::tr("%1 cannot be taken in: %2").arg(QFileInfo(path).fileName(), error.message),
        error.detail};
}

core::Result<core::CsvTable> readListAt(const QString& path)
{
    const auto bytes = readFile(path, core::CsvLimits().maxBytes);
    if (!bytes)
        return bytes.error();
    const auto table = core::readCsv(*bytes);
    if (!table)
        return notTaken(path, table.error());
    return table;
}

/// Changes the columns to what --column says; a column that it names holds nothing else then.
std::optional<Usage> takeColumns(
    const Call& call, const QStringList& header, core::RosterColumns& columns)
{
    for (const auto& text : call.arguments.values(u"column"_s)) {
        const auto said
            = text.endsWith(u'=') ? Assignment{text.chopped(1), {}} : Assignment::read(text);
        const auto field = core::valueNamed<core::RosterField>(said ? said->name : QString());
        if (!field) {
            QStringList names;
            for (const auto* name : core::namesOf(core::RosterField()))
                names.append(QString::fromLatin1(name));
            return Usage{Text::tr("“%1” cannot be read. Write it like --column "
                                  "\"last-name=Surname\"; what a roster has is %2.")
                             .arg(text, names.join(u", "_s))};
        }
        columns.remove(*field);
        if (said->value.isEmpty())
            continue;
        const auto column = header.indexOf(said->value);
        if (column < 0)
            return Usage{Text::tr("The roster has no column “%1”. Its columns are: %2.")
                             .arg(said->value, header.join(u", "_s).left(300))};
        columns.removeIf([&](const auto& one) { return one.value() == column; });
        columns.insert(*field, column);
    }
    return {};
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
        {u"unknownColumns"_s, QJsonArray::fromStringList(preview.unreadColumns)},
        {u"problems"_s, problems}};
}

void report(const Call& call, const core::RosterPreview& preview, const core::RosterPlan& plan)
{
    for (const auto& problem : plan.problems)
        call.warn(Text::tr("Line %1: %2").arg(problem.line).arg(problem.message));
    if (!preview.unreadColumns.isEmpty())
        call.warn(
            Text::tr("These columns are not read: %1.").arg(preview.unreadColumns.join(u", "_s)));
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
    const auto list = readListAt(path);
    if (!list)
        return list.error();
    auto columns = core::rosterColumnsOf(list->header);
    if (const auto wrong = takeColumns(call, list->header, columns))
        return *wrong;
    const auto preview = call.arguments.has(u"column"_s) ? core::readRoster(*list, columns)
                                                         : core::readRoster(*list);
    if (!preview)
        return notTaken(path, preview.error());
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
                                "rows are taken, wrong ones are named by line. Columns of other "
                                "names are told with --column."),
            .example = u"roster import \"Maple Grove.laurel\" staff.csv --dry-run"_s,
            .options = {{u"column"_s, u"FIELD=COLUMN"_s,
                            Text::tr("which column holds a field: first-name, last-name, email, "
                                     "staff-id, roles, school, title, grades or subjects; without "
                                     "a column none does. As often as needed."),
                            Option::Need::Optional},
                {u"dry-run"_s, {}, Text::tr("Only say what would change."), Option::Need::Optional},
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
