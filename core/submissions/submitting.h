// SPDX-License-Identifier: MIT
#pragma once

#include "core/change.h"
#include "core/work/work.h"

namespace core {

/// Something that stands in the way of handing in.
struct Lack {
    QString requirement; ///< "E1"; empty when it is not about one requirement
    QString sentence; ///< what is missing and what to do
};

/// What the open attempt still lacks: evidence, consent, de-identification.
QList<Lack> lacks(const Work& work, const QDate& today);

/// What the earner says when handing in.
struct SubmitRequest {
    bool privacyAccepted = false; ///< "no student can be identified without permission"
    bool integrityAccepted = false; ///< "this is my own work"
    std::optional<QString> note = {}; ///< what changed; needed from the second attempt on
    std::optional<QString> contextNote = {};
    std::optional<QDate> coachMetOn = {}; ///< since the last decision; needed past the limit
};

/// Freezes the open attempt and hands it in. Refused with all that is missing in the message.
Result<Changes> submit(const Work& work, const SubmitRequest& request, Instant at);

/// Takes back to work: the changes that open the attempt after `decided`, with its evidence.
Changes openNextAttempt(const Work& work, Instant at);

/// The criteria whose level stands: met when last scored, and their evidence did not change.
QStringList carriedForward(const Work& work);

/// SHA-256 of what an attempt holds: its evidence, by number, kind, title and content.
QByteArray snapshotHash(const Work& work, const AttemptWork& attempt);

} // namespace core
