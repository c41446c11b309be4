// SPDX-License-Identifier: MIT
#pragma once

#include "core/change.h"

namespace core {

/// What is said of somebody who is added by hand.
struct NewPerson {
    QString givenName;
    QString familyName;
    QString email; ///< may be empty
    QList<Role> roles;
};

/// Adds one person, by the rules that hold for a row of a roster. Refused when somebody has the
/// e-mail address already or no role is given.
Result<Changes> addPerson(const NewPerson& person, const QList<Person>& people);

} // namespace core
