// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "app/cli/workspace.h"
#include "core/credentials/answers.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::VerifyCommands)
};

QJsonObject jsonOf(const QString& path, const core::BadgeReport& report)
{
    const auto& words = report.words;
    QJsonObject json{{u"file"_s, path}, {u"good"_s, report.isGood()},
        {u"alteration"_s, QString(nameOf(report.alteration))},
        {u"signer"_s, QString(nameOf(report.acquaintance))},
        {u"validity"_s, QString(nameOf(report.validity))},
        {u"holderMatch"_s, QString(nameOf(report.ownership))},
        {u"register"_s, QString(nameOf(report.registration))},
        {u"picture"_s, QString(nameOf(report.picture))}, {u"title"_s, words.title},
        {u"holder"_s, words.holder}, {u"issuer"_s, words.issuer}, {u"did"_s, report.did},
        {u"knownAs"_s, report.knownAs}, {u"trouble"_s, report.trouble}};
    if (words.validFrom)
        json.insert(u"validFrom"_s, core::toIso(*words.validFrom));
    if (words.validUntil)
        json.insert(u"validUntil"_s, core::toIso(*words.validUntil));
    if (report.listedAt)
        json.insert(u"revocationsListedAt"_s, core::toIso(*report.listedAt));
    if (report.revocation) {
        json.insert(u"revokedAt"_s, core::toIso(report.revocation->at));
        json.insert(u"revocationReason"_s, report.revocation->reason);
    }
    QJsonObject levels;
    for (const auto& level : words.levels)
        levels.insert(level.criterion, level.level);
    json.insert(u"levels"_s, levels);
    return json;
}

core::BadgeReport reportOn(const core::Result<QByteArray>& bytes, const core::CheckingTerms& terms)
{
    if (bytes)
        return core::checkBadgeFile(*bytes, terms);
    core::BadgeReport report;
    report.trouble = bytes.error().message;
    return report;
}

void print(const Call& call, const QString& path, const core::BadgeReport& report, core::Instant at)
{
    call.out << QDir::toNativeSeparators(path) << '\n';
    if (!report.words.title.isEmpty())
        call.out << u"  %1 — %2"_s.arg(report.words.title, report.words.holder) << '\n';
    call.out << "  " << core::verdictOf(report).words << '\n';
    for (const auto& answer : core::answersOf(report, at)) {
        const QStringList words{answer.question, answer.answer, answer.detail};
        call.out << "  " << words.join(u' ').simplified() << '\n';
    }
}

/// What was named, read once: lists tell about badges, and the rest are badges.
struct Gathered {
    QStringList paths;
    QList<core::Result<QByteArray>> badges;
};

core::Result<Gathered> gather(const Call& call, core::IssuerStatements& statements)
{
    Gathered found;
    for (const auto& operand : call.arguments.operands()) {
        for (const auto& path : core::badgeFilesIn(operand)) {
            const auto bytes = readFile(path, core::mostBadgeBytes);
            const auto taken = bytes ? statements.take(*bytes) : core::Result<bool>(false);
            if (!taken)
                return core::Error{taken.error().kind,
                    QDir::toNativeSeparators(path) + u": "_s + taken.error().message};
            if (*taken)
                continue;
            found.paths.append(path);
            found.badges.append(bytes);
        }
    }
    if (found.paths.isEmpty())
        return core::Error{core::Error::Kind::Missing,
            Text::tr("There is no badge here. Badges are files that end in .json, .jwt, .png, "
                     ".svg or .pdf.")};
    return found;
}

// Which evidence of the badges each file is.
core::Result<void> matchEvidence(const Call& call, const QList<core::BadgeReport>& reports)
{
    for (const auto& path : call.arguments.values(u"evidence"_s)) {
        const auto hash = core::hashFile(path, progressOf(QFileInfo(path).fileName()));
        if (!hash)
            return hash.error();
        QStringList found;
        for (const auto& report : reports) {
            const auto* evidence = core::evidenceWith(report.words, *hash);
            if (evidence && report.alteration == core::Alteration::Unaltered)
                found.append(u"%1 (%2)"_s.arg(evidence->name, report.words.holder));
        }
        found.removeDuplicates();
        call.err << (found.isEmpty()
                ? Text::tr("“%1” is none of the evidence that these badges name.").arg(path)
                : Text::tr("“%1” is evidence: %2.").arg(path, found.join(u", "_s)))
                 << '\n';
    }
    return {};
}

Ending verify(const Call& call)
{
    auto trusted = core::TrustList::load(core::TrustList::usualPath());
    if (!trusted)
        return trusted.error();
    core::CheckingTerms terms{
        *std::move(trusted), core::now(), call.arguments.said(u"email"_s), {}};
    const auto found = gather(call, terms.statements);
    if (!found)
        return found.error();
    QJsonArray json;
    QList<core::BadgeReport> reports;
    int doubtful = 0;
    for (qsizetype i = 0; i < found->paths.size(); ++i) {
        const auto report = reportOn(found->badges.at(i), terms);
        reports.append(report);
        doubtful += report.isGood() ? 0 : 1;
        if (call.arguments.wantsJson())
            json.append(jsonOf(found->paths.at(i), report));
        else
            print(call, found->paths.at(i), report, terms.at);
    }
    if (call.arguments.wantsJson())
        call.print(json);
    if (auto done = matchEvidence(call, reports); !done)
        return done;
    if (doubtful == 0)
        return {};
    return core::Error{core::Error::Kind::Refused,
        Text::tr("%1 of %2 cannot be relied on as it stands; the answers say why.")
            .arg(QString::number(doubtful), QString::number(found->paths.size()))};
}

} // namespace

QList<Command> verifyCommands()
{
    return {
        {.name = u"verify"_s,
            .operands = u"BADGE|FOLDER…"_s,
            .most = anyNumber,
            .purpose = Text::tr("Check badges without a network: unaltered? who signed, and do "
                                "you know them? still valid? whose? Lists of revoked badges and "
                                "registers among the files count for all of them. Ends with 1 "
                                "unless every answer is good."),
            .example = u"verify badges --email ana@maple.example"_s,
            .options = {{u"email"_s, u"EMAIL"_s, Text::tr("whose badge it should be"),
                            Option::Need::Optional},
                {u"evidence"_s, u"PATH"_s,
                    Text::tr("a file, to be found by its content among the evidence that the "
                             "badges name; may be given again"),
                    Option::Need::Optional},
                jsonOption()},
            .run = verify},
    };
}

} // namespace cli
