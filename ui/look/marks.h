// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/tokens.h"

#include <QPainter>
#include <QString>

namespace ui {

/// Readies a painter for what Laurel draws itself: smooth edges, and left to right inside its own
/// rectangle whatever the layout, so that shapes and their words stay beside each other.
void beginPicture(QPainter& painter);

/// Where a piece of work stands; drawn as a shape, said as a word.
enum class Mark { NotBegun, Begun, HandedIn, NeedsYou, Met, Unknown, Broken };

/// The word that always stands beside the shape: "handed in".
QString wordOf(Mark mark);
Tone toneOf(Mark mark);
void paintMark(QPainter& painter, Mark mark, const QRectF& place, const Tokens& tokens);

/// A leaf of the sprig.
enum class Leaf { Open, HandedIn, NeedsYou, Met };
void paintSprig(
    QPainter& painter, const QList<Leaf>& leaves, const QRectF& place, const Tokens& tokens);

/// One leaf, its stalk at `foot`, turned by `degrees`.
void paintLeaf(QPainter& painter, QPointF foot, double degrees, double size, const QPen& edge,
    const QBrush& fill);

/// A pill as delegates draw it; its right edge at the right edge of `place`. Gives its rectangle.
QRect paintPill(
    QPainter& painter, const QRect& place, const QString& text, Tone tone, const Tokens& tokens);
int pillWidth(const QString& text);

/// The round picture with the initials of a name.
void paintPortrait(
    QPainter& painter, const QRectF& place, const QString& name, const Tokens& tokens);

} // namespace ui
