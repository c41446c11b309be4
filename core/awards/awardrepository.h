// SPDX-License-Identifier: MIT
#pragma once

#include "core/awards/award.h"
#include "core/storage/table.h"

namespace core {

/// Who earned what.
class AwardRepository : public Table<Award> {
public:
    using Table::Table;

    Result<QList<Award>> all() const { return list(u"ORDER BY issued_at, number"_s); }

    Result<QList<Award>> of(const PersonId& person) const
    {
        return list(u"WHERE person = ? ORDER BY issued_at, number"_s, {person.toString()});
    }

    Result<std::optional<Award>> of(const EnrollmentId& enrollment) const
    {
        return first(u"WHERE enrollment = ?"_s, {enrollment.toString()});
    }

    /// The number for the next award of that year, "2026-0001".
    Result<QString> nextNumber(int year) const
    {
        const auto prefix = QString::number(year) + u'-';
        const auto last = database().value(
            u"SELECT max(CAST(substr(number, 6) AS INTEGER)) FROM award WHERE number GLOB ?"_s,
            {QString(prefix + u'*')});
        if (!last)
            return last.error();
        return prefix + QString::number(last->toInt() + 1).rightJustified(4, u'0');
    }
};

} // namespace core
