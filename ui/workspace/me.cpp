// SPDX-License-Identifier: MIT
#include "ui/workspace/me.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Who has the most of a coach's roles, when that is one person alone.
std::optional<core::PersonId> theCoach(const QList<core::Person>& people)
{
    const auto rank = [](const core::Person& person) {
        return std::count_if(person.roles.begin(), person.roles.end(), [](core::Role role) {
            return role == core::Role::Designer || role == core::Role::Reviewer
                || role == core::Role::Approver;
        });
    };
    std::optional<core::PersonId> found;
    qsizetype most = 0;
    for (const auto& person : people) {
        const auto own = person.active ? rank(person) : 0;
        if (own > most)
            found = person.id;
        else if (own == most)
            found.reset();
        most = std::max<qsizetype>(most, own);
    }
    return found;
}

} // namespace

Me::Me(core::Store& store, QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_settings(settings)
{
    const auto people = m_store.people().all();
    if (!people)
        return; // whoever shows the people says so
    const auto kept = core::PersonId::fromString(m_settings.value(key()).toString());
    const bool isHere = kept && std::any_of(people->begin(), people->end(), [&](const auto& one) {
        return one.id == *kept;
    });
    if (const auto found = isHere ? kept : theCoach(*people))
        use(*found);
}

std::optional<core::Person> Me::person() const
{
    const auto found = m_id ? m_store.people().find(*m_id) : std::optional<core::Person>();
    return found ? *found : std::nullopt;
}

void Me::set(const core::PersonId& person)
{
    if (m_id == person)
        return;
    use(person);
    m_settings.setValue(key(), person.toString());
    emit changed();
}

void Me::use(const core::PersonId& person)
{
    m_id = person;
    m_store.setActor(person);
}

QString Me::key() const
{
    const auto school = m_store.organizations().own();
    return u"me/"_s + (school ? school->id.toString() : QString());
}

} // namespace ui
