// SPDX-License-Identifier: MIT
#include "core/credentials/issuerrecords.h"

#include "core/base/sha256.h"
#include "core/credentials/credentialparts.h"
#include "core/credentials/editions.h"
#include "core/credentials/proof.h"
#include "core/exchange/jsonreader.h"
#include "core/stacks/revokingstacks.h"
#include "core/store.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::IssuerRecords)
};

// True when that key signed it under that name.
bool isGenuine(const QString& json, const QString& did, const QString& badge)
{
    const auto read = parseJson(json.toUtf8());
    const auto credential = read ? read->toObject() : QJsonObject();
    const auto signer = read ? signerOf(credential) : Result<Signer>(read.error());
    return signer && signer->did == did && credential.value("id"_L1) == badge;
}

// The awards of stacks that are not as they were signed.
Result<QStringList> checkStacks(const Store& store, const QList<Issuance>& lines)
{
    const auto awards = store.stackAwards().all();
    if (!awards)
        return awards.error();
    QHash<QString, QByteArray> hashes;
    for (const auto& line : lines)
        hashes.insert(line.credential.toString(), line.sha256);
    QStringList found;
    for (const auto& award : *awards) {
        if (award.json
            && (!isGenuine(*award.json, award.did.value_or(QString()), urnOf(award.id.toString()))
                || hashes.value(award.id.toString()) != Sha256::hexOf(award.json->toUtf8())))
            found.append(
                Text::tr("The signed record of stack award %1 was changed.").arg(award.number));
    }
    return found;
}

// Those of one award: all of its editions when it is revoked, else those that were replaced.
QList<RevokedBadge> revokedOf(const Award& award, const AwardEditions& editions)
{
    QList<RevokedBadge> revoked;
    const auto& events = editions.events;
    const auto last = std::find_if(events.rbegin(), events.rend(),
        [](const AwardEvent& event) { return event.type == AwardEventType::Revoked; });
    const auto why = last == events.rend() ? AwardEvent{} : *last;
    for (const auto& edition : editions.all) {
        const auto* newer = editions.replacementOf(edition);
        if (award.status == AwardStatus::Revoked)
            revoked.append({edition.badge(), why.at, why.reason});
        else if (newer) // why its holder bears another name is nobody's business
            revoked.append({edition.badge(), newer->signedAt,
                Text::tr("A newer badge for the same award took its place."), newer->badge()});
    }
    return revoked;
}

// The signed awards of stacks that were revoked.
Result<QList<RevokedBadge>> revokedStacks(const Store& store)
{
    const auto awards = store.stackAwards().all();
    if (!awards)
        return awards.error();
    QList<RevokedBadge> revoked;
    for (const auto& award : *awards) {
        const auto events = store.stackAwardEvents().of(award.id);
        if (!events)
            return events.error();
        if (const auto* why = revocationIn(*events); why && award.json)
            revoked.append({urnOf(award.id.toString()), why->at, why->reason});
    }
    return revoked;
}

} // namespace

Result<QList<RevokedBadge>> revokedBadges(const Store& store)
{
    const auto awards = store.awards().all();
    if (!awards)
        return awards.error();
    QList<RevokedBadge> revoked;
    for (const auto& award : *awards) {
        const auto editions = AwardEditions::of(store, award.id);
        if (!editions)
            return editions.error();
        revoked += revokedOf(award, *editions);
    }
    const auto stacks = revokedStacks(store);
    if (!stacks)
        return stacks.error();
    revoked += *stacks;
    std::stable_sort(revoked.begin(), revoked.end(),
        [](const auto& left, const auto& right) { return left.at < right.at; });
    return revoked;
}

Result<QList<IssuerKey>> keysOf(const Store& store)
{
    auto keys = store.issuerKeys().all();
    if (keys)
        std::stable_sort(keys->begin(), keys->end(),
            [](const auto& left, const auto& right) { return left.createdAt < right.createdAt; });
    return keys;
}

Result<Changes> missingLines(const Store& store, Instant at)
{
    const auto last = store.issuances().last();
    if (!last)
        return last.error();
    const auto unlisted = store.awardCredentials().unlisted();
    if (!unlisted)
        return unlisted.error();
    return registered(*last, *unlisted, at);
}

Result<QStringList> checkIssued(const Store& store)
{
    const auto lines = store.issuances().all();
    if (!lines)
        return lines.error();
    const auto credentials = store.awardCredentials().all();
    if (!credentials)
        return credentials.error();
    QStringList found;
    if (const auto whole = checkChain(*lines); !whole)
        found.append(whole.error().message);
    QHash<AwardCredentialId, QByteArray> hashes;
    for (const auto& line : *lines)
        hashes.insert(line.credential, line.sha256);
    for (const auto& credential : *credentials) {
        const auto hash = Sha256::hexOf(credential.json.toUtf8());
        if (isGenuine(credential.json, credential.did, credential.badge())
            && hashes.value(credential.id, hash) == hash)
            continue;
        const auto award = store.awards().get(credential.award);
        if (!award)
            return award.error();
        found.append(Text::tr("The signed badge of award %1 was changed.").arg(award->number));
    }
    const auto stacks = checkStacks(store, *lines);
    if (!stacks)
        return stacks.error();
    return found + *stacks;
}

} // namespace core
