// SPDX-License-Identifier: MIT
#pragma once

#include "core/awards/award.h"
#include "core/reviews/completenesscheck.h"
#include "core/reviews/decision.h"
#include "core/reviews/review.h"

namespace core {

class Store;

/// One review with the levels it gives.
struct ReviewWork {
    Review review;
    QList<CriterionScore> scores;

    const CriterionScore* score(QStringView criterion) const;
};

/// One attempt with all that belongs to it.
struct AttemptWork {
    SubmissionAttempt attempt;
    QList<EvidenceItem> evidence;
    QList<CompletenessCheck> checks;
    QList<ReviewWork> reviews;
    QList<TimestampedComment> comments; ///< by evidence, then by moment
    std::optional<Decision> decision;

    const EvidenceItem* item(const EvidenceId& id) const;
    const EvidenceItem* itemNumbered(int number) const;
    const TimestampedComment* comment(const CommentId& id) const;
    const ReviewWork* reviewBy(const PersonId& reviewer) const;
    QList<ReviewWork> submittedReviews() const;

    /// True when the comment is of a review that was handed in; drafts of others stay drafts.
    bool isFeedback(const TimestampedComment& comment) const;
};

/// All the work of one enrollment, read at one time: what the rules of the domain decide upon.
struct Work {
    Person person;
    Microcredential microcredential;
    MicrocredentialVersion version;
    Enrollment enrollment;
    std::optional<Submission> submission;
    QList<AttemptWork> attempts; ///< oldest first
    QList<MediaFile> files;
    QList<ConsentRecord> consents;
    std::optional<Award> award;
    QList<Award> otherAwards; ///< the person's, on the same MAJOR, from other enrollments

    const Design& design() const { return version.content; }

    /// The newest attempt; null before the first evidence.
    const AttemptWork* current() const;

    /// The newest attempt that was handed in; null when none was.
    const AttemptWork* handedIn() const;

    /// The newest attempt that was scored; null when none was. Attempts that were returned are not.
    const AttemptWork* lastScored() const;

    /// The attempt with that id; null when it is not of this work.
    const AttemptWork* attempt(const AttemptId& id) const;

    const MediaFile* file(const EvidenceItem& item) const;
    const ConsentRecord* consent(const EvidenceItem& item) const;

    /// True once the permission for it was withdrawn: nobody looks at it any more.
    bool isHidden(const EvidenceItem& item) const;

    /// What tells two files or texts apart: the hash of the bytes, the fingerprint of a file in
    /// place, the hash of a text.
    QByteArray contentOf(const EvidenceItem& item) const;
};

/// Reads the work of an enrollment; Missing when there is no such enrollment.
Result<Work> readWork(const Store& store, const EnrollmentId& enrollment);

/// Reads the newest work of a person on a microcredential; Missing when they are not enrolled.
Result<Work> readWork(
    const Store& store, const Person& person, const Microcredential& microcredential);

} // namespace core
