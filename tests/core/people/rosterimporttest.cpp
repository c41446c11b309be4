// SPDX-License-Identifier: MIT
#include "core/people/rosterimport.h"

#include "core/exchange/csv.h"
#include "tests/support/samples.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {

RosterPlan plan(const QByteArray& csv, const QList<Person>& people = {})
{
    return planRoster(must(readRoster(must(readCsv(csv)))), people);
}

Person zoe()
{
    auto person = samples::person();
    person.email = u"zoe@maple.example"_s;
    person.staffIdentifier = u"1001"_s;
    person.school = u"Maple Grove School"_s;
    return person;
}

const QByteArray header = "first name,last name,email,staff id,school,role\n";

} // namespace

TEST_CASE("a roster tells who is new, who changes and who stays as they are")
{
    auto ruth = samples::person(u"Ruth"_s, u"Adler"_s);
    ruth.email = u"ruth@maple.example"_s;
    const auto rows = plan(header
            + "Zoë,Nguyễn,zoe@maple.example,1001,Maple Grove School,teacher\n"
              "Ruth,Adler,ruth@maple.example,,Maple Grove School,teacher\n"
              "Omar,Haddad,omar@maple.example,1003,Maple Grove School,teacher\n",
        {zoe(), ruth});

    REQUIRE(rows.steps.size() == 3);
    CHECK(rows.steps.at(0).kind == RosterStep::Kind::Unchanged);
    CHECK(rows.steps.at(1).kind == RosterStep::Kind::Changed);
    CHECK(rows.steps.at(2).kind == RosterStep::Kind::New);
    CHECK(rows.count(RosterStep::Kind::New) == 1);
    CHECK(rows.steps.at(1).person.id == ruth.id);
    CHECK(rows.changes.size() == 2);
}

TEST_CASE("a roster's changes can be applied as one step and taken back")
{
    const auto store = samples::store();
    const auto known = zoe();
    must(store->apply(u"Add"_s, {{.after = known}}));
    const auto rows = plan(header
            + "Zoë,Trần,zoe@maple.example,1001,,teacher\nOmar,Haddad,omar@maple.example,,,coach\n",
        {known});

    must(store->apply(u"Import"_s, rows.changes));
    CHECK(must(store->people().all()).size() == 2);
    CHECK(must(store->people().get(known.id)).familyName == u"Trần"_s);
    must(store->apply(u"Undo"_s, reversed(rows.changes)));
    CHECK(must(store->people().all()) == QList{known});
}

TEST_CASE("a row is matched by its staff number first, so that an address can change")
{
    const auto rows = plan(header + "Zoë,Nguyễn,z.nguyen@maple.example,1001,,teacher\n", {zoe()});

    REQUIRE(rows.steps.size() == 1);
    CHECK(rows.steps.first().kind == RosterStep::Kind::Changed);
    CHECK(rows.steps.first().person.email == u"z.nguyen@maple.example"_s);
}

TEST_CASE("a row without a known staff number is matched by e-mail, in upper or lower case")
{
    auto known = zoe();
    known.staffIdentifier.reset();
    const auto rows = plan(header + "Zoë,Nguyễn,ZOE@Maple.example,1001,,teacher\n", {known});

    REQUIRE(rows.steps.size() == 1);
    CHECK(rows.steps.first().person.id == known.id);
    CHECK(rows.steps.first().person.email == u"zoe@maple.example"_s);
    CHECK(rows.steps.first().person.staffIdentifier == u"1001"_s);
}

TEST_CASE("people with the same name are never taken for one person")
{
    const auto rows = plan(header + "Zoë,Nguyễn,other@maple.example,2002,,teacher\n", {zoe()});

    REQUIRE(rows.steps.size() == 1);
    CHECK(rows.steps.first().kind == RosterStep::Kind::New);
}

