// SPDX-License-Identifier: MIT
#include "tests/core/credentials/badgesamples.h"

#include "core/base/sha256.h"

#include <QFile>
#include <QJsonDocument>

#include <cstring>

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

} // namespace samples
