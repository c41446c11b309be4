// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "app/cli/workspace.h"
#include "core/evidence/adding.h"
#include "core/media/evidencefile.h"
#include "core/submissions/submitting.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::EvidenceCommands)
};

std::optional<Usage> wrongEvidence(const Arguments& arguments)
{
    const bool hasFiles = arguments.operands().size() > 1;
    if (hasFiles && arguments.has(u"text"_s))
        return Usage{Text::tr("Name files or give --text, not both.")};
    if (!hasFiles && !arguments.has(u"text"_s))
        return Usage{Text::tr("Name the files to add, or give a text with --text.")};
    if (arguments.has(u"copy"_s) && arguments.has(u"in-place"_s))
        return Usage{Text::tr("Choose --copy or --in-place, not both.")};
    return std::nullopt;
}

core::Keeping keepingOf(const Arguments& arguments)
{
    return arguments.has(u"copy"_s)    ? core::Keeping::Copy
        : arguments.has(u"in-place"_s) ? core::Keeping::InPlace
                                       : core::Keeping::Usual;
}

core::EvidenceDraft draftOf(const Arguments& arguments)
{
    return {.requirement = arguments.value(u"requirement"_s),
        .type = {},
        .title = {},
        .text = arguments.said(u"text"_s),
        .file = {},
        .consentHeldAt = arguments.said(u"consent-held-at"_s),
        .deidentification = arguments.said(u"deidentified"_s),
        .aiAssistance = {}};
}

// Takes the file in, or finds that the workspace has it.
core::Result<void> takeFile(
    const Call& call, const Workspace& workspace, const QString& path, core::EvidenceDraft& draft)
{
    const auto keeping = keepingOf(call.arguments);
    const auto& store = workspace.store();
    auto taken
        = core::takeIn(path, store.mediaFolder(), keeping, progressOf(QFileInfo(path).fileName()));
    if (!taken)
        return taken.error();
    if (taken->isInPlace() && keeping == core::Keeping::Usual)
        call.warn(Text::tr("“%1” is large and stays where it is. Do not move or delete it, or add "
                           "it with --copy.")
                      .arg(taken->originalName));
    draft.file = *taken;
    if (!taken->sha256)
        return {};
    const auto known = store.mediaFiles().withHash(*taken->sha256);
    if (!known)
        return known.error();
    draft.fileIsKnown = known->has_value();
    if (*known)
        draft.file = **known;
    return {};
}

core::Result<core::AddedEvidence> addOne(
    const Call& call, Workspace& workspace, const std::optional<QString>& path)
{
    const auto work = workspace.work();
    if (!work)
        return work.error();
    auto draft = draftOf(call.arguments);
    if (path) {
        if (auto taken = takeFile(call, workspace, *path, draft); !taken)
            return taken.error();
    }
    auto added = core::addEvidence(*work, draft, work->person.id, core::now());
    if (!added)
        return added;
    for (const auto& warning : added->warnings)
        call.warn(warning);
    if (auto done = workspace.apply(
            Text::tr("Add evidence to %1 of %2").arg(draft.requirement, work->microcredential.code),
            added->changes, work->person.id);
        !done)
        return done.error();
    return added;
}

// What cannot be shown or is not asked for is told before the first file is copied.
core::Result<void> checkAll(const Call& call, const Workspace& workspace, const QStringList& paths)
{
    const auto work = workspace.work();
    if (!work)
        return work.error();
    auto draft = draftOf(call.arguments);
    for (const auto& path : paths) {
        if (!QFileInfo::exists(path))
            return core::Error{core::Error::Kind::Missing,
                Text::tr("“%1” was not found. Check the name and the folder.")
                    .arg(QDir::toNativeSeparators(path))};
        if (auto shown = core::canBeShown(path); !shown)
            return shown;
        draft.file = core::MediaFile();
        draft.file->mediaType = core::mediaTypeOf(path);
        draft.file->originalName = QFileInfo(path).fileName();
        if (auto may = core::addEvidence(*work, draft, work->person.id, core::now()); !may)
            return may.error();
    }
    return {};
}

