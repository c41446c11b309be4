// SPDX-License-Identifier: MIT
#include "core/credentials/publickey.h"

#include "core/base/json.h"
#include "core/credentials/multibase.h"
#include "core/credentials/othersignatures.h"
#include "core/credentials/signingkey.h"
#include "core/exchange/jsonreader.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype curveSize = 32;
constexpr qsizetype mostDid = 8192;
constexpr QByteArrayView ed25519Prefix("\xed\x01", 2);
constexpr QByteArrayView p256Prefix("\x80\x24", 2);
const auto keyStart = u"did:key:z"_s;
const auto jwkStart = u"did:jwk:"_s;

std::optional<QByteArray> member(const QJsonObject& jwk, const QString& name)
{
    return fromBase64Url(jwk.value(name).toString().toLatin1());
}

QString toBase64Url(const QByteArray& bytes)
{
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

std::optional<PublicKey> PublicKey::ofMulticodec(const QByteArray& bytes)
{
    const auto key = bytes.mid(2);
    if (bytes.startsWith(ed25519Prefix) && key.size() == curveSize)
        return PublicKey(Kind::Ed25519, key);
    if (bytes.startsWith(p256Prefix) && isPointOfP256(key))
        return PublicKey(Kind::P256, key);
    return std::nullopt;
}

std::optional<PublicKey> PublicKey::ofDid(const QString& did)
{
    if (did.size() > mostDid)
        return std::nullopt;
    if (did.startsWith(keyStart)) {
        const auto text = did.mid(keyStart.size()).toLatin1();
        const auto bytes = fromBase58(text);
        return bytes && base58(*bytes) == text ? ofMulticodec(*bytes) : std::nullopt;
    }
    if (!did.startsWith(jwkStart))
        return std::nullopt;
    const auto json = fromBase64Url(did.mid(jwkStart.size()).toLatin1());
    const auto jwk = json ? parseJson(*json) : QJsonValue();
    return jwk && jwk->isObject() ? ofJwk(jwk->toObject()) : std::nullopt;
}

std::optional<PublicKey> PublicKey::ofJwk(const QJsonObject& jwk)
{
    const auto type = jwk.value("kty"_L1).toString();
    const auto curve = jwk.value("crv"_L1).toString();
    if (jwk.contains("d"_L1))
        return std::nullopt;
    if (type == u"RSA") {
        const auto modulus = member(jwk, u"n"_s);
        const auto exponent = member(jwk, u"e"_s);
        if (modulus && exponent && isRsaKey(*modulus, *exponent))
            return PublicKey(Kind::Rsa, *modulus, *exponent);
        return std::nullopt;
    }
    const auto x = member(jwk, u"x"_s);
    if (!x || x->size() != curveSize)
        return std::nullopt;
    if (type == u"OKP" && curve == u"Ed25519")
        return PublicKey(Kind::Ed25519, *x);
    const auto y = member(jwk, u"y"_s);
    if (type != u"EC" || curve != u"P-256" || !y || y->size() != curveSize
        || !isPointOfP256('\x04' + *x + *y))
        return std::nullopt;
    return PublicKey(Kind::P256, char(2 + (y->back() & 1)) + *x);
}

QString PublicKey::did() const
{
    if (m_kind == Kind::Ed25519)
        return didOf(m_bytes);
    if (m_kind == Kind::P256)
        return keyStart + QString::fromLatin1(base58(p256Prefix.toByteArray() + m_bytes));
    const QJsonObject jwk{
        {u"kty"_s, u"RSA"_s}, {u"n"_s, toBase64Url(m_bytes)}, {u"e"_s, toBase64Url(m_exponent)}};
    return jwkStart + toBase64Url(canonicalJson(jwk));
}

QString PublicKey::fingerprint() const
{
    return fingerprintOf(m_bytes);
}

bool PublicKey::isSigned(QByteArrayView message, QByteArrayView signature) const
{
    switch (m_kind) {
    case Kind::Ed25519:
        return isSignedBy(m_bytes, message, signature);
    case Kind::P256:
        return isSignedByP256(m_bytes, message, signature);
    case Kind::Rsa:
        return isSignedByRsa(m_bytes, m_exponent, message, signature);
    }
    return false;
}

QString fingerprintOfDid(const QString& did)
{
    const auto key = PublicKey::ofDid(did);
    return key ? key->fingerprint() : QString();
}

} // namespace core
