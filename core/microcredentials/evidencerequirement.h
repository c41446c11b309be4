// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/json.h"

#include <array>

namespace core {

enum class EvidencePart { Overview, Artifact, Reflection };
constexpr auto namesOf(EvidencePart)
{
    return std::array{"overview", "artifact", "reflection"};
}

enum class EvidenceType {
    WrittenResponse,
    LessonPlan,
    Document,
    Video,
    Audio,
    StudentWork,
    Observation,
    DataLog,
    Assessment,
    SurveyResults,
    AnnotationLog,
};
constexpr auto namesOf(EvidenceType)
{
    return std::array{"written-response", "lesson-plan", "document", "video", "audio",
        "student-work", "observation", "data-log", "assessment", "survey-results",
        "annotation-log"};
}

/// From `min` to `max`, both included.
struct Range {
    int min = 0;
    int max = 0;

    bool operator==(const Range&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("min", self.min);
        visit("max", self.max);
    }
};

/// What the earner must submit.
struct EvidenceRequirement {
    QString id; ///< "E1"
    EvidencePart part = EvidencePart::Artifact;
    QList<EvidenceType> acceptableTypes;
    QString title;
    QString instructions;
    QStringList objectives; ///< "O1"
    int estimatedMinutes = 0;
    bool requiresStudentConsent = false;
    bool requiresDeidentification = false;
    std::optional<QStringList> completionIndicators;
    std::optional<Range> wordLimit;
    std::optional<Range> durationSeconds;
    std::optional<Range> quantity;

    bool accepts(EvidenceType type) const { return acceptableTypes.contains(type); }

    bool operator==(const EvidenceRequirement&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("part", self.part);
        visit("acceptableTypes", self.acceptableTypes);
        visit("title", self.title);
        visit("instructions", self.instructions);
        visit("objectives", self.objectives);
        visit("estimatedMinutes", self.estimatedMinutes);
        visit("requiresStudentConsent", self.requiresStudentConsent);
        visit("requiresDeidentification", self.requiresDeidentification);
        visit("completionIndicators", self.completionIndicators);
        visit("wordLimit", self.wordLimit);
        visit("durationSeconds", self.durationSeconds);
        visit("quantity", self.quantity);
    }
};

} // namespace core
