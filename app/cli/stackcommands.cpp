// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "app/cli/stackreading.h"
#include "core/microcredentials/starters.h"
#include "core/stacks/stackwords.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::StackCommands)
};

constexpr qint64 largestStack = 1024 * 1024;

core::Result<core::StackFile> readStack(const QString& path)
{
    const auto bytes = readFile(path, largestStack);
    if (!bytes)
        return bytes.error();
    auto stack = core::readStackFile(*bytes);
    if (!stack)
        return core::Error{stack.error().kind,
            Text::tr("%1 cannot be taken in: %2")
                .arg(QFileInfo(path).fileName(), stack.error().message),
            stack.error().detail};
    return stack;
}

core::Result<core::StackFile> readStarter(const QString& name)
{
    const auto bytes = core::starterFile(name);
    if (!core::starterStacks().contains(name) || bytes.isEmpty())
        return core::Error{core::Error::Kind::Missing,
            Text::tr("No stack called “%1” comes with Laurel. Did you mean %2?")
                .arg(name, closest(name, core::starterStacks()))};
    return core::readStackFile(bytes);
}

QString wordsFor(core::StackOutcome outcome)
{
    switch (outcome) {
    case core::StackOutcome::New:
        return Text::tr("new stack");
    case core::StackOutcome::Replaced:
        return Text::tr("stack replaced");
    case core::StackOutcome::Unchanged:
        return Text::tr("unchanged");
    }
    return {};
}

// Each is taken in by itself, so that a later one knows of an earlier one.
Ending takeIn(const Call& call, const QList<core::StackFile>& files)
{
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    for (const auto& file : files) {
        const auto at = core::now();
        const auto book = core::StackBook::read(workspace->store(), core::localDate(at));
        if (!book)
            return book.error();
        const auto step = core::importStack(file, book->surroundings(), at);
        if (!step)
            return step.error();
        if (auto done = workspace->apply(Text::tr("Import %1").arg(file.code), step->changes);
            !done)
            return done;
        call.warn(step->warnings);
        call.out << file.code << ' ' << file.content.title << ": " << wordsFor(step->outcome)
                 << Qt::endl;
    }
    return {};
}

Ending takeAll(const Call& call, core::Result<core::StackFile> (*read)(const QString&))
{
    QList<core::StackFile> files; // all are read before the first is taken in
    for (const auto& named : call.arguments.operands().mid(1)) {
        const auto file = read(named);
        if (!file)
            return file.error();
        files.append(*file);
    }
    return takeIn(call, files);
}

Ending importStacks(const Call& call)
{
    return takeAll(call, readStack);
}

Ending addStarters(const Call& call)
{
    return takeAll(call, readStarter);
}

Ending listStarters(const Call& call)
{
    QJsonArray json;
    for (const auto& name : core::starterStacks()) {
        const auto file = readStarter(name);
        if (!file)
            return file.error();
        json.append(QJsonObject{{u"name"_s, name}, {u"code"_s, file->code},
            {u"title"_s, file->content.title}, {u"summary"_s, file->content.summary}});
        if (!call.arguments.wantsJson())
            call.out << name << '\t' << file->code << '\t' << file->content.title << '\n';
    }
    if (call.arguments.wantsJson())
        call.print(json);
    return {};
}

Ending list(const Call& call)
{
    const auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto book = core::StackBook::read(workspace->store(), core::localDate(core::now()));
    if (!book)
        return book.error();
    QJsonArray json;
    for (const auto& stack : book->stacks()) {
        const auto& awards = book->surroundings().awards;
        const auto awarded = std::count_if(awards.begin(), awards.end(),
            [&](const auto& award) { return award.stack == stack.id; });
        const auto places = core::placesOf(stack.content);
        json.append(QJsonObject{{u"code"_s, stack.code}, {u"title"_s, stack.content.title},
            {u"version"_s, stack.number}, {u"places"_s, places}, {u"awarded"_s, qint64(awarded)}});
        if (!call.arguments.wantsJson())
            call.out << stack.code << '\t' << stack.number << '\t' << places << '\t' << awarded
                     << '\t' << stack.content.title << '\n';
    }
    if (call.arguments.wantsJson())
        call.print(json);
    return {};
}

QJsonValue fileJson(const core::StackFile& file)
{
    return QJsonDocument::fromJson(core::writeStackFile(file)).object();
}

