// SPDX-License-Identifier: MIT
#include "tests/support/clips.h"

#include "tests/support/clipwriter.h"

#include <QColor>
#include <QFile>
#include <QPainter>
#include <QTransform>

#include <cmath>

using namespace Qt::StringLiterals;

namespace clips {

namespace {

// The number stands in a row of blocks across the top: white, 14 bits from high to low, black,
// white. Below lie three patches of plain colour; the rest moves so that there is something to
// code.
constexpr int bits = 14;
constexpr int blocks = bits + 3;
constexpr int rows = 8; // the height of the picture in heights of the blocks

QRectF block(QSize size, int i)
{
    const double width = double(size.width()) / blocks;
    return {i * width, 0, width, double(size.height()) / rows};
}

QRectF patch(QSize size, int i)
{
    const double height = double(size.height()) / rows;
    return {size.width() * i / 3.0, 2 * height, size.width() / 3.0, 2 * height};
}

QString store(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return file.errorString();
    return {};
}

void addTone(ClipWriter& writer, double seconds, int rate)
{
    std::vector<float> samples(size_t(seconds * rate));
    for (size_t i = 0; i < samples.size(); ++i)
        samples[i] = float(0.2 * std::sin(2 * M_PI * 440 * double(i) / rate));
    writer.addSound(samples);
}

} // namespace

QString write(const QString& path, const Clip& clip)
{
    ClipWriter::Settings settings;
    settings.size = clip.hasPicture ? clip.size : QSize();
    settings.ticksPerSecond = clip.ticksPerSecond;
    settings.tickLength = clip.tickLength;
    settings.framesPerKey = clip.framesPerKey;
    settings.reordered = clip.reordered;
    settings.rotation = clip.rotation;
    settings.isHdColour = clip.isHdColour;
    settings.soundRate = clip.hasSound ? 48'000 : 0;
    settings.startsFast = clip.startsFast;
    settings.isLive = clip.isLive;
    ClipWriter writer(path, settings);
    const QSize upright = clip.rotation % 180 == 0 ? clip.size : clip.size.transposed();
    const double tick = double(clip.tickLength) / clip.ticksPerSecond;
    qint64 last = 0;
    for (int n = 0; n < clip.frames && writer.error().isEmpty(); ++n) {
        const qint64 now = clip.firstTick + (clip.ticks.isEmpty() ? n : clip.ticks.at(n));
        if (clip.hasPicture)
            writer.addPicture(
                picture(upright, n).transformed(QTransform().rotate(-clip.rotation)), now);
        if (clip.hasSound)
            addTone(writer, double(now + 1 - last) * tick, settings.soundRate);
        last = now + 1;
    }
    return writer.finish();
}

QImage picture(QSize size, int n)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(96, 96, 96));
    QPainter painter(&image);
    for (int i = 0; i < blocks; ++i) {
        const bool isGuard = i == 0 || i == blocks - 1;
        const bool isSet = i >= 1 && i <= bits && (n >> (bits - i) & 1);
        painter.fillRect(block(size, i), isGuard || isSet ? Qt::white : Qt::black);
    }
    for (int i = 0; i < 3; ++i)
        painter.fillRect(patch(size, i), patches().at(i));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(QColor(200, 200, 160));
    const double x = size.width() * (0.5 + 0.4 * std::sin(n / 9.0));
    painter.drawEllipse(QPointF(x, size.height() * 0.75), size.height() / 8.0, size.height() / 8.0);
    return image;
}

int numberIn(const QImage& image)
{
    const auto isWhite = [&](int i) {
        const QPoint middle = block(image.size(), i).center().toPoint();
        return image.valid(middle) && qGray(image.pixel(middle)) > 128;
    };
    if (image.isNull() || !isWhite(0) || isWhite(blocks - 2) || !isWhite(blocks - 1))
        return -1;
    int n = 0;
    for (int i = 1; i <= bits; ++i)
        n = n * 2 + isWhite(i);
    return n;
}

QList<QColor> patches()
{
    return {QColor(200, 60, 50), QColor(40, 160, 70), QColor(50, 70, 190)};
}

QList<QColor> patchesIn(const QImage& image)
{
    QList<QColor> colours;
    for (int i = 0; i < 3; ++i)
        colours << image.pixelColor(patch(image.size(), i).center().toPoint());
    return colours;
}

QString cut(const QString& from, const QString& to, double part)
{
    QFile file(from);
    if (!file.open(QIODevice::ReadOnly))
        return file.errorString();
    return store(to, file.read(qint64(double(file.size()) * part)));
}

QString spoil(const QString& from, const QString& to, int garbage)
{
    QFile file(from);
    if (!file.open(QIODevice::ReadOnly))
        return file.errorString();
    QByteArray bytes = file.readAll();
    quint32 state = 1;
    const qsizetype middle = bytes.size() / 2;
    for (qsizetype i = middle; i < qMin(bytes.size(), middle + garbage); ++i) {
        state = state * 1664525U + 1013904223U;
        bytes[i] = char(state >> 24);
    }
    return store(to, bytes);
}

} // namespace clips
