// SPDX-License-Identifier: MIT
#include "core/credentials/digests.h"

#include "core/base/sha256.h"

using namespace Qt::StringLiterals;

namespace core {

QString hashedIdentity(const QString& email, const QString& salt)
{
    const auto plain = email.trimmed().toLower() + salt;
    return u"sha256$"_s + QString::fromLatin1(Sha256::hexOf(plain.toUtf8()));
}

QString digestSri(const QByteArray& sha256Hex)
{
    return u"sha256-"_s + QString::fromLatin1(QByteArray::fromHex(sha256Hex).toBase64());
}

bool isIdentityOf(const StatedIdentity& stated, const QString& email)
{
    if (!stated.isHashed)
        return stated.value.trimmed().compare(email.trimmed(), Qt::CaseInsensitive) == 0;
    if (stated.value.compare(hashedIdentity(email, stated.salt), Qt::CaseInsensitive) == 0)
        return true;
    // Others hash the address as it was typed.
    const auto typed = Sha256::hexOf((email.trimmed() + stated.salt).toUtf8());
    return stated.value.compare(u"sha256$"_s + QString::fromLatin1(typed), Qt::CaseInsensitive)
        == 0;
}

} // namespace core
