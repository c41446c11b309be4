// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "app/cli/paper.h"
#include "app/cli/passphrase.h"
#include "app/cli/signing.h"
#include "app/cli/stackreading.h"
#include "core/paper/stackfiles.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::StackCommands)
};

QJsonArray partsJson(const core::StackBook& book, const core::StackProgress& progress)
{
    QJsonArray parts;
    for (const auto& part : progress.parts) {
        QJsonArray awards;
        for (const auto& id : part.awards) {
            if (const auto* earned = book.award(id))
                awards.append(earned->award.number);
        }
        parts.append(QJsonObject{{u"slot"_s, part.slot.id}, {u"title"_s, part.slot.title},
            {u"choose"_s, part.slot.choose}, {u"awards"_s, awards},
            {u"open"_s, QJsonArray::fromStringList(part.open)}});
    }
    return parts;
}

QJsonObject jsonOf(const core::StackBook& book, const core::StackStanding& standing)
{
    const auto& progress = standing.progress;
    QJsonArray next;
    for (const auto& one : progress.next)
        next.append(
            QJsonObject{{u"code"_s, one.code}, {u"title"_s, one.title}, {u"hours"_s, one.hours}});
    QJsonArray sequence;
    for (const auto& one : progress.sequence)
        sequence.append(QJsonObject{{u"before"_s, one.rule.before}, {u"after"_s, one.rule.after},
            {u"minimum"_s, one.rule.minimum}, {u"state"_s, QString(nameOf(one.state))}});
    QJsonObject json{{u"person"_s, standing.person.displayName()},
        {u"email"_s, standing.person.email.value_or(QString())}, {u"filled"_s, progress.filled},
        {u"places"_s, progress.places}, {u"progress"_s, progress.share()},
        {u"areas"_s, progress.areas}, {u"complete"_s, progress.isComplete()},
        {u"slots"_s, partsJson(book, progress)}, {u"sequence"_s, sequence},
        {u"missing"_s, QJsonArray::fromStringList(progress.missing)}, {u"next"_s, next}};
    if (standing.award)
        json.insert(u"award"_s, standing.award->number);
    return json;
}

void print(const Call& call, const core::StackStanding& standing)
{
    const auto& progress = standing.progress;
    call.out << standing.person.displayName() << '\t' << progress.filled << '/' << progress.places;
    if (standing.award) {
        call.out << '\t' << Text::tr("awarded as %1").arg(standing.award->number) << '\n';
        return;
    }
    call.out << '\n';
    for (const auto& sentence : progress.missing)
        call.out << "  " << sentence << '\n';
    QStringList next;
    for (const auto& one : progress.next)
        next.append(Text::tr("%1 (about %2 hours)", "CM-01 (about 12 hours)")
                        .arg(one.code, QString::number(one.hours)));
    if (!next.isEmpty())
        call.out << "  " << Text::tr("Next best: %1").arg(next.join(u", "_s)) << '\n';
}

Ending progress(const Call& call)
{
    const auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto reading = StackReading::of(call, *workspace);
    if (!reading)
        return reading.error();
    const auto& [book, stack] = *reading;
    auto standings = book.standings(stack);
    if (call.arguments.has(u"person"_s)) {
        const auto person = workspace->personOf(u"person"_s);
        if (!person)
            return person.error();
        standings = {book.standing(stack, *person)};
    }
    QJsonArray json;
    for (const auto& standing : standings) {
        if (call.arguments.wantsJson())
            json.append(jsonOf(book, standing));
        else
            print(call, standing);
    }
    if (call.arguments.wantsJson())
        call.print(json);
    else if (standings.isEmpty())
        call.out << Text::tr("Nobody has filled a place of this stack yet.") << '\n';
    return {};
}

Ending award(const Call& call)
{
    std::optional<QDate> accepted;
    if (const auto day = call.arguments.said(u"capstone-accepted"_s)) {
        accepted = QDate::fromString(*day, Qt::ISODate);
        if (!accepted->isValid())
            return Usage{Text::tr("“%1” is no day. Write it like 2026-05-14.").arg(*day)};
    }
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto reading = StackReading::of(call, *workspace);
    if (!reading)
        return reading.error();
    const auto& [book, stack] = *reading;
    const auto person = workspace->personOf(u"person"_s);
    if (!person)
        return person.error();
    const auto by = workspace->personOf(u"by"_s);
    if (!by)
        return by.error();
    const auto at = core::now();
    const auto number = book.nextNumber(core::localDate(at).year());
    const auto standing = book.standing(stack, *person);
    const auto changes = core::complete({.stack = stack,
                                            .earner = *person,
                                            .progress = standing.progress,
                                            .award = standing.award,
                                            .by = *by,
                                            .capstoneAcceptedOn = accepted,
                                            .number = number},
        at);
    if (!changes)
        return changes.error();
    if (auto done = workspace->apply(Text::tr("Award %1").arg(stack.code), *changes, by->id); !done)
        return done;
    call.out << person->displayName() << '\t' << stack.code << '\t' << number << '\n';
    return {};
}

