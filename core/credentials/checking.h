// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/carriers.h"
#include "core/credentials/issuerstatements.h"
#include "core/credentials/trustlist.h"

#include <QDate>
#include <QJsonObject>

#include <array>

namespace core {

/// Is it as it was signed?
enum class Alteration { Unaltered, Altered, NotChecked };
constexpr auto namesOf(Alteration)
{
    return std::array{"unaltered", "altered", "not-checked"};
}

/// Do you know who signed it?
enum class Acquaintance {
    Known,
    Unknown,
    Successor, ///< a key that follows one that you know, as both keys say
};
constexpr auto namesOf(Acquaintance)
{
    return std::array{"known", "unknown", "successor"};
}

/// Does it count today?
enum class Validity {
    Valid,
    NotYet,
    Expired,
    Revoked,
    Replaced, ///< by a newer badge for the same award
    Unclear,
};
constexpr auto namesOf(Validity)
{
    return std::array{"valid", "not-yet", "expired", "revoked", "replaced", "unclear"};
}

/// Is it the badge of the person with that e-mail?
enum class Ownership { NotAsked, Theirs, NotTheirs, CannotTell };
constexpr auto namesOf(Ownership)
{
    return std::array{"not-asked", "theirs", "not-theirs", "cannot-tell"};
}

/// Is the picture the one that was signed?
enum class PictureMatch { None, Same, Different, NotCovered };
constexpr auto namesOf(PictureMatch)
{
    return std::array{"none", "same", "different", "not-covered"};
}

/// Does it stand in the register of what its issuer signed?
enum class Registration { NotAsked, Listed, NotListed, RegisterIsOlder };
constexpr auto namesOf(Registration)
{
    return std::array{"not-asked", "listed", "not-listed", "register-is-older"};
}

/// One level that was achieved.
struct AchievedLevel {
    QString criterion;
    QString level;
};

/// Evidence that a badge rests on.
struct ClaimedEvidence {
    QString name;
    QString mediaType;
    QString digest; ///< "sha256-…" of the file; empty when it gives none
};

/// What a badge says. Nothing of it is true before the answers below say so.
struct BadgeWords {
    QString id;
    QString title;
    QString description;
    QString holder;
    QString issuer;
    QString criteria; ///< Markdown
    QList<ClaimedEvidence> evidence; ///< by name
    QList<AchievedLevel> levels;
    std::optional<Instant> validFrom;
    std::optional<Instant> validUntil;
    bool namesRevocationList = false; ///< on the web, where Laurel does not look
};

/// The answers to what one asks about a badge.
struct BadgeReport {
    BadgeWords words;
    Alteration alteration = Alteration::NotChecked;
    QString trouble; ///< why it is altered or was not checked
    Acquaintance acquaintance = Acquaintance::Unknown;
    QString did; ///< of whoever signed; empty when nobody is proven
    std::optional<Instant> signedAt; ///< as they say
    QString knownAs; ///< what the user calls them
    QString knownDid; ///< the key that the user knows; another than `did` when that one follows it
    std::optional<Instant> keyReplacedAt; ///< the key signed, though another had taken its place
    Validity validity = Validity::Unclear;
    std::optional<RevokedBadge> revocation;
    std::optional<Instant> listedAt; ///< when the list was made that says what was revoked
    Registration registration = Registration::NotAsked;
    Ownership ownership = Ownership::NotAsked;
    PictureMatch picture = PictureMatch::None;
    bool isPage = false; ///< it came in a PDF, whose printed words no signature covers
    bool isRecord = false; ///< of a stack: it wraps the badges below
    QList<BadgeReport> wrapped = {}; ///< each checked by itself
    bool isOfAnother = false; ///< it is wrapped in the record of somebody else

    /// True when every answer is a good one. A good signature by an unknown key is not.
    bool isGood() const;

    /// True when it is good as a part of a record. What was replaced by a newer badge is: what it
    /// says was achieved stands.
    bool isGoodPart() const;

    /// True when it says that it was signed, or counts from, after that moment.
    bool isSignedAfter(Instant moment) const;

private:
    bool isSound() const; ///< but for whether it counts today
};

/// What a badge is checked against.
struct CheckingTerms {
    TrustList trusted = {};
    Instant at{};
    std::optional<QString> email = {}; ///< whose it should be
    IssuerStatements statements = {};
};

/// Checks a badge that came in a file. Never fails: what cannot be told is an answer too.
BadgeReport checkBadge(const CarriedBadge& badge, const CheckingTerms& terms);

/// Checks whatever is in a file: what holds no badge, or a broken one, is a report too.
BadgeReport checkBadgeFile(const QByteArray& bytes, const CheckingTerms& terms);

/// The evidence that a file with that SHA-256 (64 hex digits) is; null when it is none of it.
const ClaimedEvidence* evidenceWith(const BadgeWords& words, const QByteArray& sha256Hex);

} // namespace core
