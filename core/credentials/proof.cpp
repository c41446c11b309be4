// SPDX-License-Identifier: MIT
#include "core/credentials/proof.h"

#include "core/base/sha256.h"
#include "core/credentials/jsonld.h"
#include "core/credentials/multibase.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Proof)
};

constexpr int maxDepth = 32;

QString issuerOf(const QJsonObject& credential)
{
    const auto issuer = credential.value("issuer"_L1);
    return issuer.isString() ? issuer.toString() : issuer.toObject().value("id"_L1).toString();
}

QJsonObject newProof(const QString& did, Instant at)
{
    return {{u"type"_s, u"DataIntegrityProof"_s}, {u"cryptosuite"_s, u"eddsa-rdfc-2022"_s},
        {u"created"_s,
            toIso(std::chrono::floor<std::chrono::seconds>(at)).replace(u".000Z"_s, u"Z"_s)},
        {u"verificationMethod"_s, methodOf(did)}, {u"proofPurpose"_s, u"assertionMethod"_s}};
}

Result<QByteArray> hashOfStatements(const QJsonObject& document)
{
    const auto statements = canonicalStatements(document);
    if (!statements)
        return statements.error();
    return QByteArray::fromHex(Sha256::hexOf(*statements));
}

Result<QByteArray> hashOfProof(QJsonObject proof, const QJsonValue& contexts)
{
    proof.remove(u"proofValue"_s);
    proof.insert(u"@context"_s, contexts);
    return hashOfStatements(proof);
}

Result<QByteArray> hashOfDocument(QJsonObject credential)
{
    credential.remove(u"proof"_s);
    return hashOfStatements(credential);
}

// The 64 bytes that are signed: the hash of what the proof says, then that of the credential.
Result<QByteArray> messageOf(const QJsonObject& credential, const QJsonObject& proof)
{
    const auto said = hashOfProof(proof, credential.value("@context"_L1));
    if (!said)
        return said.error();
    const auto stated = hashOfDocument(credential);
    if (!stated)
        return stated.error();
    return *said + *stated;
}

// Empty unless it is written in its one spelling.
QByteArray signatureIn(const QJsonObject& proof)
{
    const auto value = proof.value("proofValue"_L1).toString();
    const auto signature
        = value.startsWith(u'z') ? fromBase58(value.mid(1).toLatin1()) : std::nullopt;
    const bool isPlain = signature && value.mid(1) == QString::fromLatin1(base58(*signature));
    return isPlain ? *signature : QByteArray();
}

Error changedSince()
{
    return {Error::Kind::Damaged,
        Text::tr("It was changed after it was signed, or the signature was.")};
}

Error noProof(const QString& message)
{
    return {Error::Kind::Invalid, message};
}

Result<QJsonObject> proofOf(const QJsonObject& credential)
{
    const auto found = credential.value("proof"_L1);
    const auto proofs = found.isArray() ? found.toArray() : QJsonArray{found};
    for (const auto& proof : proofs) {
        if (proof.toObject().value("cryptosuite"_L1) == u"eddsa-rdfc-2022"_s)
            return proof.toObject();
    }
    if (found.isUndefined())
        return noProof(Text::tr("It is not signed."));
    return noProof(Text::tr("It is signed in a way that Laurel cannot check."));
}

Result<void> checkFrame(const QJsonObject& proof, const QString& issuer)
{
    if (proof.value("type"_L1) != u"DataIntegrityProof"_s
        || proof.value("proofPurpose"_L1) != u"assertionMethod"_s)
        return noProof(Text::tr("Its signature was not made to vouch for a badge."));
    if (!keyOfDid(issuer))
        return noProof(Text::tr("Its issuer is not named by a key (did:key), so the signature "
                                "cannot be checked without a network."));
    if (proof.value("verificationMethod"_L1) != methodOf(issuer))
        return Error{Error::Kind::Damaged,
            Text::tr("It was signed by somebody else than the issuer that it names.")};
    return {};
}

