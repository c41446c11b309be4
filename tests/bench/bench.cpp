// SPDX-License-Identifier: MIT
#include "tests/bench/bench.h"
#include "ui/player/systemplayback.h"

#include <QApplication>
#include <QTextStream>

#include <algorithm>
#include <chrono>
#include <ctime>

using namespace Qt::StringLiterals;

namespace bench {

double cpuSeconds(const std::function<void()>& work)
{
    const auto start = std::clock();
    work();
    return double(std::clock() - start) / CLOCKS_PER_SEC;
}

double wallSeconds(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

void report(const QString& what, const QString& ours, const QString& peer, double ratio,
    const QString& goal)
{
    QTextStream out(stdout);
    out << what.leftJustified(34) << ours.rightJustified(16) << peer.rightJustified(18)
        << QString::number(ratio, 'f', 2).rightJustified(8) << u"   "_s << goal << Qt::endl;
}

void reportTime(const QString& what, double seconds, double goal)
{
    const auto words = [](double time) { return u"%1 ms"_s.arg(time * 1000, 0, 'f', 1); };
    report(what, words(seconds), words(goal), seconds / goal, u"at most 1"_s);
}

void giveUp(const core::Error& error)
{
    QTextStream(stderr) << error.message << u' ' << error.detail << Qt::endl;
    std::exit(1);
}

} // namespace bench

// laurel-bench [storage] [commits] [opening] [importing] [certificates] [credentials] [composer]
// [player] [search] [starting]; all when none is named.
int main(int argc, char* argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    ui::SystemPlayback::chooseBackend();
    const QApplication app(argc, argv);
    const QList<std::pair<QString, void (*)()>> all{{u"storage"_s, &bench::storage},
        {u"commits"_s, &bench::commits}, {u"opening"_s, &bench::opening},
        {u"importing"_s, &bench::importing}, {u"certificates"_s, &bench::certificates},
        {u"credentials"_s, &bench::credentials}, {u"composer"_s, &bench::composer},
        {u"player"_s, &bench::player}, {u"search"_s, &bench::search},
        {u"starting"_s, &bench::starting}};
    const auto wanted = QApplication::arguments().mid(1);
    QTextStream(stdout) << QString(u"what"_s).leftJustified(34) << u"            ours"_s
                        << u"              peer"_s << u"   ratio   goal"_s << Qt::endl;
    for (const auto& [name, run] : all) {
        if (wanted.isEmpty() || wanted.contains(name))
            run();
    }
    return 0;
}
