// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/awardcredential.h"

namespace core {

using IssuanceId = Id<struct Issuance>;

/// One line of the register of what was signed. Each carries the hash of the line before it, so
/// nothing can be put between two lines later on.
struct Issuance {
    static constexpr auto table = "issuance";

    IssuanceId id;
    qint64 seq = 0; ///< from 1 on
    AwardCredentialId credential;
    QString badge; ///< what the credential calls itself, "urn:uuid:…"
    QByteArray sha256; ///< of the credential as it is handed out, 64 hex digits
    Instant at{};
    QByteArray previous; ///< the hash of the line before; empty in the first
    QByteArray hash; ///< of everything above but the ids of rows

    bool operator==(const Issuance&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("seq", self.seq);
        visit("credential", self.credential);
        visit("badge", self.badge);
        visit("sha256", self.sha256);
        visit("at", self.at);
        visit("previous", self.previous);
        visit("hash", self.hash);
    }
};

/// The register, first line first. It only grows; the workspace itself refuses anything else.
class IssuanceRepository : public Table<Issuance> {
public:
    using Table::Table;

    Result<QList<Issuance>> all() const { return list(u"ORDER BY seq"_s); }
    Result<std::optional<Issuance>> last() const { return first(u"ORDER BY seq DESC LIMIT 1"_s); }
};

} // namespace core
