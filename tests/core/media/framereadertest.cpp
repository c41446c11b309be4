// SPDX-License-Identifier: MIT
#include "core/media/framereader.h"
#include "tests/core/media/clipfolder.h"

#include <QColor>

#include <cstdlib>

using namespace Qt::StringLiterals;
using clips::numberIn;
using core::Error;
using core::FrameIndex;
using core::FrameReader;
using core::MediaTime;

namespace {

FrameReader readerOf(const QString& path, qint64 cacheBytes = FrameReader::usualCacheBytes)
{
    return must(FrameReader::open(path, must(FrameIndex::build(path)), cacheBytes));
}

/// Asks for frames all over the place and compares the number in the pixels.
void checkAll(FrameReader& reader, int frames)
{
    REQUIRE(reader.index().size() == frames);
    for (int k = 0; k < frames; ++k) {
        const int i = k * 37 % frames;
        INFO("frame " << i);
        CHECK(numberIn(must(reader.frame(i))) == i);
        const auto middle = reader.index().midOf(i);
        CHECK(numberIn(must(reader.frameAt(middle))) == i);
    }
}

} // namespace

TEST_CASE("Each frame asked for is the frame shown, in every container")
{
    const ClipFolder folder;
    const clips::Clip clip{.frames = 71};
    for (const QString& name : {u"a.mp4"_s, u"a.mov"_s, u"a.mkv"_s, u"a.webm"_s}) {
        INFO(name.toStdString());
        auto reader = readerOf(folder.make(name, clip));
        checkAll(reader, 71);
    }
}

