// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace core {

struct Design;

/// How much changes from one version to the next, from the least to the most.
enum class ChangeSize {
    None, ///< the same content
    Patch, ///< wording that changes no requirement
    Minor, ///< resources, notes, clarifications, effort
    Major, ///< what is asked of the earner, or how it is judged
};

/// The number of a version, MAJOR.MINOR.PATCH.
struct VersionNumber {
    int major = 0;
    int minor = 1;
    int patch = 0;

    /// Reads "1.0.2": three whole numbers without leading zeros.
    static std::optional<VersionNumber> fromString(QStringView text);
    QString toString() const;

    /// The number after this one for a change of this size.
    VersionNumber next(ChangeSize size) const;
    /// The size of the step from `before` to this number; empty when it does not rise.
    std::optional<ChangeSize> stepFrom(const VersionNumber& before) const;

    auto operator<=>(const VersionNumber&) const = default; // NOLINT(modernize-use-nullptr)
};

/// The smallest step that may lie between two contents. Doubt counts as the larger step.
ChangeSize leastStep(const Design& before, const Design& after);

} // namespace core
