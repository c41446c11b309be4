// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "app/cli/paper.h"
#include "app/cli/workspace.h"
#include "core/exchange/designfile.h"
#include "core/microcredentials/designcheck.h"
#include "core/microcredentials/history.h"
#include "core/paper/documents.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::DesignCommands)
};

constexpr qint64 largestDesign = 8 * 1024 * 1024;

core::Result<core::DesignFile> readDesign(const QString& path)
{
    const auto bytes = readFile(path, largestDesign);
    if (!bytes)
        return bytes.error();
    auto design = core::readDesignFile(*bytes);
    if (!design)
        return core::Error{design.error().kind,
            Text::tr("%1 cannot be taken in: %2")
                .arg(QFileInfo(path).fileName(), design.error().message),
            design.error().detail};
    return design;
}

QString wordsFor(core::ImportOutcome outcome)
{
    switch (outcome) {
    case core::ImportOutcome::New:
        return Text::tr("new draft");
    case core::ImportOutcome::DraftReplaced:
        return Text::tr("draft replaced");
    case core::ImportOutcome::DraftAdded:
        return Text::tr("new draft beside the published version");
    case core::ImportOutcome::Unchanged:
        return Text::tr("unchanged");
    }
    return {};
}

core::Result<core::ImportOutcome> importOne(Workspace& workspace, const core::DesignFile& file)
{
    const auto& store = workspace.store();
    const auto known = store.microcredentials().withCode(file.code);
    if (!known)
        return known.error();
    std::optional<core::MicrocredentialHistory> history;
    if (*known) {
        auto read = workspace.historyOf(**known);
        if (!read)
            return read.error();
        history = *std::move(read);
    }
    std::optional<core::Microcredential> taken;
    if (const auto id = core::MicrocredentialId::fromString(file.id)) {
        auto found = store.microcredentials().find(*id);
        if (!found)
            return found.error();
        taken = *std::move(found);
    }
    const auto step = core::importDesign(file, history, taken, core::now());
    if (!step)
        return step.error();
    if (auto done = workspace.apply(Text::tr("Import %1").arg(file.code), step->changes); !done)
        return done.error();
    return step->outcome;
}

Ending import(const Call& call)
{
    QList<core::DesignFile> files; // all are read before the first is taken in
    for (const auto& path : call.arguments.operands().mid(1)) {
        const auto file = readDesign(path);
        if (!file)
            return file.error();
        files.append(*file);
    }
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    for (const auto& file : files) {
        const auto outcome = importOne(*workspace, file);
        if (!outcome)
            return outcome.error();
        call.out << file.code << ' ' << file.design.title << ": " << wordsFor(*outcome) << Qt::endl;
    }
    return {};
}

Ending exportOne(const Call& call)
{
    const auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto history = workspace->history(call.arguments.operands().at(1));
    if (!history)
        return history.error();
    const auto file = core::designFileOf(history->microcredential, history->current());
    return writeFile(call.arguments.value(u"o"_s), core::writeDesignFile(file));
}

Ending list(const Call& call)
{
    const auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto all = workspace->store().microcredentials().all();
    if (!all)
        return all.error();
    QJsonArray json;
    for (const auto& microcredential : *all) {
        const auto versions = workspace->store().versions().of(microcredential.id);
        if (!versions)
            return versions.error();
        for (const auto& version : *versions) {
            const QString status(core::nameOf(version.status));
            json.append(
                QJsonObject{{u"code"_s, microcredential.code}, {u"title"_s, version.content.title},
                    {u"version"_s, version.number}, {u"status"_s, status},
                    {u"contentHash"_s,
                        QString::fromLatin1(version.contentHash.value_or(QByteArray()))}});
            if (!call.arguments.wantsJson())
                call.out << microcredential.code << '\t' << version.number << '\t' << status << '\t'
                         << version.content.title << '\n';
        }
    }
    if (call.arguments.wantsJson())
        call.print(json);
    return {};
}

// A design file, or a code in a workspace.
core::Result<core::DesignFile> designToCheck(const Call& call)
{
    if (call.arguments.operands().size() == 1)
        return readDesign(call.arguments.file());
    const auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto history = workspace->history(call.arguments.operands().at(1));
    if (!history)
        return history.error();
    const auto* draft = history->draft();
    return core::designFileOf(history->microcredential, draft ? *draft : history->current());
}

// What only drawing the badge tells.
QList<core::LintFinding> drawnFindings(const core::Design& design)
{
    const auto finding = core::ringTextFinding(design);
    return finding ? QList{*finding} : QList<core::LintFinding>();
}