TEST_CASE("Each frame is exact at 29.97, at an uneven rate, and in a file that starts late")
{
    const ClipFolder folder;
    const QList<std::pair<QString, clips::Clip>> hard{
        {u"ntsc.mp4"_s, {.frames = 71, .ticksPerSecond = 30'000, .tickLength = 1001}},
        {u"phone.mp4"_s, {.frames = 71, .ticksPerSecond = 1000, .ticks = unevenTicks(71)}},
        {u"phone.mkv"_s, {.frames = 71, .ticksPerSecond = 1000, .ticks = unevenTicks(71)}},
        {u"late.mkv"_s, {.frames = 71, .firstTick = 13}},
        {u"late.mp4"_s, {.frames = 71, .firstTick = 13}},
        {u"long.mp4"_s, {.frames = 71, .framesPerKey = 500, .reordered = 3}},
        {u"live.webm"_s, {.frames = 71, .isLive = true}},
        {u"keys.mp4"_s, {.frames = 71, .framesPerKey = 1, .reordered = 0}}};
    for (const auto& [name, clip] : hard) {
        INFO(name.toStdString());
        auto reader = readerOf(folder.make(name, clip));
        checkAll(reader, 71);
    }
}

TEST_CASE("Times before the first and after the last frame show these")
{
    const ClipFolder folder;
    auto reader = readerOf(folder.make(u"late.mkv"_s, {.frames = 20, .firstTick = 13}));
    CHECK(numberIn(must(reader.frameAt(MediaTime(0)))) == 0);
    CHECK(numberIn(must(reader.frameAt(MediaTime(99'000'000)))) == 19);
}

TEST_CASE("A recording of an upright phone is shown upright")
{
    const ClipFolder folder;
    for (const int rotation : {90, 180, 270}) {
        auto reader = readerOf(folder.make(u"phone.mp4"_s, {.frames = 8, .rotation = rotation}));
        const QImage image = must(reader.frame(5));
        CHECK(image.size() == (rotation == 180 ? QSize(480, 272) : QSize(272, 480)));
        CHECK(numberIn(image) == 5);
        const QImage small = must(reader.frame(5, {200, 200}));
        CHECK(small.size() == (rotation == 180 ? QSize(200, 113) : QSize(113, 200)));
        CHECK(numberIn(small) == 5);
    }
}

TEST_CASE("Pictures are shrunk to fit but never enlarged")
{
    const ClipFolder folder;
    auto reader = readerOf(folder.make(u"lesson.mp4"_s, {.frames = 8}));
    CHECK(must(reader.frame(3)).size() == QSize(480, 272));
    CHECK(must(reader.frame(3, {240, 400})).size() == QSize(240, 136));
    CHECK(must(reader.frame(3, {4000, 4000})).size() == QSize(480, 272));
    CHECK(numberIn(must(reader.frame(3, {241, 400}))) == 3);
    CHECK(reader.work().fromCache == 3);
}

TEST_CASE("Colours come out as they went in, by the matrix the file names")
{
    const ClipFolder folder;
    for (const bool isHd : {false, true}) {
        auto reader = readerOf(folder.make(u"colour.mp4"_s, {.frames = 4, .isHdColour = isHd}));
        const auto seen = clips::patchesIn(must(reader.frame(1)));
        for (int i = 0; i < 3; ++i) {
            const QColor want = clips::patches().at(i);
            INFO("HD " << isHd << ", patch " << i << " is " << seen.at(i).name().toStdString());
            CHECK(std::abs(seen.at(i).red() - want.red()) <= 6);
            CHECK(std::abs(seen.at(i).green() - want.green()) <= 6);
            CHECK(std::abs(seen.at(i).blue() - want.blue()) <= 6);
        }
    }
}

TEST_CASE("Stepping forward goes on decoding and stepping back uses what is there")
{
    const ClipFolder folder;
    auto reader = readerOf(folder.make(u"long.mp4"_s, {.frames = 120, .framesPerKey = 250}));
    must(reader.frame(40));
    const int seeks = reader.work().seeks;
    for (int i = 41; i < 80; ++i)
        CHECK(numberIn(must(reader.frame(i))) == i);
    CHECK(reader.work().seeks == seeks);

    const int decoded = reader.work().decoded;
    for (int i = 78; i >= 40; --i)
        CHECK(numberIn(must(reader.frame(i))) == i);
    CHECK(reader.work().decoded == decoded);

    must(reader.frame(110)); // jumps, so that nothing before it is kept
    const int jumped = reader.work().seeks;
    for (int i = 109; i >= 90; --i)
        CHECK(numberIn(must(reader.frame(i))) == i);
    CHECK(reader.work().seeks == jumped + 1);
}

TEST_CASE("The cache keeps to its size and everything stays exact without it")
{
    const ClipFolder folder;
    const QString path = folder.make(u"lesson.mp4"_s, {.frames = 40});
    auto small = readerOf(path, 2'000'000);
    for (int i = 0; i < 40; ++i) {
        CHECK(numberIn(must(small.frame(i))) == i);
        CHECK(small.work().cachedBytes <= 2'000'000);
    }
    CHECK(small.work().cachedBytes > 0);
    auto none = readerOf(path, 0);
    for (const int i : {30, 29, 28, 31, 0, 39, 39})
        CHECK(numberIn(must(none.frame(i))) == i);
    CHECK(none.work().cachedBytes == 0);
}

TEST_CASE("A question that was stopped leaves the next one exact")
{
    const ClipFolder folder;
    auto reader = readerOf(folder.make(u"long.mp4"_s, {.frames = 100, .framesPerKey = 250}));
    CHECK(numberIn(must(reader.frame(3))) == 3);
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = reader.frame(90, {}, stop.get_token());
    REQUIRE(!stopped);
    CHECK(stopped.error().kind == Error::Kind::Cancelled);
    for (const int i : {5, 4, 60, 61, 90})
        CHECK(numberIn(must(reader.frame(i))) == i);
}

TEST_CASE("A frame that does not exist is refused")
{
    const ClipFolder folder;
    auto reader = readerOf(folder.make(u"lesson.mp4"_s, {.frames = 8}));
    CHECK(reader.frame(-1).error().kind == Error::Kind::Invalid);
    CHECK(reader.frame(8).error().kind == Error::Kind::Invalid);
    const QString sound = folder.make(u"talk.m4a"_s, {.hasPicture = false});
    CHECK(FrameReader::open(sound, reader.index()).error().kind == Error::Kind::Missing);
}

TEST_CASE("Nonsense in the middle of a video spoils only the frames there")
{
    const ClipFolder folder;
    const QString spoilt = folder.path(u"spoilt.mp4"_s);
    const QString whole = folder.make(u"whole.mp4"_s, {.frames = 120, .hasSound = false});
    REQUIRE(clips::spoil(whole, spoilt, 2000) == QString());
    auto reader = readerOf(spoilt);
    REQUIRE(reader.index().size() == 120);
    CHECK(numberIn(must(reader.frame(0))) == 0);
    CHECK(numberIn(must(reader.frame(119))) == 119);
    int right = 0;
    for (int i = 0; i < 120; ++i) {
        const auto image = reader.frame(i);
        CHECK((image || !image.error().message.isEmpty()));
        right += image && numberIn(*image) == i;
    }
    CHECK(right > 80);
}

TEST_CASE("A file that vanishes or is cut while open gives pictures or a sentence")
{
    const ClipFolder folder;
    const QString path = folder.make(u"lesson.mp4"_s, {.frames = 100});
    auto reader = readerOf(path);
    CHECK(numberIn(must(reader.frame(2))) == 2);
    REQUIRE(QFile::resize(path, QFileInfo(path).size() / 2));
    for (const int i : {99, 50, 98, 0}) {
        const auto image = reader.frame(i);
        CHECK((image || !image.error().message.isEmpty()));
    }
    REQUIRE(QFile::remove(path));
    for (const int i : {97, 1}) {
        const auto image = reader.frame(i);
        CHECK((image || !image.error().message.isEmpty()));
    }
}
