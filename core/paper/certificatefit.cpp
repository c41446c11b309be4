// SPDX-License-Identifier: MIT
#include "core/paper/certificatefit.h"

#include <algorithm>

namespace core {

namespace {

constexpr qreal LeastWhole = 10; ///< Smallest size at which words stay whole.
constexpr qreal LeastSize = 4;
constexpr qreal LeastShrunk = 7.5;

} // namespace

SetLines oneLine(const QString& text, TypeStyle style, const QList<qreal>& sizes, qreal width)
{
    for (const qreal size : text.isEmpty() ? QList<qreal>() : sizes) {
        style.size = size;
        if (textWidth(text, style) <= width)
            return {{text}, style, size};
    }
    return {{}, style, 0};
}

SetLines squeezed(const QString& text, TypeStyle style, qreal width, qreal lineScale, int most)
{
    if (text.isEmpty())
        return {{}, style};
    const qreal first = style.size;
    for (; style.size >= LeastWhole; style.size -= 1) {
        const QStringList lines = balancedLines(text, style, width);
        if (lines.size() <= most && !isForced(lines, text, style, width))
            return {lines, style, style.size * lineScale};
    }
    for (style.size = first; style.size > LeastSize; style.size -= 1) {
        const QStringList lines = balancedLines(text, style, width);
        if (lines.size() <= most)
            return {lines, style, style.size * lineScale};
    }
    return {brokenLines(text, style, width), style, style.size * lineScale};
}

TypeStyle shrunk(TypeStyle style, const QStringList& texts, qreal width)
{
    const auto isTooWide = [&](const QString& text) { return textWidth(text, style) > width; };
    while (style.size > LeastShrunk && std::any_of(texts.begin(), texts.end(), isTooWide))
        style.size -= 0.5;
    return style;
}

PageItem ruleItem(QPointF left, qreal width, qreal thickness, const QColor& color)
{
    QPainterPath path;
    path.moveTo(left);
    path.lineTo(left + QPointF(width, 0));
    return {{.kind = PageRole::Kind::Artifact},
        PageDrawing{{{path, Qt::NoBrush, QPen(color, thickness)}}}};
}

} // namespace core
