// SPDX-License-Identifier: MIT
#pragma once

#include "core/submissions/submission.h"

namespace core {

using EvidenceId = Id<struct EvidenceItem>;
using MediaFileId = Id<struct MediaFile>;
using ConsentId = Id<struct ConsentRecord>;

/// A file of evidence. Copied in, it is kept by its content and never altered; left in place, it
/// is known by its fingerprint and found again when it moves.
struct MediaFile {
    static constexpr auto table = "media_file";

    MediaFileId id;
    std::optional<QByteArray> sha256; ///< of all bytes; always there when copied in
    std::optional<QByteArray> fingerprint; ///< core::fingerprint(), when left in place
    qint64 bytes = 0;
    QString mediaType; ///< "video/mp4"
    QString originalName; ///< as the teacher had it; never shown in a blind review
    std::optional<QString> path; ///< where it lies, when left in place
    std::optional<MediaTime> duration; ///< of audio and video
    Instant addedAt{};

    bool isInPlace() const { return path.has_value(); }
    bool operator==(const MediaFile&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("sha256", self.sha256);
        visit("fingerprint", self.fingerprint);
        visit("bytes", self.bytes);
        visit("media_type", self.mediaType);
        visit("original_name", self.originalName);
        visit("path", self.path);
        visit("duration", self.duration);
        visit("added_at", self.addedAt);
    }
};

enum class ConsentScope { Video, Audio, Photo, StudentWork, Survey };
constexpr auto namesOf(ConsentScope)
{
    return std::array{"video", "audio", "photo", "student-work", "survey"};
}

enum class ConsentUse { Assessment, Coaching, Calibration, Exemplar };
constexpr auto namesOf(ConsentUse)
{
    return std::array{"assessment", "coaching", "calibration", "exemplar"};
}

/// A statement that permission exists for those who can be identified. The forms stay at school;
/// no names are kept here.
struct ConsentRecord {
    static constexpr auto table = "consent_record";

    ConsentId id;
    QList<ConsentScope> scope;
    QList<ConsentUse> uses;
    PersonId attestedBy;
    Instant attestedAt{};
    QString formsHeldAt; ///< "school office"
    std::optional<int> countGranted;
    std::optional<int> countWithheld;
    std::optional<QDate> expiresOn;
    std::optional<Instant> withdrawnAt;
    std::optional<QString> withdrawnNote;

    bool operator==(const ConsentRecord&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("scope", self.scope);
        visit("uses", self.uses);
        visit("attested_by", self.attestedBy);
        visit("attested_at", self.attestedAt);
        visit("forms_held_at", self.formsHeldAt);
        visit("count_granted", self.countGranted);
        visit("count_withheld", self.countWithheld);
        visit("expires_on", self.expiresOn);
        visit("withdrawn_at", self.withdrawnAt);
        visit("withdrawn_note", self.withdrawnNote);
    }
};

/// That names, faces and other identifiers were removed, by whom and how.
struct Deidentification {
    PersonId by;
    Instant at{};
    QString method;

    bool operator==(const Deidentification&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("by", self.by);
        visit("at", self.at);
        visit("method", self.method);
    }
};

/// One artifact, response or recording in an attempt: a text of its own, or a file.
struct EvidenceItem {
    static constexpr auto table = "evidence_item";

    EvidenceId id;
    AttemptId attempt;
    int number = 1; ///< 1, 2, 3 … in the submission; stays the item's over attempts
    QString requirement; ///< "E1" of the version
    EvidenceType type = EvidenceType::Document;
    QString title;
    std::optional<QString> body;
    std::optional<MediaFileId> file;
    std::optional<int> wordCount;
    Instant addedAt{};
    std::optional<ConsentId> consent;
    std::optional<Deidentification> deidentification;
    std::optional<QString> aiAssistance; ///< the earner's own statement
    bool sharedTeamArtifact = false;

    bool operator==(const EvidenceItem&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("attempt", self.attempt);
        visit("number", self.number);
        visit("requirement", self.requirement);
        visit("type", self.type);
        visit("title", self.title);
        visit("body", self.body);
        visit("file", self.file);
        visit("word_count", self.wordCount);
        visit("added_at", self.addedAt);
        visit("consent", self.consent);
        visit("deidentification", self.deidentification);
        visit("ai_assistance", self.aiAssistance);
        visit("shared_team_artifact", self.sharedTeamArtifact);
    }
};

} // namespace core
