// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "app/cli/paper.h"
#include "app/cli/passphrase.h"
#include "app/cli/signing.h"
#include "app/cli/workspace.h"
#include "core/paper/badgefiles.h"
#include "core/paper/pdfbatch.h"
#include "core/paper/showcasekit.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::BadgeCommands)
};

QStringList formats()
{
    QStringList all;
    for (const auto* name : namesOf(core::BadgeFormat()))
        all.append(QLatin1StringView(name));
    return all;
}

Ending writeOut(const Call& call, const core::Work& work, core::BadgeFormat format,
    const core::Result<core::BadgeParts>& parts)
{
    if (!parts)
        return parts.error();
    const auto bytes = core::badgeFile(*parts, format);
    if (!bytes)
        return bytes.error();
    const auto path
        = QDir(call.arguments.value(u"o"_s)).filePath(core::badgeFileName(work, format));
    if (auto done = writeFile(path, *bytes); !done)
        return done;
    call.out << QDir::toNativeSeparators(path) << Qt::endl;
    return {};
}

// A school without a key still prints its certificates.
core::Result<bool> isSigned(const Workspace& workspace, core::BadgeFormat format)
{
    if (format != core::BadgeFormat::Pdf)
        return true;
    const auto key = workspace.store().issuerKeys().current();
    if (!key)
        return key.error();
    return key->has_value();
}

Ending writeAll(const Call& call, Workspace& workspace, const QList<core::Work>& all,
    core::BadgeFormat format, std::optional<core::PaperSize> paper, core::BackPage back)
{
    const core::PdfBatch batch; // certificates share fonts, frame and seal
    const auto wantsSigned = isSigned(workspace, format);
    if (!wantsSigned)
        return wantsSigned.error();
    if (!*wantsSigned) {
        for (const auto& work : all) {
            const auto done = writeOut(
                call, work, format, core::certificateParts(workspace.store(), work, paper));
            if (done.status != Ending::done)
                return done;
        }
        return {};
    }
    const auto badges
        = signAll(call, workspace, Text::tr("Sign badges"), all, &core::BadgeSigning::badge);
    if (!badges)
        return badges.error();
    for (const auto& badge : *badges) {
        auto parts = core::badgeParts(workspace.store(), badge, paper);
        if (parts)
            parts->back = back;
        const auto done = writeOut(call, badge.work, format, parts);
        if (done.status != Ending::done)
            return done;
    }
    return {};
}

// The badges of --person, of --design, or the one of both; all of them with --all.
core::Result<QList<core::Work>> chosenWork(const Call& call, const Workspace& workspace)
{
    std::optional<core::Person> person;
    if (call.arguments.has(u"person"_s)) {
        const auto found = workspace.personOf(u"person"_s);
        if (!found)
            return found.error();
        person = *found;
    }
    std::optional<core::Microcredential> design;
    if (const auto code = call.arguments.said(u"design"_s)) {
        const auto found = workspace.microcredential(*code);
        if (!found)
            return found.error();
        design = *found;
    }
    auto chosen = workspace.awardedWork();
    if (!chosen)
        return chosen;
    chosen->removeIf([&](const core::Work& work) {
        return (person && work.person.id != person->id)
            || (design && work.microcredential.id != design->id);
    });
    if (!chosen->isEmpty() || (!person && !design))
        return chosen;
    if (!person)
        return core::Error{core::Error::Kind::Missing,
            Text::tr("Nobody has earned %1 yet, so there is no badge to export.")
                .arg(design->code)};
    return core::Error{core::Error::Kind::Missing,
        design ? Text::tr("%1 has not earned %2, so there is no badge to export.")
                     .arg(person->displayName(), design->code)
               : Text::tr("%1 has not earned a badge yet, so there is none to export.")
                     .arg(person->displayName())};
}

std::optional<Usage> wrongExport(const Arguments& arguments)
{
    const bool isNamed = arguments.has(u"person"_s) || arguments.has(u"design"_s);
    if (arguments.has(u"all"_s) == isNamed)
        return Usage{Text::tr("Name badges with --person, with --design or with both, or all of "
                              "them with --all.")};
    const auto format = arguments.value(u"format"_s);
    if (!core::valueNamed<core::BadgeFormat>(format))
        return Usage{Text::tr("Badges are not written as “%1”. Write --format %2.")
                         .arg(format, closest(format, formats()))};
    if (arguments.has(u"back"_s) && format != u"pdf"_s)
        return Usage{Text::tr("Only a certificate has a back. Write --format pdf, or leave --back "
                              "away.")};
    return wrongEmail(arguments);
}

Ending exportBadges(const Call& call)
{
    if (const auto wrong = wrongExport(call.arguments))
        return *wrong;
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto school = workspace->school();
    if (!school)
        return school.error();
    const auto paper = paperFor(call, *school);
    if (!paper)
        return Usage{paperUsage(call)};
    const auto chosen = chosenWork(call, *workspace);
    if (!chosen)
        return chosen.error();
    if (!QDir().mkpath(call.arguments.value(u"o"_s)))
        return core::Error{core::Error::Kind::Storage,
            Text::tr("The folder “%1” cannot be made. Choose another.")
                .arg(call.arguments.value(u"o"_s))};
    QList<core::Work> all;
    for (const auto& work : *chosen) {
        if (work.award->status == core::AwardStatus::Revoked)
            call.warn(
                Text::tr("Award %1 was revoked, so it is not exported.").arg(work.award->number));
        else
            all.append(work);
    }
    const auto format = core::valueNamed<core::BadgeFormat>(call.arguments.value(u"format"_s));
    const auto back
        = call.arguments.has(u"back"_s) ? core::BackPage::WholeBadge : core::BackPage::None;
    return writeAll(call, *workspace, all, *format, paper, back);
}

