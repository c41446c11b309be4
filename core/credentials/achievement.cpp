// SPDX-License-Identifier: MIT
#include "core/credentials/achievement.h"

#include "core/base/sha256.h"
#include "core/credentials/criteria.h"
#include "core/credentials/jsonld.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core {

namespace {

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
        QJsonObject entry{{u"id"_s, urnOf(item.id.toString())}, {u"type"_s, typed(u"Evidence"_s)},
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
    QJsonObject achievement{{u"id"_s, urnOf(work.microcredential.id.toString())},
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
    QJsonObject subject{{u"id"_s, urnOf(work.person.id.toString())},
        {u"type"_s, typed(u"AchievementSubject"_s)},
        {u"identifier"_s, holderOf(parts.work.person, parts.email, parts.salt)},
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
    const auto picture = pictureName(award.version.toString(), parts.pictureHash);
    QJsonObject credential{{u"@context"_s, QJsonArray{context::credentials, context::badges}},
        {u"id"_s, parts.badge},
        {u"type"_s, QJsonArray{u"VerifiableCredential"_s, u"OpenBadgeCredential"_s}},
        {u"name"_s, parts.work.design().title},
        {u"issuer"_s,
            QJsonObject{{u"id"_s, parts.did}, {u"type"_s, typed(u"Profile"_s)},
                {u"name"_s, parts.school.name}}},
        {u"validFrom"_s, toSeconds(award.issuedAt)},
        {u"credentialSubject"_s, subjectOf(parts, picture)},
        {u"evidence"_s, evidenceOf(parts.work)},
        {u"relatedResource"_s, pictureResource(picture, parts.pictureHash)}};
    if (award.expiresOn) // the whole of that day still counts
        credential.insert(
            u"validUntil"_s, award.expiresOn->toString(Qt::ISODate) + u"T23:59:59Z"_s);
    return cleaned(credential);
}

} // namespace core
