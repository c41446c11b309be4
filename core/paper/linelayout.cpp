// SPDX-License-Identifier: MIT
#include "core/paper/linelayout.h"

#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>
#include <QTextCharFormat>

namespace core {

namespace {

constexpr qreal Scale = 16; ///< Layout units in a point.
constexpr qreal Endless = 1'000'000;
constexpr qreal HanTracking = 0.12;
constexpr qsizetype TrackedHan = 4; ///< Longer Han texts are not tracked.

struct Stretch {
    ScriptGroup script;
    int start;
    int length;
};

ScriptGroup groupOf(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
        return ScriptGroup::Cased;
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return ScriptGroup::Han;
    case QChar::Script_Arabic:
        return ScriptGroup::Arabic;
    default:
        return ScriptGroup::Other;
    }
}

bool followsNeighbour(char32_t c)
{
    const auto script = QChar::script(c);
    const auto category = QChar::category(c);
    const bool isSymbol = category == QChar::Symbol_Other;
    return !isSymbol && (script == QChar::Script_Common || script == QChar::Script_Inherited);
}

/// Digits and signs go with the letters before them; at the start with those behind.
std::vector<Stretch> stretches(const QString& text)
{
    std::vector<Stretch> parts;
    bool isOpen = true; // nothing but neutral characters so far
    for (int i = 0; i < int(text.size());) {
        const bool pair = text.at(i).isHighSurrogate() && i + 1 < text.size()
            && text.at(i + 1).isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(text.at(i), text.at(i + 1))
                                : char32_t(text.at(i).unicode());
        const int length = pair ? 2 : 1;
        const bool follows = followsNeighbour(c);
        const auto group = follows ? ScriptGroup::Cased : groupOf(QChar::script(c));
        if (parts.empty())
            parts.push_back({group, i, length});
        else if (follows || parts.back().script == group || isOpen)
            parts.back().length += length;
        else
            parts.push_back({group, i, length});
        if (isOpen && !follows)
            parts.back().script = group;
        isOpen = isOpen && follows;
        i += length;
    }
    return parts;
}

qreal trackingOf(ScriptGroup script, const QString& text, const TypeStyle& style)
{
    if (script == ScriptGroup::Cased)
        return style.tracking;
    const bool isShortName = style.face == TypeFace::Display && text.size() <= TrackedHan;
    return script == ScriptGroup::Han && isShortName ? HanTracking : 0;
}

QFont fontOf(ScriptGroup script, const QString& text, const TypeStyle& style)
{
    QFont font = paperFont(style.face, script, style.size * Scale, style.language);
    const qreal tracking = trackingOf(script, text, style);
    if (tracking != 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, tracking * font.pixelSize());
    else if (script == ScriptGroup::Cased)
        font.setLetterSpacing(
            QFont::PercentageSpacing, 100.0001); // no ligatures: letters stay apart
    return font;
}

} // namespace

LineLayout::LineLayout(const QString& text, const TypeStyle& style)
    : LineLayout(text, style, directionOf(text, style.language))
{
}

LineLayout::LineLayout(const QString& text, const TypeStyle& style, Qt::LayoutDirection direction)
{
    prepare(m_layout, text, style, direction, QTextOption::NoWrap);
    m_layout.beginLayout();
    m_line = m_layout.createLine();
    if (m_line.isValid()) {
        m_line.setLineWidth(Endless);
        m_line.setPosition({0, 0});
    }
    m_layout.endLayout();
    const auto parts = stretches(text);
    if (!parts.empty() && direction == Qt::LeftToRight) {
        const auto script = parts.back().script;
        m_trail = trackingOf(script, text, style) * fontOf(script, text, style).pixelSize();
    }
}

qreal LineLayout::width() const
{
    return m_line.isValid() ? (m_line.naturalTextWidth() - m_trail) / Scale : 0;
}

QRectF LineLayout::ink() const
{
    QRectF box;
    if (!m_line.isValid())
        return box;
    const QPointF origin(m_line.naturalTextRect().left(), m_line.y() + m_line.ascent());
    for (const auto& run : m_line.glyphRuns()) {
        const auto glyphs = run.glyphIndexes();
        const auto places = run.positions();
        for (qsizetype i = 0; i < glyphs.size(); ++i) {
            const QRectF glyph = run.rawFont().boundingRect(glyphs.at(i));
            if (!glyph.isEmpty())
                box = box.united(glyph.translated(places.at(i) - origin));
        }
    }
    return {box.topLeft() / Scale, box.size() / Scale};
}

std::vector<GlyphOutline> LineLayout::outlines() const
{
    std::vector<GlyphOutline> found;
    if (!m_line.isValid())
        return found;
    const QPointF origin(m_line.naturalTextRect().left(), m_line.y() + m_line.ascent());
    for (const auto& run : m_line.glyphRuns()) {
        const auto glyphs = run.glyphIndexes();
        const auto places = run.positions();
        const auto advances = run.rawFont().advancesForGlyphIndexes(glyphs);
        for (qsizetype i = 0; i < glyphs.size(); ++i) {
            const QPointF place = places.at(i) - origin;
            const auto small = QTransform::fromScale(1 / Scale, 1 / Scale).translate(0, place.y());
            found.push_back({small.map(run.rawFont().pathForGlyph(glyphs.at(i))), place.x() / Scale,
                advances.at(i).x() / Scale});
        }
    }
    return found;
}

void LineLayout::draw(QPainter& painter, QPointF start) const
{
    if (!m_line.isValid())
        return;
    painter.save();
    painter.translate(start);
    painter.scale(1 / Scale, 1 / Scale);
    m_layout.draw(&painter, {-m_line.naturalTextRect().left(), -m_line.ascent() - m_line.y()});
    painter.restore();
}

SetLine LineLayout::set() const
{
    if (!m_line.isValid())
        return {};
    const QPointF origin(m_line.naturalTextRect().left(), m_line.y() + m_line.ascent());
    return setLine(m_line, m_layout.text(), origin, 1 / Scale);
}

QStringList LineLayout::broken(const QString& text, const TypeStyle& style, qreal width)
{
    QStringList lines;
    QTextLayout layout;
    prepare(layout, text, style, directionOf(text, style.language),
        QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.beginLayout();
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1.0, width * Scale));
        const QString part = text.mid(line.textStart(), line.textLength()).trimmed();
        if (!part.isEmpty())
            lines.append(part);
    }
    layout.endLayout();
    return lines;
}

void LineLayout::prepare(QTextLayout& layout, const QString& text, const TypeStyle& style,
    Qt::LayoutDirection direction, QTextOption::WrapMode wrap)
{
    layout.setText(text);
    layout.setFont(fontOf(ScriptGroup::Cased, text, style));
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(wrap);
    option.setTextDirection(direction);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const auto& part : stretches(text)) {
        QTextCharFormat format;
        format.setFont(fontOf(part.script, text, style));
        format.setForeground(style.color);
        formats.append({part.start, part.length, format});
    }
    layout.setFormats(formats);
}

} // namespace core
