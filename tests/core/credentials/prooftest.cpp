// SPDX-License-Identifier: MIT
#include "core/credentials/proof.h"
#include "core/base/sha256.h"
#include "core/credentials/jsonld.h"
#include "core/credentials/multibase.h"
#include "tests/core/credentials/badgesamples.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QByteArray bytesIn(const QString& path)
{
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QJsonObject credentialOf(const core::SigningKey& key)
{
    auto credential = samples::referenceCredential();
    credential.remove(u"proof"_s);
    auto issuer = credential.value("issuer"_L1).toObject();
    issuer.insert(u"id"_s, key.did());
    credential.insert(u"issuer"_s, issuer);
    auto subject = credential.value("credentialSubject"_L1).toObject();
    auto achievement = subject.value("achievement"_L1).toObject();
    achievement.insert(
        u"creator"_s, QJsonObject{{u"id"_s, key.did()}, {u"type"_s, QJsonArray{u"Profile"_s}}});
    subject.insert(u"achievement"_s, achievement);
    credential.insert(u"credentialSubject"_s, subject);
    return credential;
}

const core::Instant someday = *core::instantFromIso(u"2026-02-03T04:05:06.789Z"_s);

} // namespace

TEST_CASE("base 58 is written and read as everybody does")
{
    CHECK(core::base58("Hello World!") == "2NEpo7TZRRrLZSi2U");
    CHECK(core::base58(QByteArray("\0\0\x28\x7f\xb4\xcd", 6)) == "11233QC4");
    CHECK(core::base58({}).isEmpty());
    CHECK(core::fromBase58("11233QC4") == QByteArray("\0\0\x28\x7f\xb4\xcd", 6));
    CHECK_FALSE(core::fromBase58("0OIl"));
    CHECK_FALSE(core::fromBase58(""));
    CHECK_FALSE(core::fromBase58(QByteArray(129, '2')));
}

TEST_CASE("a key is its own name, and only an Ed25519 key has one here")
{
    const auto known = u"did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"_s;
    const auto key = core::keyOfDid(known);
    REQUIRE(key);
    CHECK(core::didOf(*key) == known);
    CHECK(core::methodOf(known) == known + u"#z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"_s);
    CHECK(core::fingerprintOf(*key).size() == 39);
    CHECK_FALSE(core::keyOfDid(known.chopped(1)));
    CHECK_FALSE(core::keyOfDid(known + u'#'));
    CHECK_FALSE(core::keyOfDid(u"did:web:example.org"_s));
    CHECK_FALSE(
        core::keyOfDid(u"did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169"_s)); // P-256
}

