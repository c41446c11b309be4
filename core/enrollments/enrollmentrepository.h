// SPDX-License-Identifier: MIT
#pragma once

#include "core/enrollments/enrollment.h"
#include "core/storage/table.h"

namespace core {

/// Who works on what.
class EnrollmentRepository : public Table<Enrollment> {
public:
    using Table::Table;

    Result<QList<Enrollment>> all() const { return list(u"ORDER BY enrolled_at, id"_s); }

    Result<QList<Enrollment>> of(const PersonId& person) const
    {
        return list(u"WHERE person = ? ORDER BY enrolled_at, id"_s, {person.toString()});
    }

    /// All enrollments of one person on one microcredential, the newest last.
    Result<QList<Enrollment>> of(
        const PersonId& person, const MicrocredentialId& microcredential) const
    {
        return list(u"WHERE person = ? AND microcredential = ? ORDER BY enrolled_at, id"_s,
            {person.toString(), microcredential.toString()});
    }

    Result<QList<Enrollment>> on(const MicrocredentialId& microcredential) const
    {
        return list(
            u"WHERE microcredential = ? ORDER BY enrolled_at, id"_s, {microcredential.toString()});
    }
};

} // namespace core
