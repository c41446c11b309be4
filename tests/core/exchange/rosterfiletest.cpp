// SPDX-License-Identifier: MIT
#include "core/exchange/rosterfile.h"
#include "core/base/fields.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using core::Role;

namespace {

core::RosterPreview roster(const QByteArray& csv)
{
    return must(core::readRoster(must(core::readCsv(csv))));
}

QString problem(const QByteArray& csv)
{
    const auto preview = core::readRoster(must(core::readCsv(csv)));
    REQUIRE_FALSE(preview);
    return preview.error().message;
}

} // namespace

TEST_CASE("a roster is read whatever its columns are called and how they are ordered")
{
    const auto preview = roster("E-Mail Address;SURNAME;Given_Name;Roles;Building;Job Title;"
                                "Grade Levels;Subject;Employee ID;Shoe size\n"
                                " arivera@cedar.example ;Rivera;Alma;Teacher, Mentor;North;Coach;"
                                "K-5|6-8;Math / Science;T-101;40\n");
    REQUIRE(preview.rows.size() == 1);
    const core::RosterRow expected{.line = 2,
        .givenName = u"Alma"_s,
        .familyName = u"Rivera"_s,
        .email = u"arivera@cedar.example"_s,
        .roleWords = {u"Teacher"_s, u"Mentor"_s},
        .roles = {Role::Earner, Role::Mentor},
        .school = u"North"_s,
        .positionTitle = u"Coach"_s,
        .gradeBands = {u"K-5"_s, u"6-8"_s},
        .subjects = {u"Math"_s, u"Science"_s},
        .staffIdentifier = u"T-101"_s};
    CHECK(preview.rows.first() == expected);
    CHECK(preview.unreadColumns == QStringList{u"Shoe size"_s});
    CHECK(preview.problems.isEmpty());
}

TEST_CASE("the words for roles become our roles")
{
    const auto preview = roster("first name,last name,email,role\n"
                                "A,A,,coach\nB,B,,Principal\nC,C,,\nD,D,,\"approver;reviewer\"\n");
    REQUIRE(preview.rows.size() == 4);
    CHECK(preview.rows[0].roles
        == QList<Role>{Role::Designer, Role::Reviewer, Role::Mentor, Role::Approver});
    CHECK(preview.rows[1].roles == QList<Role>{Role::Administrator});
    CHECK(preview.rows[2].roles == QList<Role>{Role::Earner});
    CHECK(preview.rows[3].roles == QList<Role>{Role::Reviewer, Role::Approver});
    CHECK(core::nameOf(Role::Approver) == "approver"_L1);
}

TEST_CASE("students and their families are counted and not read")
{
    const auto preview
        = roster("first,last,email,role\nStu,Dent,not an address,Student\n"
                 "P,Q,,parent\n,,,guardian\nR,S,,\"teacher, relative\"\nT,U,,teacher\n");
    CHECK(preview.droppedRows == 4);
    CHECK(preview.rows.size() == 1);
    CHECK(preview.problems.isEmpty());
}

TEST_CASE("rows that are wrong are told by line and the others are kept")
{
    const auto preview = roster("first,last,email,role\n"
                                "A,B,a@b.example,teacher\n"
                                ",B,c@b.example,teacher\n"
                                "C,D,nobody,teacher\n"
                                "E,F,A@B.example,teacher\n"
                                "G,H,g@b.example,wizard\n"
                                "I,J,i@b.example,teacher\n"
        + QByteArray(201, 'x') + ",K,k@b.example,teacher\n");
    CHECK(preview.rows.size() == 2);
    REQUIRE(preview.problems.size() == 5);
    CHECK(preview.problems[0].line == 3);
    CHECK(preview.problems[0].message == u"First or last name is empty."_s);
    CHECK(preview.problems[1].message == u"“nobody” is not an e-mail address."_s);
    CHECK(preview.problems[2].line == 5);
    CHECK(preview.problems[2].message == u"The e-mail address A@B.example is already in line 2."_s);
    CHECK(preview.problems[3].message.startsWith(u"“wizard” is not a role."_s));
    CHECK(preview.problems[4].message.contains(u"longer than 200"_s));
}

TEST_CASE("a roster without the columns it needs is refused with what it has")
{
    CHECK(problem("first name,school\nA,North\n")
        == u"The file lacks a column for last name, email or staff id. Its columns are: first "
           u"name, "
           "school."_s);
    CHECK(problem("first,last,email,Given Name\nA,B,,C\n").contains(u"“first” and “Given Name”"_s));
    CHECK(roster("first,last,staff id\nA,B,7\n").rows.size() == 1);
}

TEST_CASE("columns of other names are read as they were chosen")
{
    const auto table = must(core::readCsv("Vorname,Name,Kontakt,Funktion,Raum\n"
                                          "Ana,Souza,ana@maple.example,coach,12\n"));
    using Field = core::RosterField;
    CHECK(core::rosterColumnsOf(table.header).isEmpty());
    core::RosterColumns columns{
        {Field::GivenName, 0}, {Field::FamilyName, 1}, {Field::Email, 2}, {Field::Roles, 3}};
    const auto preview = must(core::readRoster(table, columns));
    REQUIRE(preview.rows.size() == 1);
    CHECK(preview.rows.first().familyName == u"Souza"_s);
    CHECK(preview.rows.first().email == u"ana@maple.example"_s);
    CHECK(preview.rows.first().roles.size() == 4);
    CHECK(preview.unreadColumns == QStringList{u"Raum"_s});

    columns[Field::FamilyName] = 0;
    const auto twice = core::readRoster(table, columns);
    REQUIRE_FALSE(twice);
    CHECK(twice.error().message.contains(u"“Vorname” is chosen twice"_s));
    for (const auto column : {-1, 5}) {
        columns[Field::FamilyName] = column;
        CHECK_FALSE(core::readRoster(table, columns));
    }
}

TEST_CASE("a student is dropped although the column of roles was not chosen")
{
    const auto table = must(core::readCsv("first,last,email,role\n"
                                          "Mo,Little,mo@maple.example,student\n"
                                          "Ana,Souza,ana@maple.example,teacher\n"));
    auto columns = core::rosterColumnsOf(table.header);
    columns.remove(core::RosterField::Roles);
    const auto preview = must(core::readRoster(table, columns));
    CHECK(preview.droppedRows == 1);
    REQUIRE(preview.rows.size() == 1);
    CHECK(preview.rows.first().givenName == u"Ana"_s);
}

TEST_CASE("odd e-mail addresses are told from usable ones")
{
    const auto isTaken = [](const QByteArray& email) {
        return roster("first,last,email\nA,B,\"" + email + "\"\n").rows.size() == 1;
    };
    CHECK(isTaken("a.b+c@school.k12.example"));
    CHECK(isTaken("zoë@schule.example"));
    CHECK_FALSE(isTaken("a@b"));
    CHECK_FALSE(isTaken("a@b..example"));
    CHECK_FALSE(isTaken("a b@c.example"));
    CHECK_FALSE(isTaken("a@b@c.example"));
    CHECK_FALSE(isTaken("a@b.example,c@d.example"));
    CHECK_FALSE(isTaken("a\n@b.example"));
}