Ending show(const Call& call)
{
    const auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto reading = StackReading::of(call, *workspace);
    if (!reading)
        return reading.error();
    const auto& [book, stack] = *reading;
    const auto findings = core::check(stack.content, book.surroundings().microcredentials);
    if (call.arguments.wantsJson()) {
        auto json = fileJson(core::stackFileOf(stack, book.surroundings().awards)).toObject();
        QJsonArray messages;
        for (const auto& finding : findings)
            messages.append(finding.message);
        json.insert(u"findings"_s, messages);
        call.print(json);
        return {};
    }
    call.out << stack.code << ' ' << stack.number << ' ' << stack.content.title << '\n';
    if (!stack.content.summary.isEmpty())
        call.out << stack.content.summary << '\n';
    for (const auto& slot : stack.content.asked)
        call.out << "  " << slot.id << '\t' << slot.title << '\t' << core::choiceWords(slot)
                 << '\n';
    for (const auto& rule : core::ruleWords(stack.content))
        call.out << "  " << rule << '\n';
    for (const auto& finding : findings)
        call.warn(finding.message);
    return {};
}

Ending write(const Call& call)
{
    const auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto reading = StackReading::of(call, *workspace);
    if (!reading)
        return reading.error();
    const auto file = core::stackFileOf(reading->stack, reading->book.surroundings().awards);
    return writeFile(call.arguments.value(u"o"_s), core::writeStackFile(file));
}

Ending remove(const Call& call)
{
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto reading = StackReading::of(call, *workspace);
    if (!reading)
        return reading.error();
    const auto changes = core::removeStack(reading->stack, reading->book.surroundings().awards);
    if (!changes)
        return changes.error();
    return workspace->apply(Text::tr("Remove %1").arg(reading->stack.code), *changes);
}

} // namespace

QList<Command> stackCommands()
{
    return {
        {.name = u"stack import"_s,
            .operands = u"FILE STACK.json…"_s,
            .least = 2,
            .most = anyNumber,
            .purpose = Text::tr("Take stacks in: sets of microcredentials that together are a "
                                "credential of their own."),
            .example = u"stack import \"Maple Grove.laurel\" stack-rcp.json"_s,
            .options = {},
            .run = importStacks},
        {.name = u"stack starters"_s,
            .operands = {},
            .least = 0,
            .most = 0,
            .purpose = Text::tr("List the stacks that come with Laurel to begin with."),
            .example = u"stack starters"_s,
            .options = {jsonOption()},
            .run = listStarters},
        {.name = u"stack add"_s,
            .operands = u"FILE STARTER…"_s,
            .least = 2,
            .most = anyNumber,
            .purpose = Text::tr("Take in stacks that come with Laurel, by the names that “stack "
                                "starters” lists."),
            .example = u"stack add \"Maple Grove.laurel\" stack-rcp"_s,
            .options = {},
            .run = addStarters},
        {.name = u"stack list"_s,
            .operands = u"FILE"_s,
            .purpose = Text::tr("List all stacks: code, version, places, how often it was awarded, "
                                "title."),
            .example = u"stack list \"Maple Grove.laurel\""_s,
            .options = {jsonOption()},
            .run = list},
        {.name = u"stack show"_s,
            .operands = u"FILE CODE"_s,
            .least = 2,
            .most = 2,
            .purpose = Text::tr("Show what a stack asks, and what is wrong with it."),
            .example = u"stack show \"Maple Grove.laurel\" STK-RCP"_s,
            .options = {jsonOption()},
            .run = show},
        {.name = u"stack write"_s,
            .operands = u"FILE CODE"_s,
            .least = 2,
            .most = 2,
            .purpose = Text::tr("Write a stack as a file to hand on."),
            .example = u"stack write \"Maple Grove.laurel\" STK-RCP -o stack-rcp.json"_s,
            .options
            = {{u"o"_s, u"OUT.json"_s, Text::tr("the file to write"), Option::Need::Required}},
            .run = write},
        {.name = u"stack remove"_s,
            .operands = u"FILE CODE"_s,
            .least = 2,
            .most = 2,
            .purpose = Text::tr("Remove a stack that nobody was awarded."),
            .example = u"stack remove \"Maple Grove.laurel\" STK-RCP"_s,
            .options = {},
            .run = remove},
    };
}

} // namespace cli
