// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QList>
#include <QString>

/// Short videos made by us whose every picture carries its own number in its pixels, so that a test
/// can tell exactly which frame it sees.
namespace clips {

/// What to make. The container follows from the suffix of the file.
struct Clip {
    int frames = 60;
    int ticksPerSecond = 25; ///< 30000 with tickLength 1001 for 29.97
    int tickLength = 1;
    QList<qint64> ticks = {}; ///< when each frame appears; empty: one tick each
    qint64 firstTick = 0; ///< added to all
    QSize size{480, 272};
    int framesPerKey = 12;
    int reordered = 2;
    int rotation = 0; ///< clockwise to be upright; the pictures are stored turned the other way
    bool hasPicture = true;
    bool hasSound = true;
    bool startsFast = true;
    bool isHdColour = false;
    bool isLive = false; ///< as a browser records: no length in the file
};

/// Writes the clip; an empty string, or what went wrong.
QString write(const QString& path, const Clip& clip);

/// Frame `n` of a clip as drawn, before any encoding.
QImage picture(QSize size, int n);

/// The number in the pixels of a frame shown upright, at any size; -1 when there is none.
int numberIn(const QImage& image);

/// The colours of the three patches below the number, from left to right.
QList<QColor> patches();
QList<QColor> patchesIn(const QImage& image);

/// The same file cut off after `part` of its bytes, or with `garbage` bytes of nonsense in its
/// middle. An empty string, or what went wrong.
QString cut(const QString& from, const QString& to, double part);
QString spoil(const QString& from, const QString& to, int garbage);

} // namespace clips
