// SPDX-License-Identifier: MIT
// Disks that are full or break, processes that are killed, logs that are torn. For Linux.
#include "core/storage/check.h"
#include "tests/support/anotherlaurel.h"
#include "tests/support/tinydisk.h"
#include "tests/support/workspacefolder.h"

#include <QDirIterator>

#include <cerrno>
#include <random>

using namespace Qt::StringLiterals;
using core::Error;
using samples::TinyDisk;
using samples::WorkspaceFolder;

namespace {

constexpr int peopleAStep = 2; // see anotherlaurel.cpp

// Opens the workspace and checks that it holds whole steps only, and all up to `acknowledged`.
// Gives the number of steps.
qint64 checkWhole(const QString& path, qint64 acknowledged)
{
    const auto store = must(core::Store::open(path));
    const auto steps = store->journal().lastSeq();
    CHECK(steps >= acknowledged);
    must(store->journal().verify());
    CHECK(must(store->people().count()) == peopleAStep * (steps - 1)); // the first made the school
    return steps;
}

void checkSound(const QString& path)
{
    const auto store = must(core::Store::open(path));
    const auto findings = must(core::checkDatabase(store->database(), store->journal()));
    for (const auto& finding : findings)
        UNSCOPED_INFO(finding.sentence.toStdString() << ' ' << finding.detail.toStdString());
    CHECK(findings.isEmpty());
}

qint64 lastKept(const QStringList& lines, qint64 known = 0)
{
    for (const auto& line : lines) {
        if (line.startsWith("kept "_L1))
            known = line.mid(5).toLongLong();
    }
    return known;
}

core::Changes bigStep()
{
    auto person = samples::person();
    person.positionTitle = QString(40000, u'x');
    return {{.after = person}};
}

} // namespace

TEST_CASE("when the disk is full a step is refused, and works again when there is room")
{
    const TinyDisk disk(u"1m"_s);
    if (!disk.isThere())
        return;
    const auto path = disk.path(u"full.laurel"_s);
    qint64 steps = 0;
    {
        const auto store = must(core::Store::create(path, samples::school()));
        must(store->apply(u"Add"_s, bigStep()));
        disk.fill();
        core::Result<void> done;
        while (done) {
            steps = store->journal().lastSeq();
            done = store->apply(u"Add"_s, bigStep());
        }
        CHECK(done.error().kind == Error::Kind::Full);
        CHECK(done.error().message.contains("disk is full"_L1));
        CHECK(store->apply(u"Add"_s, bigStep()).error().kind == Error::Kind::Full);
        CHECK(store->journal().lastSeq() == steps);
        CHECK(must(store->people().count()) == steps - 1);

        disk.free();
        must(store->apply(u"Add"_s, bigStep()));
        must(store->journal().verify());
    }
    checkSound(path);
    CHECK(must(core::Store::open(path))->journal().lastSeq() == steps + 1);
}

TEST_CASE("a workspace that is closed while the disk is full keeps every step")
{
    const TinyDisk disk(u"1m"_s);
    if (!disk.isThere())
        return;
    const auto path = disk.path(u"full.laurel"_s);
    qint64 steps = 0;
    {
        const auto store = must(core::Store::create(path, samples::school()));
        for (int i = 0; i < 4; ++i)
            must(store->apply(u"Add"_s, bigStep()));
        steps = store->journal().lastSeq();
        disk.fill();
    }
    disk.free();
    CHECK(must(core::Store::open(path))->journal().lastSeq() == steps);
    checkSound(path);
}

TEST_CASE("a workspace that does not fit on the disk leaves nothing behind")
{
    for (const int kilobytes : {16, 64, 128, 192}) {
        const TinyDisk disk(u"%1k"_s.arg(kilobytes));
        if (!disk.isThere())
            return;
        const auto made = core::Store::create(disk.path(u"new.laurel"_s), samples::school());
        REQUIRE_FALSE(made);
        INFO(made.error().detail.toStdString());
        CHECK(made.error().kind == Error::Kind::Full);
        CHECK(QDir(disk.path({})).isEmpty(QDir::Files | QDir::Hidden));
    }
}

