// SPDX-License-Identifier: MIT
#pragma once

#include <array>

namespace core {

/// What a person does with microcredentials. One person may have several roles.
enum class Role { Designer, Earner, Reviewer, Mentor, Approver, Administrator };
constexpr auto namesOf(Role)
{
    return std::array{"designer", "earner", "reviewer", "mentor", "approver", "administrator"};
}

} // namespace core
