// SPDX-License-Identifier: MIT
#include "core/credentials/trustlist.h"

#include "core/base/json.h"
#include "core/credentials/publickey.h"
#include "core/exchange/jsonreader.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::TrustList)
};

constexpr qint64 mostBytes = 4 * 1024 * 1024;

Error unreadable(const QString& path, const QString& detail)
{
    return {Error::Kind::Damaged,
        Text::tr("The list of keys that you know, “%1”, cannot be read. Put a copy of it in its "
                 "place, or remove it and begin again.")
            .arg(QDir::toNativeSeparators(path)),
        detail};
}

} // namespace

Result<TrustList> TrustList::load(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return TrustList();
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes)
        return unreadable(path, file.errorString());
    const auto json = parseJson(file.readAll());
    if (!json)
        return unreadable(path, json.error().message);
    QList<TrustedIssuer> issuers;
    if (auto done = Json::read(*json, issuers, JsonPlace()); !done)
        return unreadable(path, done.error().message);
    TrustList list;
    for (const auto& issuer : issuers) {
        if (auto done = list.add(issuer); !done)
            return unreadable(path, done.error().message);
    }
    return list;
}

QString TrustList::usualPath()
{
    const auto data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return data + u"/laurel/trusted-issuers.json"_s;
}

Result<void> TrustList::save(const QString& path) const
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    const auto bytes = QJsonDocument(Json::write(m_issuers).toArray()).toJson();
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return Error{Error::Kind::Storage,
        Text::tr("The list of keys that you know could not be written to “%1”. Check that the "
                 "disk is not full.")
            .arg(QDir::toNativeSeparators(path)),
        file.errorString()};
}

std::optional<TrustedIssuer> TrustList::find(const QString& did) const
{
    const auto found = std::find_if(
        m_issuers.begin(), m_issuers.end(), [&](const auto& issuer) { return issuer.did == did; });
    return found == m_issuers.end() ? std::nullopt : std::optional(*found);
}

Result<void> TrustList::add(const TrustedIssuer& issuer)
{
    const auto key = PublicKey::ofDid(issuer.did);
    if (!key)
        return Error{Error::Kind::Invalid,
            Text::tr("“%1” is not a key. The name of a key begins with did:key:z.")
                .arg(issuer.did)};
    if (issuer.name.trimmed().isEmpty())
        return Error{Error::Kind::Invalid, Text::tr("Say whose key it is.")};
    const auto found = std::find_if(m_issuers.begin(), m_issuers.end(),
        [&](const auto& known) { return known.did == key->did(); });
    if (found == m_issuers.end())
        m_issuers.append({key->did(), issuer.name, issuer.addedAt});
    else
        found->name = issuer.name;
    return {};
}

Result<void> TrustList::remove(const QString& did)
{
    const auto removed = m_issuers.removeIf([&](const auto& issuer) { return issuer.did == did; });
    if (removed > 0)
        return {};
    return Error{
        Error::Kind::Missing, Text::tr("“%1” is not in your list of known keys.").arg(did)};
}

} // namespace core
