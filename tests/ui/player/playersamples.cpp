// SPDX-License-Identifier: MIT
#include "tests/ui/player/playersamples.h"

using namespace Qt::StringLiterals;

Screening::Screening(const clips::Clip& made, const QString& suffix)
    : clip(made)
    , path(folder.filePath(u"lesson."_s + suffix))
    , pane(actions, nullptr, std::unique_ptr<ui::Playback>(playback))
{
    const auto problem = clips::write(path, clip);
    INFO(problem.toStdString());
    REQUIRE(problem.isEmpty());
    QObject::connect(&pane.deck(), &ui::Deck::fetched, &pane,
        [this](int frame, const QImage& picture) { wrong += clips::numberIn(picture) != frame; });
    QObject::connect(&pane, &ui::PlayerPane::failed, &pane,
        [this](const core::Error& error) { failure = error.message; });
    pane.resize(736, 690);
    pane.show();
}

void Screening::open()
{
    pane.open(path, folder.filePath(u"cache"_s));
    REQUIRE(shows(0));
    REQUIRE(pane.isOpen());
}

bool Screening::shows(int n) const
{
    return QTest::qWaitFor([&] { return number() == n; }, 10'000);
}

core::MediaTime Screening::timeOf(int n) const
{
    const qint64 tick = clip.ticks.isEmpty() ? n : clip.ticks.at(n) - clip.ticks.first();
    return core::MediaTime(tick * clip.tickLength * 1'000'000 / clip.ticksPerSecond);
}

int Screening::frameAt(core::MediaTime time) const
{
    int n = clip.frames - 1;
    while (n > 0 && timeOf(n) > time)
        --n;
    return n;
}

core::MediaTime Screening::midOf(int n) const
{
    return n + 1 < clip.frames ? (timeOf(n) + timeOf(n + 1)) / 2
                               : timeOf(n) + core::MediaTime(2000);
}
