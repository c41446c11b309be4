// SPDX-License-Identifier: MIT
#include "core/people/rosterimport.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace core {

namespace {

std::optional<QString> said(const QString& text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

// An empty cell leaves what was there.
void take(std::optional<QString>& field, const QString& text)
{
    if (!text.isEmpty())
        field = text;
}

Person merged(Person person, const RosterRow& row)
{
    if (!row.givenName.isEmpty())
        person.givenName = row.givenName;
    if (!row.familyName.isEmpty())
        person.familyName = row.familyName;
    take(person.email, row.email.trimmed().toLower());
    take(person.staffIdentifier, row.staffIdentifier);
    take(person.school, row.school);
    take(person.positionTitle, row.positionTitle);
    if (!row.gradeBands.isEmpty())
        person.gradeBands = row.gradeBands;
    if (!row.subjects.isEmpty())
        person.subjects = row.subjects;
    for (const auto role : row.roles) {
        if (!person.roles.contains(role))
            person.roles.append(role);
    }
    std::sort(person.roles.begin(), person.roles.end());
    return person;
}

// Goes through a roster and remembers who is who, as the rows before have made them.
class RosterPlanner {
    Q_DECLARE_TR_FUNCTIONS(core::RosterImport)

public:
    RosterPlanner(const QList<Person>& people, RosterPlan& plan)
        : m_plan(plan)
    {
        for (const auto& person : people)
            remember(person);
    }

    void take(const RosterRow& row);

private:
    void remember(const Person& person);
    static std::optional<Person> find(
        const QHash<QString, Person>& people, const std::optional<QString>& key);
    void add(const RosterRow& row, const std::optional<Person>& known);

    RosterPlan& m_plan;
    QHash<QString, Person> m_byEmail;
    QHash<QString, Person> m_byIdentifier;
    QHash<PersonId, qsizetype> m_lines; ///< of those whom a row of this file has named
};

void RosterPlanner::remember(const Person& person)
{
    if (person.email)
        m_byEmail.insert(person.email->toLower(), person);
    if (person.staffIdentifier)
        m_byIdentifier.insert(*person.staffIdentifier, person);
}

std::optional<Person> RosterPlanner::find(
    const QHash<QString, Person>& people, const std::optional<QString>& key)
{
    const auto found = key ? people.constFind(*key) : people.constEnd();
    return found == people.constEnd() ? std::nullopt : std::optional(*found);
}

void RosterPlanner::take(const RosterRow& row)
{
    const auto byEmail = find(m_byEmail, said(row.email.trimmed().toLower()));
    const auto byIdentifier = find(m_byIdentifier, said(row.staffIdentifier));
    if (byEmail && byIdentifier && byEmail->id != byIdentifier->id) {
        m_plan.problems.append({row.line,
            tr("The staff number belongs to %1 and the e-mail to %2. Mend one of them.")
                .arg(byIdentifier->displayName(), byEmail->displayName())});
        return;
    }
    const auto known = byIdentifier ? byIdentifier : byEmail;
    if (known && m_lines.contains(known->id)) {
        m_plan.problems.append({row.line,
            tr("This is the same person as in line %1. Keep one of the two lines.")
                .arg(m_lines.value(known->id))});
        return;
    }
    add(row, known);
}

void RosterPlanner::add(const RosterRow& row, const std::optional<Person>& known)
{
    auto person = merged(known.value_or(Person()), row);
    if (!known)
        person.id = PersonId::create();
    const auto kind = !known ? RosterStep::Kind::New
        : person == *known   ? RosterStep::Kind::Unchanged
                             : RosterStep::Kind::Changed;
    m_plan.steps.append({row.line, kind, person});
    if (kind == RosterStep::Kind::New)
        m_plan.changes.append({.after = person});
    else if (kind == RosterStep::Kind::Changed)
        m_plan.changes.append({.before = *known, .after = person});
    m_lines.insert(person.id, row.line);
    remember(person);
}

} // namespace

int RosterPlan::count(RosterStep::Kind kind) const
{
    return int(std::count_if(
        steps.begin(), steps.end(), [&](const auto& step) { return step.kind == kind; }));
}

RosterPlan planRoster(const RosterPreview& preview, const QList<Person>& people)
{
    RosterPlan plan{.steps = {}, .problems = preview.problems, .changes = {}};
    RosterPlanner planner(people, plan);
    for (const auto& row : preview.rows)
        planner.take(row);
    return plan;
}

} // namespace core
