// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/storage/table.h"

namespace core {

using IssuerKeyId = Id<struct IssuerKey>;

/// The public part of the key that a school signs its badges with. The private part is never in
/// a workspace; keyfile.h says where it is.
struct IssuerKey {
    static constexpr auto table = "issuer_key";

    IssuerKeyId id;
    QString did; ///< "did:key:z6Mk…": the key itself
    Instant createdAt{};
    std::optional<QString> succession = {}; ///< signed by the key before: that this one follows it

    bool operator==(const IssuerKey&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("did", self.did);
        visit("created_at", self.createdAt);
        visit("succession", self.succession);
    }
};

/// The key of the school, once it has one.
class IssuerKeyRepository : public Table<IssuerKey> {
public:
    using Table::Table;

    /// The key that signs today.
    Result<std::optional<IssuerKey>> current() const
    {
        return first(u"ORDER BY created_at DESC LIMIT 1"_s);
    }
};

} // namespace core
