// SPDX-License-Identifier: MIT
#pragma once

#include "core/awards/awardrepository.h"
#include "core/change.h"
#include "core/drafts/draftrepository.h"
#include "core/enrollments/enrollmentrepository.h"
#include "core/evidence/evidencerepository.h"
#include "core/journal/journal.h"
#include "core/microcredentials/microcredentialrepository.h"
#include "core/people/personrepository.h"
#include "core/reviews/reviewrepository.h"
#include "core/schools/organizationrepository.h"
#include "core/stacks/stackrepository.h"
#include "core/storage/lastsaved.h"
#include "core/storage/workspacefile.h"
#include "core/submissions/submissionrepository.h"

#include <QObject>

#include <memory>

namespace core {

/// The open workspace. Everybody may read it; apply() is the only way to change it.
/// It belongs to the thread that opened it.
class Store : public QObject {
    Q_OBJECT

public:
    /// Makes a new workspace for `school`; Refused when the file exists.
    static Result<std::unique_ptr<Store>> create(const QString& path, const Organization& school);

    /// Opens a workspace; the errors are those of WorkspaceFile::open().
    static Result<std::unique_ptr<Store>> open(const QString& path);

    /// An empty workspace that is never written to a disk; for tests.
    static Result<std::unique_ptr<Store>> inMemory();

    const OrganizationRepository& organizations() const { return m_organizations; }
    const PersonRepository& people() const { return m_people; }
    const MicrocredentialRepository& microcredentials() const { return m_microcredentials; }
    const VersionRepository& versions() const { return m_versions; }
    const EnrollmentRepository& enrollments() const { return m_enrollments; }
    const SubmissionRepository& submissions() const { return m_submissions; }
    const AttemptRepository& attempts() const { return m_attempts; }
    const MediaFileRepository& mediaFiles() const { return m_mediaFiles; }
    const ConsentRepository& consents() const { return m_consents; }
    const EvidenceRepository& evidence() const { return m_evidence; }
    const CheckRepository& checks() const { return m_checks; }
    const ReviewRepository& reviews() const { return m_reviews; }
    const ScoreRepository& scores() const { return m_scores; }
    const CommentRepository& comments() const { return m_comments; }
    const DecisionRepository& decisions() const { return m_decisions; }
    const AwardRepository& awards() const { return m_awards; }
    const IssuerKeyRepository& issuerKeys() const { return m_issuerKeys; }
    const BadgeFaceRepository& badgeFaces() const { return m_badgeFaces; }
    const AwardCredentialRepository& awardCredentials() const { return m_awardCredentials; }
    const AwardEventRepository& awardEvents() const { return m_awardEvents; }
    const IssuanceRepository& issuances() const { return m_issuances; }
    const StackRepository& stacks() const { return m_stacks; }
    const StackAwardRepository& stackAwards() const { return m_stackAwards; }
    const StackAwardEventRepository& stackAwardEvents() const { return m_stackAwardEvents; }
    const DraftRepository& drafts() const { return m_drafts; }
    const Journal& journal() const { return m_journal; }
    const Database& database() const { return m_file.database(); }

    const QString& path() const { return m_file.path(); }
    bool isReadOnly() const { return m_file.isReadOnly(); }

    /// What is worrying about this file, in words for the user: where it lies, or that it is older
    /// than what this computer saved in it last.
    QStringList warnings() const;

    /// The folder beside the workspace that keeps the files of evidence by their content.
    QString mediaFolder() const;

    /// Who is at work; named in the journal from now on.
    void setActor(std::optional<PersonId> actor) { m_actor = std::move(actor); }

    /// Writes all of `changes` and their journal entry, or none of it. `words` say what the step
    /// was, for people: "Add a comment".
    Result<void> apply(const QString& words, const Changes& changes);

    /// Keeps text that is being typed, at once and without a step; an empty one is forgotten.
    Result<void> keepDraft(const QString& place, const QString& text);

signals:
    /// Sent once for every apply() that succeeded.
    void changed(const core::Changes& changes);

private:
    explicit Store(WorkspaceFile file);
    static Result<std::unique_ptr<Store>> start(Result<WorkspaceFile> file);

    Result<void> compareWithLastSaved();
    Result<void> change(const std::function<Result<void>()>& work);
    Result<void> write(const Change& change);
    auto& repository(const Organization&) { return m_organizations; }
    auto& repository(const Person&) { return m_people; }
    auto& repository(const Microcredential&) { return m_microcredentials; }
    auto& repository(const MicrocredentialVersion&) { return m_versions; }
    auto& repository(const Enrollment&) { return m_enrollments; }
    auto& repository(const Submission&) { return m_submissions; }
    auto& repository(const SubmissionAttempt&) { return m_attempts; }
    auto& repository(const MediaFile&) { return m_mediaFiles; }
    auto& repository(const ConsentRecord&) { return m_consents; }
    auto& repository(const EvidenceItem&) { return m_evidence; }
    auto& repository(const CompletenessCheck&) { return m_checks; }
    auto& repository(const Review&) { return m_reviews; }
    auto& repository(const CriterionScore&) { return m_scores; }
    auto& repository(const TimestampedComment&) { return m_comments; }
    auto& repository(const Decision&) { return m_decisions; }
    auto& repository(const Award&) { return m_awards; }
    auto& repository(const IssuerKey&) { return m_issuerKeys; }
    auto& repository(const BadgeFace&) { return m_badgeFaces; }
    auto& repository(const AwardCredential&) { return m_awardCredentials; }
    auto& repository(const AwardEvent&) { return m_awardEvents; }
    auto& repository(const Issuance&) { return m_issuances; }
    auto& repository(const Stack&) { return m_stacks; }
    auto& repository(const StackAward&) { return m_stackAwards; }
    auto& repository(const StackAwardEvent&) { return m_stackAwardEvents; }

    WorkspaceFile m_file;
    OrganizationRepository m_organizations;
    PersonRepository m_people;
    MicrocredentialRepository m_microcredentials;
    VersionRepository m_versions;
    EnrollmentRepository m_enrollments;
    SubmissionRepository m_submissions;
    AttemptRepository m_attempts;
    MediaFileRepository m_mediaFiles;
    ConsentRepository m_consents;
    EvidenceRepository m_evidence;
    CheckRepository m_checks;
    ReviewRepository m_reviews;
    ScoreRepository m_scores;
    CommentRepository m_comments;
    DecisionRepository m_decisions;
    AwardRepository m_awards;
    IssuerKeyRepository m_issuerKeys;
    BadgeFaceRepository m_badgeFaces;
    AwardCredentialRepository m_awardCredentials;
    AwardEventRepository m_awardEvents;
    IssuanceRepository m_issuances;
    StackRepository m_stacks;
    StackAwardRepository m_stackAwards;
    StackAwardEventRepository m_stackAwardEvents;
    DraftRepository m_drafts;
    Journal m_journal;
    LastSaved m_lastSaved;
    QString m_isOlder; ///< the warning; empty when the file is as it was left
    std::optional<PersonId> m_actor;
    bool m_diskFailed = false;
};

} // namespace core
