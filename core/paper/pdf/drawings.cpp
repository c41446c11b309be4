// SPDX-License-Identifier: MIT
#include "core/paper/pdf/drawings.h"

#include "core/paper/pdf/pathcontent.h"
#include "core/paper/pdf/syntax.h"

namespace core::pdf {

namespace {

constexpr int LargeFrom = 150; ///< Points; below, a stream of its own saves nothing.
constexpr qsizetype MostDrawings = 256;

std::size_t mixed(std::size_t seed, std::size_t part)
{
    return (seed ^ part) * 0x9E3779B97F4A7C15ULL + (seed >> 29);
}

std::size_t mixed(std::size_t seed, qreal part)
{
    return mixed(seed, std::hash<qreal>()(part));
}

std::size_t hashOf(const PageDrawing& drawing)
{
    std::size_t hash = drawing.shapes.size();
    for (const auto& shape : drawing.shapes) {
        hash = mixed(hash, std::size_t(shape.fill.color().rgba()));
        hash = mixed(hash, std::size_t(shape.line.color().rgba()));
        hash = mixed(hash, shape.line.widthF());
        for (int i = 0; i < shape.path.elementCount(); ++i) {
            const auto element = shape.path.elementAt(i);
            hash = mixed(mixed(hash, element.x), element.y);
        }
    }
    return hash;
}

/// Exact to the last bit, which QPainterPath's own comparison is not.
bool areSame(const QPainterPath& one, const QPainterPath& other)
{
    if (one.elementCount() != other.elementCount() || one.fillRule() != other.fillRule())
        return false;
    for (int i = 0; i < one.elementCount(); ++i) {
        const auto a = one.elementAt(i);
        const auto b = other.elementAt(i);
        if (a.x != b.x || a.y != b.y || a.type != b.type)
            return false;
    }
    return true;
}

bool areSame(const PageDrawing& one, const PageDrawing& other)
{
    return std::equal(one.shapes.begin(), one.shapes.end(), other.shapes.begin(),
        other.shapes.end(), [](const PageShape& a, const PageShape& b) {
            return a.fill == b.fill && a.line == b.line && areSame(a.path, b.path);
        });
}

QRectF boxOf(const PageDrawing& drawing)
{
    QRectF box;
    for (const auto& shape : drawing.shapes) {
        const qreal margin = shape.line.style() == Qt::NoPen ? 0 : 2 * shape.line.widthF();
        box |= shape.path.controlPointRect().adjusted(-margin, -margin, margin, margin);
    }
    return box.adjusted(-1, -1, 1, 1);
}

} // namespace

bool DrawingStore::isLarge(const PageDrawing& drawing)
{
    int points = 0;
    for (const auto& shape : drawing.shapes)
        points += shape.path.elementCount();
    return points >= LargeFrom;
}

std::shared_ptr<const StoredDrawing> DrawingStore::stored(const PageDrawing& drawing)
{
    const std::size_t hash = hashOf(drawing);
    for (auto [at, end] = m_drawings.equal_range(hash); at != end; ++at) {
        if (areSame((*at)->drawing, drawing))
            return *at;
    }
    if (m_drawings.size() >= MostDrawings)
        m_drawings.clear();
    QByteArray content;
    addDrawing(content, drawing);
    auto made = std::make_shared<StoredDrawing>(
        StoredDrawing{drawing, boxOf(drawing), deflated(content)});
    m_drawings.insert(hash, made);
    return made;
}

} // namespace core::pdf
