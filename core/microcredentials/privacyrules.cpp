// SPDX-License-Identifier: MIT
#include "core/microcredentials/designrules.h"

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Inspection = DesignInspection;

bool acceptsAny(const EvidenceRequirement& requirement, std::initializer_list<EvidenceType> types)
{
    return std::any_of(
        types.begin(), types.end(), [&](EvidenceType type) { return requirement.accepts(type); });
}

/// A recording of adults only, whose consent the instructions speak of.
bool asksAdultsForConsent(const EvidenceRequirement& requirement)
{
    const auto& types = requirement.acceptableTypes;
    const bool isRecording = std::all_of(types.begin(), types.end(), [](EvidenceType type) {
        return type == EvidenceType::Video || type == EvidenceType::Audio;
    });
    return isRecording && requirement.instructions.contains("consent"_L1, Qt::CaseInsensitive);
}

void consentIsAsked(Inspection& in)
{
    const auto& requirements = in.design.evidenceRequirements;
    for (qsizetype i = 0; i < requirements.size(); ++i) {
        const auto& item = requirements.at(i);
        const bool mayShowStudents = acceptsAny(item,
            {EvidenceType::Video, EvidenceType::StudentWork, EvidenceType::Assessment,
                EvidenceType::AnnotationLog});
        if (mayShowStudents && !item.requiresStudentConsent && !asksAdultsForConsent(item))
            in.report(u"/evidenceRequirements/%1"_s.arg(i),
                Inspection::tr("Evidence %1 may show students. Turn on the consent requirement.")
                    .arg(item.id));
    }
}

void namesAndFacesAreRemoved(Inspection& in)
{
    const auto& requirements = in.design.evidenceRequirements;
    for (qsizetype i = 0; i < requirements.size(); ++i) {
        const auto& item = requirements.at(i);
        const bool mayIdentifyStudents = acceptsAny(item,
            {EvidenceType::Video, EvidenceType::StudentWork, EvidenceType::Assessment,
                EvidenceType::SurveyResults});
        if (mayIdentifyStudents && !item.requiresDeidentification)
            in.report(u"/evidenceRequirements/%1"_s.arg(i),
                Inspection::tr("Evidence %1 may identify students. Turn on the check that names "
                               "and faces are removed.")
                    .arg(item.id));
    }
}

constexpr DesignRule rules[] = {
    {"P-01", Severity::Error, consentIsAsked},
    {"P-02", Severity::Error, namesAndFacesAreRemoved},
};

} // namespace

std::span<const DesignRule> privacyRules()
{
    return rules;
}

} // namespace core
