// SPDX-License-Identifier: MIT
#include "core/paper/letterrows.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qreal Leading = 14.5;
constexpr qreal NoteLeading = 13;
constexpr qreal Padding = 5;
constexpr qreal MarkSide = 10.5;
constexpr qreal NameIndent = 19;
constexpr qreal Gap = 12;
constexpr qreal MomentShare = 0.22; ///< Of the column's width.
constexpr qreal LevelShare = 0.20;

struct LetterRows {
    Q_DECLARE_TR_FUNCTIONS(core::LetterRows)
};

/// A full disc with a tick when met, an open ring when not: never by colour alone.
PageItem mark(bool isMet, int row, QPointF centre, const BadgeTheme& theme)
{
    const qreal r = MarkSide / 2;
    QPainterPath disc;
    disc.addEllipse(centre, isMet ? r : r - 0.5, isMet ? r : r - 0.5);
    PageDrawing drawing;
    if (isMet) {
        QPainterPath tick;
        tick.moveTo(centre + r / 7.5 * QPointF(-3.4, 0.3));
        tick.lineTo(centre + r / 7.5 * QPointF(-1.0, 2.7));
        tick.lineTo(centre + r / 7.5 * QPointF(3.4, -2.2));
        drawing.shapes.push_back({disc, theme.deep});
        drawing.shapes.push_back(
            {tick, Qt::NoBrush, QPen(Qt::white, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin)});
    }
    if (!isMet)
        drawing.shapes.push_back({disc, Qt::NoBrush, QPen(ink::Open, 1.1)});
    const QString alt = isMet ? LetterRows::tr("Met") : LetterRows::tr("Open");
    return {{.kind = PageRole::Kind::Figure, .table = 1, .row = row}, drawing, {}, alt};
}

/// One criterion's texts, broken to their columns.
struct SetRow {
    QStringList name;
    QStringList level;
    QStringList moments;

    qreal height() const
    {
        return Leading * qreal(std::max({qsizetype(1), name.size(), level.size(), moments.size()}));
    }
};

/// Places the rows of one letter.
class RowPlacer {
public:
    RowPlacer(PageFlow& flow, const LetterText& text)
        : m_flow(flow)
        , m_text(text)
        , m_theme(text.theme)
        , m_name{TypeFace::Serif, 10.5, ink::Text, 0, text.language}
        , m_level{TypeFace::Serif, 10.5, ink::Muted, 0, text.language}
        , m_moment{TypeFace::Serif, 10, m_theme.deep, 0, text.language}
        , m_note{TypeFace::Serif, 9.5, ink::Muted, 0, text.language}
    {
    }

    void place()
    {
        m_flow.rule(0.5, ink::Warm);
        int number = 0;
        for (const auto& row : m_text.rows)
            place(row, ++number);
    }

private:
    qreal momentWidth() const { return m_flow.width() * MomentShare; }
    qreal levelWidth() const { return m_flow.width() * LevelShare; }
    qreal nameWidth() const
    {
        return m_flow.width() - NameIndent - levelWidth() - momentWidth() - 2 * Gap;
    }

    void place(const LetterRow& row, int number)
    {
        const SetRow set{brokenLines(plainLine(row.criterion), m_name, nameWidth()),
            brokenLines(plainLine(row.level), m_level, levelWidth()),
            brokenLines(plainLine(row.moments.join(u", "_s)), m_moment, momentWidth())};
        const auto notes = paragraphsOf(row.rationale);
        const qreal firstNote = notes.isEmpty() ? 0 : 2 * NoteLeading;
        m_flow.need(set.height() + 2 * Padding + firstNote + 1);
        m_flow.advance(Padding);
        const qreal top = m_flow.y();
        m_flow.put(
            mark(row.isMet, number, {m_flow.left() + MarkSide / 2, top + Leading / 2}, m_theme));
        const qreal levelX = m_flow.left() + NameIndent + nameWidth() + Gap;
        const qreal right = m_flow.left() + m_flow.width();
        put(set.name, m_name, m_flow.left() + NameIndent, TextAlign::Left, {number, 0});
        put(set.level, m_level, levelX, TextAlign::Left, {number, 1});
        put(set.moments, m_moment, right, TextAlign::Right, {number, 2});
        m_flow.advance(set.height());
        const PageRole role{
            .kind = PageRole::Kind::TableCell, .table = 1, .row = number, .column = 3};
        for (const auto& note : notes)
            m_flow.paragraph(note, {m_note, NoteLeading, NameIndent, 0, role});
        m_flow.advance(std::min(Padding, m_flow.room()));
        m_flow.rule(0.5, ink::Warm);
    }

    struct Cell {
        int row;
        int column;
    };

    void put(const QStringList& lines, const TypeStyle& type, qreal x, TextAlign align, Cell cell)
    {
        if (lines.isEmpty())
            return;
        const PageRole role{
            .kind = PageRole::Kind::TableCell, .table = 1, .row = cell.row, .column = cell.column};
        const QPointF anchor(x, PageFlow::baseline(m_flow.y(), m_name, Leading));
        m_flow.put({role, textAt(lines, type, anchor, align, Leading)});
    }

    PageFlow& m_flow;
    const LetterText& m_text;
    const BadgeTheme& m_theme;
    TypeStyle m_name;
    TypeStyle m_level;
    TypeStyle m_moment;
    TypeStyle m_note;
};

} // namespace

void placeLetterHead(PageFlow& flow, const LetterHead& head, qreal keeps)
{
    flow.space(14);
    flow.need(head.style.leading + keeps);
    flow.paragraph(head.words, head.style);
    flow.advance(3);
}

void placeLetterRows(PageFlow& flow, const LetterText& text, const LetterHead& head)
{
    if (text.rows.empty())
        return;
    placeLetterHead(flow, head, 60);
    flow.advance(3);
    RowPlacer(flow, text).place();
}

} // namespace core
