// SPDX-License-Identifier: MIT
#include "core/paper/flowtable.h"

#include <algorithm>

namespace core {

namespace {

constexpr qreal SidePadding = 6;
constexpr qreal TopPadding = 5;
constexpr qreal LineWidth = 0.5;
constexpr qreal TallRow = 0.3; ///< Of a page; taller rows may be divided.
constexpr qreal LeastPart = 72; ///< Of a divided row, at the foot of a page.

struct CellLine {
    QString text;
    TypeStyle type;
    qreal leading;
    qreal before;
};

/// A cell broken to its column, and how far it is already set.
struct SetCell {
    std::vector<CellLine> lines;
    std::size_t next = 0;
};

SetCell setCell(const FlowCell& cell, qreal width)
{
    SetCell set;
    for (const auto& part : cell) {
        bool isFirst = true;
        for (const auto& line :
            brokenLines(plainLine(part.text), part.type, width - 2 * SidePadding)) {
            const qreal before = isFirst && !set.lines.empty() ? part.before : 0;
            set.lines.push_back({line, part.type, part.leading, before});
            isFirst = false;
        }
    }
    return set;
}

/// How many lines of the rest fit, and their height.
std::pair<std::size_t, qreal> fitting(const SetCell& cell, qreal height)
{
    qreal used = 0;
    std::size_t end = cell.next;
    for (; end < cell.lines.size(); ++end) {
        const auto& line = cell.lines[end];
        const qreal more = line.leading + (end == cell.next ? 0 : line.before);
        if (used + more > height + 0.01)
            break;
        used += more;
    }
    return {end, used};
}

qreal heightOf(const std::vector<SetCell>& cells)
{
    qreal most = 0;
    for (const auto& cell : cells)
        most = std::max(most, fitting(cell, 1e9).second);
    return most + 2 * TopPadding;
}

class TablePlacer {
public:
    TablePlacer(PageFlow& flow, const FlowTable& table)
        : m_flow(flow)
        , m_table(table)
        , m_header(broken(table.header))
        , m_headerHeight(table.header.empty() ? 0 : heightOf(m_header))
    {
    }

    void place()
    {
        bool needsHeader = true;
        for (const auto& row : m_table.rows) {
            ++m_row;
            auto cells = broken(row);
            const qreal height = heightOf(cells);
            const qreal head = needsHeader ? m_headerHeight : 0;
            const qreal room = m_flow.room() - head;
            const bool isTall = height > TallRow * m_flow.fullHeight();
            if (room < height && (!isTall || room < LeastPart)) {
                if (!m_flow.isAtTop())
                    m_flow.breakPage();
                needsHeader = true;
            }
            if (needsHeader)
                placeHeader();
            needsHeader = false;
            placeRow(cells);
        }
    }

private:
    std::vector<SetCell> broken(const std::vector<FlowCell>& cells) const
    {
        std::vector<SetCell> set;
        for (std::size_t i = 0; i < cells.size() && i < m_table.widths.size(); ++i)
            set.push_back(setCell(cells[i], m_table.widths[i]));
        return set;
    }

    void placeHeader()
    {
        if (m_table.header.empty())
            return;
        auto header = m_header;
        placePart(header, m_headerHeight, true);
    }

    void placeRow(std::vector<SetCell>& cells)
    {
        while (heightOf(cells) > m_flow.room() + 0.01) {
            placePart(cells, m_flow.room(), false);
            m_flow.breakPage();
            placeHeader();
        }
        placePart(cells, heightOf(cells), false);
    }

    void placePart(std::vector<SetCell>& cells, qreal height, bool isHeader)
    {
        qreal x = m_flow.left();
        qreal used = 0;
        std::vector<std::size_t> ends;
        for (auto& cell : cells) {
            const auto [end, taken] = fitting(cell, height - 2 * TopPadding);
            // A line higher than the room would stop everything: set it all the same.
            ends.push_back(
                end == cell.next && m_flow.isAtTop() ? std::min(end + 1, cell.lines.size()) : end);
            used = std::max(used, taken);
        }
        const qreal box = used + 2 * TopPadding;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            frame({x, m_flow.y(), m_table.widths[i], box}, isHeader);
            placeCell(cells[i], ends[i], x, int(i), isHeader);
            x += m_table.widths[i];
        }
        m_flow.advance(box);
    }

    void frame(const QRectF& box, bool isHeader)
    {
        QPainterPath path;
        path.addRect(box);
        QPen pen(m_table.line, LineWidth);
        pen.setJoinStyle(Qt::MiterJoin);
        const QBrush fill = isHeader ? QBrush(m_table.headerFill) : QBrush(Qt::NoBrush);
        m_flow.put({{.kind = PageRole::Kind::Artifact}, PageDrawing{{{path, fill, pen}}}});
    }

    void placeCell(SetCell& cell, std::size_t end, qreal x, int column, bool isHeader)
    {
        PageRole role{.kind = isHeader ? PageRole::Kind::TableHeader : PageRole::Kind::TableCell,
            .table = m_table.number,
            .row = isHeader ? 0 : m_row,
            .column = column,
            .continues = cell.next > 0};
        qreal y = m_flow.y() + TopPadding;
        const std::size_t begin = cell.next;
        for (; cell.next < end; ++cell.next) {
            const auto& line = cell.lines[cell.next];
            y += cell.next == begin ? 0 : line.before;
            m_flow.put({role,
                textAt({line.text}, line.type,
                    {x + SidePadding, PageFlow::baseline(y, line.type, line.leading)},
                    TextAlign::Left)});
            role.continues = true;
            y += line.leading;
        }
    }

    PageFlow& m_flow;
    const FlowTable& m_table;
    std::vector<SetCell> m_header;
    qreal m_headerHeight;
    int m_row = 0;
};

} // namespace

void placeTable(PageFlow& flow, const FlowTable& table)
{
    TablePlacer(flow, table).place();
}

} // namespace core