// What the portfolio shows: what --evidence names, or else all that may be shown.
core::Result<core::ShowcaseChoices> chosenShowcase(const Call& call, const core::Work& work)
{
    const auto offer = core::showcaseOffer(work);
    auto choices = core::usualShowcase(work);
    if (call.arguments.has(u"praise"_s))
        choices.words = offer.words;
    const auto said = call.arguments.said(u"evidence"_s);
    if (!said)
        return choices;
    choices.evidence.clear();
    for (const auto& name : said->split(u',', Qt::SkipEmptyParts)) {
        QStringList known;
        const auto before = choices.evidence.size();
        for (const auto& piece : offer.evidence) {
            known.append(piece.requirement);
            if (piece.requirement.compare(name.trimmed(), Qt::CaseInsensitive) == 0)
                choices.evidence.append(piece);
        }
        if (choices.evidence.size() == before)
            return core::Error{core::Error::Kind::Missing,
                Text::tr("There is no evidence “%1” to show. Name it by what was asked for: %2.")
                    .arg(name.trimmed(), known.join(u", "_s))};
    }
    return choices;
}

Ending writeKit(const Call& call)
{
    if (const auto wrong = wrongEmail(call.arguments))
        return *wrong;
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto school = workspace->school();
    if (!school)
        return school.error();
    const auto paper = paperFor(call, *school);
    if (!paper)
        return Usage{paperUsage(call)};
    const auto work = workspace->awarded(call.arguments.operands().at(1));
    if (!work)
        return work.error();
    const auto choices = chosenShowcase(call, *work);
    if (!choices)
        return choices.error();
    const auto badges
        = signAll(call, *workspace, Text::tr("Sign badges"), {*work}, &core::BadgeSigning::badge);
    if (!badges)
        return badges.error();
    const auto parts = core::showcaseParts(workspace->store(), badges->first(), *choices, paper);
    if (!parts)
        return parts.error();
    const auto folder = core::writeShowcase(*parts, call.arguments.value(u"to"_s));
    if (!folder)
        return folder.error();
    call.out << QDir::toNativeSeparators(*folder) << Qt::endl;
    return {};
}

QList<Option> kitOptions()
{
    return QList<Option>{
               {u"to"_s, u"DIR"_s,
                   Text::tr(
                       "the folder in which the kit gets a folder of its own; made when it is not "
                       "there"),
                   Option::Need::Required},
               {u"evidence"_s, u"E1,E3"_s,
                   Text::tr("what the portfolio names, by what was asked for; else all of it"),
                   Option::Need::Optional},
               {u"praise"_s, {},
                   Text::tr(
                       "quote in the portfolio what the reviewers praised; read it first, it may "
                       "name students"),
                   Option::Need::Optional},
               paperOption(),
               passphraseOption(Text::tr("the file whose first line opens the school's key")),
           }
    + emailOptions();
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
            {u"format"_s, formats().join(u'|'),
                Text::tr("what to write: a certificate, a picture, a drawing or bare data"),
                Option::Need::Required},
            {u"o"_s, u"DIR"_s, Text::tr("the folder to write to; made when it is not there"),
                Option::Need::Required},
            paperOption(),
            {u"back"_s, {},
                Text::tr("print the whole signed badge as codes on the back of a certificate"),
                Option::Need::Optional},
            passphraseOption(Text::tr("the file whose first line opens the school's key")),
        }
        + emailOptions();
}

} // namespace

QList<Command> badgeCommands()
{
    return {
        {.name = u"badge export"_s,
            .operands = u"FILE"_s,
            .purpose = Text::tr("Write badges that verify themselves, or certificates with the "
                                "badge inside; prints the path of each on a line. Badges are "
                                "signed with the school's key; without one, only certificates "
                                "are written."),
            .example = u"badge export \"Maple Grove.laurel\" --all --format png -o badges"_s,
            .options = exportOptions(),
            .drawsPaper = true,
            .run = exportBadges},
        {.name = u"badge kit"_s,
            .operands = u"FILE NUMBER"_s,
            .least = 2,
            .most = 2,
            .purpose = Text::tr("Write all that a teacher needs to show one badge into a folder: "
                                "pictures, certificate, a page that checks the badge in any "
                                "browser, a portfolio page, words for e-mail, résumé and "
                                "LinkedIn. Prints the path of the folder. No file of the evidence "
                                "goes along."),
            .example = u"badge kit \"Maple Grove.laurel\" 2026-0003 --to kits --evidence E1,E3"_s,
            .options = kitOptions(),
            .drawsPaper = true,
            .run = writeKit},
    };
}

} // namespace cli
