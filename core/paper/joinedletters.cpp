// SPDX-License-Identifier: MIT
#include "core/paper/joinedletters.h"

#include <algorithm>

namespace core {

namespace {

constexpr qreal MostOverlap = 0.1; ///< em
constexpr qreal LeastWidth = 0.02; ///< em

/// Glyphs of a run that belong together, and the room that they take.
struct Group {
    std::size_t first = 0;
    std::size_t end = 0;
    int letters = 0;
    qreal left = 0;
    qreal right = 0;
};

qreal advanceOf(const SetRun& run, quint32 glyph)
{
    const qreal scale = run.size / run.font.pixelSize();
    return run.font.advancesForGlyphIndexes({glyph}).front().x() * scale;
}

Group groupOf(const SetRun& run, std::size_t at)
{
    const auto& glyph = run.glyphs[at];
    return {at, at + 1, glyph.count, glyph.at.x(),
        glyph.at.x() + std::max(0.0, advanceOf(run, glyph.index))};
}

bool isJoined(const SetRun& run, const Group& group, const Group& next)
{
    return next.letters == 0 || next.right > group.left + MostOverlap * run.size
        || next.right - next.left < LeastWidth * run.size;
}

std::vector<Group> groupsOf(const SetRun& run)
{
    std::vector<Group> groups;
    for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
        const Group next = groupOf(run, i);
        if (groups.empty() || !isJoined(run, groups.back(), next)) {
            groups.push_back(next);
            continue;
        }
        auto& group = groups.back();
        group.end = next.end;
        group.letters += next.letters;
        group.left = std::min(group.left, next.left);
        group.right = std::max(group.right, next.right);
    }
    return groups;
}

} // namespace

void partJoinedLetters(SetRun& run, const QString& text)
{
    std::vector<SetGlyph> parted;
    for (const auto& group : groupsOf(run)) {
        const std::size_t begin = parted.size();
        parted.insert(parted.end(), run.glyphs.begin() + qsizetype(group.first),
            run.glyphs.begin() + qsizetype(group.end));
        const int first = run.glyphs[group.first].first;
        const auto letters = run.font.glyphIndexesForString(text.mid(first, group.letters));
        const bool isOne = group.end - group.first == 1 && group.letters == 1;
        if (isOne || letters.size() != group.letters || letters.contains(0U))
            continue;
        for (std::size_t i = begin; i < parted.size(); ++i) {
            parted[i].part = SetGlyph::Part::Shape;
            parted[i].count = i == begin ? group.letters : 0;
        }
        const qreal width = (group.right - group.left) / group.letters;
        for (int i = 0; i < group.letters; ++i)
            parted.push_back({letters.at(i), {group.right - width * (i + 1), 0}, first + i, 1,
                SetGlyph::Part::Letter, width});
    }
    run.glyphs = std::move(parted);
}

} // namespace core
