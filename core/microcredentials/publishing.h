// SPDX-License-Identifier: MIT
#pragma once

#include "core/change.h"
#include "core/exchange/designfile.h"
#include "core/microcredentials/designcheck.h"

#include <QMap>

namespace core {

/// SHA-256 of the canonical JSON of a design: equal content has equal hashes on any computer.
QByteArray contentHash(const Design& design);

/// A microcredential with all its versions, oldest first.
struct MicrocredentialHistory {
    Microcredential microcredential;
    QList<MicrocredentialVersion> versions;

    const MicrocredentialVersion* draft() const;
    const MicrocredentialVersion* published() const;
    /// The version that people mean when they name the code: the published, else the draft, else
    /// the newest.
    const MicrocredentialVersion& current() const;
};

/// What became of an imported design.
enum class ImportOutcome {
    New, ///< a microcredential that the workspace did not have
    DraftReplaced, ///< the draft has the file's content now
    DraftAdded, ///< a new draft beside the published version
    Unchanged, ///< the workspace has exactly this
};

struct DesignImport {
    ImportOutcome outcome = ImportOutcome::Unchanged;
    Changes changes;
};

/// Takes a design file in as a draft. `known` is the microcredential with the file's code, if
/// any. Refused when the same identity goes by another code in the workspace (`taken`).
Result<DesignImport> importDesign(const DesignFile& file,
    const std::optional<MicrocredentialHistory>& known, const std::optional<Microcredential>& taken,
    Instant at);

/// What is said when a draft is published.
struct PublishRequest {
    QString pilotWaiver = {}; ///< why it is published without a pilot; must not be empty
    /// What the other microcredentials ask for before them, by code; no way may lead back here.
    QMap<QString, QStringList> prerequisites = {};
    /// What was found beside the rules of design, where only a drawing tells.
    QList<LintFinding> findings = {};
};

/// How long enrollments on a version may go on after another replaced it, in days.
constexpr int graceDays = 180;

/// Publishes the draft: no errors of design, no circle of prerequisites, a number that says how
/// much changed, ids that keep their meaning within a MAJOR. The version gets its content hash, and
/// the one that was published before is retired. Refused with all errors in the message.
Result<Changes> publish(
    const MicrocredentialHistory& history, const PublishRequest& request, Instant at);

/// Closes the published version to new enrollments; open ones may finish until the grace ends.
Result<Changes> retire(const MicrocredentialHistory& history, const QString& reason, Instant at);

/// Copies the published version, or else the newest, to a draft to go on with.
Result<Changes> derive(const MicrocredentialHistory& history, Instant at);

/// The version as a file to hand on.
DesignFile designFileOf(
    const Microcredential& microcredential, const MicrocredentialVersion& version);

} // namespace core
