// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/carriers.h"
#include "core/credentials/trustlist.h"

#include <QDate>
#include <QJsonObject>
#include <QStringList>

#include <array>

namespace core {

/// Is it as it was signed?
enum class Alteration { Unaltered, Altered, NotChecked };
constexpr auto namesOf(Alteration)
{
    return std::array{"unaltered", "altered", "not-checked"};
}

/// Do you know who signed it?
enum class Acquaintance { Known, Unknown };
constexpr auto namesOf(Acquaintance)
{
    return std::array{"known", "unknown"};
}

/// Is today within its dates?
enum class Validity { Valid, NotYet, Expired, Unclear };
constexpr auto namesOf(Validity)
{
    return std::array{"valid", "not-yet", "expired", "unclear"};
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

/// One level that was achieved.
struct AchievedLevel {
    QString criterion;
    QString level;
};

/// What a badge says. Nothing of it is true before the answers below say so.
struct BadgeWords {
    QString title;
    QString holder;
    QString issuer;
    QString criteria;
    QStringList evidence;
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
    QString knownAs; ///< what the user calls them
    Validity validity = Validity::Unclear;
    Ownership ownership = Ownership::NotAsked;
    PictureMatch picture = PictureMatch::None;

    /// True when every answer is a good one. A good signature by an unknown key is not.
    bool isGood() const;
};

/// Checks a badge that came in a file. Never fails: what cannot be told is an answer too.
BadgeReport checkBadge(const CarriedBadge& badge, const TrustList& trusted, Instant at,
    const std::optional<QString>& email = {});

/// The answers in plain sentences, one for each question.
QStringList answersOf(const BadgeReport& report);

} // namespace core
