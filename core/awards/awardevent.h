// SPDX-License-Identifier: MIT
#pragma once

#include "core/awards/award.h"
#include "core/storage/table.h"

namespace core {

using AwardEventId = Id<struct AwardEvent>;

enum class AwardEventType { Revoked, Reinstated, Renewed, Reissued };
constexpr auto namesOf(AwardEventType)
{
    return std::array{"revoked", "reinstated", "renewed", "reissued"};
}

/// What happened to an award after it was issued, by whom and why.
struct AwardEvent {
    static constexpr auto table = "award_event";

    AwardEventId id;
    AwardId award;
    AwardEventType type = AwardEventType::Revoked;
    Instant at{};
    PersonId by;
    QString reason;

    bool operator==(const AwardEvent&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("award", self.award);
        visit("type", self.type);
        visit("at", self.at);
        visit("by", self.by);
        visit("reason", self.reason);
    }
};

/// What happened to awards, oldest first.
class AwardEventRepository : public Table<AwardEvent> {
public:
    using Table::Table;

    Result<QList<AwardEvent>> all() const { return list(u"ORDER BY at, rowid"_s); }

    Result<QList<AwardEvent>> of(const AwardId& award) const
    {
        return list(u"WHERE award = ? ORDER BY at, rowid"_s, {award.toString()});
    }
};

} // namespace core
