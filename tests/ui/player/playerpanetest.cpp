// SPDX-License-Identifier: MIT
#include "tests/ui/player/playersamples.h"
#include "ui/player/curtain.h"
#include "ui/player/transport.h"
#include "ui/player/videoview.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>

#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

clips::Clip unevenClip()
{
    clips::Clip clip;
    clip.ticksPerSecond = 1000;
    qint64 tick = 0;
    std::mt19937 random(7);
    for (int n = 0; n < clip.frames; ++n) {
        clip.ticks.append(tick);
        tick += 12 + qint64(random() % 90);
    }
    return clip;
}

/// 200 seeks to random frames and 200 steps: how many showed another frame than the one asked for.
int wrongIn(const clips::Clip& clip, const QString& suffix)
{
    Screening screening(clip, suffix);
    screening.open();
    std::mt19937 random(11);
    int wrong = 0;
    for (int i = 0; i < 200; ++i) {
        const int n = int(random() % unsigned(clip.frames));
        screening.pane.seek(screening.midOf(n));
        wrong += !screening.shows(n);
    }
    screening.pane.seek({});
    wrong += !screening.shows(0);
    int n = 0;
    for (int i = 0; i < 200; ++i) {
        const int step = i / (clip.frames - 1) % 2 == 0 ? 1 : -1;
        n = std::clamp(n + step, 0, clip.frames - 1);
        screening.press(step > 0 ? ui::Action::FrameForward : ui::Action::FrameBack);
        wrong += !screening.shows(n);
    }
    return wrong + screening.wrong;
}

} // namespace

TEST_CASE("every frame that is asked for is the one that is shown")
{
    clips::Clip clip;
    SECTION("25 frames a second")
    {
        CHECK(wrongIn(clip, u"mp4"_s) == 0);
    }
    SECTION("29.97 frames a second")
    {
        clip.ticksPerSecond = 30'000;
        clip.tickLength = 1001;
        CHECK(wrongIn(clip, u"mp4"_s) == 0);
    }
    SECTION("as a phone records, at uneven times")
    {
        CHECK(wrongIn(unevenClip(), u"mp4"_s) == 0);
    }
    SECTION("Matroska that begins at 10.04 seconds")
    {
        clip.firstTick = 251;
        CHECK(wrongIn(clip, u"mkv"_s) == 0);
    }
    SECTION("held upright, stored lying")
    {
        clip.rotation = 90;
        CHECK(wrongIn(clip, u"mp4"_s) == 0);
    }
}

TEST_CASE("while it plays the live frames are shown, and their times told")
{
    Screening screening;
    screening.open();
    const QSignalSpy playing(&screening.pane, &ui::PlayerPane::playingChanged);
    screening.pane.play();
    CHECK(playing.count() == 1);
    screening.playback->advance(400ms);
    CHECK(screening.number() == 10);
    CHECK(screening.pane.time() == 400ms);
    CHECK(screening.pane.isPlaying());
}

TEST_CASE("pausing leaves the exact frame that was seen last")
{
    Screening screening;
    screening.open();
    screening.pane.play();
    screening.playback->advance(1010ms);
    const QSignalSpy stills(&screening.pane, &ui::PlayerPane::stillChanged);
    screening.press(ui::Action::PlayPause);
    CHECK_FALSE(screening.pane.isPlaying());
    CHECK(QTest::qWaitFor([&] { return stills.count() > 0; }));
    CHECK(screening.number() == 25);
    CHECK(screening.wrong == 0);
}

TEST_CASE("a while after a seek the playback stands there, so that playing begins at once")
{
    Screening screening;
    screening.open();
    screening.pane.seek(1s);
    REQUIRE(screening.shows(25));
    CHECK(QTest::qWaitFor([&] { return screening.playback->seeks() == 1; }));
    screening.pane.play();
    CHECK(screening.playback->seeks() == 1);
    screening.playback->advance(10ms);
    CHECK(screening.number() == 25);
}

TEST_CASE("a loop comes back to its beginning, again and again")
{
    Screening screening;
    screening.open();
    screening.pane.loop(ui::TimeRange{400ms, 800ms});
    screening.pane.seek(400ms);
    screening.pane.play();
    int most = 0;
    int least = 100;
    for (int i = 0; i < 60; ++i) {
        screening.playback->advance(40ms);
        most = std::max(most, screening.number());
        least = std::min(least, screening.number());
    }
    CHECK(most == 19);
    CHECK(least == 10);
    screening.pane.loop({});
    screening.playback->advance(1s);
    CHECK(screening.number() > 19);
}

TEST_CASE("after the last frame it stands still, and plays from the beginning next time")
{
    Screening screening;
    screening.open();
    screening.pane.play();
    screening.playback->advance(10s);
    CHECK_FALSE(screening.pane.isPlaying());
    CHECK(screening.shows(59));
    screening.pane.play();
    screening.playback->advance(10ms);
    CHECK(screening.number() == 0);
}

