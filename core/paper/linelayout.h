// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/setline.h"
#include "core/paper/typeset.h"

#include <QTextLayout>

namespace core {

/// One line shaped by QTextLayout, each script in its own font and size. Only typeset.cpp and
/// the writer of PDF need it. Lengths are points; the origin is the left end of the baseline.
class LineLayout {
public:
    LineLayout(const QString& text, const TypeStyle& style);
    LineLayout(const QString& text, const TypeStyle& style, Qt::LayoutDirection direction);

    qreal width() const;
    QRectF ink() const;
    std::vector<GlyphOutline> outlines() const;
    void draw(QPainter& painter, QPointF start) const;
    SetLine set() const;

    static QStringList broken(const QString& text, const TypeStyle& style, qreal width);

private:
    static void prepare(QTextLayout& layout, const QString& text, const TypeStyle& style,
        Qt::LayoutDirection direction, QTextOption::WrapMode wrap);

    QTextLayout m_layout;
    QTextLine m_line;
    qreal m_trail = 0; ///< Tracking behind the last letter, in layout units.
};

} // namespace core
