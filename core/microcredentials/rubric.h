// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/json.h"

#include <array>

namespace core {

/// Analytic scores each criterion, single-point describes the target only, holistic gives one
/// score.
enum class RubricKind { Analytic, SinglePoint, Holistic };
constexpr auto namesOf(RubricKind)
{
    return std::array{"analytic", "single-point", "holistic"};
}

/// A step of the rubric's scale.
struct PerformanceLevel {
    int level = 0;
    QString label;

    bool operator==(const PerformanceLevel&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("level", self.level);
        visit("label", self.label);
    }
};

/// What work at one level looks like for one criterion.
struct LevelDescriptor {
    int level = 0;
    QString text;

    bool operator==(const LevelDescriptor&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("level", self.level);
        visit("text", self.text);
    }
};

/// One quality that is scored.
struct Criterion {
    QString id; ///< "C1"
    QString title;
    std::optional<QString> certificateLine; ///< the title in plain words, for the certificate
    QStringList objectives; ///< "O1"
    QStringList evidence; ///< "E1"
    double weight = 1;
    bool critical = false;
    QList<LevelDescriptor> descriptors;

    const LevelDescriptor* descriptor(int level) const;

    bool operator==(const Criterion&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("title", self.title);
        visit("certificateLine", self.certificateLine);
        visit("objectives", self.objectives);
        visit("evidence", self.evidence);
        visit("weight", self.weight);
        visit("critical", self.critical);
        visit("descriptors", self.descriptors);
    }
};

/// Criteria by levels.
struct Rubric {
    RubricKind kind = RubricKind::Analytic;
    QList<PerformanceLevel> scale; ///< from the lowest level to the highest
    int targetLevel = 0; ///< the lowest level that meets a criterion
    QList<Criterion> criteria;

    /// What the scale calls `level`; the number itself when it is not on the scale.
    QString labelOf(int level) const;

    bool operator==(const Rubric&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("kind", self.kind);
        visit("scale", self.scale);
        visit("targetLevel", self.targetLevel);
        visit("criteria", self.criteria);
    }
};

/// How the levels of an attempt become a decision; evaluate() in passrule.h says which.
struct PassRule {
    int targetLevel = 0;
    int minLevelAll = 0;
    int minLevelCritical = 0;
    int maxBelowTarget = 0;
    Nullable<double> minWeightedMean;

    bool operator==(const PassRule&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("targetLevel", self.targetLevel);
        visit("minLevelAll", self.minLevelAll);
        visit("minLevelCritical", self.minLevelCritical);
        visit("maxBelowTarget", self.maxBelowTarget);
        visit("minWeightedMean", self.minWeightedMean);
    }
};

} // namespace core
