// SPDX-License-Identifier: MIT
#include "core/drafts/draftrepository.h"

#include "core/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace core {

Result<QString> DraftRepository::text(const QString& place) const
{
    const auto found = m_database.value(u"SELECT text FROM draft WHERE place = ?"_s, {place});
    if (!found)
        return found.error();
    return found->toString();
}

Result<void> DraftRepository::keep(const QString& place, const QString& text, Instant at)
{
    const auto done = text.isEmpty()
        ? m_database.write(u"DELETE FROM draft WHERE place = ?"_s, {place})
        : m_database.write(
            u"INSERT INTO draft (place, text, saved_at) VALUES (?, ?, ?) "
            "ON CONFLICT (place) DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at"_s,
            {place, text, toSql(at)});
    return done ? Result<void>() : done.error();
}

} // namespace core
