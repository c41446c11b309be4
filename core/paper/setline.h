// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <QRawFont>
#include <QString>

#include <memory>
#include <vector>

class QTextLine;

namespace core {

/// A glyph and the characters that it stands for.
struct SetGlyph {
    /// Joined letters are parted (joinedletters.h): a shape that says nothing, and letters that
    /// are not seen.
    enum class Part { Whole, Shape, Letter };

    quint32 index = 0; ///< In its font.
    QPointF at; ///< From the left end of the line's baseline, pt.
    int first = 0; ///< Of its characters in the line's text.
    int count = 0; ///< None: the glyph completes the one before it.
    Part part = Part::Whole;
    qreal width = 0; ///< That a letter without shape takes up, pt.
};

/// Glyphs of one font, in the order in which they are read.
struct SetRun {
    QRawFont font;
    qreal size = 0; ///< pt
    bool isRightToLeft = false;
    std::vector<SetGlyph> glyphs;
};

/// A shaped line, ready to be written: which glyph stands where, and for which characters.
struct SetLine {
    QString text;
    std::vector<SetRun> runs;
};

/// The lines of one text; equal ones are shared.
using SetText = std::vector<std::shared_ptr<const SetLine>>;

/// The glyphs of a laid line of `text`; `scale` takes its units to points, `origin` is the left
/// end of its baseline in those units.
SetLine setLine(const QTextLine& line, const QString& text, QPointF origin, qreal scale);

} // namespace core
