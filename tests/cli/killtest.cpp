// SPDX-License-Identifier: MIT
#include "core/store.h"
#include "tests/cli/commandline.h"

#include <QElapsedTimer>
#include <QSet>

#include <random>

using namespace Qt::StringLiterals;

namespace {

/// What was acknowledged, and what may or may not have been written.
struct Ledger {
    QStringList comments;
    QSet<int> levels; ///< one of them must be the level that is there
};

QStringList commentOf(int round)
{
    return QStringList{u"comment"_s, u"add"_s, u"w.laurel"_s, u"--evidence"_s, u"3"_s, u"--at"_s,
               QString::number(round % 60), u"Round %1"_s.arg(round)}
    + omarsReview();
}

QStringList levelOf(int level)
{
    return QStringList{u"score"_s, u"w.laurel"_s, u"C1=%1"_s.arg(level)} + omarsReview();
}

void note(Ledger& ledger, const QByteArray& printed, bool isComment, int level, bool isDone)
{
    if (isComment && printed.endsWith('\n'))
        ledger.comments.append(QString::fromUtf8(printed).trimmed());
    if (isComment)
        return;
    if (isDone)
        ledger.levels.clear();
    ledger.levels.insert(level);
}

} // namespace

TEST_CASE("whatever was acknowledged is there after a process is killed at any moment")
{
    const CommandLine cli;
    startReview(cli);
    bool isSaid = false;
    const int said = qEnvironmentVariableIntValue("LAUREL_KILL_ROUNDS", &isSaid);
    const int rounds = isSaid ? said : 40;
    const auto seed = std::random_device()();
    INFO("seed " << seed);
    std::mt19937 random(seed);

    QElapsedTimer timer;
    timer.start();
    cli.done(levelOf(1));
    std::uniform_int_distribution<int> moment(0, int(timer.elapsed() * 13 / 10) + 1);
    Ledger ledger{.comments = {}, .levels = {1}};
    for (int round = 0; round < rounds; ++round) {
        const bool isComment = round % 2 == 0;
        const int level = 1 + round / 2 % 4;
        QProcess process;
        cli.start(process, isComment ? commentOf(round) : levelOf(level));
        if (!process.waitForFinished(moment(random)))
            process.kill();
        process.waitForFinished(30'000);
        const bool isDone = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
        // It was killed or it worked; nothing else may happen.
        if (process.exitStatus() == QProcess::NormalExit) {
            INFO(process.readAllStandardError().toStdString());
            CHECK(process.exitCode() == 0);
        }
        note(ledger, process.readAllStandardOutput(), isComment, level, isDone);
    }

    CHECK(cli.done({u"check"_s, u"w.laurel"_s}) == u"Everything is as it must be."_s);
    const auto store = must(core::Store::open(cli.path(u"w.laurel"_s)));
    const auto comments = must(store->comments().all());
    QSet<QString> found;
    for (const auto& comment : comments)
        found.insert(comment.id.toString());
    for (const auto& id : ledger.comments)
        CHECK(found.contains(id));
    const auto scores = must(store->scores().all());
    REQUIRE(scores.size() == 1);
    CHECK(ledger.levels.contains(scores.first().level));
}
