// SPDX-License-Identifier: MIT
#include "core/microcredentials/designcheck.h"

#include "core/microcredentials/designrules.h"

namespace core {

void DesignInspection::report(const QString& path, const QString& message)
{
    m_findings.append({QString(m_rule), m_severity, path, message});
}

QList<LintFinding> check(const Design& design, const QString& code)
{
    DesignInspection inspection(design, code);
    for (const auto rules : {structureRules(), rubricRules(), privacyRules()}) {
        for (const auto& rule : rules) {
            inspection.m_rule = QLatin1StringView(rule.id);
            inspection.m_severity = rule.severity;
            rule.look(inspection);
        }
    }
    return inspection.m_findings;
}

} // namespace core
