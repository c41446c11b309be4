// SPDX-License-Identifier: MIT
// Another process that has a workspace open, for the tests of storage:
//     another_laurel [--as-nobody] hold|write|create <path> [steps [pages]]
// "hold" opens and waits until its standard input ends. "write" takes steps, tells each that was
// kept, tells the first three that were not, and waits too; its log is folded in every `pages`.
// "create" makes a workspace.
#include "core/store.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace {

void say(const QString& line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

void sayError(const QString& what, const core::Error& error)
{
    say(u"%1 %2 %3"_s.arg(what).arg(int(error.kind)).arg(error.message));
    std::fputs(qPrintable(error.detail + u'\n'), stderr);
}

void waitForEnd()
{
    while (std::getchar() != EOF) { }
}

bool becomeNobody()
{
#ifdef Q_OS_UNIX
    constexpr int nobody = 65534;
    return getuid() != 0 || (setgid(nobody) == 0 && setuid(nobody) == 0);
#else
    return true;
#endif
}

// Two rows a step, so that half a step would show. The size varies to cross pages and checkpoints.
core::Changes step(qint64 number)
{
    core::Changes changes;
    for (const auto& name : {u"A"_s, u"B"_s}) {
        core::Person person;
        person.id = core::PersonId::create();
        person.givenName = name;
        person.familyName = QString::number(number);
        person.positionTitle = QString(int(number * 997 % 9000), u'x');
        changes.append({.after = person});
    }
    return changes;
}

void write(core::Store& store, int steps, int pages)
{
    (void)store.database().value(u"PRAGMA wal_autocheckpoint = %1"_s.arg(pages));
    int refused = 0;
    for (int i = 0; i < steps && refused < 3; ++i) {
        const auto number = store.journal().lastSeq() + 1;
        if (const auto done = store.apply(u"Step %1"_s.arg(number), step(number)); !done) {
            sayError(u"failed"_s, done.error());
            ++refused;
            continue;
        }
        say(u"kept %1"_s.arg(number));
    }
    say(u"done"_s);
}

} // namespace

int main(int argc, char* argv[])
{
    QStandardPaths::setTestModeEnabled(true); // as the tests do
    const QCoreApplication app(argc, argv);
    auto arguments = app.arguments().mid(1);
    if (arguments.removeAll(u"--as-nobody"_s) > 0 && !becomeNobody())
        return 2;
    if (arguments.size() < 2)
        return 2;
    const auto& path = arguments.at(1);
    core::Organization school;
    school.id = core::OrganizationId::create();
    school.name = u"Maple Grove School"_s;
    const auto store = arguments.first() == u"create"_s ? core::Store::create(path, school)
                                                        : core::Store::open(path);
    if (!store) {
        sayError(u"refused"_s, store.error());
        return 1;
    }
    say((*store)->isReadOnly() ? u"open for reading"_s : u"open"_s);
    if (arguments.first() == u"write"_s)
        write(**store, arguments.value(2).toInt(), arguments.value(3, u"40"_s).toInt());
    waitForEnd();
    return 0;
}
