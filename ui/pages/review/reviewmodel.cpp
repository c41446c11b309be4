// SPDX-License-Identifier: MIT
#include "ui/pages/review/reviewmodel.h"

#include "core/reviews/deciding.h"
#include "core/reviews/reviewing.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::ReviewPage)
};

bool isOpen(const core::Review& review)
{
    return review.state == core::ReviewState::Assigned
        || review.state == core::ReviewState::InProgress;
}

bool hasOpen(const core::AttemptWork& attempt)
{
    return std::any_of(attempt.reviews.begin(), attempt.reviews.end(),
        [](const auto& one) { return isOpen(one.review); });
}

/// The readers by name, as far as there are any.
core::Result<QString> readersOf(const core::Store& store, const core::AttemptWork& attempt)
{
    QStringList readers;
    for (const auto& one : attempt.reviews) {
        if (!isOpen(one.review) && one.review.state != core::ReviewState::Submitted)
            continue;
        const auto person = store.people().get(one.review.reviewer);
        if (!person)
            return person.error();
        readers.append(Words::tr("%1: %2").arg(seatWord(one.review.seat), person->displayName()));
    }
    auto words = readers.isEmpty() ? Words::tr("nobody yet") : readers.join(u", "_s);
    words.replace(0, 1, words.at(0).toUpper());
    return words;
}

/// What I have done, or can do.
void judgeMine(
    QueueRow& row, const core::Work& work, const core::AttemptWork& attempt, const core::Person& me)
{
    const auto* own = attempt.reviewBy(me.id);
    if (own && own->review.state == core::ReviewState::Recused)
        return;
    row.isMine = own != nullptr || bool(core::startReview(work, me, {}, core::now()));
    if (!own) {
        row.canGoOn = row.isMine;
        if (row.isMine)
            row.state = Words::tr("Not begun");
        return;
    }
    row.hasBegun = isOpen(own->review);
    row.canGoOn = row.hasBegun;
    row.dueOn = own->review.dueOn;
    row.state = row.hasBegun ? Words::tr("Draft, %1 of %2 levels")
                                   .arg(own->scores.size())
                                   .arg(work.design().rubric.criteria.size())
                             : Words::tr("Handed in");
    row.tone = row.hasBegun ? Tone::Info : Tone::Ok;
}

QueueRow rowOf(const core::Work& work, const core::AttemptWork& attempt,
    const std::optional<core::Person>& me, const QList<QDate>& holidays)
{
    QueueRow row;
    row.enrollment = work.enrollment.id;
    row.who = nameOf(work);
    row.isBlind = isBlind(work);
    row.what = u"%1 %2"_s.arg(work.microcredential.code, work.design().title);
    row.attempt = attempt.attempt.number;
    row.handedInOn = core::localDate(*attempt.attempt.submittedAt);
    row.dueOn = core::reviewDueOn(work, holidays);
    row.state = attempt.reviews.isEmpty() ? Words::tr("Waits for a reader")
        : hasOpen(attempt)                ? Words::tr("Being read")
                                          : Words::tr("Waits for another reader");
    if (me)
        judgeMine(row, work, attempt, *me);
    if (waitsForDecision(work)) {
        row.waitsForDecision = true;
        row.state = Words::tr("Waits for a decision");
        row.tone = Tone::Warn;
    }
    return row;
}

} // namespace

QString seatWord(core::ReviewSeat seat)
{
    switch (seat) {
    case core::ReviewSeat::First:
        return Words::tr("first reader");
    case core::ReviewSeat::Second:
        return Words::tr("second reader");
    case core::ReviewSeat::Third:
        return Words::tr("third reader");
    case core::ReviewSeat::Adjudicator:
        return Words::tr("adjudicator");
    }
    return {};
}

bool isBlind(const core::Work& work)
{
    return work.design().assessment.blind != core::BlindMode::None;
}

QString nameOf(const core::Work& work)
{
    return isBlind(work) && work.submission ? work.submission->blindCode
                                            : work.person.displayName();
}

bool waitsForDecision(const core::Work& work)
{
    const auto* attempt = work.handedIn();
    return attempt && !attempt->decision && !hasOpen(*attempt) && bool(core::outlook(work));
}

int waitingReviews(const core::Store& store)
{
    int count = 0;
    const auto enrollments = store.enrollments().all();
    if (!enrollments)
        return 0; // the page says why
    for (const auto& enrollment : *enrollments) {
        if (enrollment.state != core::EnrollmentState::Active)
            continue;
        const auto submission = store.submissions().of(enrollment.id);
        if (!submission || !*submission)
            continue;
        const auto attempts = store.attempts().of((*submission)->id);
        if (!attempts || attempts->isEmpty() || attempts->last().isOpen())
            continue;
        const auto decision = store.decisions().of(attempts->last().id);
        count += decision && !*decision ? 1 : 0;
    }
    return count;
}

ReviewModel::ReviewModel(
    const core::Store& store, const Me& me, const QDate& today, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_me(me)
    , m_today(today)
{
    connect(&store, &core::Store::changed, this, &ReviewModel::reload);
    connect(&me, &Me::changed, this, &ReviewModel::reload);
    reload();
}

void ReviewModel::reload()
{
    m_rows.clear();
    m_reviewers.clear();
    if (const auto done = read(); !done)
        emit failed(done.error());
    const auto far = m_today.addYears(100);
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](const auto& a, const auto& b) {
        return a.dueOn.value_or(far) < b.dueOn.value_or(far);
    });
    emit changed();
}

core::Result<void> ReviewModel::read()
{
    const auto school = m_store.organizations().own();
    const auto people = m_store.people().all();
    const auto enrollments = m_store.enrollments().all();
    if (!school)
        return school.error();
    if (!people)
        return people.error();
    if (!enrollments)
        return enrollments.error();
    std::copy_if(people->begin(), people->end(), std::back_inserter(m_reviewers),
        [](const auto& one) { return one.active && one.has(core::Role::Reviewer); });
    const auto me = m_me.person();
    for (const auto& enrollment : *enrollments) {
        const auto work = core::readWork(m_store, enrollment.id);
        if (!work)
            return work.error();
        const auto* attempt = work->handedIn();
        if (!attempt || attempt != work->current() || attempt->decision)
            continue;
        auto row = rowOf(*work, *attempt, me, school->holidays);
        const auto readers = readersOf(m_store, *attempt);
        if (!readers)
            return readers.error();
        row.readers = *readers;
        m_rows.append(row);
    }
    return {};
}

} // namespace ui
