// SPDX-License-Identifier: MIT
#pragma once

#include "core/reviews/decision.h"

namespace core {

using AwardId = Id<struct Award>;

enum class AwardStatus { Issued, Revoked };
constexpr auto namesOf(AwardStatus)
{
    return std::array{"issued", "revoked"};
}

/// The record that a person earned a version. It pins the version's content by its hash.
/// Expiry is a date, not a state: an award past it is expired.
struct Award {
    static constexpr auto table = "award";

    AwardId id;
    QString number; ///< "2026-0147": year and running number; printed on the certificate
    EnrollmentId enrollment;
    PersonId person;
    MicrocredentialId microcredential;
    VersionId version;
    QByteArray contentHash;
    Instant issuedAt{};
    PersonId issuedBy;
    std::optional<QDate> expiresOn;
    AwardStatus status = AwardStatus::Issued;
    QList<ResolvedLevel> levels;

    bool isActive(const QDate& day) const
    {
        return status == AwardStatus::Issued && (!expiresOn || day <= *expiresOn);
    }
    bool operator==(const Award&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("number", self.number);
        visit("enrollment", self.enrollment);
        visit("person", self.person);
        visit("microcredential", self.microcredential);
        visit("version", self.version);
        visit("content_hash", self.contentHash);
        visit("issued_at", self.issuedAt);
        visit("issued_by", self.issuedBy);
        visit("expires_on", self.expiresOn);
        visit("status", self.status);
        visit("levels", self.levels);
    }
};

} // namespace core
