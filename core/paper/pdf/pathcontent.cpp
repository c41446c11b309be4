// SPDX-License-Identifier: MIT
#include "core/paper/pdf/pathcontent.h"

#include "core/paper/pdf/syntax.h"

namespace core::pdf {

namespace {

int capOf(Qt::PenCapStyle cap)
{
    return cap == Qt::FlatCap ? 0 : cap == Qt::RoundCap ? 1 : 2;
}

int joinOf(Qt::PenJoinStyle join)
{
    return join == Qt::RoundJoin ? 1 : join == Qt::BevelJoin ? 2 : 0;
}

void addDashes(QByteArray& out, const QPen& pen)
{
    out += '[';
    for (const qreal length : pen.dashPattern())
        addNumber(out, length * pen.widthF());
    out += "] ";
    addNumber(out, pen.dashOffset() * pen.widthF());
    out += "d\n";
}

void addPen(QByteArray& out, const QPen& pen)
{
    addColour(out, pen.color());
    out += "RG ";
    addNumber(out, pen.widthF(), 3);
    out += "w ";
    addNumber(out, capOf(pen.capStyle()));
    out += "J ";
    addNumber(out, joinOf(pen.joinStyle()));
    out += "j ";
    if (joinOf(pen.joinStyle()) == 0) {
        addNumber(out, std::max(1.0, pen.miterLimit() * 2));
        out += "M ";
    }
    out += '\n';
}

void addShape(QByteArray& out, const PageShape& shape)
{
    const bool isFilled = shape.fill.style() != Qt::NoBrush;
    const bool isStroked = shape.line.style() != Qt::NoPen;
    if (shape.path.isEmpty() || (!isFilled && !isStroked))
        return;
    if (isFilled) {
        addColour(out, shape.fill.color());
        out += "rg\n";
    }
    if (isStroked)
        addPen(out, shape.line);
    const bool isDashed = isStroked && shape.line.style() != Qt::SolidLine;
    if (isDashed)
        addDashes(out, shape.line);
    addPath(out, shape.path);
    const bool isEvenOdd = isFilled && shape.path.fillRule() == Qt::OddEvenFill;
    out += isFilled && isStroked ? "B" : isFilled ? "f" : "S";
    out += isEvenOdd ? "*\n" : "\n";
    if (isDashed)
        out += "[] 0 d\n";
}

} // namespace

void addPath(QByteArray& out, const QPainterPath& path)
{
    QPointF start;
    QPointF last;
    bool isOpen = false; // the part of the path has more than its first point
    const auto close = [&] {
        if (isOpen && start == last)
            out += "h\n";
        isOpen = false;
    };
    for (int i = 0; i < path.elementCount(); ++i) {
        const auto element = path.elementAt(i);
        if (element.isMoveTo())
            close();
        addPoint(out, element);
        if (element.isCurveTo() && i + 2 < path.elementCount()) {
            addPoint(out, path.elementAt(i + 1));
            addPoint(out, path.elementAt(i + 2));
            i += 2;
        }
        last = path.elementAt(i);
        out += element.isMoveTo() ? "m\n" : element.isLineTo() ? "l\n" : "c\n";
        isOpen = !element.isMoveTo();
        if (element.isMoveTo())
            start = last;
    }
    close();
}

void addDrawing(QByteArray& out, const PageDrawing& drawing)
{
    for (const auto& shape : drawing.shapes)
        addShape(out, shape);
}

} // namespace core::pdf
