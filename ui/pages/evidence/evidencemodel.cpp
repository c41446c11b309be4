// SPDX-License-Identifier: MIT
#include "ui/pages/evidence/evidencemodel.h"

#include "core/work/standing.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::EvidencePage)
};

EvidenceCell cell(Mark mark, const QString& word = {})
{
    return {mark, word.isEmpty() ? wordOf(mark) : word};
}

EvidenceCell cellOf(core::RequirementState state)
{
    switch (state) {
    case core::RequirementState::NotBegun:
        return cell(Mark::NotBegun);
    case core::RequirementState::Begun:
        return cell(Mark::Begun);
    case core::RequirementState::HandedIn:
        return cell(Mark::HandedIn);
    case core::RequirementState::NeedsAttention:
        return cell(Mark::NeedsYou);
    case core::RequirementState::Open:
        return cell(Mark::NeedsYou, Words::tr("open"));
    case core::RequirementState::Met:
        return cell(Mark::Met);
    }
    return {};
}

/// What says more than the state of the submission; false when nothing does.
bool judgeEnrollment(EvidenceRow& row, const core::Work& work)
{
    if (work.award) {
        const bool isRevoked = work.award->status == core::AwardStatus::Revoked;
        const bool isActive = work.award->isActive(QDate::currentDate());
        row.standing = isRevoked ? Words::tr("Badge revoked")
            : isActive           ? Words::tr("Badge awarded")
                                 : Words::tr("Badge expired");
        row.tone = isActive ? Tone::Ok : Tone::Plain;
        return true;
    }
    switch (work.enrollment.state) {
    case core::EnrollmentState::Planned:
        row.standing = Words::tr("Planned");
        return true;
    case core::EnrollmentState::Paused:
        row.standing = Words::tr("Paused");
        return true;
    case core::EnrollmentState::Withdrawn:
        row.standing = Words::tr("Withdrawn");
        return true;
    case core::EnrollmentState::Lapsed:
        row.standing = Words::tr("Lapsed");
        return true;
    case core::EnrollmentState::Active:
    case core::EnrollmentState::Completed:
        break;
    }
    if (!work.submission)
        row.standing = Words::tr("Enrolled");
    return !work.submission;
}

void judgeSubmission(EvidenceRow& row, const core::Work& work)
{
    const auto open = std::count_if(row.cells.begin(), row.cells.end(),
        [](const auto& cell) { return cell.mark == Mark::NeedsYou; });
    const auto set = [&](const QString& words, Tone tone) {
        row.standing = words;
        row.tone = tone;
    };
    switch (work.submission->state) {
    case core::SubmissionState::InProgress:
        return open > 0 ? set(Words::tr("Needs you: %1").arg(open), Tone::Warn)
                        : set(Words::tr("At work"), Tone::Plain);
    case core::SubmissionState::Submitted:
    case core::SubmissionState::Resubmitted:
        return set(Words::tr("Waiting for a reader"), Tone::Info);
    case core::SubmissionState::InReview:
        return set(Words::tr("In review"), Tone::Info);
    case core::SubmissionState::Returned:
        row.needsYou = true;
        return set(Words::tr("Returned"), Tone::Warn);
    case core::SubmissionState::NotYet:
        return open > 0 ? set(Words::tr("Not yet: %1 open").arg(open), Tone::Warn)
                        : set(Words::tr("Not yet, at work"), Tone::Warn);
    case core::SubmissionState::Approved:
        return set(Words::tr("Approved"), Tone::Ok);
    case core::SubmissionState::Withdrawn:
        return set(Words::tr("Withdrawn"), Tone::Plain);
    }
}

} // namespace

EvidenceRow rowOf(const core::Work& work, const QDate& today)
{
    EvidenceRow row;
    row.enrollment = work.enrollment.id;
    row.who = work.person.displayName();
    row.detail = work.person.positionTitle.value_or(work.person.subjects.join(u", "_s));
    row.changedOn = core::localDate(core::lastChange(work));
    const auto states = core::requirementStates(work, today);
    for (auto it = states.begin(); it != states.end(); ++it) {
        row.cells.insert(it.key(), cellOf(*it));
        row.needsYou = row.needsYou || row.cells[it.key()].mark == Mark::NeedsYou;
    }
    if (!judgeEnrollment(row, work))
        judgeSubmission(row, work);
    const auto* attempt = work.current();
    row.isHandedIn = attempt && !attempt->attempt.isOpen() && !attempt->decision;
    return row;
}

EvidenceModel::EvidenceModel(const core::Store& store, const QDate& today, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_today(today)
{
    connect(&store, &core::Store::changed, this, &EvidenceModel::reload);
    reload();
}

void EvidenceModel::reload()
{
    m_groups.clear();
    if (const auto done = read(); !done)
        emit failed(done.error());
    emit changed();
}

core::Result<void> EvidenceModel::read()
{
    const auto all = m_store.microcredentials().all();
    if (!all)
        return all.error();
    for (const auto& microcredential : *all) {
        if (auto done = readGroup(microcredential); !done)
            return done.error();
    }
    return {};
}

core::Result<void> EvidenceModel::readGroup(const core::Microcredential& microcredential)
{
    const auto enrollments = m_store.enrollments().on(microcredential.id);
    if (!enrollments)
        return enrollments.error();
    EvidenceGroup group{microcredential.id, microcredential.code, {}, {}};
    core::Instant newest{};
    for (const auto& enrollment : *enrollments) {
        const auto work = core::readWork(m_store, enrollment.id);
        if (!work)
            return work.error();
        if (group.rows.isEmpty() || work->version.createdAt > newest) {
            newest = work->version.createdAt;
            group.design = work->design();
        }
        group.rows.append(rowOf(*work, m_today));
    }
    std::stable_sort(group.rows.begin(), group.rows.end(),
        [](const auto& a, const auto& b) { return QString::localeAwareCompare(a.who, b.who) < 0; });
    if (!group.rows.isEmpty())
        m_groups.append(group);
    return {};
}

} // namespace ui
