// SPDX-License-Identifier: MIT
#pragma once

#include "core/stacks/stack.h"
#include "core/storage/table.h"

namespace core {

class StackRepository : public Table<Stack> {
public:
    using Table::Table;

    Result<QList<Stack>> all() const { return list(u"ORDER BY code"_s); }

    Result<std::optional<Stack>> withCode(const QString& code) const
    {
        return first(u"WHERE code = ?"_s, {code});
    }
};

class StackAwardRepository : public Table<StackAward> {
public:
    using Table::Table;

    /// The newest first.
    Result<QList<StackAward>> all() const
    {
        return list(u"ORDER BY issued_at DESC, number DESC"_s);
    }

    Result<QList<StackAward>> of(const StackId& stack) const
    {
        return list(u"WHERE stack = ? ORDER BY issued_at, rowid"_s, {stack.toString()});
    }

    Result<QList<StackAward>> of(const PersonId& person) const
    {
        return list(u"WHERE person = ? ORDER BY issued_at, rowid"_s, {person.toString()});
    }
};

} // namespace core
