// SPDX-License-Identifier: MIT
#include "core/enrollments/enrolling.h"

#include "core/microcredentials/versionnumber.h"

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

int majorOf(const MicrocredentialVersion& version)
{
    return VersionNumber::fromString(version.number).value_or(VersionNumber()).major;
}

// Invariant 24: one active award per person and MAJOR.
const Award* standingAward(const QList<Award>& awards, const PersonId& person,
    const QList<MicrocredentialVersion>& versions, const MicrocredentialVersion& published,
    const QDate& today)
{
    const auto isOfMajor = [&](const VersionId& id) {
        return std::any_of(versions.begin(), versions.end(), [&](const auto& version) {
            return version.id == id && majorOf(version) == majorOf(published);
        });
    };
    const auto found = std::find_if(awards.begin(), awards.end(), [&](const auto& award) {
        return award.person == person && award.isActive(today) && isOfMajor(award.version);
    });
    return found == awards.end() ? nullptr : &*found;
}

Result<void> mayMentor(const Person& mentor, const Person& earner)
{
    if (mentor.id == earner.id)
        return refused(Text::tr("%1 cannot be their own mentor. Choose somebody else.")
                           .arg(earner.displayName()));
    if (!mentor.active)
        return refused(Text::tr("%1 is not active any more. Choose another mentor.")
                           .arg(mentor.displayName()));
    return {};
}

Result<void> isAhead(const std::optional<QDate>& dueBy, const QDate& today)
{
    if (!dueBy || *dueBy >= today)
        return {};
    return Error{Error::Kind::Invalid,
        Text::tr("The due date %1 has passed already. Choose a later one.")
            .arg(dueBy->toString(Qt::ISODate))};
}

// Handed in and not decided yet.
bool isUnderReview(const Work& work)
{
    return work.submission
        && (work.submission->state == SubmissionState::Submitted
            || work.submission->state == SubmissionState::Resubmitted
            || work.submission->state == SubmissionState::InReview);
}

Result<void> mayEnroll(const Person& person, const Microcredential& microcredential,
    const QList<Enrollment>& earlier, const EnrollRequest& request, Instant at)
{
    if (!person.active)
        return refused(Text::tr("%1 is not active any more. Make them active first.")
                           .arg(person.displayName()));
    const bool isAtWork = std::any_of(earlier.begin(), earlier.end(), [&](const auto& other) {
        return other.person == person.id && other.microcredential == microcredential.id
            && isOpen(other);
    });
    if (isAtWork)
        return refused(Text::tr("%1 is already working on %2. Go on with that work.")
                           .arg(person.displayName(), microcredential.code));
    if (request.mentor) {
        if (auto may = mayMentor(*request.mentor, person); !may)
            return may;
    }
    return isAhead(request.dueBy, localDate(at));
}

Error notOpen(const Work& work)
{
    return refused(
        Text::tr("%1 is not working on %2 any more. Enroll them again if they want to go on.")
            .arg(work.person.displayName(), work.microcredential.code));
}

Changes inState(const Work& work, EnrollmentState state)
{
    auto enrollment = work.enrollment;
    enrollment.state = state;
    return {{.before = work.enrollment, .after = enrollment}};
}

