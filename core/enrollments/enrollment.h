// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/microcredential.h"
#include "core/people/person.h"

namespace core {

using EnrollmentId = Id<struct Enrollment>;

enum class EnrollmentState { Planned, Active, Paused, Completed, Withdrawn, Lapsed };
constexpr auto namesOf(EnrollmentState)
{
    return std::array{"planned", "active", "paused", "completed", "withdrawn", "lapsed"};
}

/// One person working on one version, which stays pinned.
struct Enrollment {
    static constexpr auto table = "enrollment";

    EnrollmentId id;
    PersonId person;
    MicrocredentialId microcredential;
    VersionId version;
    EnrollmentState state = EnrollmentState::Planned;
    Instant enrolledAt{};
    std::optional<Instant> startedAt;
    std::optional<QDate> dueBy;
    std::optional<PersonId> mentor;
    std::optional<QString> reason; ///< why the earner chose it, in the earner's words

    bool operator==(const Enrollment&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("person", self.person);
        visit("microcredential", self.microcredential);
        visit("version", self.version);
        visit("state", self.state);
        visit("enrolled_at", self.enrolledAt);
        visit("started_at", self.startedAt);
        visit("due_by", self.dueBy);
        visit("mentor", self.mentor);
        visit("reason", self.reason);
    }
};

} // namespace core
