// SPDX-License-Identifier: MIT
#pragma once

#include "core/awards/award.h"
#include "core/storage/table.h"

namespace core {

using AwardCredentialId = Id<struct AwardCredential>;
using BadgeFaceId = Id<struct BadgeFace>;

/// The picture of a badge as it was signed for; shared by all awards that look the same.
struct BadgeFace {
    static constexpr auto table = "badge_face";

    BadgeFaceId id;
    QByteArray sha256; ///< of the PNG file, 64 hex digits
    QByteArray png; ///< the file, base64

    bool operator==(const BadgeFace&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("sha256", self.sha256);
        visit("png", self.png);
    }
};

/// The signed credential of an award, kept as it was signed: a badge that got lost is exported
/// again with the same bytes. An award that is renewed or bears a new name is signed once more, as
/// its next edition.
struct AwardCredential {
    static constexpr auto table = "award_credential";

    AwardCredentialId id;
    AwardId award;
    QString did; ///< whose key signed
    BadgeFaceId face;
    Instant signedAt{};
    QString json; ///< canonical JSON with its proof
    int edition = 1; ///< of the award

    /// What the credential calls itself.
    QString badge() const
    {
        return u"urn:uuid:"_s + (edition == 1 ? award.toString() : id.toString());
    }

    bool operator==(const AwardCredential&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("award", self.award);
        visit("did", self.did);
        visit("face", self.face);
        visit("signed_at", self.signedAt);
        visit("json", self.json);
        visit("edition", self.edition);
    }
};

class BadgeFaceRepository : public Table<BadgeFace> {
public:
    using Table::Table;

    Result<std::optional<BadgeFace>> withHash(const QByteArray& sha256) const
    {
        return first(u"WHERE sha256 = ?"_s, {QString::fromLatin1(sha256)});
    }
};

class AwardCredentialRepository : public Table<AwardCredential> {
public:
    using Table::Table;

    /// The newest edition.
    Result<std::optional<AwardCredential>> of(const AwardId& award) const
    {
        return first(u"WHERE award = ? ORDER BY edition DESC"_s, {award.toString()});
    }

    /// The oldest edition first.
    Result<QList<AwardCredential>> editionsOf(const AwardId& award) const
    {
        return list(u"WHERE award = ? ORDER BY edition"_s, {award.toString()});
    }

    /// Those that have no line in the register yet, oldest first.
    Result<QList<AwardCredential>> unlisted() const
    {
        return list(u"WHERE id NOT IN (SELECT credential FROM issuance) "
                    "ORDER BY signed_at, rowid"_s);
    }
};

} // namespace core
