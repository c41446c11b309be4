// SPDX-License-Identifier: MIT
#pragma once

#include "core/schools/organization.h"
#include "core/storage/table.h"

namespace core {

/// The school of this workspace.
class OrganizationRepository : public Table<Organization> {
public:
    using Table::Table;

    Result<Organization> own() const
    {
        auto found = first(u"ORDER BY created_at LIMIT 1"_s);
        if (!found)
            return found.error();
        return found->value_or(Organization{});
    }
};

} // namespace core
