// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/id.h"
#include "core/people/role.h"

#include <QList>
#include <QString>

#include <optional>

namespace core {

using PersonId = Id<struct Person>;

/// Somebody who works at the school. Students are never persons here.
struct Person {
    static constexpr auto table = "person";

    PersonId id;
    QString givenName;
    QString familyName;
    std::optional<QString> preferredName;
    std::optional<QString> email; ///< lower case; unique in the workspace
    std::optional<QString> staffIdentifier;
    std::optional<QString> school;
    std::optional<QString> positionTitle;
    QList<QString> gradeBands;
    QList<QString> subjects;
    QList<Role> roles;
    bool active = true;

    bool operator==(const Person&) const = default;

    /// "Zoë Nguyễn": the preferred name in place of the given one.
    QString displayName() const
    {
        const auto given = preferredName.value_or(givenName);
        return given.isEmpty()     ? familyName
            : familyName.isEmpty() ? given
                                   : given + u' ' + familyName;
    }
    bool has(Role role) const { return roles.contains(role); }

    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("given_name", self.givenName);
        visit("family_name", self.familyName);
        visit("preferred_name", self.preferredName);
        visit("email", self.email);
        visit("staff_identifier", self.staffIdentifier);
        visit("school", self.school);
        visit("position_title", self.positionTitle);
        visit("grade_bands", self.gradeBands);
        visit("subjects", self.subjects);
        visit("roles", self.roles);
        visit("active", self.active);
    }
};

} // namespace core
