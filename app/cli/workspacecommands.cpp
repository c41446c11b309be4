// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/workspace.h"
#include "core/demo/demoschool.h"
#include "core/storage/backup.h"
#include "core/storage/migrations.h"
#include "core/work/workspacecheck.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::WorkspaceCommands)
};

Ending makeDemo(const Call& call)
{
    const auto made = core::createDemoSchool(call.arguments.file(), core::now());
    if (!made)
        return made.error();
    call.warn((*made)->warnings());
    call.out << (*made)->path() << '\n';
    return {};
}

Ending makeNew(const Call& call)
{
    if (call.arguments.has(u"demo"_s))
        return call.arguments.has(u"school"_s)
            ? Ending(Usage{Text::tr("The demo school has its own name. Leave --school out.")})
            : makeDemo(call);
    const auto path = call.arguments.file();
    core::Organization school;
    school.id = core::OrganizationId::create();
    school.name = call.arguments.said(u"school"_s).value_or(QFileInfo(path).completeBaseName());
    school.createdAt = core::now();
    if (school.name.trimmed().isEmpty())
        return core::Error{core::Error::Kind::Invalid,
            Text::tr("The school needs a name. Give it with --school.")};
    const auto made = core::Store::create(path, school);
    if (!made)
        return made.error();
    call.warn((*made)->warnings());
    call.out << (*made)->path() << '\n';
    return {};
}

struct Count {
    QString name;
    QString words;
    core::Result<int> number;
};

QList<Count> countsOf(const core::Store& store)
{
    return {{u"people"_s, Text::tr("People"), store.people().count()},
        {u"microcredentials"_s, Text::tr("Microcredentials"), store.microcredentials().count()},
        {u"enrollments"_s, Text::tr("Enrollments"), store.enrollments().count()},
        {u"attempts"_s, Text::tr("Attempts"), store.attempts().count()},
        {u"evidence"_s, Text::tr("Pieces of evidence"), store.evidence().count()},
        {u"comments"_s, Text::tr("Comments"), store.comments().count()},
        {u"awards"_s, Text::tr("Awards"), store.awards().count()}};
}

Ending info(const Call& call)
{
    const auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto school = workspace->school();
    if (!school)
        return school.error();
    const auto& store = workspace->store();
    QJsonObject json{{u"school"_s, school->name}, {u"demo"_s, school->isDemo},
        {u"format"_s, int(core::migrations().size())},
        {u"program"_s, QStringLiteral(LAUREL_VERSION)}, {u"readOnly"_s, store.isReadOnly()},
        {u"steps"_s, store.journal().lastSeq()}};
    QStringList lines{school->name};
    for (const auto& count : countsOf(store)) {
        if (!count.number)
            return count.number.error();
        json.insert(count.name, *count.number);
        lines.append(u"%1: %2"_s.arg(count.words).arg(*count.number));
    }
    lines.append(
        Text::tr("Format %1, read by Laurel %2")
            .arg(QString::number(core::migrations().size()), QStringLiteral(LAUREL_VERSION)));
    if (call.arguments.wantsJson())
        call.print(json);
    else
        call.out << lines.join(u'\n') << '\n';
    return {};
}

Ending check(const Call& call)
{
    const auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto found = core::checkWorkspace(workspace->store());
    if (!found)
        return found.error();
    if (call.arguments.wantsJson())
        call.print(QJsonArray::fromStringList(*found));
    else if (!found->isEmpty())
        call.out << found->join(u'\n') << '\n';
    else
        call.out << Text::tr("Everything is as it must be.") << '\n';
    if (found->isEmpty())
        return {};
    return core::Error{core::Error::Kind::Damaged,
        found->size() == 1 ? Text::tr("1 thing is not as it must be.")
                           : Text::tr("%1 things are not as they must be.").arg(found->size())};
}

Ending backup(const Call& call)
{
    const auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const QFileInfo to(call.arguments.operands().at(1));
    if (auto done = core::backUp(workspace->store().database(), to.absoluteFilePath()); !done)
        return done;
    call.out << to.absoluteFilePath() << '\n';
    return {};
}

} // namespace

QList<Command> workspaceCommands()
{
    return {
        {.name = u"new"_s,
            .operands = u"FILE"_s,
            .purpose = Text::tr("Make a new workspace, empty or with the demo school."),
            .example = u"new \"Maple Grove.laurel\" --school \"Maple Grove School\""_s,
            .options = {{u"school"_s, u"NAME"_s,
                            Text::tr("name of the school; the file's name when it is not given"),
                            Option::Need::Optional},
                {u"demo"_s, {}, Text::tr("Fill it with a fictional school to look around in.")}},
            .run = makeNew},
        {.name = u"info"_s,
            .operands = u"FILE"_s,
            .purpose = Text::tr("Count what is in a workspace."),
            .example = u"info \"Maple Grove.laurel\" --json"_s,
            .options = {jsonOption()},
            .run = info},
        {.name = u"check"_s,
            .operands = u"FILE"_s,
            .purpose = Text::tr("Check the database, the history, all hashes and the files of "
                                "evidence. Ends with 1 when something is wrong."),
            .example = u"check \"Maple Grove.laurel\""_s,
            .options = {jsonOption()},
            .run = check},
        {.name = u"backup"_s,
            .operands = u"FILE TO"_s,
            .least = 2,
            .most = 2,
            .purpose
            = Text::tr("Make a checked copy of the workspace file. While the workspace is "
                       "open in the app, the app makes the backups. The folder of evidence "
                       "beside it is not part of it; copy that too."),
            .example = u"backup \"Maple Grove.laurel\" \"/media/stick/Maple Grove.laurel\""_s,
            .options = {},
            .run = backup},
    };
}

} // namespace cli
