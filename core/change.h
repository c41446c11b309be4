// SPDX-License-Identifier: MIT
#pragma once

#include "core/awards/award.h"
#include "core/awards/awardevent.h"
#include "core/credentials/awardcredential.h"
#include "core/credentials/issuance.h"
#include "core/credentials/issuerkey.h"
#include "core/reviews/completenesscheck.h"
#include "core/reviews/decision.h"
#include "core/reviews/review.h"
#include "core/schools/organization.h"
#include "core/stacks/stack.h"
#include "core/stacks/stackawardevent.h"

#include <QList>

#include <concepts>
#include <optional>
#include <variant>

namespace core {

using AnyValue = std::variant<Organization, Person, Microcredential, MicrocredentialVersion,
    Enrollment, Submission, SubmissionAttempt, MediaFile, ConsentRecord, EvidenceItem,
    CompletenessCheck, Review, CriterionScore, TimestampedComment, Decision, Award, IssuerKey,
    BadgeFace, AwardCredential, AwardEvent, Issuance, Stack, StackAward, StackAwardEvent>;

template <typename Value, typename Variant>
constexpr bool isValueOf = false;
template <typename Value, typename... Values>
constexpr bool isValueOf<Value, std::variant<Values...>> = (std::same_as<Value, Values> || ...);

/// Any of the values the store keeps, to be visited and asked like a std::variant. Its members are
/// not inline, because a variant of so many kinds would double the time that each file that copies
/// one takes to compile.
class Entity : public AnyValue {
public:
    template <typename Value>
    requires isValueOf<Value, AnyValue> Entity(Value value); // NOLINT: a value is an entity
    Entity(const Entity& other);
    Entity(Entity&& other) noexcept;
    ~Entity();

    Entity& operator=(const Entity& other);
    Entity& operator=(Entity&& other) noexcept;

    bool operator==(const Entity& other) const;
};

/// One value as it was and as it becomes.
/// Nothing before: the value is new. Nothing after: the value is gone.
struct Change {
    std::optional<Entity> before = {};
    std::optional<Entity> after = {};

    Change reversed() const { return {after, before}; }
    bool operator==(const Change&) const = default;
};

/// What one step of the user's work changes, in the order it has to happen.
using Changes = QList<Change>;

Changes reversed(const Changes& changes);

/// All values of one kind that `changes` touches, both as they were and as they become.
template <typename Value>
QList<Value> touched(const Changes& changes)
{
    QList<Value> values;
    for (const auto& change : changes) {
        for (const auto* state : {&change.before, &change.after}) {
            if (*state && std::holds_alternative<Value>(**state))
                values.append(std::get<Value>(**state));
        }
    }
    return values;
}

} // namespace core
