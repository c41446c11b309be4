// SPDX-License-Identifier: MIT
#include "core/credentials/achievement.h"

#include "core/base/sha256.h"
#include "core/credentials/criteria.h"
#include "core/credentials/jsonld.h"

#include <QJsonArray>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString urn(const QString& uuid)
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
QJsonValue cleaned(const QJsonValue& value)
{
    if (value.isString())
        return clean(value.toString());
    if (value.isArray()) {
        QJsonArray kept;
        const auto list = value.toArray();
        for (const auto& item : list)
            kept.append(cleaned(item));
        return kept;
    }
    if (!value.isObject())
        return value;
    auto object = value.toObject();
    for (auto entry = object.begin(); entry != object.end();) {
        *entry = cleaned(*entry);
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

QJsonArray holderOf(const AchievementParts& parts)
{
    const auto& person = parts.work.person;
    QJsonArray holder{identity(u"name"_s, person.displayName())};
    if (!person.email)
        return holder;
    auto email = identity(u"emailAddress"_s, *person.email);
    if (parts.email == EmailForm::Hashed) {
        email.insert(u"hashed"_s, true);
        email.insert(u"salt"_s, parts.salt);
        email.insert(u"identityHash"_s, hashedIdentity(*person.email, parts.salt));
    }
    holder.prepend(email);
    return holder;
}

QJsonArray evidenceOf(const Work& work)
{
    QJsonArray entries;
    const auto* attempt = work.lastScored();
    if (!attempt)
        return entries;
    for (const auto& item : attempt->evidence) {
        if (work.isHidden(item))
            continue;
        const auto* requirement = work.design().requirement(item.requirement);
        const auto* file = work.file(item);
        QJsonObject entry{{u"id"_s, urn(item.id.toString())}, {u"type"_s, typed(u"Evidence"_s)},
            {u"name"_s, requirement ? requirement->title : item.requirement},
            {u"genre"_s, QString(nameOf(item.type))},
            {u"mediaType"_s, file ? file->mediaType : u"text/plain"_s}};
        const auto hash = file ? file->sha256.value_or(QByteArray())
                               : Sha256::hexOf(item.body.value_or(QString()).toUtf8());
        if (!hash.isEmpty())
            entry.insert(u"digestSRI"_s, digestSri(hash));
        entries.append(entry);
    }
    return entries;
}

std::optional<double> hoursOf(const Design& design)
{
    const auto hours = design.credit ? design.credit->value("pdHours"_L1) : QJsonValue();
    return hours.isDouble() ? std::optional(hours.toDouble()) : std::nullopt;
}

QJsonObject achievementOf(const AchievementParts& parts, const QString& picture)
{
    const auto& work = parts.work;
    const auto& design = work.design();
    QJsonObject achievement{{u"id"_s, urn(work.microcredential.id.toString())},
        {u"type"_s, typed(u"Achievement"_s)}, {u"achievementType"_s, u"MicroCredential"_s},
        {u"name"_s, design.title}, {u"description"_s, design.competency},
        {u"criteria"_s, QJsonObject{{u"narrative"_s, criteriaNarrative(design)}}},
        {u"creator"_s, QJsonObject{{u"id"_s, parts.did}, {u"type"_s, typed(u"Profile"_s)}}},
        {u"image"_s, QJsonObject{{u"id"_s, picture}, {u"type"_s, u"Image"_s}}},
        {u"version"_s, work.version.number}, {u"inLanguage"_s, design.language},
        {u"humanCode"_s, work.microcredential.code},
        {u"tag"_s, QJsonArray::fromStringList(work.microcredential.tags)},
        {u"alignment"_s, alignmentsOf(design)},
        {u"resultDescription"_s, resultDescriptions(work.version)}};
    if (const auto hours = hoursOf(design))
        achievement.insert(u"creditsAvailable"_s, *hours);
    return achievement;
}

QJsonObject subjectOf(const AchievementParts& parts, const QString& picture)
{
    const auto& work = parts.work;
    QJsonObject subject{{u"id"_s, urn(work.person.id.toString())},
        {u"type"_s, typed(u"AchievementSubject"_s)}, {u"identifier"_s, holderOf(parts)},
        {u"licenseNumber"_s, work.award->number}, {u"achievement"_s, achievementOf(parts, picture)},
        {u"result"_s, resultsOf(work.version, work.award->levels)}};
    if (const auto hours = hoursOf(work.design()))
        subject.insert(u"creditsEarned"_s, *hours);
    return subject;
}

} // namespace

QJsonObject achievementCredential(const AchievementParts& parts)
{
    const auto& award = *parts.work.award;
    const auto picture = urn(QUuid::createUuidV5(
        QUuid::fromString(award.version.toString()), QString::fromLatin1(parts.pictureHash))
                                 .toString(QUuid::WithoutBraces));
    QJsonObject credential{{u"@context"_s, QJsonArray{context::credentials, context::badges}},
        {u"id"_s, urn(award.id.toString())},
        {u"type"_s, QJsonArray{u"VerifiableCredential"_s, u"OpenBadgeCredential"_s}},
        {u"name"_s, parts.work.design().title},
        {u"issuer"_s,
            QJsonObject{{u"id"_s, parts.did}, {u"type"_s, typed(u"Profile"_s)},
                {u"name"_s, parts.school.name}}},
        {u"validFrom"_s, toSeconds(award.issuedAt)},
        {u"credentialSubject"_s, subjectOf(parts, picture)},
        {u"evidence"_s, evidenceOf(parts.work)},
        {u"relatedResource"_s,
            QJsonArray{QJsonObject{{u"id"_s, picture}, {u"mediaType"_s, u"image/png"_s},
                {u"digestSRI"_s, digestSri(parts.pictureHash)}}}}};
    if (award.expiresOn) // the whole of that day still counts
        credential.insert(
            u"validUntil"_s, award.expiresOn->toString(Qt::ISODate) + u"T23:59:59Z"_s);
    return cleaned(credential).toObject();
}

} // namespace core
