// SPDX-License-Identifier: MIT
#include "ui/pages/home/homemodel.h"

#include "core/reviews/deciding.h"

#include <QSet>

#include <algorithm>

namespace ui {

namespace {

constexpr int badgesShown = 5;

bool isOpen(const core::Review& review)
{
    return review.state == core::ReviewState::Assigned
        || review.state == core::ReviewState::InProgress;
}

/// The code where reviewers are not to know whose work it is.
QString whoseName(const core::Work& work)
{
    const bool isBlind = work.design().assessment.blind != core::BlindMode::None;
    return isBlind && work.submission ? work.submission->blindCode : work.person.displayName();
}

WaitingWork waiting(const core::Work& work, const core::AttemptWork& attempt)
{
    WaitingWork found;
    found.enrollment = work.enrollment.id;
    found.who = whoseName(work);
    found.code = work.microcredential.code;
    found.title = work.design().title;
    found.note = attempt.attempt.resubmissionNote.value_or(QString()).simplified();
    if (attempt.attempt.submittedAt)
        found.since = core::localDate(*attempt.attempt.submittedAt);
    return found;
}

OpenReview openReview(
    const core::Work& work, const core::AttemptWork& attempt, const core::ReviewWork& review)
{
    OpenReview found;
    found.enrollment = work.enrollment.id;
    found.who = whoseName(work);
    found.code = work.microcredential.code;
    found.title = work.design().title;
    found.area = work.design().area;
    found.seat = review.review.seat;
    found.dueOn = review.review.dueOn;
    found.startedAt = review.review.startedAt;
    found.hasBegun = review.review.state == core::ReviewState::InProgress;
    found.levels = int(review.scores.size());
    found.criteria = int(work.design().rubric.criteria.size());
    found.comments = int(std::count_if(attempt.comments.begin(), attempt.comments.end(),
        [&](const auto& comment) { return comment.review == review.review.id; }));
    return found;
}

} // namespace

HomeModel::HomeModel(const core::Store& store, const QDate& today, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_today(today)
{
    connect(&store, &core::Store::changed, this, &HomeModel::reload);
    reload();
}

void HomeModel::reload()
{
    m_reviews.clear();
    m_decisions.clear();
    m_cameBack.clear();
    m_unread.clear();
    m_badges.clear();
    m_days.clear();
    m_atWork = 0;
    m_awarded = 0;
    if (const auto done = read(); !done)
        emit failed(done.error());
    const auto far = m_today.addYears(100);
    std::stable_sort(m_reviews.begin(), m_reviews.end(), [&](const auto& a, const auto& b) {
        return a.dueOn.value_or(far) < b.dueOn.value_or(far);
    });
    emit changed();
}

core::Result<void> HomeModel::read()
{
    const auto school = m_store.organizations().own();
    const auto people = m_store.people().count();
    const auto designs = m_store.microcredentials().count();
    const auto enrollments = m_store.enrollments().all();
    if (!school)
        return school.error();
    if (!people)
        return people.error();
    if (!designs)
        return designs.error();
    if (!enrollments)
        return enrollments.error();
    m_school = school->name;
    m_isEmpty = *people == 0 || *designs == 0;
    QSet<core::PersonId> atWork;
    for (const auto& enrollment : *enrollments) {
        const auto work = core::readWork(m_store, enrollment.id);
        if (!work)
            return work.error();
        if (enrollment.state == core::EnrollmentState::Active)
            atWork.insert(enrollment.person);
        take(*work);
    }
    m_atWork = int(atWork.size());
    return readAwards();
}

core::Result<void> HomeModel::readAwards()
{
    auto awards = m_store.awards().all();
    if (!awards)
        return awards.error();
    m_awarded = int(std::count_if(awards->begin(), awards->end(),
        [](const auto& award) { return award.status == core::AwardStatus::Issued; }));
    std::reverse(awards->begin(), awards->end());
    for (const auto& award : awards->mid(0, badgesShown)) {
        auto person = m_store.people().get(award.person);
        auto version = m_store.versions().get(award.version);
        if (!person)
            return person.error();
        if (!version)
            return version.error();
        m_badges.append({award.id, person->displayName(), version->content.title,
            core::localDate(award.issuedAt), version->content});
    }
    return {};
}

void HomeModel::take(const core::Work& work)
{
    for (const auto& attempt : work.attempts) {
        if (attempt.decision && attempt.attempt.submittedAt) {
            const auto time = attempt.decision->decidedAt - *attempt.attempt.submittedAt;
            m_days.append(double(time.count()) / 86'400'000.0);
        }
    }
    const auto* attempt = work.handedIn();
    if (attempt && !attempt->decision)
        takeHandedIn(work, *attempt);
}

void HomeModel::takeHandedIn(const core::Work& work, const core::AttemptWork& attempt)
{
    bool hasOpen = false;
    for (const auto& review : attempt.reviews) {
        if (!isOpen(review.review))
            continue;
        hasOpen = true;
        m_reviews.append(openReview(work, attempt, review));
    }
    if (!hasOpen && core::outlook(work))
        m_decisions.append(waiting(work, attempt));
    else if (attempt.reviews.isEmpty() && attempt.attempt.number > 1)
        m_cameBack.append(waiting(work, attempt));
    else if (attempt.reviews.isEmpty())
        m_unread.append(waiting(work, attempt));
}

const OpenReview* HomeModel::resumed() const
{
    const OpenReview* last = nullptr;
    for (const auto& review : m_reviews) {
        if (review.hasBegun && (!last || review.startedAt > last->startedAt))
            last = &review;
    }
    return last;
}

std::optional<double> HomeModel::medianDays() const
{
    if (m_days.isEmpty())
        return {};
    auto days = m_days;
    std::sort(days.begin(), days.end());
    const auto middle = days.size() / 2;
    return days.size() % 2 == 1 ? days.at(middle) : (days.at(middle - 1) + days.at(middle)) / 2;
}

} // namespace ui