/// What each identifier says, and whether it says one thing only.
class Identifiers {
public:
    Result<void> read(const QJsonValue& value, int depth)
    {
        if (depth > maxDepth)
            return Error{Error::Kind::Invalid, Text::tr("It is too deep to be a badge.")};
        const auto list = value.toArray();
        for (const auto& item : list) {
            if (auto done = read(item, depth + 1); !done)
                return done;
        }
        const auto object = value.toObject();
        const auto id = object.value("id"_L1).toString();
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            if (auto done = read(*entry, depth + 1); !done)
                return done;
            if (id.isEmpty() || entry.key() == u"id" || entry.key() == u"type")
                continue;
            auto& said = m_said[id];
            const auto before = said.constFind(entry.key());
            if (before != said.constEnd() && *before != *entry)
                return Error{Error::Kind::Refused,
                    Text::tr("It says two different things about one and the same part (%1), so "
                             "it cannot be trusted.")
                        .arg(entry.key()),
                    id};
            said.insert(entry.key(), *entry);
        }
        return {};
    }

private:
    QHash<QString, QHash<QString, QJsonValue>> m_said;
};

} // namespace

Result<void> checkIdentifiers(const QJsonObject& credential)
{
    auto stated = credential;
    stated.remove(u"proof"_s);
    stated.remove(u"@context"_s);
    // What a record wraps is signed by itself, and checked by itself.
    auto subject = stated.value("credentialSubject"_L1).toObject();
    if (subject.contains("verifiableCredential"_L1)) {
        subject.remove(u"verifiableCredential"_s);
        stated.insert(u"credentialSubject"_s, subject);
    }
    return Identifiers().read(stated, 0);
}

Result<QJsonObject> withProof(const QJsonObject& credential, const SigningKey& key, Instant at)
{
    if (issuerOf(credential) != key.did())
        return Error{Error::Kind::Refused, Text::tr("This badge names another issuer's key.")};
    if (auto done = checkIdentifiers(credential); !done)
        return done.error();
    auto proof = newProof(key.did(), at);
    const auto message = messageOf(credential, proof);
    if (!message)
        return message.error();
    const auto signature = key.sign(*message);
    if (!signature)
        return signature.error();
    proof.insert(u"proofValue"_s, QString(u'z' + QString::fromLatin1(base58(*signature))));
    auto proven = credential;
    proven.insert(u"proof"_s, QJsonArray{proof});
    return proven;
}

Result<Signer> signerOf(const QJsonObject& credential)
{
    const auto proof = proofOf(credential);
    if (!proof)
        return proof.error();
    const auto issuer = issuerOf(credential);
    if (auto done = checkFrame(*proof, issuer); !done)
        return done.error();
    if (auto done = checkIdentifiers(credential); !done)
        return done.error();
    const auto message = messageOf(credential, *proof);
    if (!message)
        return message.error();
    if (!isSignedBy(*keyOfDid(issuer), *message, signatureIn(*proof)))
        return changedSince();
    return Signer{issuer, instantFromIso(proof->value("created"_L1).toString())};
}

bool ProofDigest::isGenuine() const
{
    const auto key = keyOfDid(did);
    const auto said
        = hashOfProof(newProof(did, signedAt), QJsonArray{context::credentials, context::badges});
    return key && said && isSignedBy(*key, *said + document, signature);
}

Result<ProofDigest> digestOf(const QJsonObject& credential)
{
    const auto proof = proofOf(credential);
    if (!proof)
        return proof.error();
    const auto issuer = issuerOf(credential);
    if (auto done = checkFrame(*proof, issuer); !done)
        return done.error();
    const auto at = instantFromIso(proof->value("created"_L1).toString());
    auto ours = newProof(issuer, at.value_or(Instant{}));
    ours.insert(u"proofValue"_s, proof->value("proofValue"_L1));
    if (!at || ours != *proof)
        return noProof(Text::tr("It is signed in another form than Laurel signs."));
    const auto document = hashOfDocument(credential);
    if (!document)
        return document.error();
    ProofDigest digest{issuer, *at, *document, signatureIn(*proof)};
    if (!digest.isGenuine())
        return changedSince();
    return digest;
}

} // namespace core
