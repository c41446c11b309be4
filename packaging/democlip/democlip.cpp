// SPDX-License-Identifier: MIT
#include "packaging/democlip/lesson.h"
#include "packaging/democlip/lessonpicture.h"
#include "packaging/democlip/lessonsound.h"
#include "tests/support/clipwriter.h"

#include <QGuiApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize size{640, 360};
constexpr int samplesPerSecond = 44'100;

QString write(const QString& path)
{
    ClipWriter::Settings settings;
    settings.size = size;
    settings.ticksPerSecond = lesson::framesPerSecond;
    settings.framesPerKey = 4 * lesson::framesPerSecond;
    settings.reordered = 3;
    settings.soundRate = samplesPerSecond;
    settings.soundBits = 48'000;
    settings.quality = 24;
    settings.preset = "slow";
    ClipWriter writer(path, settings);
    const LessonPicture picture(size);
    const auto sound = lessonSound(samplesPerSecond);
    constexpr int samplesPerFrame = samplesPerSecond / lesson::framesPerSecond;
    const int frames = int(lesson::length * lesson::framesPerSecond);
    for (int n = 0; n < frames && writer.error().isEmpty(); ++n) {
        writer.addPicture(picture.at(double(n) / lesson::framesPerSecond), n);
        const auto from = sound.begin() + qsizetype(n) * samplesPerFrame;
        writer.addSound({from, from + samplesPerFrame});
    }
    return writer.finish();
}

} // namespace

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    if (argc != 2) {
        std::fputs("Say in which folder to write lesson.mp4.\n", stderr);
        return 2;
    }
    const QString error = write(QString::fromLocal8Bit(argv[1]) + u"/lesson.mp4"_s);
    if (!error.isEmpty())
        std::fprintf(stderr, "The lesson could not be written: %s\n", qPrintable(error));
    return error.isEmpty() ? 0 : 1;
}