// The awards of that stack, or the one of --person.
core::Result<QList<core::StackAward>> chosenAwards(
    const Call& call, const Workspace& workspace, const StackReading& reading)
{
    auto awards = workspace.store().stackAwards().of(reading.stack.id);
    if (!awards)
        return awards.error();
    if (call.arguments.has(u"person"_s)) {
        const auto person = workspace.personOf(u"person"_s);
        if (!person)
            return person.error();
        awards->removeIf([&](const auto& award) { return award.person != person->id; });
    }
    if (awards->isEmpty())
        return core::Error{core::Error::Kind::Missing,
            Text::tr("%1 was not awarded yet, so there is nothing to export. See “stack award”.")
                .arg(reading.stack.code)};
    return awards;
}

QStringList formats()
{
    QStringList all;
    for (const auto* name : namesOf(core::BadgeFormat()))
        all.append(QLatin1StringView(name));
    return all;
}

Ending exportAwards(const Call& call)
{
    const auto asked = call.arguments.value(u"format"_s);
    const auto format = core::valueNamed<core::BadgeFormat>(asked);
    if (!format)
        return Usage{Text::tr("Stacks are not written as “%1”. Write --format %2.")
                         .arg(asked, closest(asked, formats()))};
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto school = workspace->school();
    if (!school)
        return school.error();
    const auto paper = paperFor(call, *school);
    if (!paper)
        return Usage{paperUsage(call)};
    const auto reading = StackReading::of(call, *workspace);
    if (!reading)
        return reading.error();
    const auto awards = chosenAwards(call, *workspace, *reading);
    if (!awards)
        return awards.error();
    const QDir folder(call.arguments.value(u"o"_s));
    if (!QDir().mkpath(folder.path()))
        return core::Error{core::Error::Kind::Storage,
            Text::tr("The folder “%1” cannot be made. Choose another.").arg(folder.path())};
    const auto made
        = signAll(call, *workspace, Text::tr("Sign stacks"), *awards, &core::StackSigning::award);
    if (!made)
        return made.error();
    for (const auto& one : *made) {
        const auto parts = core::stackParts(workspace->store(), one, paper);
        if (!parts)
            return parts.error();
        const auto bytes = core::badgeFile(*parts, *format);
        if (!bytes)
            return bytes.error();
        const auto path = folder.filePath(core::stackFileName(one, *format));
        if (auto done = writeFile(path, *bytes); !done)
            return done;
        call.out << QDir::toNativeSeparators(path) << Qt::endl;
    }
    return {};
}

QList<Option> exportOptions()
{
    return {holderOption(Option::Need::Optional),
        {u"format"_s, formats().join(u'|'),
            Text::tr("what to write: a certificate, a picture, a drawing or bare data"),
            Option::Need::Required},
        {u"o"_s, u"DIR"_s, Text::tr("the folder to write to; made when it is not there"),
            Option::Need::Required},
        paperOption(),
        passphraseOption(Text::tr("the file whose first line opens the school's key")),
        {u"plain-email"_s, {},
            Text::tr("write the holder's e-mail as it is into what is signed now, not hashed"),
            Option::Need::Optional}};
}

} // namespace

QList<Command> stackAwardCommands()
{
    return {
        {.name = u"stack progress"_s,
            .operands = u"FILE CODE"_s,
            .least = 2,
            .most = 2,
            .purpose = Text::tr("Show who filled how many places of a stack, the nearest to done "
                                "first: what is missing, and what would fill the next place."),
            .example = u"stack progress \"Maple Grove.laurel\" STK-RCP --json"_s,
            .options = {holderOption(Option::Need::Optional), jsonOption()},
            .run = progress},
        {.name = u"stack award"_s,
            .operands = u"FILE CODE"_s,
            .least = 2,
            .most = 2,
            .purpose = Text::tr("Award a stack that somebody has completed. One award fills one "
                                "place; what is missing is said. It is signed when it is first "
                                "exported."),
            .example = u"stack award \"Maple Grove.laurel\" STK-EIC --person ana@maple.example "
                       "--by lena@maple.example --capstone-accepted 2026-05-14"_s,
            .options = {holderOption(Option::Need::Required),
                {u"by"_s, u"EMAIL"_s, Text::tr("who awards it, and accepted the capstone"),
                    Option::Need::Required},
                {u"capstone-accepted"_s, u"DAY"_s,
                    Text::tr("the day on which the capstone was accepted, where there is one"),
                    Option::Need::Optional}},
            .run = award},
        {.name = u"stack export"_s,
            .operands = u"FILE CODE"_s,
            .least = 2,
            .most = 2,
            .purpose = Text::tr("Write stack awards that verify themselves: one record (CLR 2.0) "
                                "that wraps the signed badges of its places. The badges are "
                                "signed first, where they were not; prints the path of each file "
                                "on a line."),
            .example = u"stack export \"Maple Grove.laurel\" STK-RCP --format pdf -o stacks"_s,
            .options = exportOptions(),
            .drawsPaper = true,
            .run = exportAwards},
    };
}

} // namespace cli
