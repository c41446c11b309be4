// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/design.h"

namespace core {

/// What a finding stops: an error blocks pilot and publication, a warning can be waived with a
/// reason, info is advice.
enum class Severity { Error, Warning, Info };
constexpr auto namesOf(Severity)
{
    return std::array{"error", "warning", "info"};
}

/// Something about a design that a rule of good design does not allow.
struct LintFinding {
    QString rule; ///< "S-03"
    Severity severity = Severity::Error;
    QString path; ///< JSON pointer into the design
    QString message;

    bool operator==(const LintFinding&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("rule", self.rule);
        visit("severity", self.severity);
        visit("path", self.path);
        visit("message", self.message);
    }
};

/// All findings about a design, rule by rule. `code` is that of its own microcredential, when it
/// has one, which must not be among its prerequisites.
QList<LintFinding> check(const Design& design, const QString& code = {});

/// How many rules check() looks at.
int ruleCount();

} // namespace core
