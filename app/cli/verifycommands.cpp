// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "app/cli/workspace.h"
#include "core/paper/checkedfile.h"

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
        if (report.revocation->isReplaced())
            json.insert(u"replacedBy"_s, report.revocation->replacedBy);
    }
    if (report.isRecord) {
        QJsonArray wrapped;
        for (const auto& badge : report.wrapped)
            wrapped.append(jsonOf(path, badge));
        json.insert(u"wrapped"_s, wrapped);
    }
    QJsonObject levels;
    for (const auto& level : words.levels)
        levels.insert(level.criterion, level.level);
    json.insert(u"levels"_s, levels);
    return json;
}

QJsonObject jsonOf(const QString& path, const core::StubReport& report)
{
    const auto& proof = report.stub.proof;
    QJsonObject json{{u"file"_s, path}, {u"good"_s, false}, {u"only"_s, u"code"_s},
        {u"signer"_s, QString(nameOf(report.acquaintance))}, {u"did"_s, proof.did},
        {u"knownAs"_s, report.knownAs}, {u"signedAt"_s, core::toIso(proof.signedAt)},
        {u"names"_s, report.stub.badge}};
    if (report.revocation)
        json.insert(u"revokedAt"_s, core::toIso(report.revocation->at));
    return json;
}

core::CheckedFile checked(const core::Result<QByteArray>& bytes, const core::CheckingTerms& terms)
{
    if (bytes)
        return core::checkFile(*bytes, terms);
    core::CheckedFile file;
    file.report.trouble = bytes.error().message;
    return file;
}

// Whose code it is, when the badge was given too.
void matchCodes(const QStringList& paths, QList<core::CheckedFile>& files)
{
    for (auto& code : files) {
        for (qsizetype i = 0; i < files.size(); ++i) {
            if (core::isCodeOf(code, files.at(i)))
                code.note = Text::tr("It is the code of the badge in “%1”.")
                                .arg(QDir::toNativeSeparators(paths.at(i)));
        }
    }
}

void print(const Call& call, const QString& path, const core::CheckedFile& file, core::Instant at)
{
    call.out << QDir::toNativeSeparators(path) << '\n';
    const auto& said = file.report.words;
    if (!said.title.isEmpty())
        call.out << u"  %1 — %2"_s.arg(said.title, said.holder) << '\n';
    const auto verdict = file.code ? core::verdictOf(*file.code) : core::verdictOf(file.report);
    call.out << "  " << verdict.words << '\n';
    const auto answers = file.code ? core::answersOf(*file.code) : core::answersOf(file.report, at);
    for (const auto& answer : answers) {
        const QStringList words{answer.question, answer.answer, answer.detail};
        call.out << "  " << words.join(u' ').simplified() << '\n';
    }
    if (!file.note.isEmpty())
        call.out << "  " << file.note << '\n';
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
                     ".svg or .pdf, or photos of certificates.")};
    return found;
}

// Which evidence of the badges each file is.
core::Result<void> matchEvidence(const Call& call, const QList<core::CheckedFile>& files)
{
    for (const auto& path : call.arguments.values(u"evidence"_s)) {
        const auto hash = core::hashFile(path, progressOf(QFileInfo(path).fileName()));
        if (!hash)
            return hash.error();
        QStringList found;
        for (const auto& file : files) {
            const auto& report = file.report;
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
    QList<core::CheckedFile> files;
    for (const auto& bytes : found->badges)
        files.append(checked(bytes, terms));
    matchCodes(found->paths, files);
    QJsonArray json;
    int doubtful = 0;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const auto& file = files.at(i);
        const auto& path = found->paths.at(i);
        doubtful += file.isGood() ? 0 : 1;
        if (call.arguments.wantsJson())
            json.append(file.code ? jsonOf(path, *file.code) : jsonOf(path, file.report));
        else
            print(call, path, file, terms.at);
    }
    if (call.arguments.wantsJson())
        call.print(json);
    if (auto done = matchEvidence(call, files); !done)
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
                                "registers among the files count for all of them. A photo of a "
                                "certificate is read by its codes. Ends with 1 unless every "
                                "answer is good."),
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