TEST_CASE("a row whose staff number and e-mail belong to two people is a problem, not a guess")
{
    auto ruth = samples::person(u"Ruth"_s, u"Adler"_s);
    ruth.email = u"ruth@maple.example"_s;
    const auto rows = plan(header + "Zoë,Nguyễn,ruth@maple.example,1001,,teacher\n", {zoe(), ruth});

    CHECK(rows.steps.isEmpty());
    CHECK(rows.changes.isEmpty());
    REQUIRE(rows.problems.size() == 1);
    CHECK(rows.problems.first().line == 2);
    CHECK(rows.problems.first().message.contains(u"Zoë Nguyễn"_s));
    CHECK(rows.problems.first().message.contains(u"Ruth Adler"_s));
    CHECK(rows.problems.first().message.contains(u"Mend one of them"_s));
}

TEST_CASE("a roster adds roles and never takes one away")
{
    auto known = zoe();
    known.roles = {Role::Earner, Role::Approver};
    const auto rows = plan(header + "Zoë,Nguyễn,zoe@maple.example,1001,,mentor\n", {known});

    CHECK(
        rows.steps.first().person.roles == QList<Role>{Role::Earner, Role::Mentor, Role::Approver});
}

TEST_CASE("an empty cell keeps what was there")
{
    auto known = zoe();
    known.positionTitle = u"Reading specialist"_s;
    known.gradeBands = {u"K-5"_s};
    known.preferredName = u"Zo"_s;
    const auto rows = plan(header + "Zoë,Nguyễn,,1001,,teacher\n", {known});

    CHECK(rows.steps.first().kind == RosterStep::Kind::Unchanged);
    CHECK(rows.steps.first().person == known);
}

TEST_CASE("nobody is removed or made inactive because a roster does not name them")
{
    const auto rows = plan(header + "Omar,Haddad,omar@maple.example,,,teacher\n", {zoe()});

    CHECK(touched<Person>(rows.changes).size() == 1);
    CHECK(rows.steps.first().person.familyName == u"Haddad"_s);
}

TEST_CASE("a person who stands in a roster twice is taken once and the second line named")
{
    SECTION("new, with the same staff number")
    {
        const auto rows = plan(header
            + "Omar,Haddad,omar@maple.example,1003,,teacher\n"
              "Omar,Haddad,o.haddad@maple.example,1003,,teacher\n");
        CHECK(rows.steps.size() == 1);
        REQUIRE(rows.problems.size() == 1);
        CHECK(rows.problems.first().line == 3);
        CHECK(rows.problems.first().message.contains(u"line 2"_s));
    }
    SECTION("known, once by the staff number and once by the e-mail")
    {
        const auto rows = plan(header
                + "Zoë,Trần,,1001,,teacher\n"
                  "Zoë,Nguyen,zoe@maple.example,,,teacher\n",
            {zoe()});
        CHECK(rows.changes.size() == 1);
        CHECK(rows.steps.first().person.familyName == u"Trần"_s);
        REQUIRE(rows.problems.size() == 1);
        CHECK(rows.problems.first().message.contains(u"Keep one of the two lines"_s));
    }
    SECTION("known, with a new address that the second line has too")
    {
        const auto rows = plan(header
                + "Zoë,Nguyễn,new@maple.example,1001,,teacher\n"
                  "Zoë,Nguyễn,NEW@maple.example,,,teacher\n",
            {zoe()});
        CHECK(rows.changes.size() == 1);
        CHECK(rows.problems.size() == 1);
    }
}

TEST_CASE("invariant 30: no field holds a student's name, and a roster drops students unread")
{
    const auto rows = plan(header
        + "Mia,Kowalski,mia.k@pupils.example,77,Maple Grove School,student\n"
          "Jan,Kowalski,jan.k@home.example,,Maple Grove School,parent\n"
          "Omar,Haddad,omar@maple.example,1003,Maple Grove School,teacher\n");
    CHECK(rows.steps.size() == 1);
    CHECK(rows.problems.isEmpty());
    for (const auto& person : touched<Person>(rows.changes))
        CHECK(person.familyName != u"Kowalski"_s);

    QStringList fields;
    const auto collect
        = [&](const char* name, const auto&) { fields.append(QString::fromLatin1(name)); };
    ConsentRecord::fields(*std::make_unique<ConsentRecord>(), collect);
    EvidenceItem::fields(*std::make_unique<EvidenceItem>(), collect);
    Person::fields(*std::make_unique<Person>(), collect);
    for (const auto& field : fields)
        CHECK_FALSE((field.contains(u"student"_s) || field.contains(u"pupil"_s)));
}
