// SPDX-License-Identifier: MIT
#include "core/people/adding.h"

#include "core/people/rosterimport.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::AddingPeople)
};

} // namespace

Result<Changes> addPerson(const NewPerson& person, const QList<Person>& people)
{
    if (person.roles.isEmpty())
        return Error{Error::Kind::Invalid, Text::tr("Choose at least one role.")};
    QStringList roles;
    for (const auto role : person.roles)
        roles.append(QString::fromLatin1(namesOf(role).at(size_t(role))));
    CsvTable table;
    table.header = {u"given name"_s, u"family name"_s, u"email"_s, u"role"_s};
    table.rows = {{1, {person.givenName, person.familyName, person.email, roles.join(u';')}}};
    const auto roster = readRoster(table);
    if (!roster)
        return roster.error();
    const auto plan = planRoster(*roster, people);
    if (!plan.problems.isEmpty())
        return Error{Error::Kind::Invalid, plan.problems.first().message};
    if (plan.count(RosterStep::Kind::New) != 1)
        return Error{Error::Kind::Refused,
            Text::tr("The e-mail address %1 belongs to somebody here already. Use another one.")
                .arg(person.email.trimmed())};
    return plan.changes;
}

} // namespace core
