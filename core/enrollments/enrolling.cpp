// SPDX-License-Identifier: MIT
#include "core/enrollments/enrolling.h"

#include <QCoreApplication>

#include <algorithm>

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Enrolling)
};

Error refused(const QString& message)
{
    return {Error::Kind::Refused, message};
}

bool isOpen(const Enrollment& enrollment)
{
    return enrollment.state == EnrollmentState::Planned
        || enrollment.state == EnrollmentState::Active
        || enrollment.state == EnrollmentState::Paused;
}

Error notPublished(
    const Microcredential& microcredential, const QList<MicrocredentialVersion>& versions)
{
    const bool isRetired = std::any_of(versions.begin(), versions.end(),
        [](const auto& version) { return version.status == VersionStatus::Retired; });
    if (isRetired)
        return refused(Text::tr("%1 is retired and takes nobody new. Publish a new version first.")
                           .arg(microcredential.code));
    return refused(Text::tr("%1 is still a draft. Publish it first.").arg(microcredential.code));
}

} // namespace

Result<Changes> enroll(const Person& person, const Microcredential& microcredential,
    const QList<MicrocredentialVersion>& versions, const QList<Enrollment>& earlier,
    const EnrollRequest& request, Instant at)
{
    const auto published = std::find_if(versions.begin(), versions.end(),
        [](const auto& version) { return version.status == VersionStatus::Published; });
    if (published == versions.end())
        return notPublished(microcredential, versions);
    if (!person.active)
        return refused(Text::tr("%1 is not active any more. Make them active first.")
                           .arg(person.displayName()));
    if (std::any_of(earlier.begin(), earlier.end(), isOpen))
        return refused(Text::tr("%1 is already working on %2.")
                           .arg(person.displayName(), microcredential.code));
    if (request.mentor && request.mentor->id == person.id)
        return refused(Text::tr("%1 cannot be their own mentor.").arg(person.displayName()));

    Enrollment enrollment;
    enrollment.id = EnrollmentId::create();
    enrollment.person = person.id;
    enrollment.microcredential = microcredential.id;
    enrollment.version = published->id;
    enrollment.enrolledAt = at;
    enrollment.dueBy = request.dueBy;
    enrollment.reason = request.reason;
    if (request.mentor)
        enrollment.mentor = request.mentor->id;
    return Changes{{.after = enrollment}};
}

Result<Changes> withdraw(const Work& work, Instant at)
{
    Q_UNUSED(at)
    if (!isOpen(work.enrollment))
        return refused(Text::tr("%1 is not working on %2 any more.")
                           .arg(work.person.displayName(), work.microcredential.code));
    auto enrollment = work.enrollment;
    enrollment.state = EnrollmentState::Withdrawn;
    Changes changes{{.before = work.enrollment, .after = enrollment}};
    if (!work.submission)
        return changes;
    switch (work.submission->state) {
    case SubmissionState::InProgress:
    case SubmissionState::Returned:
    case SubmissionState::NotYet:
        break;
    default:
        return refused(
            Text::tr("The work is being reviewed. Decide or return it before withdrawing."));
    }
    auto submission = *work.submission;
    submission.state = SubmissionState::Withdrawn;
    changes.append({.before = *work.submission, .after = submission});
    return changes;
}

} // namespace core