Result<void> fits(const Work& work, const MicrocredentialVersion& version)
{
    for (const auto& attempt : work.attempts) {
        for (const auto& item : attempt.evidence) {
            const auto* requirement = version.content.requirement(item.requirement);
            if (!requirement || !requirement->accepts(item.type))
                return refused(Text::tr("Version %1 has no place for “%2” (%3). Take it out first.")
                                   .arg(version.number, item.title, item.requirement));
        }
    }
    return {};
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
    if (auto may = mayEnroll(person, microcredential, earlier, request, at); !may)
        return may.error();
    if (const auto* award
        = standingAward(request.awards, person.id, versions, *published, localDate(at)))
        return refused(Text::tr("%1 holds award %2 for %3 already. They can enroll again when it "
                                "has expired, or when version %4.0.0 is out.")
                           .arg(person.displayName(), award->number, microcredential.code,
                               QString::number(majorOf(*published) + 1)));

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

Result<Changes> start(const Work& work, Instant at)
{
    if (work.enrollment.state != EnrollmentState::Planned)
        return refused(Text::tr("%1 has started %2 already. Go on with that work.")
                           .arg(work.person.displayName(), work.microcredential.code));
    auto enrollment = work.enrollment;
    enrollment.state = EnrollmentState::Active;
    enrollment.startedAt = at;
    return Changes{{.before = work.enrollment, .after = enrollment}};
}

Result<Changes> pause(const Work& work)
{
    if (work.enrollment.state == EnrollmentState::Active)
        return inState(work, EnrollmentState::Paused);
    return refused(
        Text::tr("Only work that is under way can be paused. Start or resume it first."));
}

Result<Changes> resume(const Work& work)
{
    if (work.enrollment.state == EnrollmentState::Paused)
        return inState(work, EnrollmentState::Active);
    return refused(Text::tr("This work is not paused. Pause it first, or just go on."));
}

Result<Changes> withdraw(const Work& work, Instant at)
{
    Q_UNUSED(at)
    if (!isOpen(work.enrollment))
        return notOpen(work);
    if (isUnderReview(work))
        return refused(
            Text::tr("The work is being reviewed. Decide or return it before withdrawing."));
    auto changes = inState(work, EnrollmentState::Withdrawn);
    if (!work.submission)
        return changes;
    auto submission = *work.submission;
    submission.state = SubmissionState::Withdrawn;
    changes.append({.before = *work.submission, .after = submission});
    return changes;
}

Result<Changes> lapse(const Work& work, const QDate& today)
{
    if (!isOpen(work.enrollment))
        return notOpen(work);
    if (isUnderReview(work))
        return refused(Text::tr("The work was handed in, so it cannot lapse. Decide on it first."));
    if (!work.enrollment.dueBy)
        return refused(Text::tr("This work has no due date. Withdraw it if it is to end."));
    if (today <= *work.enrollment.dueBy)
        return refused(Text::tr("There is time for this work until %1. Wait until then.")
                           .arg(work.enrollment.dueBy->toString(Qt::ISODate)));
    return inState(work, EnrollmentState::Lapsed);
}

Result<Changes> reopen(
    const Work& work, const Person& by, const std::optional<QDate>& dueBy, Instant at)
{
    if (work.enrollment.state != EnrollmentState::Lapsed)
        return refused(Text::tr("Only work that has lapsed can be opened again. Enroll %1 instead.")
                           .arg(work.person.displayName()));
    if (!by.has(Role::Administrator))
        return refused(Text::tr("%1 is not an administrator. Ask one to open this work again.")
                           .arg(by.displayName()));
    if (auto ahead = isAhead(dueBy, localDate(at)); !ahead)
        return ahead.error();
    auto enrollment = work.enrollment;
    enrollment.state = enrollment.startedAt ? EnrollmentState::Active : EnrollmentState::Planned;
    enrollment.dueBy = dueBy;
    return Changes{{.before = work.enrollment, .after = enrollment}};
}

Result<Changes> moveTo(const Work& work, const MicrocredentialVersion& version, const Person& by)
{
    if (!isOpen(work.enrollment))
        return notOpen(work);
    if (version.microcredential != work.microcredential.id
        || version.status != VersionStatus::Published || version.id == work.version.id)
        return refused(Text::tr("Work can only move to the published version of %1. Publish the "
                                "newer version first.")
                           .arg(work.microcredential.code));
    if (work.handedIn())
        return refused(Text::tr("This work was handed in once, so it stays on version %1. Finish "
                                "it there.")
                           .arg(work.version.number));
    if (by.id != work.person.id)
        return refused(Text::tr("Only %1 can move this work to another version. Ask them.")
                           .arg(work.person.displayName()));
    if (auto has = fits(work, version); !has)
        return has.error();
    auto enrollment = work.enrollment;
    enrollment.version = version.id;
    return Changes{{.before = work.enrollment, .after = enrollment}};
}

} // namespace core
