// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "app/cli/workspace.h"
#include "core/credentials/checking.h"
#include "core/credentials/publickey.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::TrustCommands)
};

// A key, or a badge that was signed with it.
core::Result<QString> didNamedBy(const QString& operand)
{
    if (operand.startsWith(u"did:"_s))
        return operand;
    const auto bytes = readFile(operand, core::mostBadgeBytes);
    const auto badge = bytes ? core::carriedBadge(*bytes) : bytes.error();
    if (!badge)
        return badge.error();
    const auto report = core::checkBadge(*badge, {.at = core::now()});
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
                    .arg(core::fingerprintOfDid(*did))
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
        const auto print = core::fingerprintOfDid(issuer.did);
        json.append(QJsonObject{{u"did"_s, issuer.did}, {u"name"_s, issuer.name},
            {u"fingerprint"_s, print}, {u"addedAt"_s, core::toIso(issuer.addedAt)}});
        if (!call.arguments.wantsJson())
            call.out << issuer.name << '\t' << print << '\t' << issuer.did << '\n';
    }
    if (call.arguments.wantsJson())
        call.print(json);
    return {};
}

Ending exportTrust(const Call& call)
{
    const auto list = core::TrustList::load(core::TrustList::usualPath());
    if (!list)
        return list.error();
    const QFileInfo to(call.arguments.operands().at(0));
    if (auto done = list->save(to.absoluteFilePath()); !done)
        return done;
    call.out << QDir::toNativeSeparators(to.absoluteFilePath()) << '\n';
    return {};
}

Ending importTrust(const Call& call)
{
    const auto from = call.arguments.operands().at(0);
    if (!QFileInfo::exists(from))
        return core::Error{core::Error::Kind::Missing,
            Text::tr("There is no file “%1”.").arg(QDir::toNativeSeparators(from))};
    const auto theirs = core::TrustList::load(from);
    if (!theirs)
        return theirs.error();
    const auto path = core::TrustList::usualPath();
    auto list = core::TrustList::load(path);
    if (!list)
        return list.error();
    int added = 0;
    for (const auto& issuer : theirs->issuers()) {
        if (list->find(issuer.did)) // what you call them stays
            continue;
        if (auto done = list->add(issuer); !done)
            return done;
        ++added;
        call.out << issuer.name << '\t' << core::fingerprintOfDid(issuer.did) << '\n';
    }
    call.warn(Text::tr("Keys that are known now and were not: %1.").arg(added));
    return list->save(path);
}

} // namespace

QList<Command> trustCommands()
{
    return {
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
        {.name = u"trust export"_s,
            .operands = u"TO"_s,
            .purpose = Text::tr("Write the list of the keys that you know, for a colleague."),
            .example = u"trust export known-keys.json"_s,
            .options = {},
            .run = exportTrust},
        {.name = u"trust import"_s,
            .operands = u"FROM"_s,
            .purpose = Text::tr("Know the keys of a colleague's list too. Take one only from "
                                "somebody who compares keys with care."),
            .example = u"trust import known-keys.json"_s,
            .options = {},
            .run = importTrust},
    };
}

} // namespace cli
