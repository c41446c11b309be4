// SPDX-License-Identifier: MIT
#include "ui/player/seen.h"
#include "tests/support/catch.h"
#include "ui/player/times.h"
#include "ui/player/timescale.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TEST_CASE("stretches that touch are one, and count once")
{
    ui::Seen seen;
    seen.add({1s, 2s});
    seen.add({4s, 5s});
    CHECK(seen.ranges().size() == 2);
    seen.add({2s, 4s});
    CHECK(seen.ranges() == QList<ui::TimeRange>{{1s, 5s}});
    seen.add({0s, 9s});
    seen.add({3s, 3s});
    CHECK(seen.length() == 9s);
}

TEST_CASE("times read as people say them")
{
    CHECK(ui::tenthsText(281'299ms) == u"4:41.2"_s);
    CHECK(ui::tenthsText(3'881'050ms) == u"1:04:41.0"_s);
    CHECK(ui::preciseText(281'209ms) == u"0:04:41.20"_s);
    CHECK(ui::spokenText(751s) == u"12 minutes 31 seconds"_s);
    CHECK(ui::spokenText(0s) == u"0 seconds"_s);
    CHECK(ui::spokenText(3661s) == u"1 hour 1 minute 1 second"_s);
}

TEST_CASE("zooming keeps what is under the pointer, and never leaves the video")
{
    ui::TimeScale scale;
    scale.setWidth(600);
    scale.setDuration(600s);
    scale.zoom(4, 150);
    CHECK(std::abs(scale.xOf(150s) - 150) < 1);
    scale.zoom(1e9, 300);
    CHECK(scale.length() == 2s);
    scale.scrollTo(900s);
    CHECK(scale.timeAt(600) == 600s);
    scale.zoom(1e-9, 0);
    CHECK(scale.isFitted());
    CHECK(scale.xOf(600s) == 600);
}
