// SPDX-License-Identifier: MIT
#pragma once

#include "core/awards/awardevent.h"
#include "core/credentials/awardcredential.h"
#include "core/work/work.h"

/// An award may be signed more than once. What its editions say, and when the next one is due.
namespace core {

class Store;

/// All editions of one award, the oldest first, with what happened to the award since.
struct AwardEditions {
    QList<AwardCredential> all;
    QList<AwardEvent> events;

    static Result<AwardEditions> of(const Store& store, const AwardId& award);

    /// The edition that is handed out; null before the award is first signed.
    const AwardCredential* newest() const { return all.isEmpty() ? nullptr : &all.last(); }

    /// True when the award was issued again under a new name, and that badge is not signed yet.
    bool isReissuePending(const Work& work) const;

    /// True when the newest edition does not say what the award says today, so that the award is
    /// signed once more before it is handed out. Nothing remembers it: it is read from the two.
    bool isOutOfDate(const Work& work) const;

    /// The edition that took the place of that one, when the award was issued again since; null
    /// when nothing did. An edition that only ended, as one does when an award is renewed, was not
    /// replaced.
    const AwardCredential* replacementOf(const AwardCredential& edition) const;

    /// A moment after all of this, whatever the clock of the computer says.
    Instant next(Instant at) const;
};

/// Whose badge it says that it is, by name; empty when it does not say.
QString holderNamed(const QString& json);

/// The last day on which a signed badge counts, as it says; none when it has no end.
std::optional<QDate> endIn(const QString& json);

/// The name of a person as badges bear it.
QString badgeName(const Person& person);

} // namespace core
