// SPDX-License-Identifier: MIT
#include "tests/cli/commandline.h"

using namespace Qt::StringLiterals;

TEST_CASE("what was earned before is awarded from a list, after a look at it")
{
    const CommandLine cli;
    cli.done({u"new"_s, u"demo.laurel"_s, u"--demo"_s});
    cli.write(u"earned.csv"_s,
        "email,code,awarded on,note\n"
        "elena.duarte@maplegrove.example,TI-01,2024-05-31,transcript\n"
        "nobody@maplegrove.example,TI-01,2024-05-31,\n");
    const QStringList importing{u"award"_s, u"import"_s, u"demo.laurel"_s, u"earned.csv"_s,
        u"--by"_s, u"maya.brandt@maplegrove.example"_s};
    const auto before = cli.done({u"award"_s, u"list"_s, u"demo.laurel"_s});
    const auto looked = cli.run(importing + QStringList{u"--dry-run"_s});
    CHECK(looked.status == 0);
    CHECK(looked.out.contains(u"New: 1, replaced: 0, skipped: 0, not taken: 1"_s));
    CHECK(looked.err.contains(u"Line 3: Nobody here is “nobody@maplegrove.example”"_s));
    CHECK(cli.done({u"award"_s, u"list"_s, u"demo.laurel"_s}) == before);

    cli.done(importing);
    CHECK(cli.done({u"award"_s, u"list"_s, u"demo.laurel"_s}).contains(u"2024-0001\t2024-05-31"_s));
    cli.done({u"check"_s, u"demo.laurel"_s});
    CHECK(
        cli.done(importing + QStringList{u"--duplicates"_s, u"skip"_s}).contains(u"skipped: 1"_s));
    CHECK(cli.run(importing + QStringList{u"--duplicates"_s, u"twice"_s}).status == 2);
    // A badge of prior recognition is signed and checked as any other.
    cli.done({u"key"_s, u"new"_s, u"demo.laurel"_s, u"--unlocked"_s});
    const auto badge = cli.done({u"badge"_s, u"export"_s, u"demo.laurel"_s, u"--person"_s,
                                    u"elena.duarte@maplegrove.example"_s, u"--format"_s, u"png"_s,
                                    u"-o"_s, u"badges"_s})
                           .trimmed();
    CHECK(cli.done({u"verify"_s, badge}).contains(u"Genuine, and you know the school"_s));
}
