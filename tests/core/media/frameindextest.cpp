// SPDX-License-Identifier: MIT
#include "core/media/frameindex.h"
#include "tests/core/media/clipfolder.h"

#include <cstdlib>

using namespace Qt::StringLiterals;
using core::Error;
using core::FrameIndex;
using core::MediaTime;

namespace {

FrameIndex indexOf(const QString& path)
{
    return must(FrameIndex::build(path));
}

} // namespace

TEST_CASE("Every frame of an even video has its time, a middle and an end")
{
    const ClipFolder folder;
    const auto index = indexOf(folder.make(u"lesson.mp4"_s));
    REQUIRE(index.size() == 60);
    for (int i = 0; i < 60; ++i) {
        CHECK(index.timeOf(i) == MediaTime(i * 40'000));
        CHECK(index.midOf(i) == MediaTime(i * 40'000 + 20'000));
        CHECK(index.endOf(i) == MediaTime((i + 1) * 40'000));
        CHECK(index.isKey(i) == (i % 12 == 0));
        CHECK(index.keyBefore(i) == i / 12 * 12);
    }
}

TEST_CASE("The frame on the screen is the last that has appeared")
{
    const ClipFolder folder;
    const auto index = indexOf(folder.make(u"lesson.mp4"_s, {.frames = 10}));
    CHECK(index.frameAt(MediaTime(0)) == 0);
    CHECK(index.frameAt(MediaTime(39'999)) == 0);
    CHECK(index.frameAt(MediaTime(40'000)) == 1);
    CHECK(index.frameAt(MediaTime(399'999)) == 9);
    CHECK(index.frameAt(MediaTime(-5)) == 0);
    CHECK(index.frameAt(MediaTime(900'000'000)) == 9);
    CHECK(FrameIndex().frameAt(MediaTime(0)) == -1);
}

TEST_CASE("Frames of 29.97 per second do not drift")
{
    const ClipFolder folder;
    const auto index = indexOf(folder.make(u"ntsc.mp4"_s,
        {.frames = 90, .ticksPerSecond = 30'000, .tickLength = 1001, .hasSound = false}));
    REQUIRE(index.size() == 90);
    for (int i = 0; i < 90; ++i)
        CHECK(std::abs(index.timeOf(i).count() - i * 1'001'000'000LL / 30'000) <= 1);
}

TEST_CASE("Uneven times are kept as recorded")
{
    const ClipFolder folder;
    const auto ticks = unevenTicks(60);
    for (const QString& name : {u"phone.mp4"_s, u"phone.mkv"_s}) {
        const auto index = indexOf(
            folder.make(name, {.ticksPerSecond = 1000, .ticks = ticks, .hasSound = false}));
        REQUIRE(index.size() == 60);
        const qint64 first = index.timeOf(0).count();
        for (int i = 0; i < 60; ++i)
            CHECK(index.timeOf(i).count() - first == ticks.at(i) * 1000);
    }
}

TEST_CASE("A file that starts late keeps its own times")
{
    const ClipFolder folder;
    const auto index = indexOf(folder.make(u"late.mkv"_s, {.firstTick = 13, .hasSound = false}));
    REQUIRE(index.size() == 60);
    CHECK(index.timeOf(0).count() >= 520'000);
    CHECK(index.timeOf(59) - index.timeOf(0) == MediaTime(59 * 40'000));
    CHECK(index.frameAt(MediaTime(0)) == 0);
}

TEST_CASE("A file without pictures has no frames to show")
{
    const ClipFolder folder;
    const auto sound = FrameIndex::build(folder.make(u"talk.m4a"_s, {.hasPicture = false}));
    REQUIRE(!sound);
    CHECK(sound.error().kind == Error::Kind::Missing);
    CHECK(FrameIndex::build(folder.path(u"gone.mp4"_s)).error().kind == Error::Kind::Missing);
}

TEST_CASE("A file cut short still gives the frames it has")
{
    const ClipFolder folder;
    const QString half = folder.path(u"half.mkv"_s);
    REQUIRE(clips::cut(folder.make(u"whole.mkv"_s, {.frames = 100}), half, 0.6) == QString());
    const auto index = indexOf(half);
    CHECK(index.size() > 20);
    CHECK(index.size() < 100);
}

TEST_CASE("Building an index tells how far it is and can be stopped")
{
    const ClipFolder folder;
    const QString path = folder.make(u"lesson.mp4"_s, {.frames = 10});
    double last = -1;
    must(FrameIndex::build(path, [&](double part) {
        CHECK(part >= last);
        last = part;
    }));
    CHECK(last == 1);
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = FrameIndex::build(path, {}, stop.get_token());
    REQUIRE(!stopped);
    CHECK(stopped.error().kind == Error::Kind::Cancelled);
}

TEST_CASE("An index is remembered for the same video only")
{
    const ClipFolder folder;
    const auto index = indexOf(folder.make(u"lesson.mp4"_s));
    const QByteArray bytes = index.toBytes(1234, 5678);
    const auto again = FrameIndex::fromBytes(bytes, 1234, 5678);
    REQUIRE(again);
    CHECK(*again == index);
    CHECK(!FrameIndex::fromBytes(bytes, 1235, 5678));
    CHECK(!FrameIndex::fromBytes(bytes, 1234, 5679));
}

TEST_CASE("A damaged memory of an index is never believed")
{
    const ClipFolder folder;
    const auto bytes = indexOf(folder.make(u"lesson.mp4"_s, {.frames = 10})).toBytes(1, 2);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        CHECK(!FrameIndex::fromBytes(bytes.first(i), 1, 2));
        QByteArray spoilt = bytes;
        spoilt[i] = char(spoilt[i] ^ 0x40);
        CHECK(!FrameIndex::fromBytes(spoilt, 1, 2));
    }
    CHECK(!FrameIndex::fromBytes(bytes + 'x', 1, 2));
    CHECK(!FrameIndex::fromBytes(FrameIndex().toBytes(1, 2), 1, 2));
}

TEST_CASE("A cache file is written once, used again, and mended when spoilt or outdated")
{
    const ClipFolder folder;
    const QString path = folder.make(u"lesson.mp4"_s, {.frames = 10});
    const QString cache = folder.path(u"lesson.frames"_s);
    const auto index = must(FrameIndex::load(path, cache));
    REQUIRE(QFile::exists(cache));
    int builds = 0;
    const auto count = [&](double part) { builds += part == 1; };
    CHECK(must(FrameIndex::load(path, cache, count)) == index);
    CHECK(builds == 0);

    folder.write(u"lesson.frames"_s, "nonsense");
    CHECK(must(FrameIndex::load(path, cache, count)) == index);
    CHECK(builds == 1);

    folder.make(u"lesson.mp4"_s, {.frames = 20});
    CHECK(must(FrameIndex::load(path, cache, count)).size() == 20);
    CHECK(builds == 2);

    CHECK(must(FrameIndex::load(path, folder.path(u"no/such/folder"_s))).size() == 20);
}
