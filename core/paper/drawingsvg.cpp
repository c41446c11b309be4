// SPDX-License-Identifier: MIT
#include "core/paper/drawingsvg.h"

#include <QBuffer>

namespace core {

namespace {

QByteArray number(qreal value)
{
    auto text = QByteArray::number(value, 'f', 2);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text == "-0" ? "0" : text;
}

QByteArray point(const QPainterPath::Element& element)
{
    return number(element.x) + ' ' + number(element.y);
}

QByteArray pathData(const QPainterPath& path)
{
    QByteArray data;
    for (int i = 0; i < path.elementCount(); ++i) {
        const auto element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            data += 'M';
            break;
        case QPainterPath::LineToElement:
            data += 'L';
            break;
        case QPainterPath::CurveToElement:
            data += 'C';
            break;
        case QPainterPath::CurveToDataElement:
            data += ' ';
            break;
        }
        data += point(element);
    }
    return data;
}

QByteArray attribute(const QByteArray& name, const QByteArray& value)
{
    return ' ' + name + "=\"" + value + '"';
}

QByteArray strokeOf(const QPen& pen)
{
    auto text = attribute("stroke", pen.color().name().toLatin1())
        + attribute("stroke-width", number(pen.widthF()));
    if (pen.capStyle() == Qt::RoundCap)
        text += attribute("stroke-linecap", "round");
    if (pen.joinStyle() == Qt::RoundJoin)
        text += attribute("stroke-linejoin", "round");
    return text;
}

QByteArray element(const PageShape& shape)
{
    const bool isFilled = shape.fill.style() != Qt::NoBrush;
    auto text = QByteArray("<path");
    text += attribute("fill", isFilled ? shape.fill.color().name().toLatin1() : "none");
    if (isFilled && shape.path.fillRule() == Qt::OddEvenFill)
        text += attribute("fill-rule", "evenodd");
    if (shape.line.style() != Qt::NoPen)
        text += strokeOf(shape.line);
    return text + attribute("d", pathData(shape.path)) + "/>\n";
}

QByteArray element(const PagePicture& picture)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture.image.save(&buffer, "PNG");
    return "<image" + attribute("x", number(picture.box.x()))
        + attribute("y", number(picture.box.y())) + attribute("width", number(picture.box.width()))
        + attribute("height", number(picture.box.height()))
        + attribute("xlink:href", "data:image/png;base64," + png.toBase64()) + "/>\n";
}

} // namespace

QByteArray drawingSvg(const PageDrawing& drawing, qreal side, const QString& title)
{
    QByteArray text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                      "xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
    text += attribute("width", number(side)) + attribute("height", number(side))
        + attribute("viewBox", "0 0 " + number(side) + ' ' + number(side)) + " role=\"img\">\n";
    text += "<title>" + title.toHtmlEscaped().toUtf8() + "</title>\n";
    for (const auto& shape : drawing.shapes)
        text += element(shape);
    for (const auto& picture : drawing.pictures)
        text += element(picture);
    return text + "</svg>\n";
}

} // namespace core
