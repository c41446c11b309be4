// SPDX-License-Identifier: MIT
#include "core/paper/pdf/textcontent.h"

#include "core/paper/pdf/pathcontent.h"
#include "core/paper/pdf/syntax.h"

#include <QTransform>

#include <cmath>

namespace core::pdf {

namespace {

constexpr qreal SystemSlant = 0.2;
constexpr qreal SystemStroke = 1.0 / 36; ///< Of the size, around letters that must look bold.
constexpr qreal SameHeight = 0.005; ///< pt
constexpr qreal WideGap = 0.05; ///< Of the size; more looks like a space to other programs.

} // namespace

void TextContent::addLine(const SetLine& line, QPointF start, const QColor& colour)
{
    m_start = start;
    for (const auto& run : line.runs)
        addRun(run, line.text, colour);
}

void TextContent::addRun(const SetRun& run, const QString& text, const QColor& colour)
{
    m_font = &m_fonts.of(run.font);
    m_size = run.size;
    m_isThick = m_font->subset() && m_font->face().isThickenedBySystem(run.font);
    closeTextObject();
    addColour(m_out, colour);
    m_out += "rg\n";
    if (!m_font->subset())
        return addOutlines(run, text);
    m_slant = m_font->face().isSlantedBySystem(run.font) ? SystemSlant : 0;
    m_isPlaced = false;
    if (m_isThick) {
        addColour(m_out, colour);
        m_out += "RG ";
        addNumber(m_out, m_size * SystemStroke, 3);
        m_out += "w 2 Tr\n";
    }
    m_out += name(m_font->resource()) + ' ';
    addNumber(m_out, m_size, 3);
    m_out += "Tf\n";
    addGlyphs(run, text);
    if (m_isThick)
        m_out += "0 Tr\n";
}

void TextContent::addGlyphs(const SetRun& run, const QString& text)
{
    const auto& glyphs = run.glyphs;
    for (std::size_t i = 0; i < glyphs.size();) {
        std::size_t end = i + 1;
        while (end < glyphs.size() && glyphs[end].count == 0)
            ++end;
        end = std::max(end, wordEnd(run, text, i));
        int count = 0;
        for (std::size_t k = i; k < end; ++k)
            count += glyphs[k].count;
        addCluster({&glyphs[i], end - i, QStringView(text).mid(glyphs[i].first, count)});
        i = end;
    }
    closeString();
}

/// The end of a word whose letters stand apart and are said together; else its beginning.
std::size_t TextContent::wordEnd(const SetRun& run, const QString& text, std::size_t first) const
{
    bool isApart = false;
    std::size_t end = first;
    for (; end < run.glyphs.size(); ++end) {
        const auto& glyph = run.glyphs[end];
        const bool isSpace = glyph.count > 0 && text.at(glyph.first).isSpace();
        if (glyph.part != SetGlyph::Part::Whole || isSpace)
            break;
        if (end == first)
            continue;
        const auto& before = run.glyphs[end - 1];
        const qreal gap
            = glyph.at.x() - before.at.x() - m_font->face().width(before.index) * m_size / 1000;
        if (glyph.at.x() < before.at.x())
            return first;
        isApart = isApart || gap > WideGap * m_size;
    }
    return isApart ? end : first;
}

void TextContent::addCluster(const Cluster& cluster)
{
    const auto part = cluster.glyphs->part;
    const bool isPlain = cluster.count == 1 && part != SetGlyph::Part::Shape
        && m_font->means(cluster.glyphs->index, cluster.text);
    if (isPlain)
        openPlain();
    else
        openSaying(part == SetGlyph::Part::Shape ? QStringView() : cluster.text);
    if (part == SetGlyph::Part::Letter)
        return addLetter(*cluster.glyphs);
    for (std::size_t i = 0; i < cluster.count; ++i)
        addGlyph(cluster.glyphs[i]);
}

/// A letter that is read and not seen.
void TextContent::addLetter(const SetGlyph& letter)
{
    closeString();
    const qreal own = m_font->face().width(letter.index) * m_size / 1000;
    m_out += "3 Tr ";
    addNumber(m_out, own > 0 ? 100 * letter.width / own : 100);
    m_out += "Tz ";
    m_isPlaced = false;
    addGlyph(letter);
    closeString();
    m_out += m_isThick ? "2 Tr 100 Tz\n" : "0 Tr 100 Tz\n";
    m_isPlaced = false;
}

void TextContent::addGlyph(const SetGlyph& glyph)
{
    openTextObject();
    const bool isLevel = m_isPlaced && std::abs(glyph.at.y() - m_pen.y()) < SameHeight;
    if (!isLevel) {
        closeString();
        m_out += "1 0 ";
        addNumber(m_out, m_slant);
        m_out += "-1 ";
        addPoint(m_out, m_start + glyph.at, 3);
        m_out += "Tm ";
        m_pen = glyph.at;
        m_isPlaced = true;
    }
    addMove(std::round((m_pen.x() - glyph.at.x()) * 1000 / m_size));
    const quint16 code = m_font->subset()->codes.value(glyph.index);
    for (int shift = 12; shift >= 0; shift -= 4)
        m_out += "0123456789ABCDEF"[(code >> shift) & 15];
    m_pen.rx() += m_font->face().width(glyph.index) * m_size / 1000;
}

/// Opens the string; before its next glyph, goes `back` thousandths of the size.
void TextContent::addMove(qreal back)
{
    if (m_inString && back == 0)
        return;
    m_out += m_inString ? '>' : '[';
    if (back != 0)
        addNumber(m_out, back, 0);
    m_out += '<';
    m_inString = true;
    m_pen.rx() -= back * m_size / 1000;
}

void TextContent::addOutlines(const SetRun& run, const QString& text)
{
    int first = int(text.size());
    int last = 0;
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    const qreal scale = run.size / run.font.pixelSize();
    for (const auto& glyph : run.glyphs) {
        if (glyph.part == SetGlyph::Part::Letter)
            continue;
        const QPointF at = m_start + glyph.at;
        const auto place = QTransform::fromTranslate(at.x(), at.y()).scale(scale, scale);
        path.addPath(place.map(run.font.pathForGlyph(glyph.index)));
        if (glyph.count == 0)
            continue;
        first = std::min(first, glyph.first);
        last = std::max(last, glyph.first + glyph.count);
    }
    openSaying(QStringView(text).mid(first, std::max(0, last - first)));
    closeTextObject();
    if (path.isEmpty())
        return;
    addPath(m_out, path);
    m_out += "f\n";
}

void TextContent::openPlain()
{
    if (m_isMarked && m_isPlain)
        return;
    close();
    m_out += m_openMark({});
    m_isMarked = true;
    m_isPlain = true;
}

void TextContent::openSaying(QStringView text)
{
    close();
    m_out += m_openMark("/ActualText" + textString(text.toString()));
    m_isMarked = true;
    m_isPlain = false;
}

void TextContent::close()
{
    closeTextObject();
    if (m_isMarked)
        m_out += "EMC\n";
    m_isMarked = false;
}

void TextContent::openTextObject()
{
    if (m_inTextObject)
        return;
    m_out += "BT ";
    m_inTextObject = true;
    m_isPlaced = false;
}

void TextContent::closeTextObject()
{
    closeString();
    if (m_inTextObject)
        m_out += "ET\n";
    m_inTextObject = false;
}

void TextContent::closeString()
{
    if (m_inString)
        m_out += ">]TJ\n";
    m_inString = false;
}

} // namespace core::pdf
