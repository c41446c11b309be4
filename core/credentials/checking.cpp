// SPDX-License-Identifier: MIT
#include "core/credentials/checking.h"

#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/credentials/badgewords.h"
#include "core/credentials/digests.h"
#include "core/credentials/jwt.h"
#include "core/credentials/learnerrecord.h"
#include "core/credentials/openbadge2.h"
#include "core/credentials/proof.h"
#include "core/exchange/jsonreader.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

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

Ownership ownershipOf(const QJsonObject& credential, const QString& email)
{
    const auto found = credential.value("credentialSubject"_L1).toObject().value("identifier"_L1);
    const auto identities = found.isArray() ? found.toArray() : QJsonArray{found};
    bool hasMail = false;
    for (const auto& one : identities) {
        const auto identity = one.toObject();
        if (identity.value("identityType"_L1) != u"emailAddress"_s)
            continue;
        hasMail = true;
        if (isIdentityOf(
                {identity.value("identityHash"_L1).toString(), identity.value("salt"_L1).toString(),
                    identity.value("hashed"_L1).toBool()},
                email))
            return Ownership::Theirs;
    }
    return hasMail ? Ownership::NotTheirs : Ownership::CannotTell;
}

// The hashes that the credential gives for its own picture.
QStringList pictureDigests(const QJsonObject& credential)
{
    const auto achievement
        = credential.value("credentialSubject"_L1).toObject().value("achievement"_L1);
    const auto image = (achievement.isArray() ? achievement.toArray().at(0) : achievement)
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

// A key that the user knows, or one that follows such a key.
void noteAcquaintance(const CheckingTerms& terms, BadgeReport& report)
{
    const auto before = terms.statements.keysBefore(report.did);
    for (const auto& did : QStringList{report.did} + before) {
        const auto known = terms.trusted.find(did);
        if (!known)
            continue;
        report.acquaintance = did == report.did ? Acquaintance::Known : Acquaintance::Successor;
        report.knownAs = known->name;
        report.knownDid = did;
        return;
    }
}

void noteSigner(const Result<Signer>& signer, const CheckingTerms& terms, BadgeReport& report)
{
    if (!signer) {
        const bool isAltered = signer.error().kind == Error::Kind::Damaged;
        report.alteration = isAltered ? Alteration::Altered : Alteration::NotChecked;
        report.trouble = signer.error().message;
        return;
    }
    report.alteration = Alteration::Unaltered;
    report.did = signer->did;
    report.signedAt = signer->signedAt;
    noteAcquaintance(terms, report);
    const auto replaced = terms.statements.replacedAt(signer->did);
    if (replaced && report.words.validFrom && *report.words.validFrom > *replaced)
        report.keyReplacedAt = replaced;
}

// What the issuer stated about it elsewhere.
void noteStatements(
    const IssuerStatements& statements, const QJsonObject& credential, BadgeReport& report)
{
    const auto& words = report.words;
    if (const auto* list = statements.revocationsOf(report.did)) {
        report.listedAt = list->madeAt;
        if (const auto* revoked = list->find(words.id)) {
            report.revocation = *revoked;
            report.validity = revoked->isReplaced() ? Validity::Replaced : Validity::Revoked;
        }
    }
    const auto* issued = statements.registerOf(report.did);
    if (!issued)
        return;
    const auto* line = issued->find(words.id);
    if (line && line->sha256 == Sha256::hexOf(canonicalJson(credential)))
        report.registration = Registration::Listed;
    else if (!line && report.isSignedAfter(issued->madeAt))
        report.registration = Registration::RegisterIsOlder;
    else
        report.registration = Registration::NotListed;
}

// Whose it is, by the name that the issuer gave them.
QString holderIn(const QJsonObject& credential)
{
    return credential.value("credentialSubject"_L1).toObject().value("id"_L1).toString();
}

void checkWrapped(const QJsonObject& record, const CheckingTerms& terms, BadgeReport& report);

void checkCredential(const CarriedBadge& badge, const QJsonObject& credential,
    const Result<Signer>& signer, const CheckingTerms& terms, BadgeReport& report)
{
    report.words = badgeWords(credential);
    if (auto fit = checkForm(credential); !fit) {
        report.trouble = fit.error().message;
        return;
    }
    noteSigner(signer, terms, report);
    report.validity = validityOf(report.words, terms.at);
    report.picture = pictureOf(badge, credential);
    if (!report.did.isEmpty())
        noteStatements(terms.statements, credential, report);
    if (terms.email)
        report.ownership = ownershipOf(credential, *terms.email);
    if (isLearnerRecord(credential))
        checkWrapped(credential, terms, report);
}

// A record is no better than the worst badge in it: what was changed in one was changed in it.
void checkWrapped(const QJsonObject& record, const CheckingTerms& terms, BadgeReport& report)
{
    report.isRecord = true;
    const auto holder = holderIn(record);
    for (const auto& badge : wrappedIn(record)) {
        BadgeReport one;
        if (isLearnerRecord(badge))
            one.trouble = Text::tr("A record within a record is not checked.");
        else
            checkCredential({}, badge, signerOf(badge), terms, one);
        one.isOfAnother
            = !holder.isEmpty() && !holderIn(badge).isEmpty() && holder != holderIn(badge);
        if (one.alteration == Alteration::Altered && report.alteration == Alteration::Unaltered) {
            report.alteration = Alteration::Altered;
            report.trouble = Text::tr("The badge “%1” in it: %2").arg(one.words.title, one.trouble);
        }
        report.wrapped.append(one);
    }
}

void checkOpenBadge2(const QJsonObject& assertion, const CheckingTerms& terms, BadgeReport& report)
{
    report.words = openBadge2Words(assertion);
    report.trouble = openBadge2Trouble(assertion);
    report.validity = validityOf(report.words, terms.at);
    if (terms.email)
        report.ownership = openBadge2Ownership(assertion, *terms.email);
}

void checkToken(const CarriedBadge& badge, const CheckingTerms& terms, BadgeReport& report)
{
    const auto token = readToken(badge.json);
    if (!token) {
        report.alteration = Alteration::Altered;
        report.trouble = token.error().message;
        return;
    }
    // What signs badges of the second generation stands on a website.
    if (isOpenBadge2(token->credential))
        return checkOpenBadge2(token->credential, terms, report);
    checkCredential(badge, token->credential, token->signer, terms, report);
}

} // namespace

