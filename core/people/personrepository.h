// SPDX-License-Identifier: MIT
#pragma once

#include "core/people/person.h"
#include "core/storage/table.h"

namespace core {

/// The people of the school.
class PersonRepository : public Table<Person> {
public:
    using Table::Table;

    Result<QList<Person>> all() const
    {
        return list(u"ORDER BY family_name COLLATE NOCASE, given_name COLLATE NOCASE, id"_s);
    }

    /// Whoever has that address, in upper or lower case.
    Result<std::optional<Person>> withEmail(const QString& email) const
    {
        return first(u"WHERE email = ?"_s, {email.trimmed().toLower()});
    }
};

} // namespace core
