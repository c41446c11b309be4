// SPDX-License-Identifier: MIT
#include "ui/pages/people/peoplemodel.h"

#include "core/enrollments/enrolling.h"

#include <QHash>

#include <algorithm>

namespace ui {

namespace {

bool isOpen(const core::Enrollment& enrollment)
{
    return enrollment.state == core::EnrollmentState::Planned
        || enrollment.state == core::EnrollmentState::Active
        || enrollment.state == core::EnrollmentState::Paused;
}

} // namespace

PeopleModel::PeopleModel(const core::Store& store, QObject* parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&store, &core::Store::changed, this, &PeopleModel::reload);
    reload();
}

void PeopleModel::reload()
{
    m_entries.clear();
    m_offers.clear();
    if (const auto done = read(); !done)
        emit failed(done.error());
    emit changed();
}

core::Result<void> PeopleModel::read()
{
    const auto people = m_store.people().all();
    const auto enrollments = m_store.enrollments().all();
    const auto awards = m_store.awards().all();
    if (!people)
        return people.error();
    if (!enrollments)
        return enrollments.error();
    if (!awards)
        return awards.error();
    QHash<core::PersonId, int> inProgress;
    QHash<core::PersonId, int> badges;
    for (const auto& enrollment : *enrollments)
        inProgress[enrollment.person] += isOpen(enrollment) ? 1 : 0;
    for (const auto& award : *awards)
        badges[award.person] += award.status == core::AwardStatus::Issued ? 1 : 0;
    for (const auto& person : *people)
        m_entries.append({person, inProgress.value(person.id), badges.value(person.id)});
    return readOffers();
}

core::Result<void> PeopleModel::readOffers()
{
    const auto microcredentials = m_store.microcredentials().all();
    if (!microcredentials)
        return microcredentials.error();
    for (const auto& microcredential : *microcredentials) {
        const auto version = m_store.versions().publishedOf(microcredential.id);
        if (!version)
            return version.error();
        if (*version)
            m_offers.append({microcredential, (*version)->content.title});
    }
    return {};
}

const RosterEntry* PeopleModel::entry(const core::PersonId& id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
        [&](const auto& entry) { return entry.person.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

QList<core::Person> PeopleModel::people() const
{
    QList<core::Person> people;
    for (const auto& entry : m_entries)
        people.append(entry.person);
    return people;
}

core::Result<QList<PersonWork>> PeopleModel::workOf(const core::PersonId& person) const
{
    const auto enrollments = m_store.enrollments().of(person);
    if (!enrollments)
        return enrollments.error();
    QList<PersonWork> found;
    for (const auto& enrollment : *enrollments) {
        const auto microcredential = m_store.microcredentials().get(enrollment.microcredential);
        const auto version = m_store.versions().get(enrollment.version);
        const auto submission = m_store.submissions().of(enrollment.id);
        if (!microcredential)
            return microcredential.error();
        if (!version)
            return version.error();
        if (!submission)
            return submission.error();
        PersonWork work{.enrollment = enrollment.id,
            .code = microcredential->code,
            .title = version->content.title,
            .state = enrollment.state,
            .submission = {},
            .since = core::localDate(enrollment.startedAt.value_or(enrollment.enrolledAt))};
        if (*submission)
            work.submission = (*submission)->state;
        found.prepend(work);
    }
    return found;
}

core::Result<QList<PersonBadge>> PeopleModel::badgesOf(const core::PersonId& person) const
{
    const auto awards = m_store.awards().of(person);
    if (!awards)
        return awards.error();
    QList<PersonBadge> found;
    for (const auto& award : *awards) {
        const auto version = m_store.versions().get(award.version);
        if (!version)
            return version.error();
        found.prepend({award.id, version->content.title, core::localDate(award.issuedAt),
            award.status == core::AwardStatus::Issued, version->content});
    }
    return found;
}

core::Result<core::Changes> PeopleModel::enroll(const core::Person& person,
    const core::Microcredential& microcredential, core::Instant at) const
{
    const auto versions = m_store.versions().of(microcredential.id);
    const auto earlier = m_store.enrollments().of(person.id, microcredential.id);
    const auto awards = m_store.awards().of(person.id);
    if (!versions)
        return versions.error();
    if (!earlier)
        return earlier.error();
    if (!awards)
        return awards.error();
    return core::enroll(person, microcredential, *versions, *earlier, {.awards = *awards}, at);
}

} // namespace ui