TEST_CASE("at half speed half as much is seen in the same time")
{
    Screening screening;
    screening.open();
    screening.press(ui::Action::Slower);
    screening.press(ui::Action::Slower);
    screening.pane.play();
    CHECK(screening.playback->rate() == 0.5);
    screening.playback->advance(800ms);
    CHECK(screening.number() == 10);
    for (int i = 0; i < 9; ++i)
        screening.press(ui::Action::Faster);
    CHECK(screening.playback->rate() == 2);
    for (int i = 0; i < 9; ++i)
        screening.press(ui::Action::Slower);
    CHECK(screening.playback->rate() == 0.25);
}

TEST_CASE("L plays faster each time, J slows down first and then plays backwards")
{
    Screening screening;
    screening.open();
    screening.pane.seek(1s);
    REQUIRE(screening.shows(25));
    screening.press(ui::Action::ShuttleForward);
    screening.press(ui::Action::ShuttleForward);
    CHECK(screening.playback->rate() == 2);
    screening.press(ui::Action::ShuttleForward);
    CHECK(screening.playback->rate() == 4);
    for (int i = 0; i < 3; ++i)
        screening.press(ui::Action::ShuttleBack);
    CHECK_FALSE(screening.pane.isPlaying());
    screening.press(ui::Action::ShuttleBack);
    CHECK(screening.pane.isPlaying());
    CHECK(screening.shows(10));
    CHECK(screening.shows(0));
    CHECK(QTest::qWaitFor([&] { return !screening.pane.isPlaying(); }));
    CHECK(screening.wrong == 0);
}

TEST_CASE("what was shown counts as seen, what was skipped does not")
{
    Screening screening;
    screening.open();
    screening.pane.play();
    screening.playback->advance(600ms);
    screening.pane.seek(1800ms);
    screening.playback->advance(200ms);
    screening.pane.pause();
    CHECK(screening.pane.seen() > 0.3);
    CHECK(screening.pane.seen() < 0.45);
    screening.pane.addSeen({{0s, 10s}});
    CHECK(screening.pane.seen() == 1);
}

TEST_CASE("a file that is no video leaves a sentence where the picture would be")
{
    Screening screening;
    QFile file(screening.folder.filePath(u"letter.mp4"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Dear Ana, the video is on the other drive.");
    file.close();
    screening.pane.open(file.fileName(), screening.folder.path());
    CHECK(QTest::qWaitFor([&] { return !screening.failure.isEmpty(); }));
    auto* curtain = screening.pane.findChild<ui::Curtain*>();
    CHECK(curtain->isVisible());
    CHECK(curtain->sentence() == screening.failure);
    CHECK_FALSE(screening.actions[ui::Action::PlayPause]->isEnabled());
    screening.open(); // the next one is shown as ever
    CHECK_FALSE(curtain->isVisible());
}

TEST_CASE("a file that vanishes while it plays is said, and goes on where it was when it is back")
{
    Screening screening;
    screening.open();
    screening.pane.play();
    screening.playback->advance(1010ms);
    const auto away = screening.path + u".away"_s;
    REQUIRE(QFile::rename(screening.path, away));
    CHECK(QTest::qWaitFor([&] { return !screening.failure.isEmpty(); }, 10'000));
    CHECK(screening.failure.contains(u"lesson.mp4"_s));
    CHECK_FALSE(screening.pane.isPlaying());
    CHECK(screening.pane.still().isNull());
    REQUIRE(QFile::rename(away, screening.path));
    auto* curtain = screening.pane.findChild<ui::Curtain*>();
    for (auto* button : curtain->findChildren<QPushButton*>()) {
        if (button->isVisible())
            button->click();
    }
    CHECK(screening.shows(25));
    CHECK_FALSE(curtain->isVisible());
}

TEST_CASE("where the sound cannot be played, the video plays on in silence")
{
    Screening screening;
    screening.open();
    screening.pane.play();
    screening.playback->fail(u"No sound here."_s);
    CHECK(screening.pane.isPlaying());
    CHECK(screening.shows(20));
    CHECK(screening.wrong == 0);
}

TEST_CASE("volume is offered where there is something to hear")
{
    Screening screening;
    screening.open();
    auto* slider = screening.pane.findChild<QSlider*>();
    screening.pane.resize(1216, 1000);
    CHECK_FALSE(slider->isVisible());
    screening.playback->setHasVolume(true);
    screening.open();
    CHECK(slider->isVisible());
    slider->setValue(40);
    CHECK(screening.playback->volume() == 0.4);
}

TEST_CASE("clicking a button of the player leaves the focus in the text")
{
    Screening screening;
    screening.open();
    for (const auto* button : screening.pane.findChildren<QAbstractButton*>())
        CHECK_FALSE(button->focusPolicy() & Qt::ClickFocus);
    CHECK_FALSE(screening.timeline().focusPolicy() & Qt::ClickFocus);
}

TEST_CASE("full screen and back leaves everything as it was")
{
    Screening screening;
    screening.open();
    const auto place = screening.pane.view().geometry();
    screening.press(ui::Action::FullScreen);
    CHECK(screening.pane.isFullScreen());
    screening.press(ui::Action::FrameForward);
    CHECK(screening.shows(1));
    screening.press(ui::Action::FullScreen);
    CHECK_FALSE(screening.pane.isFullScreen());
    CHECK(screening.pane.view().geometry() == place);
}
