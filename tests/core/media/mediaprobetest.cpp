// SPDX-License-Identifier: MIT
#include "core/media/mediaprobe.h"
#include "core/media/frameindex.h"
#include "tests/core/media/clipfolder.h"

#include <QDir>

#include <cstdlib>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using core::Error;
using core::MediaStream;

namespace {

/// A told error: of this kind and with the name of the file, so that the user knows which it is.
void checkTold(const QString& path, Error::Kind kind)
{
    INFO(path.toStdString());
    const auto info = core::probe(path);
    REQUIRE(!info);
    INFO(info.error().message.toStdString() << " / " << info.error().detail.toStdString());
    CHECK(info.error().kind == kind);
    CHECK(info.error().message.contains(QFileInfo(path).fileName()));
    CHECK(info.error().message.endsWith(u'.'));
}

} // namespace

TEST_CASE("A lesson recorded as MP4 is described as people would")
{
    const ClipFolder folder;
    const auto info = must(core::probe(folder.make(u"lesson.mp4"_s)));
    CHECK(info.container == u"MP4"_s);
    CHECK(std::abs(info.duration.count() - 2'400'000) < 60'000);
    CHECK(info.hasVideo);
    CHECK(info.hasAudio);
    CHECK(info.rotation == 0);
    CHECK(info.displaySize == QSize(480, 272));
    CHECK(!info.isVariableFrameRate);
    REQUIRE(info.streams.size() == 2);
    const auto& video = info.streams.at(0);
    CHECK(video.kind == MediaStream::Kind::Video);
    CHECK((video.codec == u"H.264"_s || video.codec == u"MPEG-4"_s));
    CHECK(video.size == QSize(480, 272));
    CHECK(video.frameRate == core::FrameRate{25, 1});
    const auto& audio = info.streams.at(1);
    CHECK(audio.kind == MediaStream::Kind::Audio);
    CHECK(audio.codec == u"AAC"_s);
    CHECK(audio.channels == 1);
    CHECK(audio.sampleRate == 48'000);
}

TEST_CASE("A rate of 29.97 is kept as a fraction")
{
    const ClipFolder folder;
    const auto info = must(
        core::probe(folder.make(u"ntsc.mp4"_s, {.ticksPerSecond = 30'000, .tickLength = 1001})));
    CHECK(info.streams.at(0).frameRate == core::FrameRate{30'000, 1001});
    CHECK(!info.isVariableFrameRate);
}

TEST_CASE("An uneven rate is noticed")
{
    const ClipFolder folder;
    const auto info = must(core::probe(folder.make(
        u"phone.mp4"_s, {.ticksPerSecond = 1000, .ticks = unevenTicks(60), .hasSound = false})));
    CHECK(info.isVariableFrameRate);
    CHECK(!info.hasAudio);
}

TEST_CASE("A recording of an upright phone says how to turn it and its size once turned")
{
    const ClipFolder folder;
    for (const int rotation : {90, 180, 270}) {
        const auto info
            = must(core::probe(folder.make(u"phone.mp4"_s, {.frames = 10, .rotation = rotation})));
        CHECK(info.rotation == rotation);
        CHECK(info.displaySize == (rotation == 180 ? QSize(480, 272) : QSize(272, 480)));
        CHECK(info.streams.at(0).size == QSize(480, 272));
    }
}

TEST_CASE("Other containers are known by name")
{
    const ClipFolder folder;
    CHECK(must(core::probe(folder.make(u"a.mkv"_s, {.frames = 10}))).container == u"Matroska"_s);
    CHECK(must(core::probe(folder.make(u"a.mov"_s, {.frames = 10}))).container == u"QuickTime"_s);
    const auto web = must(core::probe(folder.make(u"a.webm"_s, {.frames = 10})));
    CHECK(web.container == u"WebM"_s);
    CHECK(web.streams.at(0).codec.startsWith(u"VP"_s));
}

TEST_CASE("A file that starts late says so")
{
    const ClipFolder folder;
    const auto info
        = must(core::probe(folder.make(u"late.mkv"_s, {.firstTick = 13, .hasSound = false})));
    CHECK(info.start.count() >= 520'000);
}

TEST_CASE("A sound file has no picture and no size")
{
    const ClipFolder folder;
    const auto info = must(core::probe(folder.make(u"talk.m4a"_s, {.hasPicture = false})));
    CHECK(!info.hasVideo);
    CHECK(info.hasAudio);
    CHECK(info.displaySize.isEmpty());
}

TEST_CASE("A name with spaces, quotes and other scripts is opened")
{
    const ClipFolder folder;
    CHECK(core::probe(folder.make(u"Üben % 'eins' 授業 a:b.mp4"_s, {.frames = 5})));
}

TEST_CASE("What is no media file is told in a sentence")
{
    const ClipFolder folder;
    checkTold(folder.path(u"gone.mp4"_s), Error::Kind::Missing);
    checkTold(folder.write(u"empty.mp4"_s, {}), Error::Kind::Damaged);
    checkTold(
        folder.write(u"notes.mp4"_s, "Today we talked about fractions.\n"), Error::Kind::Foreign);
    checkTold(folder.write(u"notes.txt"_s, QByteArray("A line of text.\n").repeated(500)),
        Error::Kind::Foreign);
    checkTold(folder.write(u"a.mp3"_s, QByteArray(5000, '\0')), Error::Kind::Foreign);
    REQUIRE(QDir().mkdir(folder.path(u"folder.mp4"_s)));
    checkTold(folder.path(u"folder.mp4"_s), Error::Kind::Invalid);
}

TEST_CASE("A picture is not taken for a video")
{
    const ClipFolder folder;
    const QString path = folder.path(u"photo.png"_s);
    REQUIRE(clips::picture({320, 200}, 1).save(path));
    checkTold(path, Error::Kind::Foreign);
}

TEST_CASE("A play list cannot make us open other files")
{
    const ClipFolder folder;
    const QString clip = folder.make(u"clip.mp4"_s, {.frames = 5});
    checkTold(folder.write(u"list.m3u8"_s,
                  "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n" + clip.toUtf8()
                      + "\n#EXT-X-ENDLIST\n"),
        Error::Kind::Foreign);
    checkTold(folder.write(u"list.mp4"_s, "ffconcat version 1.0\nfile " + clip.toUtf8() + "\n"),
        Error::Kind::Foreign);
}

TEST_CASE("A recording that was cut off is told as damaged")
{
    const ClipFolder folder;
    const QString whole = folder.make(u"whole.mp4"_s, {.startsFast = false});
    const QString half = folder.path(u"half.mp4"_s);
    REQUIRE(clips::cut(whole, half, 0.5) == QString());
    checkTold(half, Error::Kind::Damaged);
    REQUIRE(clips::cut(folder.make(u"whole.mkv"_s), folder.path(u"stub.mkv"_s), 0.01) == QString());
    CHECK(!core::probe(folder.path(u"stub.mkv"_s)));
}

TEST_CASE("A video of which no picture can be decoded is told before the review")
{
    const ClipFolder folder;
    const QString whole = folder.make(u"whole.mp4"_s, {.hasSound = false});
    const QString spoilt = folder.path(u"spoilt.mp4"_s);
    QFile file(whole);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    const qsizetype data = bytes.indexOf("mdat");
    REQUIRE(data > 0);
    for (qsizetype i = data + 4; i < bytes.size(); ++i)
        bytes[i] = 0;
    checkTold(folder.write(u"spoilt.mp4"_s, bytes), Error::Kind::Damaged);
}

TEST_CASE("A video in a format we have no decoder for is told with the format's name")
{
    const ClipFolder folder;
    QFile file(folder.make(u"whole.mp4"_s, {.hasSound = false}));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    REQUIRE((bytes.contains("avc1") || bytes.contains("mp4v")));
    bytes.replace("avc1", "mp4x").replace("mp4v", "mp4x");
    bytes.replace("avcC", "xxxx").replace("esds", "xxxx");
    checkTold(folder.write(u"unknown.mp4"_s, bytes), Error::Kind::Foreign);
}

TEST_CASE("The lesson of the demo school is small, shows at once and can be searched")
{
    const QString lesson = QDir::cleanPath(
        QStringLiteral(TEST_DATA "/../../resources/demo/lesson.mp4")); // data/ may not exist
    CHECK(QFileInfo(lesson).size() < 1'500'000);
    const auto info = must(core::probe(lesson));
    CHECK(info.hasVideo);
    CHECK(info.hasAudio);
    CHECK(info.displaySize == QSize(640, 360));
    CHECK(info.duration >= std::chrono::seconds(58));
    CHECK(info.duration <= std::chrono::seconds(65));
    const auto index = must(core::FrameIndex::build(lesson));
    for (int i = 0; i < index.size(); ++i)
        REQUIRE(index.timeOf(i) - index.timeOf(index.keyBefore(i)) <= std::chrono::seconds(5));
}

TEST_CASE("Hundreds of spoilt files neither crash nor hang")
{
    const ClipFolder folder;
    QFile file(folder.make(u"whole.mp4"_s, {.frames = 8, .size = {160, 96}}));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    quint32 state = 7;
    int opened = 0;
    for (int round = 0; round < 200; ++round) {
        QByteArray bytes = whole;
        for (int k = 0; k < 12; ++k) {
            state = state * 1664525U + 1013904223U;
            bytes[qsizetype((state >> 4) % quint32(bytes.size()))] = char(state >> 24);
        }
        const auto info = core::probe(folder.write(u"spoilt.mp4"_s, bytes));
        opened += bool(info);
        if (!info)
            CHECK(!info.error().message.isEmpty());
    }
    CHECK(opened > 0);
}

#ifdef Q_OS_UNIX
TEST_CASE("A pipe, which might never end, is refused at once")
{
    const ClipFolder folder;
    const QString pipe = folder.path(u"pipe.mp4"_s);
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    checkTold(pipe, Error::Kind::Invalid);
}
#endif
