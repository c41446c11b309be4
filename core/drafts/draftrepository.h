// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/instant.h"
#include "core/storage/database.h"

namespace core {

/// Text that somebody has begun and not posted yet, by the place where it stands, such as
/// "comment/<evidence>". It is no step: the journal does not know of it and nothing undoes it.
/// Store::keepDraft() writes it.
class DraftRepository {
public:
    explicit DraftRepository(Database& database)
        : m_database(database)
    {
    }

    /// What was typed at `place`; empty when nothing was.
    Result<QString> text(const QString& place) const;

    /// Replaces what was typed there; an empty text forgets it.
    Result<void> keep(const QString& place, const QString& text, Instant at);

private:
    Database& m_database;
};

} // namespace core
