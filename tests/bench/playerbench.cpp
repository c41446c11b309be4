// SPDX-License-Identifier: MIT
#include "tests/bench/bench.h"
#include "tests/support/clips.h"
#include "ui/actions/actions.h"
#include "ui/player/deck.h"
#include "ui/player/playerpane.h"
#include "ui/player/timeline.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

// The player of the review room against the times that feel immediate. The video is the one that
// LAUREL_BENCH_VIDEO names, else a short one made here.
namespace bench {

namespace {

constexpr int steps = 100;
constexpr int markCount = 10'000;

double part(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.at(std::min(values.size() - 1, qsizetype(double(values.size()) * share)));
}

void until(const std::function<bool()>& isDone)
{
    const QDeadlineTimer patience(20'000);
    while (!isDone() && !patience.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
}

/// A pane with its video open.
struct Bench {
    Bench()
    {
        auto path = qEnvironmentVariable("LAUREL_BENCH_VIDEO");
        if (path.isEmpty()) {
            path = folder.filePath(u"lesson.mp4"_s);
            clips::Clip clip;
            clip.frames = 1500;
            clip.size = {1280, 720};
            clip.framesPerKey = 250;
            clips::write(path, clip);
        }
        QObject::connect(
            &pane.deck(), &ui::Deck::fetched, &pane, [this](int frame) { fetched = frame; });
        pane.resize(1216, 1000);
        pane.show();
        pane.open(path, folder.path());
        until([this] { return fetched == 0; });
    }

    double step(int by)
    {
        const int wanted = pane.deck().frame() + by;
        return wallSeconds([&] {
            pane.step(by);
            until([&] { return fetched == wanted; });
        });
    }

    QTemporaryDir folder;
    ui::Actions actions;
    ui::PlayerPane pane{actions};
    int fetched = -1;
};

void stepping(Bench& bench)
{
    bench.pane.seek(bench.pane.duration() / 2);
    until([&] { return bench.fetched == bench.pane.deck().frame(); });
    QList<double> forward;
    QList<double> back;
    for (int i = 0; i < steps; ++i)
        forward.append(bench.step(1));
    for (int i = 0; i < steps; ++i)
        back.append(bench.step(-1));
    reportTime(u"player: step forward, median"_s, median(forward), 0.050);
    reportTime(u"player: step forward, 95 of 100"_s, part(forward, 0.95), 0.050);
    reportTime(u"player: step back, median"_s, median(back), 0.050);
    reportTime(u"player: step back, 95 of 100"_s, part(back, 0.95), 0.050);
}

/// Drags the playhead for some seconds; the longest time in which nothing else could be done.
void scrubbing(Bench& bench)
{
    auto& timeline = *bench.pane.findChild<ui::Timeline*>();
    QElapsedTimer clock;
    double longest = 0;
    for (int i = 0; i < 200; ++i) {
        emit timeline.scrubbed(bench.pane.duration() * (i + 20) / 300);
        clock.start();
        while (clock.elapsed() < 15)
            longest = std::max(longest, wallSeconds([] { QCoreApplication::processEvents(); }));
    }
    const double last
        = wallSeconds([&] { until([&] { return bench.fetched == bench.pane.deck().frame(); }); });
    reportTime(u"player: longest stall, scrubbing"_s, longest, 0.100);
    reportTime(u"player: exact frame after that"_s, last, 2.5);
}

void painting(Bench& bench)
{
    const QStringList lanes{u"C1"_s, u"C2"_s, u"C3"_s, u"C4"_s, u"Notes"_s};
    QList<ui::TimelineMark> marks;
    for (int i = 0; i < markCount; ++i) {
        const auto start = bench.pane.duration() * i / markCount;
        std::optional<core::MediaTime> end;
        if (i % 3 == 0)
            end = start + core::MediaTime(3'000'000);
        marks.append({QString::number(i), start, end, core::CommentKind(i % 7),
            i % int(lanes.size()), u"A word"_s});
    }
    bench.pane.setLanes(lanes, 2);
    bench.pane.setMarks(marks);
    auto& timeline = *bench.pane.findChild<ui::Timeline*>();
    QPixmap target(timeline.size());
    const auto repaint = [&] { timeline.render(&target); };
    repaint();
    QList<double> kept;
    QList<double> anew;
    for (int i = 0; i < 50; ++i) {
        timeline.setTime(bench.pane.duration() * i / 50);
        kept.append(wallSeconds(repaint));
        timeline.renew();
        anew.append(wallSeconds(repaint));
    }
    reportTime(u"player: 10,000 marks, repaint"_s, median(kept), 0.004);
    reportTime(u"player: 10,000 marks, all anew"_s, median(anew), 0.004);
}

} // namespace

void player()
{
    Bench bench;
    stepping(bench);
    scrubbing(bench);
    painting(bench);
}

} // namespace bench
