// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/page.h"
#include "core/paper/typeset.h"

#include <QMarginsF>

#include <functional>

namespace core {

/// A paragraph's look and place in the column. Lengths in points.
struct FlowStyle {
    TypeStyle type;
    qreal leading = 14;
    qreal indent = 0; ///< From the column's starting edge.
    qreal rightIndent = 0;
    PageRole role = {};
};

/// Sets text down one column, from page to page. A paragraph never leaves one line alone at
/// either side of a break; nothing is set below the bottom margin. Documents in right-to-left
/// languages are set as if from the left and mirrored when they are finished.
class PageFlow {
public:
    /// `spacing` from 1 (as designed) down tightens the space between paragraphs, and a little
    /// the lines.
    PageFlow(QSizeF page, QMarginsF margins, const QString& language, qreal spacing = 1);

    qreal left() const { return m_margins.left(); }
    qreal width() const { return m_size.width() - m_margins.left() - m_margins.right(); }
    qreal y() const { return m_y; }
    qreal room() const { return m_size.height() - m_margins.bottom() - m_y; }
    qreal leading(qreal designed) const; ///< A leading as it is set.
    qreal fullHeight() const { return m_size.height() - m_margins.top() - m_margins.bottom(); }
    bool isAtTop() const;

    void space(qreal points); ///< Left out at the head of a page.
    void need(qreal points); ///< Goes to the next page when less room is left.
    void breakPage();
    void advance(qreal points) { m_y += points; }
    void put(PageItem item); ///< At its own place on the current page.

    void paragraph(const QString& text, const FlowStyle& style);
    qreal heightOf(const QString& text, const FlowStyle& style) const; ///< Of paragraphs.
    void paragraphs(const QString& text, const FlowStyle& style, qreal between);
    /// A paragraph with `mark` hanging at its start.
    void listItem(const QString& mark, const QString& text, const FlowStyle& style, qreal hang);
    void rule(qreal width, const QColor& color); ///< Across the column, at the current height.

    /// Baseline of a line whose box begins at `top`.
    static qreal baseline(qreal top, const TypeStyle& type, qreal leading);

    /// The pages; `foot` adds to each what stands outside the column.
    std::vector<Page> finish(const std::function<void(Page&, int number, int count)>& foot);

private:
    QSizeF m_size;
    QMarginsF m_margins;
    QString m_language;
    qreal m_spacing;
    qreal m_y;
    std::vector<Page> m_pages;
};

/// The pages that `set` makes for a spacing; tighter ones when that saves a page, so that no
/// document ends on a page with two lines.
std::vector<Page> setClosely(const std::function<std::vector<Page>(qreal spacing)>& set);

/// Lines of running text: as wide as the column, without a last line of one short word.
QStringList flowLines(const QString& text, const TypeStyle& style, qreal width);

/// A foot with `text` at the start and "2 of 4" at the end, in the bottom margin.
void addFoot(Page& page, const QString& text, int number, int count, const QMarginsF& margins,
    const QString& language);

} // namespace core
