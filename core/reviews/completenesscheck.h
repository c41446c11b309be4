// SPDX-License-Identifier: MIT
#pragma once

#include "core/submissions/submission.h"

namespace core {

using CheckId = Id<struct CompletenessCheck>;

/// The answer to one completion indicator of a requirement.
struct IndicatorResult {
    QString requirement;
    int indicator = 0; ///< its place in the requirement's list, from 0
    bool met = true;
    std::optional<QString> note;

    bool operator==(const IndicatorResult&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("requirement", self.requirement);
        visit("indicator", self.indicator);
        visit("met", self.met);
        visit("note", self.note);
    }
};

/// Whether work can be reviewed at all: there, audible, named as asked. Not about quality.
struct CompletenessCheck {
    static constexpr auto table = "completeness_check";

    CheckId id;
    AttemptId attempt;
    PersonId checker;
    QList<IndicatorResult> results;
    bool complete = true;
    std::optional<QString> note; ///< what is missing; asked for when incomplete
    Instant at{};

    bool operator==(const CompletenessCheck&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("attempt", self.attempt);
        visit("checker", self.checker);
        visit("results", self.results);
        visit("complete", self.complete);
        visit("note", self.note);
        visit("at", self.at);
    }
};

} // namespace core