Ending add(const Call& call)
{
    if (const auto wrong = wrongEvidence(call.arguments))
        return *wrong;
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto paths = call.arguments.operands().mid(1);
    if (auto fine = checkAll(call, *workspace, paths); !fine)
        return fine;
    // The open workspace is ours alone, so no other import runs.
    core::removeLeftovers(workspace->store().mediaFolder());

    QList<std::optional<QString>> pieces(paths.begin(), paths.end());
    if (pieces.isEmpty())
        pieces.append(std::nullopt);
    QJsonArray json;
    for (const auto& piece : pieces) {
        const auto added = addOne(call, *workspace, piece);
        if (!added)
            return added.error();
        json.append(QJsonObject{{u"number"_s, added->item.number},
            {u"requirement"_s, added->item.requirement},
            {u"type"_s, QString(core::nameOf(added->item.type))}, {u"title"_s, added->item.title},
            {u"warnings"_s, QJsonArray::fromStringList(added->warnings)}});
        if (!call.arguments.wantsJson())
            call.out << added->item.number << Qt::endl;
    }
    if (call.arguments.wantsJson())
        call.print(json);
    return {};
}

core::Result<std::optional<QDate>> dateSaid(const Arguments& arguments, const QString& option)
{
    const auto text = arguments.said(option);
    if (!text)
        return std::optional<QDate>();
    const auto day = QDate::fromString(*text, Qt::ISODate);
    if (!day.isValid())
        return core::Error{core::Error::Kind::Invalid,
            Text::tr("“%1” is not a date. Write it as 2026-03-14.").arg(*text)};
    return std::optional<QDate>(day);
}

Ending handIn(const Call& call)
{
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto work = workspace->work();
    if (!work)
        return work.error();
    const bool accepts = call.arguments.has(u"accept-statements"_s);
    const auto metOn = dateSaid(call.arguments, u"coach-met-on"_s);
    if (!metOn)
        return metOn.error();
    const core::SubmitRequest request{.privacyAccepted = accepts,
        .integrityAccepted = accepts,
        .note = call.arguments.said(u"note"_s),
        .contextNote = call.arguments.said(u"context"_s),
        .coachMetOn = *metOn};
    const auto changes = core::submit(*work, request, core::now());
    if (!changes)
        return changes.error();
    if (auto done = workspace->apply(
            Text::tr("Hand in %1").arg(work->microcredential.code), *changes, work->person.id);
        !done)
        return done;
    call.out << Text::tr("Attempt %1 of %2 on %3 is handed in.")
                    .arg(QString::number(work->current()->attempt.number),
                        work->person.displayName(), work->microcredential.code)
             << '\n';
    return {};
}

QList<Option> addOptions()
{
    return workOptions()
        + QList<Option>{
            {u"requirement"_s, u"E1"_s, Text::tr("which requirement it is for"),
                Option::Need::Required},
            {u"text"_s, u"TEXT"_s, Text::tr("a written response instead of files"),
                Option::Need::Optional},
            {u"copy"_s, {}, Text::tr("Copy the files into the folder beside the workspace."),
                Option::Need::Optional},
            {u"in-place"_s, {},
                Text::tr("Leave the files where they are. Usual for videos over 200 MB."),
                Option::Need::Optional},
            {u"consent-held-at"_s, u"TEXT"_s,
                Text::tr("states that students' permission was given, and where the forms are"),
                Option::Need::Optional},
            {u"deidentified"_s, u"METHOD"_s,
                Text::tr("states that names and faces were removed, and how"),
                Option::Need::Optional},
            jsonOption(),
        };
}

} // namespace

QList<Command> evidenceCommands()
{
    return {
        {.name = u"evidence add"_s,
            .operands = u"FILE [PATH…]"_s,
            .most = anyNumber,
            .purpose = Text::tr("Add files or a text to the open work and print their numbers. "
                                "Recordings that cannot be shown are refused."),
            .example = u"evidence add \"Maple Grove.laurel\" --person ana@maple.example --design "
                       "CM-01 --requirement E3 lesson.mp4 --consent-held-at \"school office\" "
                       "--deidentified \"faces blurred\""_s,
            .options = addOptions(),
            .run = add},
        {.name = u"submit"_s,
            .operands = u"FILE"_s,
            .purpose = Text::tr("Hand the open work in. Says what is missing when it cannot be."),
            .example = u"submit \"Maple Grove.laurel\" --person ana@maple.example --design CM-01 "
                       "--accept-statements"_s,
            .options = workOptions()
                + QList<Option>{{u"accept-statements"_s, {},
                                    Text::tr("The earner states that it is their own work and that "
                                             "no student "
                                             "can be recognized without permission."),
                                    Option::Need::Optional},
                    {u"note"_s, u"TEXT"_s,
                        Text::tr("what changed; needed from the second attempt on")},
                    {u"context"_s, u"TEXT"_s,
                        Text::tr("what is different when the evidence is the same, such as a new "
                                 "class")},
                    {u"coach-met-on"_s, u"DATE"_s,
                        Text::tr("when the earner met the coach; needed past the limit of "
                                 "attempts")}},
            .run = handIn},
    };
}

} // namespace cli
