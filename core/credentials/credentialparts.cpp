// SPDX-License-Identifier: MIT
#include "core/credentials/credentialparts.h"

#include "core/credentials/digests.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Characters that libraries escape in different ways never get into what is signed.
QString clean(const QString& text)
{
    QString kept;
    for (const QChar character : text) {
        const bool isControl = character < u' ' && character != u'\n' && character != u'\t';
        if (!isControl && character != QChar(0x7f))
            kept += character;
    }
    return kept;
}

// Nothing empty: a signature does not cover it, and no text is in doubt.
QJsonValue cleanedValue(const QJsonValue& value)
{
    if (value.isString())
        return clean(value.toString());
    if (value.isArray()) {
        QJsonArray kept;
        const auto list = value.toArray();
        for (const auto& item : list)
            kept.append(cleanedValue(item));
        return kept;
    }
    if (!value.isObject())
        return value;
    auto object = value.toObject();
    for (auto entry = object.begin(); entry != object.end();) {
        *entry = cleanedValue(*entry);
        const bool isEmpty = entry->isNull() || (entry->isArray() && entry->toArray().isEmpty())
            || (entry->isString() && entry->toString().isEmpty());
        entry = isEmpty ? object.erase(entry) : std::next(entry);
    }
    return object;
}

QJsonObject identity(const QString& type, const QString& value)
{
    return {{u"type"_s, u"IdentityObject"_s}, {u"identityType"_s, type}, {u"hashed"_s, false},
        {u"identityHash"_s, value}};
}

} // namespace

QString urnOf(const QString& uuid)
{
    return u"urn:uuid:"_s + uuid;
}

QJsonArray typed(const QString& type)
{
    return {type};
}

QString toSeconds(Instant instant)
{
    return toIso(std::chrono::floor<std::chrono::seconds>(instant)).replace(u".000Z"_s, u"Z"_s);
}

QJsonObject cleaned(const QJsonObject& credential)
{
    return cleanedValue(credential).toObject();
}

QJsonArray holderOf(const Person& person, EmailForm email, const QString& salt)
{
    QJsonArray holder{identity(u"name"_s, person.displayName())};
    if (!person.email)
        return holder;
    auto address = identity(u"emailAddress"_s, *person.email);
    if (email == EmailForm::Hashed) {
        address.insert(u"hashed"_s, true);
        address.insert(u"salt"_s, salt);
        address.insert(u"identityHash"_s, hashedIdentity(*person.email, salt));
    }
    holder.prepend(address);
    return holder;
}

QString pictureName(const QString& uuid, const QByteArray& sha256Hex)
{
    const auto name = QUuid::createUuidV5(QUuid::fromString(uuid), QString::fromLatin1(sha256Hex));
    return urnOf(name.toString(QUuid::WithoutBraces));
}

QJsonArray pictureResource(const QString& name, const QByteArray& sha256Hex)
{
    return {QJsonObject{
        {u"id"_s, name}, {u"mediaType"_s, u"image/png"_s}, {u"digestSRI"_s, digestSri(sha256Hex)}}};
}

} // namespace core
