// SPDX-License-Identifier: MIT
#include "core/paper/pdf/shapedlines.h"

#include "core/paper/linelayout.h"

namespace core::pdf {

namespace {

constexpr qsizetype MostLines = 4096;

/// Whether `next`, the item read after `item`, belongs to the same paragraph, entry or cell.
bool isContinued(const PageRole& role, const PageRole& next)
{
    if (role.table > 0 || next.table > 0)
        return role.table == next.table && role.row == next.row && role.column == next.column;
    return next.continues && next.kind == role.kind;
}

std::vector<const PageItem*> readItems(const PaperDocument& document)
{
    std::vector<const PageItem*> items;
    for (const auto& page : document.pages) {
        for (const auto& item : page.items) {
            if (item.role.kind != PageRole::Kind::Artifact)
                items.push_back(&item);
        }
    }
    return items;
}

/// A space behind the last letter, on the side where the text goes on.
void addSpace(SetLine& line, Qt::LayoutDirection direction)
{
    if (line.runs.empty())
        return;
    auto& run = line.runs.back();
    const auto spaces = run.font.glyphIndexesForString(QStringLiteral(" "));
    if (spaces.isEmpty() || spaces.front() == 0)
        return;
    const qreal scale = run.size / run.font.pixelSize();
    const auto& last = run.glyphs.back();
    const quint32 measured
        = direction == Qt::RightToLeft ? spaces.front() : last.index; // it starts, or follows
    const qreal advance = run.font.advancesForGlyphIndexes({measured}).front().x() * scale;
    const qreal x = last.at.x() + (direction == Qt::RightToLeft ? -advance : advance);
    run.glyphs.push_back({spaces.front(), {x, 0}, int(line.text.size()), 1});
    line.text += u' ';
}

} // namespace

bool ShapedLines::Key::operator==(const Key& other) const
{
    return text == other.text && direction == other.direction && goesOn == other.goesOn
        && style.face == other.style.face && style.size == other.style.size
        && style.tracking == other.style.tracking && style.language == other.style.language;
}

size_t qHash(const ShapedLines::Key& key, size_t seed)
{
    return qHashMulti(seed, key.text, int(key.style.face), key.style.size, key.goesOn);
}

std::vector<std::vector<SetText>> ShapedLines::of(const PaperDocument& document)
{
    const auto items = readItems(document);
    auto next = items.begin();
    std::vector<std::vector<SetText>> pages;
    for (const auto& page : document.pages) {
        auto& texts = pages.emplace_back();
        for (const auto& item : page.items) {
            if (next != items.end() && *next == &item)
                ++next;
            const bool isRead = item.role.kind != PageRole::Kind::Artifact;
            const bool goesOn
                = isRead && next != items.end() && isContinued(item.role, (*next)->role);
            if (const auto* text = std::get_if<PageText>(&item.content))
                texts.push_back(textOf(*text, goesOn));
        }
    }
    return pages;
}

SetText ShapedLines::textOf(const PageText& text, bool goesOn)
{
    SetText lines;
    for (std::size_t i = 0; i < text.lines.size(); ++i) {
        const bool lineGoesOn = goesOn || i + 1 < text.lines.size();
        lines.push_back(shaped({text.lines[i].text, text.style, text.direction, lineGoesOn}));
    }
    return lines;
}

std::shared_ptr<const SetLine> ShapedLines::shaped(const Key& key)
{
    if (const auto known = m_lines.value(key))
        return known;
    if (m_lines.size() >= MostLines)
        m_lines.clear();
    auto line = LineLayout(key.text, key.style, key.direction).set();
    if (key.goesOn)
        addSpace(line, key.direction);
    return m_lines[key] = std::make_shared<SetLine>(std::move(line));
}

} // namespace core::pdf
