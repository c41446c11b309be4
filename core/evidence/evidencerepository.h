// SPDX-License-Identifier: MIT
#pragma once

#include "core/evidence/evidenceitem.h"
#include "core/storage/table.h"

namespace core {

/// The pieces of evidence of the attempts.
class EvidenceRepository : public Table<EvidenceItem> {
public:
    using Table::Table;

    Result<QList<EvidenceItem>> of(const AttemptId& attempt) const
    {
        return list(u"WHERE attempt = ? ORDER BY number"_s, {attempt.toString()});
    }
};

/// The files of evidence.
class MediaFileRepository : public Table<MediaFile> {
public:
    using Table::Table;

    /// A copied-in file with that content.
    Result<std::optional<MediaFile>> withHash(const QByteArray& sha256) const
    {
        return first(u"WHERE sha256 = ? AND path IS NULL LIMIT 1"_s, {toSql(sha256)});
    }
};

/// The attestations of permission.
class ConsentRepository : public Table<ConsentRecord> {
public:
    using Table::Table;
};

} // namespace core
