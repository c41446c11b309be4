// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/paper.h"
#include "app/cli/workspace.h"
#include "core/paper/documents.h"
#include "core/reviews/deciding.h"
#include "core/reviews/letterwords.h"

#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::DecisionCommands)
};

std::optional<core::Outcome> outcomeOf(const Arguments& arguments)
{
    QList<core::Outcome> said;
    if (arguments.has(u"approve"_s))
        said.append(core::Outcome::Approved);
    if (arguments.has(u"not-yet"_s))
        said.append(core::Outcome::NotYet);
    if (arguments.has(u"return"_s))
        said.append(core::Outcome::Returned);
    return said.size() == 1 ? std::optional(said.first()) : std::nullopt;
}

/// A decision with its letter, ready to be taken.
struct Prepared {
    core::Changes changes;
    core::Decision decision;
    core::DecisionLetter letter;
};

// The letter speaks of the decision, and the decision keeps the letter.
core::Result<Prepared> prepare(const core::Work& work, core::DecideRequest request,
    const core::Organization& school, core::Instant at)
{
    const auto first = core::decide(work, request, at);
    if (!first)
        return first.error();
    const auto decision = core::touched<core::Decision>(*first).first();
    auto letter = core::draftLetter(work, *work.handedIn(), decision, school, request.by);
    request.letter = core::letterText(letter);
    auto changes = core::decide(work, request, at);
    if (!changes)
        return changes.error();
    return Prepared{*std::move(changes), decision, letter};
}

core::Result<core::DecideRequest> requestOf(
    const Call& call, const Workspace& workspace, core::Outcome outcome, core::Instant at)
{
    auto by = workspace.personOf(u"by"_s);
    if (!by)
        return by.error();
    const auto number = workspace.store().awards().nextNumber(core::localDate(at).year());
    if (!number)
        return number.error();
    return core::DecideRequest{.outcome = outcome,
        .by = *std::move(by),
        .note = call.arguments.said(u"note"_s),
        .awardNumber = *number,
        .letter = {}};
}

// Ready to appear under its name, which it does once the decision is taken.
core::Result<void> drawLetter(QSaveFile& file, const core::LetterText& text, core::PaperSize paper)
{
    const auto pdf = core::writePdf(core::decisionLetter(text, paper));
    if (!pdf)
        return pdf.error();
    if (file.open(QIODevice::WriteOnly) && file.write(*pdf) == pdf->size() && file.flush())
        return {};
    return core::Error{core::Error::Kind::Storage,
        Text::tr("Nothing was decided, because “%1” cannot be written. Choose another place for "
                 "the letter.")
            .arg(file.fileName()),
        file.errorString()};
}

void tell(const Call& call, const Prepared& prepared)
{
    const auto awards = core::touched<core::Award>(prepared.changes);
    const QString outcome(core::nameOf(prepared.decision.outcome));
    if (call.arguments.wantsJson()) {
        QJsonObject json{{u"outcome"_s, outcome},
            {u"brokenClauses"_s, core::Json::write(prepared.decision.brokenClauses)}};
        if (!awards.isEmpty())
            json.insert(u"award"_s, awards.last().number);
        return call.print(json);
    }
    call.out << prepared.letter.heading;
    if (!awards.isEmpty())
        call.out << ' ' << awards.last().number;
    call.out << '\n';
    for (const auto& clause : prepared.decision.brokenClauses)
        call.out << clause << '\n';
}

Ending decideOne(const Call& call)
{
    const auto outcome = outcomeOf(call.arguments);
    if (!outcome)
        return Usage{Text::tr("Say one of --approve, --not-yet and --return.")};
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto school = workspace->school();
    if (!school)
        return school.error();
    const auto paper = paperFor(call, *school);
    if (!paper)
        return Usage{paperUsage(call)};
    const auto work = workspace->work();
    if (!work)
        return work.error();
    const auto at = core::now();
    const auto request = requestOf(call, *workspace, *outcome, at);
    if (!request)
        return request.error();
    const auto prepared = prepare(*work, *request, *school, at);
    if (!prepared)
        return prepared.error();
    QSaveFile letter(call.arguments.value(u"letter"_s));
    if (call.arguments.has(u"letter"_s)) {
        if (auto drawn
            = drawLetter(letter, core::letterOf(prepared->letter, work->design()), *paper);
            !drawn)
            return drawn;
    }
    if (auto done = workspace->apply(Text::tr("Decide on %1").arg(work->microcredential.code),
            prepared->changes, request->by.id);
        !done)
        return done;
    tell(call, *prepared);
    if (call.arguments.has(u"letter"_s) && !letter.commit())
        return core::Error{core::Error::Kind::Storage,
            Text::tr("The decision is taken and its letter kept in the workspace, but “%1” could "
                     "not be written.")
                .arg(letter.fileName()),
            letter.errorString()};
    return {};
}

} // namespace

QList<Command> decisionCommands()
{
    const auto optional = Option::Need::Optional;
    return {
        {.name = u"decide"_s,
            .operands = u"FILE"_s,
            .purpose = Text::tr("Take the decision that the pass rule gives, or return work that "
                                "could not be reviewed. An approval makes the award."),
            .example = u"decide \"Maple Grove.laurel\" --person ana@maple.example --design CM-01 "
                       "--approve --by lena@maple.example --letter letter.pdf"_s,
            .options = workOptions()
                + QList<Option>{
                    {u"by"_s, u"EMAIL"_s, Text::tr("who decides"), Option::Need::Required},
                    {u"approve"_s, {}, Text::tr("The pass rule is met."), optional},
                    {u"not-yet"_s, {}, Text::tr("Something is still open."), optional},
                    {u"return"_s, {},
                        Text::tr("It could not be reviewed; it uses up no attempt."), optional},
                    {u"note"_s, u"TEXT"_s,
                        Text::tr("with --return: what has to change"), optional},
                    {u"letter"_s, u"OUT.pdf"_s, Text::tr("write the letter to the earner"),
                        optional},
                    paperOption(),
                    jsonOption(),
                },
            .drawsPaper = true,
            .run = decideOne},
    };
}

} // namespace cli
