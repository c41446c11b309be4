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
    if (standing.award) {
        json.insert(u"award"_s, standing.award->number);
        json.insert(u"awardStatus"_s, standing.isRevoked() ? u"revoked"_s : u"issued"_s);
    }
    if (standing.isRevoked())
        json.insert(u"reason"_s, standing.events.last().reason);
    return json;
}

void print(const Call& call, const core::StackStanding& standing)
{
    const auto& progress = standing.progress;
    call.out << standing.person.displayName() << '\t' << progress.filled << '/' << progress.places;
    if (standing.award) {
        const auto words
            = standing.isRevoked() ? Text::tr("award %1, revoked") : Text::tr("awarded as %1");
        call.out << '\t' << words.arg(standing.award->number) << '\n';
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
                                            .isRevoked = standing.isRevoked(),
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

Ending changeStanding(const Call& call, const QString& words,
    core::Result<core::Changes> (*judge)(const core::StackStandingRequest&, core::Instant))
{
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto reading = StackReading::of(call, *workspace);
    if (!reading)
        return reading.error();
    const auto person = workspace->personOf(u"person"_s);
    if (!person)
        return person.error();
    const auto by = workspace->personOf(u"by"_s);
    if (!by)
        return by.error();
    const auto& [book, stack] = *reading;
    const auto standing = book.standing(stack, *person);
    if (!standing.award)
        return core::Error{core::Error::Kind::Missing,
            Text::tr("%1 was not awarded %2.").arg(person->displayName(), stack.code)};
    const auto changes = judge(
        {*standing.award, standing.events, *by, call.arguments.value(u"reason"_s)}, core::now());
    if (!changes)
        return changes.error();
    if (auto done = workspace->apply(words.arg(stack.code), *changes, by->id); !done)
        return done;
    call.warn(Text::tr("Hand out the list of revoked badges anew (badge revocations), so that "
                       "others know."));
    return {};
}

Ending revokeAward(const Call& call)
{
    return changeStanding(call, Text::tr("Revoke an award of %1"), &core::revokeStack);
}

Ending reinstateAward(const Call& call)
{
    return changeStanding(call, Text::tr("Reinstate an award of %1"), &core::reinstateStack);
}

// The awards of that stack that count, or the one of --person.
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
    QList<core::StackAward> counting;
    for (const auto& award : *awards) {
        const auto events = workspace.store().stackAwardEvents().of(award.id);
        if (!events)
            return events.error();
        if (core::revocationIn(*events))
            call.warn(Text::tr("Award %1 was revoked, so it is not exported.").arg(award.number));
        else
            counting.append(award);
    }
    return counting;
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
    if (const auto wrong = wrongEmail(call.arguments))
        return *wrong;
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

QList<Option> standingOptions()
{
    return {holderOption(Option::Need::Required),
        {u"reason"_s, u"TEXT"_s, Text::tr("why; it is handed out with the list"),
            Option::Need::Required},
        {u"by"_s, u"EMAIL"_s, Text::tr("the approver who says so"), Option::Need::Required}};
}

QList<Option> exportOptions()
{
    return QList<Option>{holderOption(Option::Need::Optional),
               {u"format"_s, formats().join(u'|'),
                   Text::tr("what to write: a certificate, a picture, a drawing or bare data"),
                   Option::Need::Required},
               {u"o"_s, u"DIR"_s, Text::tr("the folder to write to; made when it is not there"),
                   Option::Need::Required},
               paperOption(),
               passphraseOption(Text::tr("the file whose first line opens the school's key"))}
    + emailOptions();
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
        {.name = u"stack revoke"_s,
            .operands = u"FILE CODE"_s,
            .least = 2,
            .most = 2,
            .purpose = Text::tr("Make somebody's award of a stack not count any more. The badges "
                                "in it stay as they are; “badge revocations” tells others."),
            .example = u"stack revoke \"Maple Grove.laurel\" STK-EIC --person ana@maple.example "
                       "--by lena@maple.example --reason \"The talk was another's.\""_s,
            .options = standingOptions(),
            .run = revokeAward},
        {.name = u"stack reinstate"_s,
            .operands = u"FILE CODE"_s,
            .least = 2,
            .most = 2,
            .purpose = Text::tr("Make a revoked award of a stack count again."),
            .example = u"stack reinstate \"Maple Grove.laurel\" STK-EIC --person "
                       "ana@maple.example --by lena@maple.example --reason \"It was hers.\""_s,
            .options = standingOptions(),
            .run = reinstateAward},
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
