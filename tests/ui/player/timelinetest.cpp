// SPDX-License-Identifier: MIT
#include "ui/player/timeline.h"
#include "tests/support/catch.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ui::TimelineMark mark(
    const QString& id, core::MediaTime start, int lane, std::optional<core::MediaTime> end = {})
{
    return {id, start, end, core::CommentKind::Wonder, lane, u"Why the chair?"_s};
}

/// Ten minutes with three marks in two lanes.
struct Board {
    Board()
    {
        timeline.setDuration(600s);
        timeline.setLanes({u"C3 Modeling"_s, u"Notes"_s}, 0);
        timeline.setMarks(
            {mark(u"c"_s, 500s, 1), mark(u"a"_s, 100s, 0), mark(u"b"_s, 300s, 0, 330s)}, {});
        timeline.resize(700, 180);
        timeline.show();
    }

    QPoint at(core::MediaTime time, int y) const { return {int(timeline.scene().xOf(time)), y}; }
    int rulerY() const { return timeline.scene().rulerTop() + 4; }
    int stripY() const { return timeline.scene().stripTop() + 10; }
    QPoint middleOf(int i) const
    {
        const auto& scene = timeline.scene();
        return scene.placeOf(scene.marks.at(i)).center().toPoint();
    }

    ui::Timeline timeline;
};

void drag(QWidget& widget, QPoint from, QPoint to)
{
    QTest::mousePress(&widget, Qt::LeftButton, {}, from);
    QTest::mouseMove(&widget, (from + to) / 2);
    QTest::mouseMove(&widget, to);
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, to);
}

core::MediaTime off(core::MediaTime one, core::MediaTime other)
{
    return one > other ? one - other : other - one;
}

} // namespace

TEST_CASE("a click on the timeline leads there")
{
    Board board;
    core::MediaTime wanted{};
    QObject::connect(&board.timeline, &ui::Timeline::seekWanted, &board.timeline,
        [&](core::MediaTime time) { wanted = time; });
    QTest::mouseClick(&board.timeline, Qt::LeftButton, {}, board.at(200s, board.stripY()));
    CHECK(off(wanted, 200s) < 1s);
    QTest::mouseClick(&board.timeline, Qt::LeftButton, {}, board.at(400s, board.rulerY()));
    CHECK(off(wanted, 400s) < 1s);
}

TEST_CASE("a drag on the ruler marks a stretch, in either direction")
{
    Board board;
    std::optional<ui::TimeRange> range;
    QObject::connect(&board.timeline, &ui::Timeline::rangeWanted, &board.timeline,
        [&](const std::optional<ui::TimeRange>& wanted) { range = wanted; });
    drag(board.timeline, board.at(420s, board.rulerY()), board.at(180s, board.rulerY()));
    REQUIRE(range);
    CHECK(off(range->start, 180s) < 1s);
    CHECK(off(range->end, 420s) < 1s);
}

TEST_CASE("a drag over the pictures takes the playhead along")
{
    Board board;
    const QSignalSpy scrubbed(&board.timeline, &ui::Timeline::scrubbed);
    const QSignalSpy ranges(&board.timeline, &ui::Timeline::rangeWanted);
    drag(board.timeline, board.at(100s, board.stripY()), board.at(300s, board.stripY()));
    CHECK(scrubbed.count() >= 1);
    CHECK(ranges.count() == 0);
}

TEST_CASE("a click on a mark chooses it, and leads to its beginning")
{
    Board board;
    const QSignalSpy chosen(&board.timeline, &ui::Timeline::markChosen);
    const QSignalSpy wanted(&board.timeline, &ui::Timeline::seekWanted);
    QTest::mouseClick(&board.timeline, Qt::LeftButton, {}, board.middleOf(1));
    REQUIRE(chosen.count() == 1);
    CHECK(chosen.first().first().toString() == u"b"_s);
    CHECK(wanted.count() == 1);
}

TEST_CASE("up and down go from mark to mark")
{
    Board board;
    QStringList chosen;
    QObject::connect(&board.timeline, &ui::Timeline::markChosen, &board.timeline,
        [&](const QString& id) { chosen << id; });
    QObject::connect(
        &board.timeline, &ui::Timeline::seekWanted, &board.timeline, &ui::Timeline::setTime);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&board.timeline, Qt::Key_Down);
    QTest::keyClick(&board.timeline, Qt::Key_Up);
    CHECK(chosen == QStringList{u"a"_s, u"b"_s, u"c"_s, u"b"_s});
}

TEST_CASE("the wheel zooms around the pointer, and fitting shows all again")
{
    Board board;
    const QPointF place = board.at(300s, board.stripY());
    QWheelEvent turn(place, board.timeline.mapToGlobal(place), {}, {0, 480}, Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&board.timeline, &turn);
    CHECK_FALSE(board.timeline.scene().scale.isFitted());
    CHECK(std::abs(board.timeline.scene().xOf(300s) - place.x()) < 2);
    board.timeline.fit();
    CHECK(board.timeline.scene().scale.isFitted());
}

TEST_CASE("zoomed in, the page turns with the playhead")
{
    Board board;
    board.timeline.zoom(10);
    board.timeline.setTime(450s);
    const auto& scale = board.timeline.scene().scale;
    CHECK(scale.left() <= 450s);
    CHECK(scale.left() + scale.length() >= 450s);
}

TEST_CASE("a screen reader hears the time and which comment it is")
{
    Board board;
    board.timeline.setTime(301s);
    CHECK(board.timeline.spoken() == u"5 minutes 1 second, comment 2 of 3"_s);
    auto* access = QAccessible::queryAccessibleInterface(&board.timeline);
    REQUIRE(access);
    CHECK(access->role() == QAccessible::Slider);
    CHECK(access->text(QAccessible::Value) == board.timeline.spoken());
    REQUIRE(access->valueInterface());
    CHECK(access->valueInterface()->maximumValue().toDouble() == 600);
}

TEST_CASE("marks outside the lanes and of no length do no harm")
{
    Board board;
    board.timeline.setMarks(
        {mark(u"x"_s, 10s, 7), mark(u"y"_s, 900s, -1, 900s), mark(u"z"_s, 20s, 0, 20s)}, u"x"_s);
    CHECK_FALSE(board.timeline.grab().isNull());
    board.timeline.setLanes({}, -1);
    board.timeline.setDuration({});
    CHECK_FALSE(board.timeline.grab().isNull());
}
