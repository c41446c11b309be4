// SPDX-License-Identifier: MIT
#include "tests/cli/commandline.h"

using namespace Qt::StringLiterals;

TEST_CASE("a roster with columns of other names is taken once it is said what they hold")
{
    const CommandLine cli;
    cli.done({u"new"_s, u"school.laurel"_s});
    cli.write(u"staff.csv"_s,
        "Vorname,Nachname,Kontakt,role\n"
        "Ana,Souza,ana@maple.example,teacher\n"
        "Mo,Little,mo@maple.example,student\n");
    const QStringList importing{u"roster"_s, u"import"_s, u"school.laurel"_s, u"staff.csv"_s};
    const auto lacking = cli.run(importing);
    CHECK(lacking.status == 1);
    CHECK(lacking.err.contains(u"staff.csv cannot be taken in: The file lacks a column"_s));

    const QStringList columns{u"--column"_s, u"first-name=Vorname"_s, u"--column"_s,
        u"last-name=Nachname"_s, u"--column"_s, u"email=Kontakt"_s};
    CHECK(cli.done(importing + columns)
              .contains(u"New: 1, changed: 0, unchanged: 0, students and families not read: 1"_s));
    // A student is dropped also when the column that says so is not chosen.
    CHECK(cli.done(importing + columns + QStringList{u"--column"_s, u"roles="_s})
              .contains(u"unchanged: 1, students and families not read: 1"_s));
}

TEST_CASE("a field or a column that is not there is told, and nobody comes in")
{
    const CommandLine cli;
    cli.done({u"new"_s, u"school.laurel"_s});
    cli.write(u"staff.csv"_s, "first,last,email\nAna,Souza,ana@maple.example\n");
    const QStringList importing{
        u"roster"_s, u"import"_s, u"school.laurel"_s, u"staff.csv"_s, u"--column"_s};
    const auto field = cli.run(importing + QStringList{u"surname=last"_s});
    CHECK(field.status == 2);
    CHECK(field.err.contains(u"what a roster has is first-name, last-name, email"_s));
    const auto column = cli.run(importing + QStringList{u"email=mail"_s});
    CHECK(column.status == 2);
    CHECK(column.err.contains(u"no column “mail”. Its columns are: first, last, email"_s));
}
