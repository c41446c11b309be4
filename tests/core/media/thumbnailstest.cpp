// SPDX-License-Identifier: MIT
#include "core/media/thumbnails.h"
#include "core/media/mediaprobe.h"
#include "tests/core/media/clipfolder.h"

using namespace Qt::StringLiterals;
using clips::numberIn;
using core::Error;
using core::MediaTime;
using core::Thumbnail;

namespace {

std::vector<Thumbnail> thumbnailsOf(const QString& path, int count, QSize within = {160, 160})
{
    std::vector<Thumbnail> all;
    const int made = must(core::makeThumbnails(
        path, count, within, [&](const Thumbnail& thumbnail) { all.push_back(thumbnail); }));
    CHECK(made == int(all.size()));
    return all;
}

} // namespace

TEST_CASE("Thumbnails come from left to right and are key frames near their places")
{
    const ClipFolder folder;
    const auto all = thumbnailsOf(folder.make(u"lesson.mp4"_s, {.frames = 120}), 10);
    REQUIRE(all.size() == 10);
    for (int place = 0; place < 10; ++place) {
        const auto& thumbnail = all[size_t(place)];
        CHECK(thumbnail.place == place);
        CHECK(thumbnail.image.size() == QSize(160, 90));
        const int number = numberIn(thumbnail.image);
        CHECK(number == (place * 12 + 6) / 12 * 12);
        CHECK(thumbnail.time == MediaTime(number * 40'000));
    }
}

TEST_CASE("A video with a single key frame gives it for every place")
{
    const ClipFolder folder;
    const auto all
        = thumbnailsOf(folder.make(u"long.mp4"_s, {.frames = 60, .framesPerKey = 500}), 5);
    REQUIRE(all.size() == 5);
    for (const auto& thumbnail : all)
        CHECK(numberIn(thumbnail.image) == 0);
}

TEST_CASE("Thumbnails of an upright phone and of other containers are right too")
{
    const ClipFolder folder;
    const auto turned
        = thumbnailsOf(folder.make(u"phone.mp4"_s, {.frames = 24, .rotation = 90}), 2);
    REQUIRE(turned.size() == 2);
    CHECK(turned[1].image.size() == QSize(90, 160));
    CHECK(numberIn(turned[1].image) == 12);
    for (const QString& name : {u"late.mkv"_s, u"web.webm"_s}) {
        INFO(name.toStdString());
        const auto all = thumbnailsOf(folder.make(name, {.frames = 60, .firstTick = 13}), 5);
        REQUIRE(all.size() == 5);
        CHECK(numberIn(all.front().image) == 0);
        CHECK(numberIn(all.back().image) >= 36);
    }
}

TEST_CASE("A recording without a length, as browsers make it, still gives thumbnails")
{
    const ClipFolder folder;
    const QString live = folder.make(u"live.webm"_s, {.frames = 120, .isLive = true});
    CHECK(must(core::probe(live)).duration == MediaTime(0));
    const auto all = thumbnailsOf(live, 6);
    CHECK(all.size() >= 4);
    CHECK(numberIn(all.front().image) == 0);
}

TEST_CASE("Thumbnails can be stopped after any of them")
{
    const ClipFolder folder;
    std::stop_source stop;
    int seen = 0;
    const auto made = core::makeThumbnails(
        folder.make(u"lesson.mp4"_s), 10, {160, 90},
        [&](const Thumbnail&) {
            if (++seen == 3)
                stop.request_stop();
        },
        stop.get_token());
    REQUIRE(!made);
    CHECK(made.error().kind == Error::Kind::Cancelled);
    CHECK(seen == 3);
}

TEST_CASE("What has no pictures gives no thumbnails but a sentence")
{
    const ClipFolder folder;
    const auto none = [](const Thumbnail&) { FAIL("nothing to show"); };
    const QString sound = folder.make(u"talk.m4a"_s, {.hasPicture = false});
    CHECK(core::makeThumbnails(sound, 5, {160, 90}, none).error().kind == Error::Kind::Missing);
    const QString text = folder.write(u"text.mp4"_s, "no video");
    CHECK(core::makeThumbnails(text, 5, {160, 90}, none).error().kind == Error::Kind::Foreign);
    CHECK(must(core::makeThumbnails(text, 0, {160, 90}, none)) == 0);
}
