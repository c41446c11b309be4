// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/pageflow.h"

namespace core {

/// One paragraph in a cell.
struct CellText {
    QString text;
    TypeStyle type;
    qreal leading = 12;
    qreal before = 0; ///< Space above, unless it is the first.
};

using FlowCell = std::vector<CellText>;

/// A grid. The header is repeated on every page; a row stays whole unless it is taller than a
/// third of a page, and is then divided between two lines.
struct FlowTable {
    std::vector<qreal> widths; ///< Of the columns, pt.
    std::vector<FlowCell> header;
    std::vector<std::vector<FlowCell>> rows;
    QColor headerFill;
    QColor line;
    int number = 1; ///< In the document.
};

void placeTable(PageFlow& flow, const FlowTable& table);

} // namespace core
