// SPDX-License-Identifier: MIT
#include "core/credentials/issuing.h"

#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/credentials/proof.h"

#include <QCoreApplication>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Issuing)
};

} // namespace

QString newSalt()
{
    QByteArray bytes;
    for (int i = 0; i < 2; ++i) {
        const auto number = QRandomGenerator::system()->generate64();
        bytes += QByteArray::number(number, 16).rightJustified(16, '0');
    }
    return QString::fromLatin1(bytes);
}

Result<void> isSchoolKey(const std::optional<IssuerKey>& schoolKey, const SigningKey& key)
{
    if (schoolKey && schoolKey->did == key.did())
        return {};
    return Error{Error::Kind::Refused,
        Text::tr("This is not the key that the school signs with. Restore that one from its "
                 "backup.")};
}

Result<Changes> adoptKey(const std::optional<IssuerKey>& current, const QString& did, Instant at)
{
    if (current && current->did == did)
        return Changes();
    if (current)
        return Error{Error::Kind::Refused,
            Text::tr("This school signs with another key already. Badges of two keys would look "
                     "like badges of two schools, so the key stays as it is. To replace it, let "
                     "the old key name the new one.")};
    return Changes{{.after = IssuerKey{IssuerKeyId::create(), did, at}}};
}

Result<Changes> issueCredential(const IssueRequest& request, const SigningKey& key, Instant at)
{
    Q_ASSERT(request.work.award);
    const auto& award = *request.work.award;
    if (award.status == AwardStatus::Revoked)
        return Error{Error::Kind::Refused,
            Text::tr("Award %1 was revoked, so it is not signed.").arg(award.number)};
    if (auto ours = isSchoolKey(request.schoolKey, key); !ours)
        return ours.error();
    const auto hash = Sha256::hexOf(request.png);
    const auto face
        = request.face.value_or(BadgeFace{BadgeFaceId::create(), hash, request.png.toBase64()});
    Q_ASSERT(face.sha256 == hash);
    AwardCredential made{
        AwardCredentialId::create(), award.id, key.did(), face.id, at, {}, request.edition};
    const auto credential = achievementCredential({.work = request.work,
        .school = request.school,
        .badge = made.badge(),
        .did = key.did(),
        .pictureHash = hash,
        .salt = newSalt(),
        .email = request.email});
    const auto proven = withProof(credential, key, at);
    if (!proven)
        return proven.error();
    made.json = QString::fromUtf8(canonicalJson(*proven));
    Changes changes;
    if (!request.face)
        changes.append({.after = face});
    changes.append({.after = made});
    return changes;
}

} // namespace core
