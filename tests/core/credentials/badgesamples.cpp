// SPDX-License-Identifier: MIT
#include "tests/core/credentials/badgesamples.h"

#include "core/base/json.h"
#include "core/base/sha256.h"
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