Ending lint(const Call& call)
{
    const auto file = designToCheck(call);
    if (!file)
        return file.error();
    const auto findings = core::check(file->design, file->code) + drawnFindings(file->design);
    QJsonArray json;
    int errors = 0;
    for (const auto& finding : findings) {
        const QString severity(core::nameOf(finding.severity));
        errors += finding.severity == core::Severity::Error;
        json.append(QJsonObject{{u"rule"_s, finding.rule}, {u"severity"_s, severity},
            {u"path"_s, finding.path}, {u"message"_s, finding.message}});
        if (!call.arguments.wantsJson())
            call.out << severity << ' ' << finding.rule << ' ' << finding.path << ": "
                     << finding.message << '\n';
    }
    if (call.arguments.wantsJson())
        call.print(json);
    else if (findings.isEmpty())
        call.out << Text::tr("No rule has anything to say.") << '\n';
    if (errors == 0)
        return {};
    return core::Error{core::Error::Kind::Refused,
        errors == 1
            ? Text::tr("1 error must be mended before this can be published.")
            : Text::tr("%1 errors must be mended before this can be published.").arg(errors)};
}

Ending publish(const Call& call)
{
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto history = workspace->history(call.arguments.operands().at(1));
    if (!history)
        return history.error();
    const auto reason = call.arguments.said(u"without-pilot"_s)
                            .value_or(Text::tr("Published from the command line without a pilot."));
    const auto prerequisites
        = core::prerequisitesOfOthers(workspace->store(), history->microcredential.code);
    if (!prerequisites)
        return prerequisites.error();
    const auto* draft = history->draft();
    const auto changes = core::publish(*history,
        {.pilotWaiver = reason,
            .prerequisites = *prerequisites,
            .findings = draft ? drawnFindings(draft->content) : QList<core::LintFinding>()},
        core::now());
    if (!changes)
        return changes.error();
    const auto& code = history->microcredential.code;
    if (auto done = workspace->apply(Text::tr("Publish %1").arg(code), *changes); !done)
        return done;
    call.out << code << ' ' << core::touched<core::MicrocredentialVersion>(*changes).last().number
             << '\n';
    return {};
}

Ending handout(const Call& call)
{
    const auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto history = workspace->history(call.arguments.operands().at(1));
    if (!history)
        return history.error();
    const auto school = workspace->school();
    if (!school)
        return school.error();
    const auto paper = paperFor(call, *school);
    if (!paper)
        return Usage{paperUsage(call)};
    const auto text = core::handoutOf(history->microcredential, history->current(), *school);
    const auto pdf = core::writePdf(core::handout(text, *paper));
    return pdf ? Ending(writeFile(call.arguments.value(u"o"_s), *pdf)) : Ending(pdf.error());
}

} // namespace

QList<Command> designCommands()
{
    return {
        {.name = u"design import"_s,
            .operands = u"FILE DESIGN.json…"_s,
            .least = 2,
            .most = anyNumber,
            .purpose = Text::tr("Take designs in as drafts."),
            .example = u"design import \"Maple Grove.laurel\" cm-01.json"_s,
            .options = {},
            .run = import},
        {.name = u"design export"_s,
            .operands = u"FILE CODE"_s,
            .least = 2,
            .most = 2,
            .purpose = Text::tr("Write a design as a file to hand on: the published version, or "
                                "else the draft."),
            .example = u"design export \"Maple Grove.laurel\" CM-01 -o cm-01.json"_s,
            .options
            = {{u"o"_s, u"OUT.json"_s, Text::tr("the file to write"), Option::Need::Required}},
            .run = exportOne},
        {.name = u"design list"_s,
            .operands = u"FILE"_s,
            .purpose = Text::tr("List all versions of all microcredentials."),
            .example = u"design list \"Maple Grove.laurel\""_s,
            .options = {jsonOption()},
            .run = list},
        {.name = u"design lint"_s,
            .operands = u"DESIGN.json | FILE CODE"_s,
            .most = 2,
            .purpose = Text::tr("Check a design by the rules of good design, the draft before the "
                                "published version. Ends with 1 when there is an error."),
            .example = u"design lint cm-01.json --json"_s,
            .options = {jsonOption()},
            .drawsPaper = true, // the text on a badge is measured
            .run = lint},
        {.name = u"design publish"_s,
            .operands = u"FILE CODE"_s,
            .least = 2,
            .most = 2,
            .purpose = Text::tr("Publish the draft, so that people can be enrolled."),
            .example = u"design publish \"Maple Grove.laurel\" CM-01"_s,
            .options = {{u"without-pilot"_s, u"REASON"_s,
                Text::tr("why it is published without a pilot"), Option::Need::Optional}},
            .drawsPaper = true,
            .run = publish},
        {.name = u"design handout"_s,
            .operands = u"FILE CODE"_s,
            .least = 2,
            .most = 2,
            .purpose = Text::tr("Draw the sheet that tells teachers what is asked."),
            .example = u"design handout \"Maple Grove.laurel\" CM-01 -o cm-01.pdf"_s,
            .options
            = {{u"o"_s, u"OUT.pdf"_s, Text::tr("the file to write"), Option::Need::Required},
                paperOption()},
            .drawsPaper = true,
            .run = handout},
    };
}

} // namespace cli
