// SPDX-License-Identifier: MIT
#pragma once

#include "core/awards/awardevent.h"
#include "core/stacks/stack.h"
#include "core/storage/table.h"

namespace core {

using StackAwardEventId = Id<struct StackAwardEvent>;

/// What happened to the award of a stack after it was issued: revoked or reinstated, by whom, why.
struct StackAwardEvent {
    static constexpr auto table = "stack_award_event";

    StackAwardEventId id;
    StackAwardId award;
    AwardEventType type = AwardEventType::Revoked;
    Instant at{};
    PersonId by;
    QString reason;

    bool operator==(const StackAwardEvent&) const = default;
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

/// What happened to the awards of stacks, oldest first. An award is revoked when its last event
/// says so.
class StackAwardEventRepository : public Table<StackAwardEvent> {
public:
    using Table::Table;

    Result<QList<StackAwardEvent>> all() const { return list(u"ORDER BY at, rowid"_s); }

    Result<QList<StackAwardEvent>> of(const StackAwardId& award) const
    {
        return list(u"WHERE award = ? ORDER BY at, rowid"_s, {award.toString()});
    }
};

} // namespace core