TEST_CASE("Ed25519 signs as RFC 8032 has it")
{
    const auto seed
        = QByteArray::fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    core::SecretBytes secret(seed.size());
    std::memcpy(secret.data(), seed.constData(), size_t(seed.size()));
    const auto key = must(core::SigningKey::fromSeed(std::move(secret)));
    CHECK(key.publicKey().toHex()
        == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    const auto signature = must(key.sign(QByteArrayView("", 0)));
    CHECK(signature.toHex()
        == "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39"
           "701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    CHECK(core::isSignedBy(key.publicKey(), QByteArrayView("", 0), signature));
    CHECK_FALSE(core::isSignedBy(key.publicKey(), "x", signature));
    CHECK_FALSE(core::isSignedBy(key.publicKey(), "x", signature.chopped(1)));
    CHECK_FALSE(core::isSignedBy({}, "x", signature));
    CHECK_FALSE(core::SigningKey::fromSeed(core::SecretBytes(31)));
}

TEST_CASE("two new keys are two")
{
    const auto one = must(core::SigningKey::generate());
    const auto other = must(core::SigningKey::generate());
    CHECK(one.publicKey() != other.publicKey());
    CHECK(one.did().startsWith(u"did:key:z6Mk"_s));
}

TEST_CASE("a credential that others signed verifies, and says who signed it")
{
    const auto signer = must(core::signerOf(samples::referenceCredential()));
    CHECK(signer.did == u"did:key:z6MkiyhLXaLnvTJU5gWuqjpaS5MEtXR5PXJv1goszC1H1Knz"_s);
    auto unsigned_ = samples::referenceCredential();
    unsigned_.remove(u"proof"_s);
    CHECK(must(core::canonicalStatements(unsigned_)).count('\n') == 113);
}

TEST_CASE("the W3C's signed example has the hashes and the signature that it says")
{
    const auto root = qEnvironmentVariable("LAUREL_VECTORS");
    if (root.isEmpty()) {
        WARN("LAUREL_VECTORS names no folder, so the published cases were left out.");
        return;
    }
    const auto folder = root + u"/eddsa-rdfc-2022/"_s;
    const auto example
        = QJsonDocument::fromJson(bytesIn(folder + u"signedDataInt.json"_s)).object();
    auto proof = example.value("proof"_L1).toObject();
    const auto value = proof.take(u"proofValue"_s).toString();
    // Their example adds a context of examples, which the proof itself does not use.
    proof.insert(u"@context"_s, core::context::credentials);
    const auto said = must(core::canonicalStatements(proof));
    CHECK(said == bytesIn(folder + u"proofCanonDataInt.txt"_s));
    const auto hashes = core::Sha256::hexOf(said)
        + core::Sha256::hexOf(bytesIn(folder + u"canonDocDataInt.txt"_s));
    CHECK(hashes == bytesIn(folder + u"combinedHashDataInt.txt"_s).trimmed());
    const auto did = proof.value("verificationMethod"_L1).toString().section(u'#', 0, 0);
    const auto signature = core::fromBase58(value.mid(1).toLatin1());
    REQUIRE(signature);
    CHECK(signature->toHex() == bytesIn(folder + u"sigHexDataInt.txt"_s).trimmed());
    CHECK(core::isSignedBy(*core::keyOfDid(did), QByteArray::fromHex(hashes), *signature));
}

TEST_CASE("what we sign verifies, and signing twice gives the same")
{
    const auto key = samples::signingKey("prooftest");
    const auto signedOnce = must(core::withProof(credentialOf(key), key, someday));
    CHECK(signedOnce == must(core::withProof(credentialOf(key), key, someday)));
    CHECK(must(core::signerOf(signedOnce)).did == key.did());
    CHECK(signedOnce.value("proof"_L1).toArray().at(0).toObject().value("created"_L1)
        == u"2026-02-03T04:05:06Z"_s);
}

TEST_CASE("nothing is signed that names another issuer or has words without a meaning")
{
    const auto key = samples::signingKey("prooftest");
    CHECK_FALSE(core::withProof(credentialOf(samples::signingKey("another")), key, someday));
    auto credential = credentialOf(key);
    credential.insert(u"flavour"_s, u"sweet"_s);
    CHECK_FALSE(core::withProof(credential, key, someday));
}

TEST_CASE("two names of one issuer can be swapped under a signature, so both are refused")
{
    const auto key = samples::signingKey("prooftest");
    auto credential = credentialOf(key);
    auto subject = credential.value("credentialSubject"_L1).toObject();
    auto achievement = subject.value("achievement"_L1).toObject();
    achievement.insert(u"creator"_s,
        QJsonObject{{u"id"_s, key.did()}, {u"type"_s, QJsonArray{u"Profile"_s}},
            {u"name"_s, u"Ministry of Education"_s}});
    subject.insert(u"achievement"_s, achievement);
    credential.insert(u"credentialSubject"_s, subject);
    CHECK(core::canonicalStatements(credential)); // to RDF it is one and the same
    CHECK_FALSE(core::withProof(credential, key, someday));
    const auto refused = core::checkIdentifiers(credential);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == core::Error::Kind::Refused);
}

TEST_CASE("a credential that was changed, or signed by somebody else, is refused")
{
    const auto good = samples::referenceCredential();
    const auto with = [&](const QString& key, const QJsonValue& value) {
        auto changed = good;
        changed.insert(key, value);
        return core::signerOf(changed);
    };
    const auto withProofMember = [&](const QString& key, const QJsonValue& value) {
        auto proof = good.value("proof"_L1).toArray().at(0).toObject();
        proof.insert(key, value);
        return with(u"proof"_s, QJsonArray{proof});
    };
    const auto changed = with(u"name"_s, u"Questioning – Level 3"_s);
    REQUIRE_FALSE(changed);
    CHECK(changed.error().kind == core::Error::Kind::Damaged);
    CHECK_FALSE(with(u"validUntil"_s, u"2039-01-15T09:30:00Z"_s));
    CHECK_FALSE(with(u"flavour"_s, u"sweet"_s));
    CHECK_FALSE(with(u"awardedDate"_s, QJsonValue()));
    CHECK_FALSE(with(u"issuer"_s,
        QJsonObject{{u"id"_s, samples::signingKey("forger").did()},
            {u"type"_s, QJsonArray{u"Profile"_s}}}));
    CHECK_FALSE(with(u"issuer"_s, u"did:web:example.org"_s));
    CHECK_FALSE(with(u"proof"_s, QJsonArray{}));
    CHECK_FALSE(with(u"proof"_s, u"yes"_s));
    CHECK_FALSE(withProofMember(u"created"_s, u"2026-01-15T09:31:01Z"_s));
    CHECK_FALSE(withProofMember(u"cryptosuite"_s, u"eddsa-jcs-2022"_s));
    CHECK_FALSE(withProofMember(u"proofPurpose"_s, u"authentication"_s));
    CHECK_FALSE(withProofMember(u"proofValue"_s, u"z1111"_s));
    CHECK_FALSE(withProofMember(u"proofValue"_s, QJsonValue()));
    CHECK_FALSE(
        withProofMember(u"verificationMethod"_s, core::methodOf(samples::signingKey("x").did())));
    CHECK(withProofMember(u"type"_s, u"DataIntegrityProof"_s));
}
