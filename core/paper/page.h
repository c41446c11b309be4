// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/fonts.h"

#include <QBrush>
#include <QColor>
#include <QDate>
#include <QImage>
#include <QPainterPath>
#include <QPen>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <variant>
#include <vector>

// What a page holds, before anybody paints or writes it. All lengths are points (1/72 inch),
// the origin is the page's upper left corner, y grows downwards and texts stand on a baseline.
// Items are in reading order; what comes later is painted over what comes earlier.

namespace core {

/// How a text is set.
struct TypeStyle {
    TypeFace face = TypeFace::Serif;
    qreal size = 10; ///< pt
    QColor color = Qt::black;
    qreal tracking = 0; ///< em; only Latin, Greek and Cyrillic letters take it
    QString language = {}; ///< BCP 47; chooses the forms of Han characters
};

/// What an item is to somebody who reads the document without seeing it.
struct PageRole {
    enum class Kind {
        Title,
        Heading,
        Paragraph,
        ListItem,
        TableHeader,
        TableCell,
        Figure, ///< has an alternative text
        Artifact, ///< decoration, page numbers: not read out
    };

    Kind kind = Kind::Paragraph;
    int level = 0; ///< Of a heading, from 1.
    int table = 0; ///< Number of the table in the document, from 1; figures stand in cells too.
    int row = 0; ///< From 0; the header row is 0.
    int column = 0;
    bool continues = false; ///< The rest of an item that began on the page before.
};

/// One line of set text.
struct PageLine {
    QString text;
    QPointF start; ///< Left end of the baseline, also of text that runs to the left.
    qreal width = 0;
};

/// A run or a paragraph: one style, one or more lines.
struct PageText {
    QString text; ///< The whole text in logical order.
    TypeStyle style;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    std::vector<PageLine> lines;
};

/// A filled or stroked outline, each in one colour.
struct PageShape {
    QPainterPath path;
    QBrush fill = Qt::NoBrush;
    QPen line = QPen(Qt::NoPen);
};

/// A photograph or scan.
struct PagePicture {
    QImage image;
    QRectF box;
};

/// Shapes that are one picture, and what is painted over them.
struct PageDrawing {
    std::vector<PageShape> shapes;
    std::vector<PagePicture> pictures = {};
};

/// One thing on a page.
struct PageItem {
    PageRole role;
    std::variant<PageText, PageDrawing, PagePicture> content;
    QString language = {}; ///< BCP 47; empty: the document's.
    QString alt = {}; ///< What a figure shows.
};

/// One side of a sheet.
struct Page {
    QSizeF size;
    std::vector<PageItem> items;
};

/// Everything that is printed, drawn or written as one document.
struct PaperDocument {
    QString title;
    QString language; ///< BCP 47
    std::vector<Page> pages;
    QDate date = {}; ///< What the document is dated; never the day it is printed.
};

/// Where ink of `item` can fall: measured glyphs, stroked outlines, the picture's box.
QRectF inkBounds(const PageItem& item);

/// Turns what stands left of `axis` to its right: places are mirrored, shapes and letters are
/// not. Documents in right-to-left languages are set so.
void mirror(std::vector<PageItem>& items, qreal axis);

} // namespace core
