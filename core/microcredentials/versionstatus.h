// SPDX-License-Identifier: MIT
#pragma once

#include <array>

namespace core {

/// Where one version of a microcredential stands.
enum class VersionStatus { Draft, Piloting, Published, Retired };
constexpr auto namesOf(VersionStatus)
{
    return std::array{"draft", "piloting", "published", "retired"};
}

} // namespace core
