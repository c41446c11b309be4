// SPDX-License-Identifier: MIT
#include "core/microcredentials/designcheck.h"

#include "core/microcredentials/designrules.h"

#include <QSet>

namespace core {

void DesignInspection::report(const QString& path, const QString& message)
{
    m_findings.append({QString(m_rule), m_severity, path, message});
}

QList<LintFinding> check(const Design& design, const QString& code)
{
    DesignInspection inspection(design, code);
    for (const auto rules : {structureRules(), rubricRules(), privacyRules(), badgeRules()}) {
        for (const auto& rule : rules) {
            inspection.m_rule = QLatin1StringView(rule.id);
            inspection.m_severity = rule.severity;
            rule.look(inspection);
        }
    }
    return inspection.m_findings;
}

int ruleCount()
{
    QSet<QLatin1StringView> ids; // a rule of two severities has two rows
    for (const auto rules : {structureRules(), rubricRules(), privacyRules(), badgeRules()}) {
        for (const auto& rule : rules)
            ids.insert(QLatin1StringView(rule.id));
    }
    return int(ids.size());
}

} // namespace core
