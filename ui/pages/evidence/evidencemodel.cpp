// SPDX-License-Identifier: MIT
#include "ui/pages/evidence/evidencemodel.h"

#include "core/submissions/submitting.h"

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

QList<core::EvidenceItem> itemsOf(const core::Work& work, const QString& requirement)
{
    QList<core::EvidenceItem> items;
    const auto* attempt = work.current();
    if (!attempt)
        return items;
    std::copy_if(attempt->evidence.begin(), attempt->evidence.end(), std::back_inserter(items),
        [&](const auto& item) { return item.requirement == requirement; });
    return items;
}

/// True when a criterion that rests on the requirement was below target, and nothing was added
/// since.
bool isStillOpen(const core::Work& work, const QString& requirement,
    const QList<core::EvidenceItem>& items, const core::Decision& decision)
{
    const bool isNew = std::any_of(items.begin(), items.end(),
        [&](const auto& item) { return item.addedAt > decision.decidedAt; });
    return !isNew
        && std::any_of(decision.levels.begin(), decision.levels.end(), [&](const auto& resolved) {
               const auto* criterion = work.design().criterion(resolved.criterion);
               return criterion && criterion->evidence.contains(requirement)
                   && resolved.level < work.design().rubric.targetLevel;
           });
}

/// True when the level of every criterion that rests on the requirement stands.
bool isCarried(const core::Work& work, const QString& requirement)
{
    const auto carried = core::carriedForward(work);
    bool isAny = false;
    for (const auto& criterion : work.design().rubric.criteria) {
        if (!criterion.evidence.contains(requirement))
            continue;
        isAny = true;
        if (!carried.contains(criterion.id))
            return false;
    }
    return isAny;
}

/// In an open attempt.
EvidenceCell openCell(const core::Work& work, const core::EvidenceRequirement& requirement,
    const QList<core::Lack>& lacks)
{
    const auto items = itemsOf(work, requirement.id);
    const auto* scored = work.lastScored();
    if (scored && scored->decision && isStillOpen(work, requirement.id, items, *scored->decision))
        return cell(Mark::NeedsYou, Words::tr("open"));
    if (items.isEmpty())
        return cell(Mark::NotBegun);
    const int least = requirement.quantity ? requirement.quantity->min : 1;
    const auto missing = std::count_if(lacks.begin(), lacks.end(),
        [&](const auto& lack) { return lack.requirement == requirement.id; });
    if (missing > (items.size() < least ? 1 : 0))
        return cell(Mark::NeedsYou);
    return scored && isCarried(work, requirement.id) ? cell(Mark::Met) : cell(Mark::Begun);
}

bool isApproved(const core::Work& work)
{
    return work.award
        || (work.submission && work.submission->state == core::SubmissionState::Approved);
}

void judgeCells(EvidenceRow& row, const core::Work& work, const QDate& today)
{
    const auto* attempt = work.current();
    const bool isOpen = !attempt || attempt->attempt.isOpen();
    const auto lacks = isOpen ? core::lacks(work, today) : QList<core::Lack>();
    for (const auto& requirement : work.design().evidenceRequirements) {
        const auto found = isApproved(work)           ? cell(Mark::Met)
            : isOpen                                  ? openCell(work, requirement, lacks)
            : itemsOf(work, requirement.id).isEmpty() ? cell(Mark::NotBegun)
                                                      : cell(Mark::HandedIn);
        row.cells.insert(requirement.id, found);
        row.needsYou = row.needsYou || found.mark == Mark::NeedsYou;
    }
}

/// What says more than the state of the submission; false when nothing does.
bool judgeEnrollment(EvidenceRow& row, const core::Work& work)
{
    if (work.award) {
        const bool isRevoked = work.award->status == core::AwardStatus::Revoked;
        row.standing = isRevoked ? Words::tr("Badge revoked") : Words::tr("Badge awarded");
        row.tone = isRevoked ? Tone::Plain : Tone::Ok;
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

core::Instant lastChange(const core::Work& work)
{
    auto last = work.enrollment.enrolledAt;
    for (const auto& attempt : work.attempts) {
        last = std::max({last, attempt.attempt.openedAt, attempt.attempt.submittedAt.value_or(last),
            attempt.decision ? attempt.decision->decidedAt : last});
        for (const auto& item : attempt.evidence)
            last = std::max(last, item.addedAt);
    }
    return last;
}

} // namespace

EvidenceRow rowOf(const core::Work& work, const QDate& today)
{
    EvidenceRow row;
    row.enrollment = work.enrollment.id;
    row.who = work.person.displayName();
    row.detail = work.person.positionTitle.value_or(work.person.subjects.join(u", "_s));
    row.changedOn = core::localDate(lastChange(work));
    judgeCells(row, work, today);
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
