// SPDX-License-Identifier: MIT
#include "core/credentials/succession.h"

#include "core/base/json.h"
#include "core/credentials/jsonld.h"
#include "core/credentials/multibase.h"
#include "core/credentials/proof.h"
#include "core/credentials/statement.h"
#include "core/exchange/jsonreader.h"

#include <QCoreApplication>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Succession)
};

const auto historyKind = u"LaurelIssuerKeys"_s;
const auto member = u"successions"_s;
constexpr qsizetype mostSuccessions = 100;

// Names of their own, so that the same two keys give the same two endorsements.
QString nameOf(const QString& by, const QString& about)
{
    const auto space = QUuid::createUuidV5(QUuid(), u"laurel succession"_s);
    return u"urn:uuid:"_s
        + QUuid::createUuidV5(space, QString(by + u' ' + about)).toString(QUuid::WithoutBraces);
}

Result<QJsonObject> endorsement(const SigningKey& by, const QString& about, const QString& issuer,
    const QString& comment, Instant at)
{
    const auto moment
        = toIso(std::chrono::floor<std::chrono::seconds>(at)).replace(u".000Z"_s, u"Z"_s);
    const QJsonObject credential{{u"@context"_s, QJsonArray{context::credentials, context::badges}},
        {u"id"_s, nameOf(by.did(), about)},
        {u"type"_s, QJsonArray{u"VerifiableCredential"_s, u"EndorsementCredential"_s}},
        {u"name"_s, u"Succession of keys"_s},
        {u"issuer"_s,
            QJsonObject{
                {u"id"_s, by.did()}, {u"type"_s, QJsonArray{u"Profile"_s}}, {u"name"_s, issuer}}},
        {u"validFrom"_s, moment},
        {u"credentialSubject"_s,
            QJsonObject{{u"id"_s, about}, {u"type"_s, QJsonArray{u"EndorsementSubject"_s}},
                {u"endorsementComment"_s, comment}}}};
    return withProof(credential, by, at);
}

const auto followsMe = u"This key takes the place of ours and signs for us from now on."_s;
const auto iFollow = u"We take the place of this key and sign for its holder from now on."_s;

/// One of the two endorsements, as far as it counts.
struct Endorsement {
    QString by;
    QString about;
    QString comment;
    Instant at{};

    static Result<Endorsement> read(const QJsonObject& credential)
    {
        const auto signer = signerOf(credential);
        if (!signer)
            return signer.error();
        const auto subject = credential.value("credentialSubject"_L1).toObject();
        const auto at = instantFromIso(credential.value("validFrom"_L1).toString());
        return Endorsement{signer->did, subject.value("id"_L1).toString(),
            subject.value("endorsementComment"_L1).toString(), at.value_or(Instant{})};
    }
};

Error broken()
{
    return {Error::Kind::Damaged,
        Text::tr("What should prove that one key of a school follows another does not prove it. "
                 "Ask the school for the file again.")};
}

QJsonArray stored(const IssuerKey& key)
{
    const auto json = parseJson(key.succession.value_or(QString()).toUtf8());
    return json ? json->toArray() : QJsonArray();
}

} // namespace

Result<QJsonArray> signedSuccession(
    const SigningKey& before, const SigningKey& after, const QString& issuer, Instant at)
{
    const auto forward = endorsement(before, after.did(), issuer, followsMe, at);
    if (!forward)
        return forward.error();
    const auto back = endorsement(after, before.did(), issuer, iFollow, at);
    if (!back)
        return back.error();
    return QJsonArray{*forward, *back};
}

Result<Succession> readSuccession(const QJsonArray& endorsements)
{
    if (endorsements.size() != 2)
        return broken();
    const auto forward = Endorsement::read(endorsements.at(0).toObject());
    const auto back = Endorsement::read(endorsements.at(1).toObject());
    if (!forward || !back || forward->about != back->by || back->about != forward->by
        || forward->by == back->by || forward->at != back->at || forward->comment != followsMe
        || back->comment != iFollow)
        return broken();
    return Succession{forward->by, back->by, forward->at};
}

Result<Changes> succeedKey(const std::optional<IssuerKey>& current, const SigningKey& before,
    const SigningKey& after, const QString& issuer, Instant at)
{
    if (!current || current->did != before.did())
        return Error{Error::Kind::Refused,
            Text::tr("Only the key that signs today can name the one that follows it. Restore it "
                     "from its backup first.")};
    if (after.did() == before.did() || at <= current->createdAt)
        return Error{Error::Kind::Refused,
            Text::tr("The new key must be another one, and must be younger. Check the clock of "
                     "this computer and try again.")};
    const auto proof = signedSuccession(before, after, issuer, at);
    if (!proof)
        return proof.error();
    return Changes{{.after = IssuerKey{IssuerKeyId::create(), after.did(), at,
                        QString::fromUtf8(canonicalJson(*proof))}}};
}

QJsonArray successionsOf(const QList<IssuerKey>& keys)
{
    QJsonArray all;
    for (const auto& key : keys) {
        if (key.succession)
            all.append(stored(key));
    }
    return all;
}

Result<QByteArray> signedHistory(const KeyHistory& history, const SigningKey& key)
{
    QJsonArray keys;
    for (qsizetype i = 0; i < history.keys.size(); ++i) {
        const auto& one = history.keys.at(i);
        QJsonObject entry{{u"did"_s, one.did}, {u"from"_s, toIso(one.createdAt)}};
        if (i + 1 < history.keys.size())
            entry.insert(u"until"_s, toIso(history.keys.at(i + 1).createdAt));
        keys.append(entry);
    }
    return signedStatement(
        {historyKind, history.did, history.issuer, history.madeAt,
            withSuccessions(QJsonObject{{u"keys"_s, keys}}, successionsOf(history.keys))},
        key);
}

bool isKeyHistory(const QJsonObject& file)
{
    return file.value("type"_L1) == historyKind;
}

Result<QString> readHistory(const QJsonObject& file)
{
    const auto statement = readStatement(file, historyKind);
    if (!statement)
        return statement.error();
    return statement->did;
}

QJsonObject withSuccessions(QJsonObject content, const QJsonArray& proofs)
{
    if (!proofs.isEmpty())
        content.insert(member, proofs);
    return content;
}

Result<QList<Succession>> successionsIn(const QJsonObject& file)
{
    const auto all = file.value(member).toArray();
    if (all.size() > mostSuccessions)
        return broken();
    QList<Succession> found;
    for (const auto& one : all) {
        const auto succession = readSuccession(one.toArray());
        if (!succession)
            return succession.error();
        found.append(*succession);
    }
    return found;
}

QStringList keysBefore(const QList<Succession>& successions, const QString& did)
{
    QStringList chain{did};
    for (qsizetype at = 0; at < chain.size(); ++at) {
        for (const auto& one : successions) {
            if (one.after == chain.at(at) && !chain.contains(one.before))
                chain.append(one.before);
        }
    }
    return chain.mid(1);
}

} // namespace core
