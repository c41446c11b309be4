// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/badgelook.h"
#include "core/microcredentials/evidencerequirement.h"
#include "core/microcredentials/rubric.h"

namespace core {

/// A field of practice.
enum class Area {
    ClassroomManagement,
    TechnologyIntegration,
    CulturallyResponsiveTeaching,
    SocialEmotionalLearning,
    ContentSpecific,
    InstructionalCoaching,
    Assessment,
    InclusivePractice,
    Leadership,
    Other,
};
constexpr auto namesOf(Area)
{
    return std::array{"classroom-management", "technology-integration",
        "culturally-responsive-teaching", "social-emotional-learning", "content-specific",
        "instructional-coaching", "assessment", "inclusive-practice", "leadership", "other"};
}

/// The steps of the revised taxonomy of Bloom.
enum class BloomLevel { Remember, Understand, Apply, Analyze, Evaluate, Create };
constexpr auto namesOf(BloomLevel)
{
    return std::array{"remember", "understand", "apply", "analyze", "evaluate", "create"};
}

/// For whom the microcredential is.
struct Audience {
    std::optional<QStringList> roles;
    std::optional<QStringList> gradeBands;
    std::optional<QStringList> subjects;

    bool operator==(const Audience&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("roles", self.roles);
        visit("gradeBands", self.gradeBands);
        visit("subjects", self.subjects);
    }
};

/// A part of the key method.
struct MethodComponent {
    QString title;
    QString description;

    bool operator==(const MethodComponent&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("title", self.title);
        visit("description", self.description);
    }
};

/// Link from an objective to an item of a framework such as InTASC.
struct StandardAlignment {
    QString framework;
    QString code;
    std::optional<QString> name;
    std::optional<QString> caseIdentifier;

    bool operator==(const StandardAlignment&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("framework", self.framework);
        visit("code", self.code);
        visit("name", self.name);
        visit("caseIdentifier", self.caseIdentifier);
    }
};

/// A measurable statement of one thing that the earner will do.
struct LearningObjective {
    QString id; ///< "O1"
    QString statement;
    std::optional<QString> verb;
    std::optional<BloomLevel> bloomLevel;
    std::optional<QList<StandardAlignment>> alignments;

    bool operator==(const LearningObjective&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("statement", self.statement);
        visit("verb", self.verb);
        visit("bloomLevel", self.bloomLevel);
        visit("alignments", self.alignments);
    }
};

/// An "I can …" statement for the earner.
struct SuccessCriterion {
    QString id; ///< "S1"
    QString objective; ///< "O1"
    QString statement;

    bool operator==(const SuccessCriterion&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("objective", self.objective);
        visit("statement", self.statement);
    }
};

enum class ResourceType { Reading, Video, Template, Activity, Reference, Course };
constexpr auto namesOf(ResourceType)
{
    return std::array{"reading", "video", "template", "activity", "reference", "course"};
}

/// Something to learn from; the earner may leave it out.
struct LearningResource {
    QString id; ///< "R1"
    QString title;
    ResourceType type = ResourceType::Reading;
    std::optional<QString> description;
    std::optional<QStringList> objectives; ///< "O1"
    int estimatedMinutes = 0;

    bool operator==(const LearningResource&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("title", self.title);
        visit("type", self.type);
        visit("description", self.description);
        visit("objectives", self.objectives);
        visit("estimatedMinutes", self.estimatedMinutes);
    }
};

/// How long an earner will need.
struct Effort {
    std::optional<int> learnMinutes;
    std::optional<int> evidenceMinutes;
    std::optional<int> submitMinutes;
    double totalHours = 0;

    bool operator==(const Effort&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("learnMinutes", self.learnMinutes);
        visit("evidenceMinutes", self.evidenceMinutes);
        visit("submitMinutes", self.submitMinutes);
        visit("totalHours", self.totalHours);
    }
};

/// Who is hidden from whom during a review.
enum class BlindMode { None, Single, Double };
constexpr auto namesOf(BlindMode)
{
    return std::array{"none", "single", "double"};
}

/// What becomes of two reviews that differ by one level.
enum class AdjacentResolution { Lower, Higher, Discuss };
constexpr auto namesOf(AdjacentResolution)
{
    return std::array{"lower", "higher", "discuss"};
}

/// When two reviews differ so much that a third reading is needed.
struct AdjudicationRule {
    std::optional<int> maxLevelGap;
    std::optional<bool> onStraddleTarget;
    std::optional<AdjacentResolution> adjacentResolution;

