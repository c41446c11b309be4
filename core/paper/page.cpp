// SPDX-License-Identifier: MIT
#include "core/paper/page.h"

#include "core/paper/typeset.h"

namespace core {

namespace {

QRectF bounds(const PageShape& shape)
{
    QRectF box = shape.path.boundingRect();
    if (shape.line.style() == Qt::NoPen)
        return box;
    const qreal half = shape.line.widthF() / 2;
    return box.adjusted(-half, -half, half, half);
}

QRectF bounds(const PageDrawing& drawing)
{
    QRectF box;
    for (const auto& shape : drawing.shapes)
        box = box.isNull() ? bounds(shape) : box.united(bounds(shape));
    for (const auto& picture : drawing.pictures)
        box = box.isNull() ? picture.box : box.united(picture.box);
    return box;
}

QRectF bounds(const PagePicture& picture)
{
    return picture.box;
}

QRectF bounds(const PageText& text)
{
    return inkBounds(text);
}

void mirror(PageText& text, qreal axis)
{
    for (auto& line : text.lines)
        line.start.setX(2 * axis - line.start.x() - line.width);
}

void mirror(PageDrawing& drawing, qreal axis)
{
    const qreal shift = 2 * (axis - bounds(drawing).center().x());
    for (auto& shape : drawing.shapes)
        shape.path.translate(shift, 0);
    for (auto& picture : drawing.pictures)
        picture.box.translate(shift, 0);
}

void mirror(PagePicture& picture, qreal axis)
{
    picture.box.moveLeft(2 * axis - picture.box.right());
}

} // namespace

QRectF inkBounds(const PageItem& item)
{
    return std::visit([](const auto& content) { return bounds(content); }, item.content);
}

void mirror(std::vector<PageItem>& items, qreal axis)
{
    for (auto& item : items)
        std::visit([axis](auto& content) { mirror(content, axis); }, item.content);
}

} // namespace core
