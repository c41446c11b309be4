// SPDX-License-Identifier: MIT
#include "core/credentials/jwt.h"

#include "core/credentials/multibase.h"
#include "core/credentials/publickey.h"
#include "core/exchange/jsonreader.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Jwt)
};

constexpr JsonLimits limits{.maxBytes = 4 * 1024 * 1024, .maxDepth = 32, .maxItems = 50'000};
constexpr qsizetype mostBytes = 6 * 1024 * 1024;
const QStringList headerWords{u"alg"_s, u"kid"_s, u"jwk"_s, u"typ"_s};
const QStringList addedWords{u"iss"_s, u"jti"_s, u"sub"_s, u"nbf"_s, u"exp"_s, u"iat"_s, u"aud"_s};

Error noToken(const QString& message, const QString& detail = {})
{
    return {Error::Kind::Invalid, message, detail};
}

bool isBase64Url(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
        || c == '_';
}

struct Parts {
    QByteArray said; ///< header and payload, as they were signed
    QJsonObject header;
    QJsonObject payload;
    QByteArray signature;
};

Result<QJsonObject> objectIn(const QByteArray& word)
{
    const auto bytes = fromBase64Url(word);
    if (!bytes)
        return noToken(Text::tr("It is written in a way that no token may be."));
    const auto json = parseJson(*bytes, limits);
    if (!json)
        return json.error();
    if (!json->isObject())
        return noToken(Text::tr("It is no badge."));
    return json->toObject();
}

Result<Parts> partsOf(const QByteArray& token)
{
    const auto words = token.split('.');
    const auto signature = words.size() == 3 ? fromBase64Url(words.at(2)) : std::nullopt;
    if (!signature)
        return noToken(Text::tr("It is written in a way that no token may be."));
    const auto header = objectIn(words.at(0));
    if (!header)
        return header.error();
    const auto payload = objectIn(words.at(1));
    if (!payload)
        return payload.error();
    return Parts{words.at(0) + '.' + words.at(1), *header, *payload, *signature};
}

QString idOf(const QJsonValue& value)
{
    return value.isString() ? value.toString() : value.toObject().value("id"_L1).toString();
}

bool isMoment(const QJsonValue& seconds, const QJsonValue& iso)
{
    const auto instant = instantFromIso(iso.toString());
    if (!seconds.isDouble() || !instant)
        return false;
    const auto whole = std::chrono::floor<std::chrono::seconds>(*instant);
    return std::floor(seconds.toDouble()) == double(whole.time_since_epoch().count());
}

// A token says some things twice; they must be the same.
bool isOfOneMind(const QJsonObject& payload)
{
    const auto subject = payload.value("credentialSubject"_L1).toObject().value("id"_L1);
    const auto until = payload.value("validUntil"_L1);
    return payload.value("iss"_L1) == idOf(payload.value("issuer"_L1))
        && (!payload.contains("jti"_L1) || payload.value("jti"_L1) == payload.value("id"_L1))
        && (!payload.contains("sub"_L1) || payload.value("sub"_L1) == subject)
        && (!payload.contains("nbf"_L1)
            || isMoment(payload.value("nbf"_L1), payload.value("validFrom"_L1)))
        && payload.contains("exp"_L1) == !until.isUndefined()
        && (until.isUndefined() || isMoment(payload.value("exp"_L1), until));
}

bool isFor(PublicKey::Kind kind, const QString& algorithm)
{
    switch (kind) {
    case PublicKey::Kind::Ed25519:
        return algorithm == u"EdDSA" || algorithm == u"Ed25519";
    case PublicKey::Kind::P256:
        return algorithm == u"ES256";
    case PublicKey::Kind::Rsa:
        return algorithm == u"RS256";
    }
    return false;
}

// The key that the issuer is named by; else the one that the token brings along.
Result<PublicKey> keyOf(const QJsonObject& header, const QString& issuer)
{
    const bool bringsKey = header.contains("jwk"_L1);
    const auto brought = PublicKey::ofJwk(header.value("jwk"_L1).toObject());
    const auto named = PublicKey::ofDid(issuer);
    if (bringsKey && !brought)
        return noToken(Text::tr("It brings a key along that Laurel does not know how to use."));
    const auto key = header.value("kid"_L1).toString();
    if (named && key.startsWith(u"did:") && key.section(u'#', 0, 0) != issuer)
        return Error{Error::Kind::Damaged,
            Text::tr("It was signed by somebody else than the issuer that it names.")};
    if (named && brought && *named != *brought)
        return Error{Error::Kind::Damaged,
            Text::tr("It was signed by somebody else than the issuer that it names.")};
    if (named)
        return *named;
    if (brought)
        return *brought;
    return noToken(Text::tr("Its issuer is not named by a key, and it brings none along, so the "
                            "signature cannot be checked without a network."));
}

Result<Signer> signerIn(const Parts& parts)
{
    const auto words = parts.header.keys();
    const bool isPlain = std::all_of(
        words.begin(), words.end(), [](const QString& word) { return headerWords.contains(word); });
    const auto algorithm = parts.header.value("alg"_L1).toString();
    const auto key = keyOf(parts.header, idOf(parts.payload.value("issuer"_L1)));
    if (!isPlain)
        return noToken(Text::tr("It is signed in a way that Laurel cannot check."));
    if (!key)
        return key.error();
    if (!isFor(key->kind(), algorithm))
        return noToken(Text::tr("It is signed in a way that Laurel cannot check."), algorithm);
    if (!key->isSigned(parts.said, parts.signature))
        return Error{Error::Kind::Damaged,
            Text::tr("It was changed after it was signed, or the signature was.")};
    if (!isOfOneMind(parts.payload))
        return Error{Error::Kind::Refused,
            Text::tr("It says two different things about its issuer, its holder or its dates, so "
                     "it cannot be trusted.")};
    return Signer{key->did()};
}

} // namespace

bool isJwt(QByteArrayView bytes)
{
    const auto text = bytes.trimmed();
    return text.size() <= mostBytes && text.startsWith("ey")
        && std::count(text.begin(), text.end(), '.') == 2
        && std::all_of(text.begin(), text.end(), [](char c) { return isBase64Url(c) || c == '.'; });
}

Result<SignedToken> readToken(const QByteArray& token)
{
    const auto parts = partsOf(token.trimmed());
    if (!parts)
        return parts.error();
    auto credential = parts->payload;
    for (const auto& word : addedWords)
        credential.remove(word);
    return SignedToken{credential, signerIn(*parts)};
}

} // namespace core
