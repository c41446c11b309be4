// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/page.h"

#include <QStringList>

class QPainter;

// Measuring, breaking and placing text. Every text is laid by QTextLayout at sixteen times its
// size and scaled down, so that hinting and rounding never show and a page is the same on every
// screen. Lengths are points.

namespace core {

enum class TextAlign { Left, Centre, Right };

/// The text in the form paper keeps: NFC, no control characters, single spaces, no pictograph
/// (emoji) that no font here can draw: a name must not carry an empty box.
QString plainLine(const QString& text);

/// Paragraphs of a text, each a plain line; empty ones are left out.
QStringList paragraphsOf(const QString& text);

/// Capitals by the rules of `language`; scripts without capitals stay as they are.
QString capitals(const QString& text, const QString& language);

/// Direction of the first letter that has one, else of `language`.
Qt::LayoutDirection directionOf(const QString& text, const QString& language);

/// Width of the shaped run, without the tracking behind its last letter.
qreal textWidth(const QString& text, const TypeStyle& style);

/// Lines of at most `width`, broken between words; inside one only when it is wider alone.
QStringList brokenLines(const QString& text, const TypeStyle& style, qreal width);

/// The same number of lines in the narrowest measure that holds them: for centred text.
QStringList balancedLines(const QString& text, const TypeStyle& style, qreal width);

/// Lines for text set from an edge: a last line under `least` of the measure narrows the measure
/// by 3 pt until it is longer, down to `floor` of it.
QStringList evenLines(
    const QString& text, const TypeStyle& style, qreal width, qreal least = 0.3, qreal floor = 0.6);

/// True when a line of `lines` is wider than `width` or had to be broken inside a word.
bool isForced(const QStringList& lines, const QString& text, const TypeStyle& style, qreal width);

/// Lines placed one below the other; `anchor` is the first baseline's left end, middle or
/// right end.
PageText textAt(const QStringList& lines, const TypeStyle& style, QPointF anchor, TextAlign align,
    qreal leading = 0);

/// Where the glyphs of `text` leave ink.
QRectF inkBounds(const PageText& text);

/// Draws the lines; the painter's unit is the point.
void drawText(QPainter& painter, const PageText& text);

/// The outline of a glyph in a shaped line, for text that is bent or must be a shape.
struct GlyphOutline {
    QPainterPath path; ///< From the glyph's own origin.
    qreal x = 0; ///< Of that origin, from the start of the line.
    qreal advance = 0; ///< Without tracking.
};

/// The glyphs of one line, from left to right.
std::vector<GlyphOutline> outlines(const QString& text, const TypeStyle& style);

} // namespace core
