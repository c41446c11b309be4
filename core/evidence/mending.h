// SPDX-License-Identifier: MIT
#pragma once

#include "core/evidence/adding.h"

namespace core {

// Changes to a piece of evidence in the open attempt. Each is Refused once it was handed in.

/// Puts another text or file in the place of `item`. Statements about the old one do not count for
/// the new one.
Result<AddedEvidence> replaceEvidence(const Work& work, const EvidenceItem& item,
    const EvidenceDraft& draft, const PersonId& by, Instant at);

/// One of several pieces that come together.
struct NewPiece {
    EvidenceDraft draft;
    std::optional<EvidenceId> replaces;
};

/// What adding several pieces comes to: the changes of all that could be added, and what became
/// of each. A content that came before is not kept twice.
struct AddedPieces {
    Changes changes;
    QList<Result<AddedEvidence>> pieces;
};
AddedPieces addPieces(
    const Work& work, const QList<NewPiece>& pieces, const PersonId& by, Instant at);

/// The work as it would be after `added`.
Work supposing(Work work, const AddedEvidence& added);

/// Writes a text anew; Invalid when it is empty or the evidence is a file.
Result<AddedEvidence> rewriteEvidence(
    const Work& work, const EvidenceItem& item, const QString& text, Instant at);

/// Gives it another title; Invalid when that is empty.
Result<Changes> retitleEvidence(const Work& work, const EvidenceItem& item, const QString& title);

/// That permission exists, as somebody states it. No names.
struct ConsentStatement {
    QString formsHeldAt; ///< "school office"
    std::optional<int> granted; ///< how many said yes
    std::optional<int> withheld; ///< how many said no
    std::optional<QDate> expiresOn;
};

/// Records the permission for the evidence; Invalid when it does not say where the forms are, or
/// has ended already. Refused when the permission was withdrawn: that evidence is not used again.
Result<Changes> recordConsent(const Work& work, const EvidenceItem& item,
    const ConsentStatement& statement, const PersonId& by, Instant at);

/// Records how names and faces were removed; Invalid when that is empty.
Result<Changes> recordDeidentification(const Work& work, const EvidenceItem& item,
    const QString& method, const PersonId& by, Instant at);

/// A file that was left in its place lies at `path` now. `print` is the fingerprint of the file
/// there; Refused when it is another file.
Result<Changes> relocate(const MediaFile& file, const QString& path, const QByteArray& print);

} // namespace core
