// SPDX-License-Identifier: MIT
#include "tests/core/credentials/badgesamples.h"

#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/credentials/learnerrecord.h"
#include "core/credentials/proof.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstring>

using namespace Qt::StringLiterals;

namespace samples {

QByteArray credentialFile(const QString& name)
{
    QFile file(QStringLiteral(TEST_DATA "/credentials/") + name);
    INFO(file.fileName().toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QJsonObject referenceCredential()
{
    return QJsonDocument::fromJson(credentialFile(QStringLiteral("reference-signed.json")))
        .object();
}

core::SigningKey signingKey(const QByteArray& words)
{
    const auto hash = QByteArray::fromHex(core::Sha256::hexOf(words));
    core::SecretBytes seed(hash.size());
    std::memcpy(seed.data(), hash.constData(), size_t(hash.size()));
    return must(core::SigningKey::fromSeed(std::move(seed)));
}

QByteArray tinyPng()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
        "rkJggg==");
}

core::SigningKey schoolKey()
{
    return signingKey("checkingtest");
}

QByteArray signedBadge()
{
    const auto key = schoolKey();
    auto credential = referenceCredential();
    credential.remove(u"proof"_s);
    auto issuer = credential.value("issuer"_L1).toObject();
    issuer.insert(u"id"_s, key.did());
    credential.insert(u"issuer"_s, issuer);
    auto subject = credential.value("credentialSubject"_L1).toObject();
    auto achievement = subject.value("achievement"_L1).toObject();
    achievement.insert(
        u"creator"_s, QJsonObject{{u"id"_s, key.did()}, {u"type"_s, QJsonArray{u"Profile"_s}}});
    subject.insert(u"achievement"_s, achievement);
    const QString salt = u"q7G2nX0aPz4"_s;
    auto identities = subject.value("identifier"_L1).toArray();
    auto email = identities.at(0).toObject();
    email.insert(u"identityHash"_s, core::hashedIdentity(u"ana@escola.example"_s, salt));
    identities[0] = email;
    subject.insert(u"identifier"_s, identities);
    credential.insert(u"credentialSubject"_s, subject);
    auto resources = credential.value("relatedResource"_L1).toArray();
    auto picture = resources.at(0).toObject();
    picture.insert(u"digestSRI"_s, core::digestSri(core::Sha256::hexOf(tinyPng())));
    resources[0] = picture;
    credential.insert(u"relatedResource"_s, resources);
    return core::canonicalJson(must(core::withProof(credential, key, someday)));
}

QJsonObject anotherBadge()
{
    auto text = signedBadge();
    // All that is not of the person or the school has identifiers of its own.
    for (const auto* id :
        {"7c5b2f1e-6d0a", "c2d1a7b4-3f60", "9d5f7c22-41c3", "5a0f6c1e-0b52", "0e2b7a34-90f1"})
        text.replace(id, "b" + QByteArray(id).mid(1));
    text.replace("Questioning for Understanding", "Feedback that Moves");
    auto badge = QJsonDocument::fromJson(text).object();
    badge.remove(u"proof"_s);
    return must(core::withProof(badge, schoolKey(), someday));
}

QJsonObject recordOf(const QList<QJsonObject>& badges)
{
    core::Stack stack;
    stack.id = *core::StackId::fromString(u"54fc35c5-b5e1-5776-b061-93e2f95fc973"_s);
    stack.code = u"STK-RCP"_s;
    stack.number = u"1.0.0"_s;
    core::StackAward award;
    award.id = *core::StackAwardId::fromString(u"0b9ad1f2-3c5e-4f7a-8b1c-2d3e4f5a6b7c"_s);
    award.number = u"2026-S001"_s;
    award.content.title = u"Talk in the classroom"_s;
    award.content.language = u"en"_s;
    award.content.capstone = core::Capstone{u"Portfolio talk"_s, u"Fifteen minutes."_s, 60};
    award.capstoneAcceptedAt = someday;
    award.issuedAt = someday;
    for (qsizetype i = 0; i < badges.size(); ++i) {
        const auto id = u"L%1"_s.arg(i + 1);
        award.content.asked.append({id, {}, 1, {}});
        award.places.append({id, core::AwardId::create()});
        if (i > 0)
            award.content.sequence.append({u"L%1"_s.arg(i), id, 1});
    }
    core::Person person;
    person.id = *core::PersonId::fromString(u"1f6e3c9a-2c55-4d0b-9a7e-6b8d2f4c1e33"_s);
    person.givenName = u"Ana"_s;
    person.familyName = u"Souza"_s;
    person.email = u"ana@escola.example"_s;
    core::Organization school;
    school.name = u"Escola Viva Teacher Development Unit"_s;
    return core::learnerRecord({.stack = stack,
        .award = award,
        .person = person,
        .school = school,
        .did = schoolKey().did(),
        .pictureHash = core::Sha256::hexOf(tinyPng()),
        .salt = u"q7G2nX0aPz4"_s,
        .badges = badges});
}

QByteArray signedRecord()
{
    const auto first = QJsonDocument::fromJson(signedBadge()).object();
    return core::canonicalJson(
        must(core::withProof(recordOf({first, anotherBadge()}), schoolKey(), someday)));
}

QByteArray pdfWith(const QByteArray& attachment, bool isPacked)
{
    const auto bytes = isPacked ? qCompress(attachment).mid(4) : attachment;
    return "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"
           "2 0 obj\n<< /Type /Filespec /F (b.json) /EF << /F 3 0 R >> >>\nendobj\n3 0 obj\n<< "
        + QByteArray(isPacked ? "/Filter /FlateDecode " : "") + "/Length "
        + QByteArray::number(bytes.size()) + " >>\nstream\n" + bytes
        + "\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";
}

} // namespace samples
