// SPDX-License-Identifier: MIT
#pragma once

#include "core/change.h"
#include "core/work/work.h"

namespace core {

/// One piece of evidence as somebody hands it over: a text, or a file that was taken in already.
struct EvidenceDraft {
    QString requirement; ///< "E1"
    std::optional<EvidenceType> type; ///< guessed from the requirement and the file when empty
    /// When empty, the file's name; of texts, and where reviewers must not know whose work it is,
    /// the requirement's title.
    QString title;
    std::optional<QString> text;
    std::optional<MediaFile> file;
    bool fileIsKnown = false; ///< the workspace has this file already
    std::optional<QString> consentHeldAt; ///< where the signed forms are: attests consent
    std::optional<QString> deidentification; ///< how identifiers were removed: attests it
    std::optional<QString> aiAssistance;
};

/// What adding evidence comes to.
struct AddedEvidence {
    Changes changes;
    EvidenceItem item;
    QStringList warnings; ///< word counts, lengths and numbers outside the limits
};

/// Whether anything can be added now; Refused says why not.
Result<void> mayAddEvidence(const Work& work);

/// Adds evidence to the open attempt, making the submission and its first attempt when needed.
/// Refused when the requirement is unknown, the kind is not accepted, or nothing is open.
Result<AddedEvidence> addEvidence(
    const Work& work, const EvidenceDraft& draft, const PersonId& by, Instant at);

/// Takes a piece of evidence out of the open attempt; Refused when the attempt was handed in.
Result<Changes> removeEvidence(const Work& work, const EvidenceItem& item);

/// Whether the requirement takes files of that kind.
bool takesFile(const EvidenceRequirement& requirement, const QString& mediaType);

/// Whether the requirement takes a text that is written here.
bool takesText(const EvidenceRequirement& requirement);

/// Words as a reader counts them: letters or digits with the hyphens, apostrophes, points and
/// decimal commas that join them. Of Chinese and Japanese each sign counts, as there are no
/// spaces; other writings without spaces (Thai) count as one word up to the next sign or space.
int countWords(const QString& text);

} // namespace core
