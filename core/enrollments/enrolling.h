// SPDX-License-Identifier: MIT
#pragma once

#include "core/change.h"
#include "core/work/work.h"

namespace core {

/// What may be said when somebody is enrolled.
struct EnrollRequest {
    std::optional<Person> mentor = {};
    std::optional<QDate> dueBy = {};
    std::optional<QString> reason = {};
    QList<Award> awards = {}; ///< what the person holds already
};

/// Starts the work of `person` on the published version. Refused when there is none, when the
/// person is inactive, has open work on it already, holds an active award of the same MAJOR, or
/// is their own mentor.
Result<Changes> enroll(const Person& person, const Microcredential& microcredential,
    const QList<MicrocredentialVersion>& versions, const QList<Enrollment>& earlier,
    const EnrollRequest& request, Instant at);

/// The earner begins; adding the first evidence does the same.
Result<Changes> start(const Work& work, Instant at);

/// The work rests: nothing is added or handed in until it is resumed.
Result<Changes> pause(const Work& work);
Result<Changes> resume(const Work& work);

/// The earner stops; what was collected stays.
Result<Changes> withdraw(const Work& work, Instant at);

/// Closes work whose due date has passed.
Result<Changes> lapse(const Work& work, const QDate& today);

/// An administrator opens lapsed work again, with a later due date or with none.
Result<Changes> reopen(
    const Work& work, const Person& by, const std::optional<QDate>& dueBy, Instant at);

/// Moves open work to the version that is published now; the earner `by` confirms it, and only
/// before the first hand-in.
Result<Changes> moveTo(const Work& work, const MicrocredentialVersion& version, const Person& by);

} // namespace core
