// SPDX-License-Identifier: MIT
#include "core/credentials/statement.h"

#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/credentials/multibase.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Statement)
};

// The 64 bytes that are signed: the hash of what the proof says, then that of the rest.
QByteArray messageOf(QJsonObject file, QJsonObject proof)
{
    proof.remove(u"proofValue"_s);
    file.remove(u"proof"_s);
    return QByteArray::fromHex(
        Sha256::hexOf(canonicalJson(proof)) + Sha256::hexOf(canonicalJson(file)));
}

Error unreadable()
{
    return {Error::Kind::Invalid,
        Text::tr("This is not a signed list that Laurel can read. Ask the issuer for it again.")};
}

Result<void> checkProof(const QJsonObject& file, const QString& did)
{
    const auto proof = file.value("proof"_L1).toObject();
    const auto key = keyOfDid(did);
    if (!key || proof.value("type"_L1) != u"DataIntegrityProof"_s
        || proof.value("cryptosuite"_L1) != u"eddsa-jcs-2022"_s
        || proof.value("proofPurpose"_L1) != u"assertionMethod"_s)
        return unreadable();
    const auto value = proof.value("proofValue"_L1).toString();
    const auto signature
        = value.startsWith(u'z') ? fromBase58(value.mid(1).toLatin1()) : std::nullopt;
    if (proof.value("verificationMethod"_L1) == methodOf(did) && signature
        && isSignedBy(*key, messageOf(file, proof), *signature))
        return {};
    return Error{Error::Kind::Damaged,
        Text::tr("This list was changed after it was signed, so it tells nothing. Ask the issuer "
                 "for it again.")};
}

} // namespace

Result<QByteArray> signedStatement(const Statement& statement, const SigningKey& key)
{
    if (statement.did != key.did())
        return Error{Error::Kind::Refused, Text::tr("This list names another issuer's key.")};
    auto file = statement.content;
    file.insert(u"type"_s, statement.kind);
    file.insert(u"issuer"_s, statement.did);
    file.insert(u"issuerName"_s, statement.issuer);
    file.insert(u"validFrom"_s, toIso(statement.madeAt));
    QJsonObject proof{{u"type"_s, u"DataIntegrityProof"_s}, {u"cryptosuite"_s, u"eddsa-jcs-2022"_s},
        {u"created"_s, toIso(statement.madeAt)}, {u"verificationMethod"_s, methodOf(key.did())},
        {u"proofPurpose"_s, u"assertionMethod"_s}};
    const auto signature = key.sign(messageOf(file, proof));
    if (!signature)
        return signature.error();
    proof.insert(u"proofValue"_s, QString(u'z' + QString::fromLatin1(base58(*signature))));
    file.insert(u"proof"_s, proof);
    return canonicalJson(file);
}

Result<Statement> readStatement(const QJsonObject& file, const QString& kind)
{
    const auto did = file.value("issuer"_L1).toString();
    const auto madeAt = instantFromIso(file.value("validFrom"_L1).toString());
    if (file.value("type"_L1) != kind || !madeAt)
        return unreadable();
    if (auto done = checkProof(file, did); !done)
        return done.error();
    return Statement{kind, did, file.value("issuerName"_L1).toString(), *madeAt, file};
}

} // namespace core
