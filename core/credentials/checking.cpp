// SPDX-License-Identifier: MIT
#include "core/credentials/checking.h"

#include "core/base/sha256.h"
#include "core/credentials/achievement.h"
#include "core/credentials/badgewords.h"
#include "core/credentials/proof.h"
#include "core/exchange/jsonreader.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Checking)
};

constexpr JsonLimits limits{.maxBytes = 4 * 1024 * 1024, .maxDepth = 32, .maxItems = 50'000};

Validity validityOf(const BadgeWords& words, Instant at)
{
    if (!words.validFrom)
        return Validity::Unclear;
    if (at < *words.validFrom)
        return Validity::NotYet;
    return words.validUntil && at > *words.validUntil ? Validity::Expired : Validity::Valid;
}

bool isMailOf(const QJsonObject& identity, const QString& email)
{
    const auto value = identity.value("identityHash"_L1).toString();
    if (!identity.value("hashed"_L1).toBool())
        return value.trimmed().compare(email.trimmed(), Qt::CaseInsensitive) == 0;
    const auto salt = identity.value("salt"_L1).toString();
    if (value.compare(hashedIdentity(email, salt), Qt::CaseInsensitive) == 0)
        return true;
    // Others hash the address as it was typed.
    const auto typed = Sha256::hexOf((email.trimmed() + salt).toUtf8());
    return value.compare(u"sha256$"_s + QString::fromLatin1(typed), Qt::CaseInsensitive) == 0;
}

Ownership ownershipOf(const QJsonObject& credential, const QString& email)
{
    const auto identities
        = credential.value("credentialSubject"_L1).toObject().value("identifier"_L1).toArray();
    bool hasMail = false;
    for (const auto& one : identities) {
        const auto identity = one.toObject();
        if (identity.value("identityType"_L1) != u"emailAddress"_s)
            continue;
        hasMail = true;
        if (isMailOf(identity, email))
            return Ownership::Theirs;
    }
    return hasMail ? Ownership::NotTheirs : Ownership::CannotTell;
}

// The hashes that the credential gives for its own picture.
QStringList pictureDigests(const QJsonObject& credential)
{
    const auto image = credential.value("credentialSubject"_L1)
                           .toObject()
                           .value("achievement"_L1)
                           .toObject()
                           .value("image"_L1);
    const auto id
        = image.isString() ? image.toString() : image.toObject().value("id"_L1).toString();
    const auto found = credential.value("relatedResource"_L1);
    auto resources = found.isArray() ? found.toArray() : QJsonArray{found};
    resources.append(image);
    QStringList digests;
    for (const auto& one : resources) {
        const auto resource = one.toObject();
        const auto digest = resource.value("digestSRI"_L1).toString();
        if (resource.value("id"_L1) == id && !digest.isEmpty())
            digests.append(digest);
    }
    return digests;
}

PictureMatch pictureOf(const CarriedBadge& badge, const QJsonObject& credential)
{
    if (!badge.png)
        return PictureMatch::None;
    const auto digests = pictureDigests(credential);
    if (digests.isEmpty())
        return PictureMatch::NotCovered;
    return digests.contains(digestSri(Sha256::hexOf(*badge.png))) ? PictureMatch::Same
                                                                  : PictureMatch::Different;
}

void checkSignature(const QJsonObject& credential, const TrustList& trusted, BadgeReport& report)
{
    const auto signer = signerOf(credential);
    if (!signer) {
        const bool isAltered = signer.error().kind == Error::Kind::Damaged;
        report.alteration = isAltered ? Alteration::Altered : Alteration::NotChecked;
        report.trouble = signer.error().message;
        return;
    }
    report.alteration = Alteration::Unaltered;
    report.did = signer->did;
    if (const auto known = trusted.find(signer->did)) {
        report.acquaintance = Acquaintance::Known;
        report.knownAs = known->name;
    }
}

} // namespace

bool BadgeReport::isGood() const
{
    const bool isTheirs = ownership == Ownership::NotAsked || ownership == Ownership::Theirs;
    return alteration == Alteration::Unaltered && acquaintance == Acquaintance::Known
        && validity == Validity::Valid && isTheirs && picture != PictureMatch::Different;
}

BadgeReport checkBadge(const CarriedBadge& badge, const TrustList& trusted, Instant at,
    const std::optional<QString>& email)
{
    BadgeReport report;
    const auto json = parseJson(badge.json, limits);
    if (!json || !json->isObject()) {
        report.alteration = Alteration::Altered;
        report.trouble = json ? Text::tr("It is no badge.") : json.error().message;
        return report;
    }
    const auto credential = json->toObject();
    report.words = badgeWords(credential);
    if (auto fit = checkForm(credential); !fit) {
        report.trouble = fit.error().message;
        return report;
    }
    checkSignature(credential, trusted, report);
    report.validity = validityOf(report.words, at);
    report.picture = pictureOf(badge, credential);
    if (email)
        report.ownership = ownershipOf(credential, *email);
    return report;
}

} // namespace core