bool BadgeReport::isSignedAfter(Instant moment) const
{
    return (words.validFrom && *words.validFrom > moment) || (signedAt && *signedAt > moment);
}

bool BadgeReport::isGood() const
{
    return isSound() && validity == Validity::Valid;
}

bool BadgeReport::isGoodPart() const
{
    return isSound() && (validity == Validity::Valid || validity == Validity::Replaced);
}

bool BadgeReport::isSound() const
{
    const bool isTheirs = ownership == Ownership::NotAsked || ownership == Ownership::Theirs;
    return alteration == Alteration::Unaltered && acquaintance != Acquaintance::Unknown
        && !keyReplacedAt && isTheirs && picture != PictureMatch::Different
        && registration != Registration::NotListed && !isOfAnother
        && std::all_of(wrapped.begin(), wrapped.end(),
            [](const BadgeReport& badge) { return badge.isGoodPart(); });
}

BadgeReport checkBadge(const CarriedBadge& badge, const CheckingTerms& terms)
{
    BadgeReport report;
    report.isPage = badge.isPage;
    if (isJwt(badge.json)) {
        checkToken(badge, terms, report);
        return report;
    }
    if (badge.json.startsWith("http")) { // as badges of the second generation may
        report.trouble = Text::tr("This badge only names a place on the web: %1")
                             .arg(QString::fromUtf8(badge.json.left(200)));
        return report;
    }
    const auto json = parseJson(badge.json, limits);
    if (!json || !json->isObject()) {
        report.alteration = Alteration::Altered;
        report.trouble = json ? Text::tr("It is no badge.") : json.error().message;
        return report;
    }
    const auto credential = json->toObject();
    if (isOpenBadge2(credential))
        checkOpenBadge2(credential, terms, report);
    else
        checkCredential(badge, credential, signerOf(credential), terms, report);
    return report;
}

BadgeReport checkBadgeFile(const QByteArray& bytes, const CheckingTerms& terms)
{
    const auto badge = carriedBadge(bytes);
    if (badge)
        return checkBadge(*badge, terms);
    BadgeReport report;
    if (badge.error().kind == Error::Kind::Damaged)
        report.alteration = Alteration::Altered;
    report.trouble = badge.error().message;
    return report;
}

const ClaimedEvidence* evidenceWith(const BadgeWords& words, const QByteArray& sha256Hex)
{
    const auto digest = digestSri(sha256Hex);
    const auto found = std::find_if(words.evidence.begin(), words.evidence.end(),
        [&](const auto& one) { return one.digest == digest; });
    return found == words.evidence.end() ? nullptr : &*found;
}

} // namespace core
