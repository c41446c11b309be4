// SPDX-License-Identifier: MIT
#include "core/paper/setline.h"

#include "core/paper/joinedletters.h"

#include <QGlyphRun>
#include <QTextBoundaryFinder>
#include <QTextLayout>

namespace core {

namespace {

/// Collects the glyphs of a line, one cluster of characters after the other.
class LineSetter {
public:
    LineSetter(const QTextLine& line, const QString& text, QPointF origin, qreal scale)
        : m_line(line)
        , m_text(text)
        , m_origin(origin)
        , m_scale(scale)
    {
    }

    SetLine set()
    {
        const auto all = m_line.glyphRuns();
        if (all.size() == 1 && standOneForOne(all.front())) {
            addOneForOne(all.front());
        } else {
            addClusters();
            if (m_total != countOf(all))
                addWhole(all);
        }
        for (auto& run : m_runs) {
            if (run.isRightToLeft)
                partJoinedLetters(run, m_text);
        }
        return {m_text, std::move(m_runs)};
    }

private:
    static qsizetype countOf(const QList<QGlyphRun>& runs)
    {
        qsizetype count = 0;
        for (const auto& run : runs)
            count += run.glyphIndexes().size();
        return count;
    }

    bool standOneForOne(const QGlyphRun& run) const
    {
        return !run.isRightToLeft() && run.glyphIndexes().size() == m_text.size()
            && run.rawFont().glyphIndexesForString(m_text) == run.glyphIndexes();
    }

    void addOneForOne(const QGlyphRun& run)
    {
        const auto places = run.positions();
        const auto glyphs = run.glyphIndexes();
        for (qsizetype i = 0; i < glyphs.size(); ++i)
            add(run, glyphs.at(i), places.at(i), int(i), 1);
    }

    /// What a reader takes for one letter is asked for by itself; letters that share a glyph
    /// answer with the same one and are joined.
    void addClusters()
    {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, m_text);
        qsizetype from = 0;
        for (qsizetype to = finder.toNextBoundary(); to > 0; to = finder.toNextBoundary()) {
            addCluster(int(from), int(to - from));
            from = to;
        }
    }

    void addCluster(int from, int count)
    {
        bool isFirst = true;
        for (const auto& run : m_line.glyphRuns(from, count)) {
            const auto places = run.positions();
            const auto glyphs = run.glyphIndexes();
            for (qsizetype i = 0; i < glyphs.size(); ++i) {
                if (isFirst && isSameAsLast(glyphs.at(i), places.at(i))) {
                    m_runs[m_lastRun].glyphs[m_lastGlyph].count += count;
                    return;
                }
                add(run, glyphs.at(i), places.at(i), from, isFirst ? count : 0);
                isFirst = false;
            }
        }
        if (isFirst && m_total > 0) // drawn by nothing: a joiner, say
            m_runs[m_lastRun].glyphs[m_lastGlyph].count += count;
    }

    bool isSameAsLast(quint32 glyph, QPointF place) const
    {
        if (m_total == 0)
            return false;
        const auto& last = m_runs[m_lastRun].glyphs[m_lastGlyph];
        return last.index == glyph && last.at == placed(place);
    }

    /// Glyphs that cannot be told apart by their characters stand for the line together.
    void addWhole(const QList<QGlyphRun>& all)
    {
        m_runs.clear();
        m_total = 0;
        for (const auto& run : all) {
            const auto places = run.positions();
            const auto glyphs = run.glyphIndexes();
            for (qsizetype i = 0; i < glyphs.size(); ++i)
                add(run, glyphs.at(i), places.at(i), 0, m_total == 0 ? int(m_text.size()) : 0);
        }
    }

    void add(const QGlyphRun& run, quint32 glyph, QPointF place, int first, int count)
    {
        const QRawFont font = run.rawFont();
        const bool isRightToLeft = run.isRightToLeft();
        if (m_runs.empty() || m_runs.back().font != font
            || m_runs.back().isRightToLeft != isRightToLeft)
            m_runs.push_back({font, font.pixelSize() * m_scale, isRightToLeft, {}});
        m_runs.back().glyphs.push_back({glyph, placed(place), first, count});
        ++m_total;
        if (count > 0) {
            m_lastRun = m_runs.size() - 1;
            m_lastGlyph = m_runs.back().glyphs.size() - 1;
        }
    }

    QPointF placed(QPointF place) const { return (place - m_origin) * m_scale; }

    QTextLine m_line;
    QString m_text;
    QPointF m_origin;
    qreal m_scale;
    std::vector<SetRun> m_runs;
    qsizetype m_total = 0;
    std::size_t m_lastRun = 0; ///< Where the last cluster begins.
    std::size_t m_lastGlyph = 0;
};

} // namespace

SetLine setLine(const QTextLine& line, const QString& text, QPointF origin, qreal scale)
{
    return LineSetter(line, text, origin, scale).set();
}

} // namespace core