    bool operator==(const AdjudicationRule&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("maxLevelGap", self.maxLevelGap);
        visit("onStraddleTarget", self.onStraddleTarget);
        visit("adjacentResolution", self.adjacentResolution);
    }
};

/// How submitted work is reviewed.
struct Assessment {
    int reviewersRequired = 1;
    BlindMode blind = BlindMode::Double;
    int maxScoredAttempts = 3;
    std::optional<int> turnaroundBusinessDays;
    std::optional<AdjudicationRule> adjudication;

    bool operator==(const Assessment&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("reviewersRequired", self.reviewersRequired);
        visit("blind", self.blind);
        visit("maxScoredAttempts", self.maxScoredAttempts);
        visit("turnaroundBusinessDays", self.turnaroundBusinessDays);
        visit("adjudication", self.adjudication);
    }
};

/// What a microcredential asks and how it is judged: the content of one version, which its hash
/// covers. Fields that a file may leave out are optional, so that a file comes back as it was.
struct Design {
    QString language; ///< BCP 47, "en-US"
    std::optional<QString> license;
    QString title;
    Area area = Area::Other;
    std::optional<QString> areaLabel;
    std::optional<QString> summary;
    std::optional<Audience> audience;
    QString competency;
    std::optional<QString> keyMethod;
    std::optional<QList<MethodComponent>> methodComponents;
    std::optional<QStringList> rationale;
    std::optional<QStringList> prerequisites; ///< codes of microcredentials
    QList<LearningObjective> objectives;
    QList<SuccessCriterion> successCriteria;
    QList<EvidenceRequirement> evidenceRequirements;
    Rubric rubric;
    PassRule passRule;
    QList<LearningResource> learningResources;
    Effort estimatedEffort;
    std::optional<QJsonObject> credit; ///< pdHours, basis, note, and what a district adds
    Assessment assessment;
    std::optional<Nullable<int>> validityMonths; ///< null: never expires
    std::optional<QStringList> coachNotes; ///< for designers and mentors only
    std::optional<BadgeLook> badge;

    /// The part with this id, or null when there is none. Lives as long as the list is unchanged.
    const LearningObjective* objective(QStringView id) const;
    const EvidenceRequirement* requirement(QStringView id) const;
    const Criterion* criterion(QStringView id) const;
    const LearningResource* resource(QStringView id) const;

    QList<const EvidenceRequirement*> requirementsOf(QStringView objective) const;
    QList<const Criterion*> criteriaOf(QStringView objective) const;
    QList<const Criterion*> criteriaUsing(QStringView requirement) const;
    QList<const SuccessCriterion*> successCriteriaOf(QStringView objective) const;

    /// The months an award stays valid; empty when it never expires.
    std::optional<int> monthsValid() const;

    bool operator==(const Design&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("language", self.language);
        visit("license", self.license);
        visit("title", self.title);
        visit("area", self.area);
        visit("areaLabel", self.areaLabel);
        visit("summary", self.summary);
        visit("audience", self.audience);
        visit("competency", self.competency);
        visit("keyMethod", self.keyMethod);
        visit("methodComponents", self.methodComponents);
        visit("rationale", self.rationale);
        visit("prerequisites", self.prerequisites);
        visit("objectives", self.objectives);
        visit("successCriteria", self.successCriteria);
        visit("evidenceRequirements", self.evidenceRequirements);
        visit("rubric", self.rubric);
        visit("passRule", self.passRule);
        visit("learningResources", self.learningResources);
        visit("estimatedEffort", self.estimatedEffort);
        visit("credit", self.credit);
        visit("assessment", self.assessment);
        visit("validityMonths", self.validityMonths);
        visit("coachNotes", self.coachNotes);
        visit("badge", self.badge);
    }
};

} // namespace core
