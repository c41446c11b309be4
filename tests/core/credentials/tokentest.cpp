// SPDX-License-Identifier: MIT
#include "core/credentials/checking.h"
#include "core/credentials/jwt.h"
#include "core/credentials/publickey.h"
#include "tests/core/credentials/badgesamples.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const auto someday = *instantFromIso(u"2026-06-01T12:00:00Z"_s);
const QStringList tokens{
    u"eddsa-didkey.jwt"_s, u"es256-didkey.jwt"_s, u"es256-didjwk.jwt"_s, u"rs256-broughtkey.jwt"_s};

BadgeReport check(const QByteArray& token, const TrustList& trusted = {})
{
    const auto badge = carriedBadge(token);
    REQUIRE(badge);
    return checkBadge(*badge, {.trusted = trusted, .at = someday});
}

QByteArray word(const QJsonObject& json)
{
    return QJsonDocument(json)
        .toJson(QJsonDocument::Compact)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QJsonObject payloadOf(const QByteArray& token)
{
    return QJsonDocument::fromJson(
        QByteArray::fromBase64(token.split('.').at(1), QByteArray::Base64UrlEncoding))
        .object();
}

// Signed by a key of our own, to see what else is looked at.
QByteArray ourToken(QJsonObject header, QJsonObject payload)
{
    const auto key = samples::signingKey("tokentest");
    payload.insert(u"iss"_s, key.did());
    auto issuer = payload.value("issuer"_L1).toObject();
    issuer.insert(u"id"_s, key.did());
    payload.insert(u"issuer"_s, issuer);
    header.insert(u"alg"_s, u"EdDSA"_s);
    const auto said = word(header) + '.' + word(payload);
    return said + '.'
        + must(key.sign(said))
              .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

TEST_CASE("badges that others signed as tokens verify, by each kind of key")
{
    for (const auto& name : tokens) {
        INFO(name.toStdString());
        const auto token = samples::credentialFile(name);
        auto report = check(token);
        CHECK(report.alteration == Alteration::Unaltered);
        CHECK(report.trouble.isEmpty());
        CHECK(report.words.title == u"Questioning for Understanding – Level 2"_s);
        CHECK(report.words.holder == u"Ana Souza"_s);
        CHECK(report.validity == Validity::Valid);
        // A key that came along proves nothing about whose it is.
        CHECK(report.acquaintance == Acquaintance::Unknown);
        CHECK_FALSE(report.isGood());
        TrustList trusted;
        must(trusted.add({report.did, u"Escola Viva"_s, someday}));
        CHECK(check(token, trusted).isGood());
        CHECK_FALSE(fingerprintOfDid(report.did).isEmpty());
    }
}

TEST_CASE("a token is found in a picture and in a drawing too")
{
    const auto token = samples::credentialFile(tokens.first());
    CHECK(check(must(bakedPng(samples::tinyPng(), token))).alteration == Alteration::Unaltered);
    const QByteArray svg = R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges=")"
                           R"(https://purl.imsglobal.org/ob/v3p0"><openbadges:credential verify=")"
        + token + R"("/></svg>)";
    CHECK(check(svg).alteration == Alteration::Unaltered);
}

TEST_CASE("every change of one letter in a token is refused")
{
    for (const auto& name : tokens) {
        const auto token = samples::credentialFile(name).trimmed();
        int accepted = 0;
        for (qsizetype at = 0; at < token.size(); at += 13) {
            auto changed = token;
            changed[at] = changed[at] == 'A' ? 'B' : 'A';
            const auto badge = carriedBadge(changed);
            accepted += changed != token && badge
                && checkBadge(*badge, {.at = someday}).alteration == Alteration::Unaltered;
        }
        // The last letter has bits to spare, in which nothing may hide.
        for (const char last : QByteArrayView("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuv"
                                              "wxyz0123456789-_")) {
            auto changed = token;
            changed.back() = last;
            const auto badge = carriedBadge(changed);
            accepted += changed != token && badge
                && checkBadge(*badge, {.at = someday}).alteration == Alteration::Unaltered;
        }
        INFO(name.toStdString());
        CHECK(accepted == 0);
    }
}

TEST_CASE("a token that says something twice must say the same")
{
    const auto payload = payloadOf(samples::credentialFile(tokens.first()));
    const auto alterationOf = [](const QJsonObject& header, const QJsonObject& said) {
        return check(ourToken(header, said)).alteration;
    };
    CHECK(alterationOf({}, payload) == Alteration::Unaltered);
    for (const auto& [name, value] :
        std::initializer_list<std::pair<QString, QJsonValue>>{{u"jti"_s, u"urn:uuid:1"_s},
            {u"sub"_s, u"urn:uuid:2"_s}, {u"nbf"_s, 1}, {u"exp"_s, 4'000'000'000.0},
            {u"exp"_s, QJsonValue::Undefined}, {u"nbf"_s, u"yesterday"_s}}) {
        INFO(name.toStdString());
        auto said = payload;
        said.insert(name, value);
        CHECK(alterationOf({}, said) != Alteration::Unaltered);
    }
}

TEST_CASE("a token with a head that asks for more than we do is not checked")
{
    const auto payload = payloadOf(samples::credentialFile(tokens.first()));
    CHECK(check(ourToken({{u"crit"_s, QJsonArray{u"b64"_s}}}, payload)).alteration
        == Alteration::NotChecked);
    // Another's key beside the issuer's.
    const auto other = samples::signingKey("another").publicKey();
    const QJsonObject jwk{{u"kty"_s, u"OKP"_s}, {u"crv"_s, u"Ed25519"_s},
        {u"x"_s,
            QString::fromLatin1(
                other.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals))}};
    CHECK(check(ourToken({{u"jwk"_s, jwk}}, payload)).alteration == Alteration::Altered);
    CHECK(check(ourToken({{u"kid"_s, u"did:key:z6Mk#z6Mk"_s}}, payload)).alteration
        == Alteration::Altered);
    // No signature at all, as some libraries once let pass.
    const auto none = word({{u"alg"_s, u"none"_s}}) + '.' + word(payload) + '.';
    CHECK_FALSE(checkBadge({.json = none}, {.at = someday}).alteration == Alteration::Unaltered);
}

TEST_CASE("only keys that are keys are taken for keys")
{
    const auto key = samples::signingKey("tokentest");
    CHECK(PublicKey::ofDid(key.did())->did() == key.did());
    const auto es256 = check(samples::credentialFile(u"es256-didjwk.jwt"_s)).did;
    CHECK(es256.startsWith(u"did:key:zDn"_s)); // one key has one name
    CHECK(PublicKey::ofDid(es256)->kind() == PublicKey::Kind::P256);
    for (const auto& did : {u"did:key:z6Mk"_s, u"did:web:example.org"_s, u"did:jwk:e30"_s,
             u"did:jwk:"_s, es256.chopped(1), es256 + u'1', u"did:key:z"_s + QString(5000, u'1')})
        CHECK_FALSE(PublicKey::ofDid(did));
    // A point that is not on the curve, a private key, a short modulus.
    CHECK_FALSE(PublicKey::ofJwk({{u"kty"_s, u"EC"_s}, {u"crv"_s, u"P-256"_s},
        {u"x"_s, QString(43, u'A')}, {u"y"_s, QString(43, u'A')}}));
    CHECK_FALSE(PublicKey::ofJwk({{u"kty"_s, u"OKP"_s}, {u"crv"_s, u"Ed25519"_s},
        {u"x"_s, QString(43, u'A')}, {u"d"_s, QString(43, u'A')}}));
    CHECK_FALSE(PublicKey::ofJwk(
        {{u"kty"_s, u"RSA"_s}, {u"n"_s, QString(100, u'B')}, {u"e"_s, u"AQAB"_s}}));
}

TEST_CASE("a badge of the second generation is read, and proves nothing here")
{
    const QByteArray assertion = R"({
        "@context": "https://w3id.org/openbadges/v2", "type": "Assertion",
        "id": "https://example.org/assertions/7",
        "recipient": {"type": "email", "hashed": true, "salt": "Kosher", "identity":
            "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399"},
        "badge": {"type": "BadgeClass", "name": "Calm starts",
            "criteria": {"narrative": "Three lessons."},
            "issuer": {"type": "Issuer", "name": "Escola Viva"}},
        "issuedOn": "2026-01-01T00:00:00Z", "expires": "2027-01-01T00:00:00Z",
        "verification": {"type": "HostedBadge"}})";
    const auto png = must(bakedPng(samples::tinyPng(), assertion));
    auto older = png;
    older.replace("openbadgecredential", "openbadges"); // its checksum and length are wrong now
    CHECK_FALSE(carriedBadge(older));
    const QByteArray svg
        = R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:ob="http://openbadges.org">)"
          R"(<ob:assertion verify="https://example.org/assertions/7"><![CDATA[)"
        + assertion + "]]></ob:assertion></svg>";
    for (const auto& file : {assertion, svg}) {
        const auto report
            = checkBadge(must(carriedBadge(file)), {.at = someday, .email = u"a@example.com"_s});
        CHECK(report.alteration == Alteration::NotChecked);
        CHECK(report.trouble.contains(u"https://example.org/assertions/7"_s));
        CHECK(report.words.title == u"Calm starts"_s);
        CHECK(report.words.issuer == u"Escola Viva"_s);
        CHECK(report.validity == Validity::Valid);
        CHECK(report.ownership == Ownership::Theirs);
        CHECK_FALSE(report.isGood());
    }
    const auto hosted = checkBadge({.json = "https://example.org/assertions/7"}, {.at = someday});
    CHECK(hosted.alteration == Alteration::NotChecked);
    CHECK(hosted.trouble.contains(u"example.org"_s));
}
