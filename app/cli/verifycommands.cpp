// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "app/cli/workspace.h"
#include "core/credentials/checking.h"
#include "core/credentials/multibase.h"

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
        {u"picture"_s, QString(nameOf(report.picture))}, {u"title"_s, words.title},
        {u"holder"_s, words.holder}, {u"issuer"_s, words.issuer}, {u"did"_s, report.did},
        {u"knownAs"_s, report.knownAs}, {u"trouble"_s, report.trouble}};
    if (words.validFrom)
        json.insert(u"validFrom"_s, core::toIso(*words.validFrom));
    if (words.validUntil)
        json.insert(u"validUntil"_s, core::toIso(*words.validUntil));
    QJsonObject levels;
    for (const auto& level : words.levels)
        levels.insert(level.criterion, level.level);
    json.insert(u"levels"_s, levels);
    return json;
}

core::BadgeReport reportOn(
    const QString& path, const core::TrustList& trusted, const std::optional<QString>& email)
{
    const auto bytes = readFile(path, core::mostBadgeBytes);
    const auto badge = bytes ? core::carriedBadge(*bytes) : bytes.error();
    if (badge)
        return core::checkBadge(*badge, trusted, core::now(), email);
    core::BadgeReport report;
    const bool isBroken = badge.error().kind == core::Error::Kind::Damaged;
    report.alteration = isBroken ? core::Alteration::Altered : core::Alteration::NotChecked;
    report.trouble = badge.error().message;
    return report;
}

QStringList filesIn(const QString& operand)
{
    if (!QFileInfo(operand).isDir())
        return {operand};
    const QDir folder(operand);
    QStringList files;
    for (const auto& name :
        folder.entryList({u"*.json"_s, u"*.png"_s, u"*.svg"_s}, QDir::Files, QDir::Name))
        files.append(folder.filePath(name));
    return files;
}

void print(const Call& call, const QString& path, const core::BadgeReport& report)
{
    call.out << QDir::toNativeSeparators(path) << '\n';
    if (!report.words.title.isEmpty())
        call.out << u"  %1 — %2"_s.arg(report.words.title, report.words.holder) << '\n';
    for (const auto& answer : core::answersOf(report))
        call.out << "  " << answer << '\n';
}

Ending verify(const Call& call)
{
    const auto trusted = core::TrustList::load(core::TrustList::usualPath());
    if (!trusted)
        return trusted.error();
    QStringList files;
    for (const auto& operand : call.arguments.operands())
        files += filesIn(operand);
    if (files.isEmpty())
        return core::Error{core::Error::Kind::Missing,
            Text::tr("There is no badge here. Badges are files that end in .json, .png or .svg.")};
    QJsonArray json;
    int doubtful = 0;
    for (const auto& path : files) {
        const auto report = reportOn(path, *trusted, call.arguments.said(u"email"_s));
        doubtful += report.isGood() ? 0 : 1;
        if (call.arguments.wantsJson())
            json.append(jsonOf(path, report));
        else
            print(call, path, report);
    }
    if (call.arguments.wantsJson())
        call.print(json);
    if (doubtful == 0)
        return {};
    return core::Error{core::Error::Kind::Refused,
        Text::tr("%1 of %2 cannot be relied on as it stands; the answers say why.")
            .arg(QString::number(doubtful), QString::number(files.size()))};
}

// A key, or a badge that was signed with it.
core::Result<QString> didNamedBy(const QString& operand)
{
    if (operand.startsWith(u"did:"_s))
        return operand;
    const auto report = reportOn(operand, {}, {});
    if (report.alteration == core::Alteration::Unaltered)
        return report.did;
    return core::Error{core::Error::Kind::Refused, report.trouble};
}

Ending addTrust(const Call& call)
{
    const auto path = core::TrustList::usualPath();
    auto list = core::TrustList::load(path);
    if (!list)
        return list.error();
    const auto did = didNamedBy(call.arguments.operands().at(0));
    if (!did)
        return did.error();
    if (auto done = list->add({*did, call.arguments.value(u"name"_s).trimmed(), core::now()});
        !done)
        return done;
    if (auto done = list->save(path); !done)
        return done;
    call.out << *did << '\n'
             << Text::tr("Known from now on, if they read out the same on the phone: %1")
                    .arg(core::fingerprintOf(*core::keyOfDid(*did)))
             << '\n';
    return {};
}

Ending removeTrust(const Call& call)
{
    const auto path = core::TrustList::usualPath();
    auto list = core::TrustList::load(path);
    if (!list)
        return list.error();
    if (auto done = list->remove(call.arguments.operands().at(0)); !done)
        return done;
    return list->save(path);
}

Ending listTrust(const Call& call)
{
    const auto list = core::TrustList::load(core::TrustList::usualPath());
    if (!list)
        return list.error();
    QJsonArray json;
    for (const auto& issuer : list->issuers()) {
        const auto print = core::fingerprintOf(core::keyOfDid(issuer.did).value_or(QByteArray()));
        json.append(QJsonObject{{u"did"_s, issuer.did}, {u"name"_s, issuer.name},
            {u"fingerprint"_s, print}, {u"addedAt"_s, core::toIso(issuer.addedAt)}});
        if (!call.arguments.wantsJson())
            call.out << issuer.name << '\t' << print << '\t' << issuer.did << '\n';
    }
    if (call.arguments.wantsJson())
        call.print(json);
    return {};
}

} // namespace

QList<Command> verifyCommands()
{
    return {
        {.name = u"verify"_s,
            .operands = u"BADGE|FOLDER…"_s,
            .most = anyNumber,
            .purpose = Text::tr("Check badges without a network: unaltered? who signed, and do "
                                "you know them? still valid? whose? Ends with 1 unless every "
                                "answer is good."),
            .example = u"verify badges --email ana@maple.example"_s,
            .options = {{u"email"_s, u"EMAIL"_s, Text::tr("whose badge it should be"),
                            Option::Need::Optional},
                jsonOption()},
            .run = verify},
        {.name = u"trust add"_s,
            .operands = u"DID|BADGE"_s,
            .purpose = Text::tr("Know a key from now on: the one named, or the one that signed "
                                "that badge. Compare it by phone first."),
            .example = u"trust add ana.png --name \"Maple Grove School\""_s,
            .options
            = {{u"name"_s, u"NAME"_s, Text::tr("whose key it is"), Option::Need::Required}},
            .run = addTrust},
        {.name = u"trust list"_s,
            .operands = {},
            .least = 0,
            .most = 0,
            .purpose = Text::tr("List the keys that you know."),
            .example = u"trust list"_s,
            .options = {jsonOption()},
            .run = listTrust},
        {.name = u"trust remove"_s,
            .operands = u"DID"_s,
            .purpose = Text::tr("Do not know that key any more."),
            .example = u"trust remove did:key:z6Mk…"_s,
            .options = {},
            .run = removeTrust},
    };
}

} // namespace cli
