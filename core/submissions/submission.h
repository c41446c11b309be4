// SPDX-License-Identifier: MIT
#pragma once

#include "core/enrollments/enrollment.h"

namespace core {

using SubmissionId = Id<struct Submission>;
using AttemptId = Id<struct SubmissionAttempt>;

enum class SubmissionState {
    InProgress,
    Submitted,
    InReview,
    Returned,
    NotYet,
    Resubmitted,
    Approved,
    Withdrawn,
};
constexpr auto namesOf(SubmissionState)
{
    return std::array{"in-progress", "submitted", "in-review", "returned", "not-yet", "resubmitted",
        "approved", "withdrawn"};
}

/// The portfolio of evidence of one enrollment, through all its attempts.
struct Submission {
    static constexpr auto table = "submission";

    SubmissionId id;
    EnrollmentId enrollment;
    SubmissionState state = SubmissionState::InProgress;
    int scoredAttempts = 0; ///< decisions "not yet", plus one when approved
    QString blindCode; ///< "K7Q-24M", random, so that a reviewer need not know a name

    bool operator==(const Submission&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("enrollment", self.enrollment);
        visit("state", self.state);
        visit("scored_attempts", self.scoredAttempts);
        visit("blind_code", self.blindCode);
    }
};

/// One numbered hand-in. Open until it is submitted; frozen from then on.
struct SubmissionAttempt {
    static constexpr auto table = "submission_attempt";

    AttemptId id;
    SubmissionId submission;
    int number = 1;
    Instant openedAt{};
    std::optional<Instant> submittedAt;
    std::optional<QByteArray> snapshotHash; ///< SHA-256 over what was handed in
    std::optional<Instant> privacyAcceptedAt;
    std::optional<Instant> integrityAcceptedAt;
    std::optional<QString> resubmissionNote; ///< what changed; asked for from attempt 2 on
    std::optional<QString> contextNote; ///< "a new lesson was used"
    QList<QString> carriedForward; ///< criteria whose level stands from the attempt before

    bool isOpen() const { return !submittedAt; }
    bool operator==(const SubmissionAttempt&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("submission", self.submission);
        visit("number", self.number);
        visit("opened_at", self.openedAt);
        visit("submitted_at", self.submittedAt);
        visit("snapshot_hash", self.snapshotHash);
        visit("privacy_accepted_at", self.privacyAcceptedAt);
        visit("integrity_accepted_at", self.integrityAcceptedAt);
        visit("resubmission_note", self.resubmissionNote);
        visit("context_note", self.contextNote);
        visit("carried_forward", self.carriedForward);
    }
};

} // namespace core
