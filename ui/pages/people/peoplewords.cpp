// SPDX-License-Identifier: MIT
#include "ui/pages/people/peoplewords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::PeoplePage)
};

QString submissionWord(core::SubmissionState state)
{
    switch (state) {
    case core::SubmissionState::InProgress:
        return Words::tr("at work");
    case core::SubmissionState::Submitted:
    case core::SubmissionState::Resubmitted:
        return Words::tr("handed in");
    case core::SubmissionState::InReview:
        return Words::tr("in review");
    case core::SubmissionState::Returned:
        return Words::tr("returned");
    case core::SubmissionState::NotYet:
        return Words::tr("not yet");
    case core::SubmissionState::Approved:
        return Words::tr("earned");
    case core::SubmissionState::Withdrawn:
        return Words::tr("withdrawn");
    }
    return {};
}

} // namespace

QList<core::Role> allRoles()
{
    return {core::Role::Earner, core::Role::Reviewer, core::Role::Mentor, core::Role::Approver,
        core::Role::Designer, core::Role::Administrator};
}

QString roleWord(core::Role role)
{
    switch (role) {
    case core::Role::Designer:
        return Words::tr("Designer");
    case core::Role::Earner:
        return Words::tr("Teacher");
    case core::Role::Reviewer:
        return Words::tr("Reviewer");
    case core::Role::Mentor:
        return Words::tr("Mentor");
    case core::Role::Approver:
        return Words::tr("Approver");
    case core::Role::Administrator:
        return Words::tr("Administrator");
    }
    return {};
}

QString roleWords(const QList<core::Role>& roles)
{
    QStringList words;
    for (const auto role : allRoles()) {
        if (roles.contains(role))
            words.append(roleWord(role));
    }
    return words.join(u", "_s);
}

QString stateWord(const PersonWork& work)
{
    switch (work.state) {
    case core::EnrollmentState::Planned:
        return Words::tr("not begun");
    case core::EnrollmentState::Paused:
        return Words::tr("paused");
    case core::EnrollmentState::Withdrawn:
        return Words::tr("withdrawn");
    case core::EnrollmentState::Lapsed:
        return Words::tr("lapsed");
    case core::EnrollmentState::Active:
    case core::EnrollmentState::Completed:
        break;
    }
    if (work.submission)
        return submissionWord(*work.submission);
    return work.state == core::EnrollmentState::Completed ? Words::tr("completed")
                                                          : Words::tr("at work");
}

Tone stateTone(const PersonWork& work)
{
    if (work.state == core::EnrollmentState::Completed)
        return Tone::Ok;
    if (work.state != core::EnrollmentState::Active || !work.submission)
        return Tone::Plain;
    switch (*work.submission) {
    case core::SubmissionState::Submitted:
    case core::SubmissionState::Resubmitted:
    case core::SubmissionState::InReview:
        return Tone::Info;
    case core::SubmissionState::Returned:
    case core::SubmissionState::NotYet:
        return Tone::Warn;
    case core::SubmissionState::Approved:
        return Tone::Ok;
    case core::SubmissionState::InProgress:
    case core::SubmissionState::Withdrawn:
        return Tone::Plain;
    }
    return Tone::Plain;
}

} // namespace ui
