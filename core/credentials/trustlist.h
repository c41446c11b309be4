// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace core {

/// Somebody whose key this user has compared and knows.
struct TrustedIssuer {
    QString did;
    QString name; ///< as this user calls them
    Instant addedAt{};

    bool operator==(const TrustedIssuer&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("did", self.did);
        visit("name", self.name);
        visit("addedAt", self.addedAt);
    }
};

/// The keys that a user knows. A signature proves who holds a key, and never who that is; this
/// list is what turns the one into the other.
class TrustList {
public:
    TrustList() = default;
    explicit TrustList(QList<TrustedIssuer> issuers)
        : m_issuers(std::move(issuers))
    {
    }

    /// The list in that file; empty when there is no file. Damaged when it cannot be read.
    static Result<TrustList> load(const QString& path);

    /// Where this user's list is: in their own data, for all workspaces.
    static QString usualPath();

    Result<void> save(const QString& path) const;

    const QList<TrustedIssuer>& issuers() const { return m_issuers; }
    std::optional<TrustedIssuer> find(const QString& did) const;

    /// Adds a key, or gives one another name. Invalid when it is no key or has no name.
    Result<void> add(const TrustedIssuer& issuer);

    /// Missing when it is not in the list.
    Result<void> remove(const QString& did);

private:
    QList<TrustedIssuer> m_issuers;
};

} // namespace core
