// SPDX-License-Identifier: MIT
#include "core/people/rosterimport.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::RosterImport)
};

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

} // namespace

int RosterPlan::count(RosterStep::Kind kind) const
{
    return int(std::count_if(
        steps.begin(), steps.end(), [&](const auto& step) { return step.kind == kind; }));
}

RosterPlan planRoster(const RosterPreview& preview, const QList<Person>& people)
{
    QHash<QString, Person> byEmail;
    QHash<QString, Person> byIdentifier;
    for (const auto& person : people) {
        if (person.email)
            byEmail.insert(*person.email, person);
        if (person.staffIdentifier)
            byIdentifier.insert(*person.staffIdentifier, person);
    }
    RosterPlan plan{.steps = {}, .problems = preview.problems, .changes = {}};
    for (const auto& row : preview.rows) {
        const auto email = said(row.email.trimmed().toLower());
        const auto identifier = said(row.staffIdentifier);
        const auto sameEmail = email ? byEmail.constFind(*email) : byEmail.constEnd();
        const auto sameIdentifier
            = identifier ? byIdentifier.constFind(*identifier) : byIdentifier.constEnd();
        if (sameEmail != byEmail.constEnd() && sameIdentifier != byIdentifier.constEnd()
            && sameEmail->id != sameIdentifier->id) {
            plan.problems.append({row.line,
                Text::tr("The staff number belongs to %1 and the e-mail to %2. Mend one of them.")
                    .arg(sameIdentifier->displayName(), sameEmail->displayName())});
            continue;
        }
        std::optional<Person> known;
        if (sameIdentifier != byIdentifier.constEnd())
            known = *sameIdentifier;
        else if (sameEmail != byEmail.constEnd())
            known = *sameEmail;
        auto person = merged(known.value_or(Person()), row);
        if (!known)
            person.id = PersonId::create();
        const auto kind = !known ? RosterStep::Kind::New
            : person == *known   ? RosterStep::Kind::Unchanged
                                 : RosterStep::Kind::Changed;
        plan.steps.append({row.line, kind, person});
        if (kind == RosterStep::Kind::New)
            plan.changes.append({.after = person});
        else if (kind == RosterStep::Kind::Changed)
            plan.changes.append({.before = *known, .after = person});
    }
    return plan;
}

} // namespace core
