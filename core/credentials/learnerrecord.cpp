// SPDX-License-Identifier: MIT
#include "core/credentials/learnerrecord.h"

#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/credentials/issuing.h"
#include "core/credentials/jsonld.h"
#include "core/credentials/proof.h"
#include "core/stacks/stackwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::LearnerRecord)
};

QString achievementIn(const QJsonObject& badge)
{
    const auto subject = badge.value("credentialSubject"_L1).toObject();
    return subject.value("achievement"_L1).toObject().value("id"_L1).toString();
}

QJsonObject association(const QString& type, const QString& source, const QString& target)
{
    return {{u"type"_s, u"Association"_s}, {u"associationType"_s, type}, {u"sourceId"_s, source},
        {u"targetId"_s, target}};
}

// The achievements that fill a slot, each once.
QStringList achievementsIn(const RecordParts& parts, const QString& slot)
{
    QStringList found;
    for (qsizetype i = 0; i < parts.award.places.size(); ++i) {
        if (parts.award.places.at(i).slot == slot)
            found.append(achievementIn(parts.badges.at(i)));
    }
    found.removeDuplicates();
    return found;
}

QJsonArray associationsOf(const RecordParts& parts)
{
    QJsonArray all;
    const auto stack = urnOf(parts.stack.id.toString());
    QStringList members;
    for (const auto& badge : parts.badges)
        members.append(achievementIn(badge));
    members.removeDuplicates();
    for (const auto& member : members)
        all.append(association(u"isPartOf"_s, member, stack));
    for (const auto& rule : parts.award.content.sequence) {
        for (const auto& before : achievementsIn(parts, rule.before)) {
            for (const auto& after : achievementsIn(parts, rule.after))
                all.append(association(u"precedes"_s, before, after));
        }
    }
    return all;
}

QJsonObject achievementOf(const RecordParts& parts, const QString& picture)
{
    const auto& content = parts.award.content;
    return {{u"id"_s, urnOf(parts.stack.id.toString())}, {u"type"_s, typed(u"Achievement"_s)},
        {u"achievementType"_s, u"LearningProgram"_s}, {u"name"_s, content.title},
        {u"description"_s, content.summary.isEmpty() ? content.title : content.summary},
        {u"criteria"_s, QJsonObject{{u"narrative"_s, stackNarrative(content)}}},
        {u"creator"_s, QJsonObject{{u"id"_s, parts.did}, {u"type"_s, typed(u"Profile"_s)}}},
        {u"image"_s, QJsonObject{{u"id"_s, picture}, {u"type"_s, u"Image"_s}}},
        {u"version"_s, parts.stack.number}, {u"inLanguage"_s, content.language},
        {u"humanCode"_s, parts.stack.code}};
}

QString descriptionOf(const StackAward& award)
{
    auto text = Text::tr("Award %1: %2 badges that together are “%3”.")
                    .arg(award.number, QString::number(award.places.size()), award.content.title);
    if (award.content.capstone && award.capstoneAcceptedAt)
        text += u' '
            + Text::tr("The capstone “%1” was accepted on %2.")
                  .arg(award.content.capstone->title,
                      localDate(*award.capstoneAcceptedAt).toString(Qt::ISODate));
    return text;
}

QJsonArray listOf(const QJsonValue& value)
{
    return value.isArray()    ? value.toArray()
        : value.isUndefined() ? QJsonArray()
                              : QJsonArray{value};
}

} // namespace

QJsonObject learnerRecord(const RecordParts& parts)
{
    Q_ASSERT(parts.badges.size() == parts.award.places.size());
    const auto picture = pictureName(parts.stack.id.toString(), parts.pictureHash);
    QJsonObject subject{{u"id"_s, urnOf(parts.person.id.toString())},
        {u"type"_s, typed(u"ClrSubject"_s)},
        {u"identifier"_s, holderOf(parts.person, parts.email, parts.salt)},
        {u"achievement"_s, QJsonArray{achievementOf(parts, picture)}},
        {u"association"_s, associationsOf(parts)}};
    const QJsonObject record{
        {u"@context"_s, QJsonArray{context::credentials, context::records, context::badges}},
        {u"id"_s, urnOf(parts.award.id.toString())},
        {u"type"_s, QJsonArray{u"VerifiableCredential"_s, u"ClrCredential"_s}},
        {u"name"_s, parts.award.content.title}, {u"description"_s, descriptionOf(parts.award)},
        {u"issuer"_s,
            QJsonObject{{u"id"_s, parts.did}, {u"type"_s, typed(u"Profile"_s)},
                {u"name"_s, parts.school.name}}},
        {u"validFrom"_s, toSeconds(parts.award.issuedAt)}, {u"partial"_s, true},
        {u"credentialSubject"_s, subject},
        {u"relatedResource"_s, pictureResource(picture, parts.pictureHash)}};
    // The badges go in as they were signed, not a letter touched.
    auto whole = cleaned(record);
    subject = whole.value("credentialSubject"_L1).toObject();
    QJsonArray badges;
    for (const auto& badge : parts.badges)
        badges.append(badge);
    subject.insert(u"verifiableCredential"_s, badges);
    whole.insert(u"credentialSubject"_s, subject);
    return whole;
}

Result<Changes> issueRecord(const RecordRequest& request, const SigningKey& key, Instant at)
{
    const auto& award = request.award;
    if (award.json)
        return Error{Error::Kind::Refused,
            Text::tr("Award %1 is signed already, and stays as it is.").arg(award.number)};
    if (auto ours = isSchoolKey(request.schoolKey, key); !ours)
        return ours.error();
    const auto hash = Sha256::hexOf(request.png);
    const auto record = learnerRecord({.stack = request.stack,
        .award = award,
        .person = request.person,
        .school = request.school,
        .did = key.did(),
        .pictureHash = hash,
        .salt = newSalt(),
        .email = request.email,
        .badges = request.badges});
    const auto proven = withProof(record, key, at);
    if (!proven)
        return proven.error();
    Changes changes;
    if (!request.face)
        changes.append({.after = BadgeFace{BadgeFaceId::create(), hash, request.png.toBase64()}});
    auto made = award;
    made.did = key.did();
    made.json = QString::fromUtf8(canonicalJson(*proven));
    changes.append({.before = award, .after = made});
    return changes;
}

bool isLearnerRecord(const QJsonObject& credential)
{
    return listOf(credential.value("type"_L1)).contains(u"ClrCredential"_s);
}

QList<QJsonObject> wrappedIn(const QJsonObject& record)
{
    QList<QJsonObject> wrapped;
    const auto subject = record.value("credentialSubject"_L1).toObject();
    for (const auto& one : listOf(subject.value("verifiableCredential"_L1)))
        wrapped.append(one.toObject());
    return wrapped;
}

} // namespace core
