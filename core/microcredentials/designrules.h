// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/designcheck.h"

#include <QCoreApplication>

#include <span>

namespace core {

/// What a rule looks at, and where it says what it found.
class DesignInspection {
    Q_DECLARE_TR_FUNCTIONS(core::DesignCheck)

public:
    DesignInspection(const Design& inspected, const QString& ownCode)
        : design(inspected)
        , code(ownCode)
    {
    }

    const Design& design;
    const QString code;

    void report(const QString& path, const QString& message);

private:
    friend QList<LintFinding> check(const Design& design, const QString& code);

    QLatin1StringView m_rule;
    Severity m_severity = Severity::Error;
    QList<LintFinding> m_findings;
};

/// One row of the table of rules. A rule that is an error in one case and a warning in another has
/// a row for each.
struct DesignRule {
    const char* id;
    Severity severity;
    void (*look)(DesignInspection&);
};

/// The rules by what they are about; check() goes through them in this order.
std::span<const DesignRule> structureRules();
std::span<const DesignRule> rubricRules();
std::span<const DesignRule> privacyRules();
std::span<const DesignRule> badgeRules();

} // namespace core
