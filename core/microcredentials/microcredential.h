// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/microcredentials/design.h"
#include "core/microcredentials/versionstatus.h"

#include <QList>
#include <QString>

#include <optional>

namespace core {

using MicrocredentialId = Id<struct Microcredential>;
using VersionId = Id<struct MicrocredentialVersion>;

/// A short, performance-based credential for one competency: the identity that lives across its
/// versions.
struct Microcredential {
    static constexpr auto table = "microcredential";

    MicrocredentialId id;
    QString code; ///< "CM-01"; unique in the workspace
    Instant createdAt{};
    QList<QString> tags;

    bool operator==(const Microcredential&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("code", self.code);
        visit("created_at", self.createdAt);
        visit("tags", self.tags);
    }
};

/// One edition of a microcredential's design. Its content is free while it is a draft and never
/// changes afterwards; the hash proves it.
struct MicrocredentialVersion {
    static constexpr auto table = "microcredential_version";

    VersionId id;
    MicrocredentialId microcredential;
    QString number; ///< MAJOR.MINOR.PATCH
    VersionStatus status = VersionStatus::Draft;
    std::optional<VersionId> derivedFrom;
    Design content;
    std::optional<QByteArray>
        contentHash; ///< SHA-256 of the canonical content; set on leaving draft
    Instant createdAt{};
    std::optional<Instant> publishedAt;
    std::optional<QString> pilotWaiver; ///< why it was published without a pilot
    std::optional<Instant> retiredAt;
    std::optional<QString> retiredReason;
    std::optional<QDate>
        graceUntil; ///< open enrollments on a retired version may finish until then

    bool operator==(const MicrocredentialVersion&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("microcredential", self.microcredential);
        visit("number", self.number);
        visit("status", self.status);
        visit("derived_from", self.derivedFrom);
        visit("content", self.content);
        visit("content_hash", self.contentHash);
        visit("created_at", self.createdAt);
        visit("published_at", self.publishedAt);
        visit("pilot_waiver", self.pilotWaiver);
        visit("retired_at", self.retiredAt);
        visit("retired_reason", self.retiredReason);
        visit("grace_until", self.graceUntil);
    }
};

} // namespace core
