// SPDX-License-Identifier: MIT
#pragma once

#include "core/change.h"
#include "core/work/work.h"

namespace core {

/// What may be said when somebody is enrolled.
struct EnrollRequest {
    std::optional<Person> mentor;
    std::optional<QDate> dueBy;
    std::optional<QString> reason;
};

/// Starts the work of `person` on the published version. Refused when there is none, when the
/// person is inactive, has open work on it already, or is their own mentor.
Result<Changes> enroll(const Person& person, const Microcredential& microcredential,
    const QList<MicrocredentialVersion>& versions, const QList<Enrollment>& earlier,
    const EnrollRequest& request, Instant at);

/// The earner stops; what was collected stays.
Result<Changes> withdraw(const Work& work, Instant at);

} // namespace core
