// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/pdf/documentfonts.h"

#include <QColor>

#include <functional>

namespace core::pdf {

/// Writes the lines of one text as operators, on a page whose y grows downwards. Every glyph
/// carries its characters: through the font's map where it always stands for the same ones,
/// beside it (ActualText) where it does not.
class TextContent {
public:
    /// Gives the operator that opens marked content; its argument is an entry with the words of
    /// the content when they are not those of its glyphs.
    using OpenMark = std::function<QByteArray(const QByteArray& actualText)>;

    TextContent(QByteArray& out, DocumentFonts& fonts, const OpenMark& openMark)
        : m_out(out)
        , m_fonts(fonts)
        , m_openMark(openMark)
    {
    }

    void addLine(const SetLine& line, QPointF start, const QColor& colour);
    void close(); ///< At the end of the text.

private:
    struct Cluster {
        const SetGlyph* glyphs;
        std::size_t count;
        QStringView text;
    };

    void addRun(const SetRun& run, const QString& text, const QColor& colour);
    void addGlyphs(const SetRun& run, const QString& text);
    std::size_t wordEnd(const SetRun& run, const QString& text, std::size_t first) const;
    void addCluster(const Cluster& cluster);
    void addLetter(const SetGlyph& letter);
    void addGlyph(const SetGlyph& glyph);
    void addMove(qreal back);
    void addOutlines(const SetRun& run, const QString& text);

    // What is open, from the outside in: marked content, a text object, a string in an array.
    void openPlain();
    void openSaying(QStringView text);
    void openTextObject();
    void closeTextObject();
    void closeString();

    QByteArray& m_out;
    DocumentFonts& m_fonts;
    const OpenMark& m_openMark;
    QPointF m_start;
    const DocumentFont* m_font = nullptr;
    qreal m_size = 0;
    qreal m_slant = 0;
    bool m_isThick = false;
    QPointF m_pen; ///< Where the next glyph would stand.
    bool m_isPlaced = false;
    bool m_isPlain = false; ///< The marked content that is open says what its glyphs say.
    bool m_isMarked = false;
    bool m_inTextObject = false;
    bool m_inString = false;
};

} // namespace core::pdf
