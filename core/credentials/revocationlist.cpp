// SPDX-License-Identifier: MIT
#include "core/credentials/revocationlist.h"

#include "core/credentials/statement.h"
#include "core/credentials/succession.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const auto kind = u"1EdTechRevocationList"_s;

} // namespace

const RevokedBadge* RevocationList::find(const QString& badge) const
{
    const auto found = std::find_if(
        revoked.begin(), revoked.end(), [&](const auto& one) { return one.badge == badge; });
    return found == revoked.end() ? nullptr : &*found;
}

Result<QByteArray> signedRevocations(const RevocationList& list, const SigningKey& key)
{
    QJsonArray revoked;
    for (const auto& one : list.revoked) {
        QJsonObject badge{{u"id"_s, one.badge}, {u"revoked"_s, true},
            {u"revokedAt"_s, toIso(one.at)}, {u"revocationReason"_s, one.reason}};
        if (one.isReplaced()) // ours; others read the reason
            badge.insert(u"replacedBy"_s, one.replacedBy);
        revoked.append(badge);
    }
    return signedStatement(
        {kind, list.did, list.issuer, list.madeAt,
            withSuccessions(QJsonObject{{u"revokedCredential"_s, revoked}}, list.successions)},
        key);
}

bool isRevocationList(const QJsonObject& file)
{
    return file.value("type"_L1) == kind;
}

Result<RevocationList> readRevocations(const QJsonObject& file)
{
    const auto statement = readStatement(file, kind);
    if (!statement)
        return statement.error();
    RevocationList list{statement->did, statement->issuer, statement->madeAt, {},
        file.value("successions"_L1).toArray()};
    const auto revoked = file.value("revokedCredential"_L1).toArray();
    for (const auto& one : revoked) {
        const auto badge = one.toObject();
        if (!badge.value("revoked"_L1).toBool(true))
            continue;
        list.revoked.append({badge.value("id"_L1).toString(),
            instantFromIso(badge.value("revokedAt"_L1).toString()).value_or(list.madeAt),
            badge.value("revocationReason"_L1).toString(),
            badge.value("replacedBy"_L1).toString()});
    }
    return list;
}

} // namespace core
