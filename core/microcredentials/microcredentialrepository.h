// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/microcredential.h"
#include "core/storage/table.h"

namespace core {

/// Reads a design as it is kept; one that was read before is not parsed again.
bool fromSql(const QVariant& stored, Design& design);

/// The microcredentials, by their codes.
class MicrocredentialRepository : public Table<Microcredential> {
public:
    using Table::Table;

    Result<QList<Microcredential>> all() const { return list(u"ORDER BY code"_s); }

    Result<std::optional<Microcredential>> withCode(const QString& code) const
    {
        return first(u"WHERE code = ?"_s, {code.trimmed().toUpper()});
    }
};

/// The versions of the microcredentials.
class VersionRepository : public Table<MicrocredentialVersion> {
public:
    using Table::Table;

    /// All versions of one microcredential, oldest first.
    Result<QList<MicrocredentialVersion>> of(const MicrocredentialId& microcredential) const
    {
        return list(
            u"WHERE microcredential = ? ORDER BY created_at, id"_s, {microcredential.toString()});
    }

    Result<std::optional<MicrocredentialVersion>> publishedOf(
        const MicrocredentialId& microcredential) const
    {
        return first(
            u"WHERE microcredential = ? AND status = 'published'"_s, {microcredential.toString()});
    }
};

} // namespace core