TEST_CASE("when the disk breaks nothing that was acknowledged is lost and nothing more is taken")
{
    const auto after = GENERATE(12, 25, 40, 61, 90, 140);
    const auto* calls = GENERATE("write", "sync", "write,sync");
    const WorkspaceFolder folder(0, QDir::tempPath());
    qint64 kept = 1;
    {
        AnotherLaurel writer({u"write"_s, folder.path(), u"200"_s},
            {u"LD_PRELOAD="_s + QStringLiteral(FAILIO), u"FAILIO_AFTER=%1"_s.arg(after),
                u"FAILIO_CALLS="_s + QString::fromLatin1(calls), u"FAILIO_ERRNO=%1"_s.arg(EIO),
                u"ASAN_OPTIONS=verify_asan_link_order=0"_s});
        REQUIRE(writer.line() == u"open"_s);
        QStringList failures;
        for (auto line = writer.line(); line != u"done"_s && !line.isEmpty();
             line = writer.line()) {
            kept = lastKept({line}, kept);
            if (line.startsWith("failed "_L1))
                failures.append(line);
        }
        REQUIRE(failures.size() == 3);
        const auto storage = u"failed %1 "_s.arg(int(Error::Kind::Storage));
        CHECK(failures.at(0).startsWith(storage + u"The disk reported an error"_s));
        CHECK(failures.at(1).startsWith(storage + u"The workspace could not be written before"_s));
        CHECK(failures.at(2) == failures.at(1));
        if (after % 2 == 0)
            writer.close();
        else
            writer.kill();
    }
    INFO(calls << " after " << after << ", kept " << kept);
    CHECK(checkWhole(folder.path(), kept) <= kept + 1);
    checkSound(folder.path());
}

TEST_CASE("a quota that is used up is told as a full disk")
{
    const WorkspaceFolder folder;
    AnotherLaurel writer({u"write"_s, folder.path(), u"200"_s},
        {u"LD_PRELOAD="_s + QStringLiteral(FAILIO), u"FAILIO_AFTER=40"_s, u"FAILIO_CALLS=write"_s,
            u"FAILIO_ERRNO=%1"_s.arg(EDQUOT), u"ASAN_OPTIONS=verify_asan_link_order=0"_s});
    auto line = writer.line();
    while (line == u"open"_s || line.startsWith("kept "_L1))
        line = writer.line();
    CHECK(line.startsWith(u"failed %1 The disk is full"_s.arg(int(Error::Kind::Full))));
}

// LAUREL_KILL_ROUNDS sets how often; the moment is wherever the writer has got to.
TEST_CASE("whenever Laurel is killed every acknowledged step is there, and no half step")
{
    bool isSet = false;
    const int set = qEnvironmentVariableIntValue("LAUREL_KILL_ROUNDS", &isSet);
    const int rounds = isSet ? set : 60;
    const WorkspaceFolder folder(0, QDir::tempPath()); // on a real disk
    std::mt19937 random(20260314);
    qint64 kept = 1;
    for (int round = 0; round < rounds; ++round) {
        AnotherLaurel writer({u"write"_s, folder.path(), u"100000"_s});
        REQUIRE(writer.line() == u"open"_s);
        for (auto lines = random() % 12; lines > 0; --lines)
            kept = lastKept({writer.line()}, kept);
        for (auto spin = random() % 200000; spin > 0; --spin)
            std::atomic_signal_fence(std::memory_order_seq_cst);
        writer.kill();
        kept = lastKept(writer.rest(), kept);
        INFO("round " << round);
        kept = checkWhole(folder.path(), kept);
    }
    checkSound(folder.path());
    CHECK(folder.names() == QStringList{u"Maple Grove.laurel"_s});
}

TEST_CASE("however the log is torn the workspace opens with the first steps, each whole")
{
    const WorkspaceFolder folder;
    {
        // None of the log is folded in yet: what is, was safe on the disk before.
        AnotherLaurel writer({u"write"_s, folder.path(), u"20"_s, u"100000"_s});
        while (writer.line() != u"done"_s) { }
        writer.kill();
    }
    const auto database = WorkspaceFolder::read(folder.path());
    const auto log = WorkspaceFolder::read(folder.path() + u"-wal"_s);
    REQUIRE(log.size() > 20000);

    std::mt19937 random(1848);
    const auto path = folder.path(u"torn.laurel"_s);
    QMap<qint64, int> found;
    for (int round = 0; round < 200; ++round) {
        auto torn = log;
        const auto at = qsizetype(random() % size_t(log.size()));
        if (round % 3 == 0)
            torn.truncate(at);
        else if (round % 3 == 1)
            torn.replace(at, qMin<qsizetype>(512, torn.size() - at),
                QByteArray(qMin<qsizetype>(512, torn.size() - at), '\0'));
        else
            torn[at] = char(torn.at(at) ^ (1 << (random() % 8)));
        WorkspaceFolder::write(path, database);
        WorkspaceFolder::write(path + u"-wal"_s, torn);
        INFO("round " << round << ", byte " << at);
        const auto steps = checkWhole(path, 1);
        CHECK(steps <= 21);
        ++found[steps];
    }
    CHECK(found.size() > 5); // the damage did reach different steps
}
