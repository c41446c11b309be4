// SPDX-License-Identifier: MIT
#include "core/paper/certificaterows.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace core {

namespace {

constexpr qreal WideColumn = 540;
constexpr qreal LevelColumn = 96; ///< Kept free right of the text in the two-line style.
constexpr qreal Spread = 120; ///< Column beyond the longest text in the one-line style.
constexpr qreal DotStep = 3.5;
constexpr qreal DotRadius = 0.35;
constexpr qreal DotLift = 0.6; ///< Above the baseline.
constexpr qreal LeaderClear = 6;
constexpr qreal LeastLeader = 10;

/// How a setting differs from the others.
struct Recipe {
    qreal size;
    qreal lineStep;
    qreal rowStep;
    int mostLines;
    bool takesTitles;
    bool isWide; ///< A full column with a fixed place for levels.
};

constexpr Recipe Recipes[] = {
    {10.5, 18, 18, 1, false, false},
    {9.25, 12.5, 16.5, 2, false, true},
    {10.5, 18, 18, 1, true, false},
    {9.25, 12.5, 16.5, 2, true, true},
    {9.25, 12.5, 12.5, 1, false, true},
    {8.25, 10.5, 11.25, 1, false, true},
    {8.25, 10.5, 11.25, 1, true, true},
    {8.5, 11, 14, 2, false, true},
};

qreal widestLevel(const SetRows& set)
{
    qreal widest = 0;
    for (const auto& row : set.rows)
        widest = std::max(widest, textWidth(row.level, set.level));
    return widest;
}

QString wordsOf(const CertificateRow& row, bool takesTitles)
{
    const QString title = plainLine(row.title);
    return takesTitles && !title.isEmpty() ? title : plainLine(row.line);
}

std::optional<SetRows> setBy(const CertificateText& text, const Recipe& recipe)
{
    const auto& theme = text.badge.theme;
    SetRows set;
    set.text = {TypeFace::Serif, recipe.size, ink::Text, 0, text.language};
    set.level = {TypeFace::SerifItalic, recipe.size, theme.deep, 0, text.language};
    set.lineStep = recipe.lineStep;
    set.rowStep = recipe.rowStep;
    set.isCompact = recipe.isWide;
    set.takesTitles = recipe.takesTitles;
    for (const auto& row : text.rows)
        set.rows.push_back({{}, plainLine(row.level)});
    const qreal levels = widestLevel(set);
    const qreal beside = std::max(LevelColumn, levels + 2 * LeaderClear + LeastLeader + DotStep);
    const qreal measure = WideColumn - beside;
    if (measure < WideColumn / 3)
        return std::nullopt;
    const auto broken
        = brokenRows(text, set.text, {measure, recipe.mostLines, recipe.takesTitles, false});
    if (!broken)
        return std::nullopt;
    qreal longest = 0;
    for (std::size_t i = 0; i < broken->size(); ++i) {
        set.rows[i].lines = broken->at(i);
        for (const auto& line : broken->at(i))
            longest = std::max(longest, textWidth(line, set.text));
    }
    const qreal spread = std::max(Spread, beside);
    set.column = recipe.isWide ? WideColumn : std::min(WideColumn, longest + spread);
    return set;
}

/// Dots counted from the right edge, as far as they keep clear of text and level.
PageItem leader(qreal textEnd, qreal right, qreal levelWidth, qreal y)
{
    QPainterPath path;
    const int first = int(std::ceil((levelWidth + LeaderClear) / DotStep));
    const int last = int(std::floor((right - textEnd - LeaderClear) / DotStep));
    if ((last - first) * DotStep >= LeastLeader) {
        for (int i = first; i <= last; ++i)
            path.addEllipse(QPointF(right - i * DotStep, y - DotLift), DotRadius, DotRadius);
    }
    return {{.kind = PageRole::Kind::Artifact}, PageDrawing{{{path, ink::Muted}}}};
}

} // namespace

qreal SetRows::drop() const
{
    qreal y = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        y += lineStep * std::max(0.0, qreal(rows[i].lines.size()) - 1);
        y += i + 1 < rows.size() ? rowStep : 0;
    }
    return y;
}

std::optional<std::vector<QStringList>> brokenRows(
    const CertificateText& text, const TypeStyle& style, const RowBreaking& breaking)
{
    std::vector<QStringList> rows;
    for (const auto& row : text.rows) {
        const QString words = wordsOf(row, breaking.takesTitles);
        const QStringList lines = breaking.isCentred ? balancedLines(words, style, breaking.measure)
                                                     : evenLines(words, style, breaking.measure);
        if (lines.size() > breaking.mostLines || isForced(lines, words, style, breaking.measure))
            return std::nullopt;
        rows.push_back(lines);
    }
    return rows;
}

bool hasRowTitles(const CertificateText& text)
{
    return std::any_of(text.rows.begin(), text.rows.end(),
        [](const auto& row) { return !plainLine(row.title).isEmpty(); });
}

std::vector<SetRows> settingsOf(const CertificateText& text)
{
    std::vector<SetRows> found;
    for (const auto& recipe : Recipes) {
        if (recipe.takesTitles && !hasRowTitles(text))
            continue;
        if (auto set = setBy(text, recipe))
            found.push_back(*std::move(set));
    }
    return found;
}

void placeRows(std::vector<PageItem>& items, const SetRows& set, qreal axis, qreal y)
{
    const qreal left = axis - set.column / 2;
    const qreal right = axis + set.column / 2;
    for (const auto& row : set.rows) {
        const auto words = textAt(row.lines, set.text, {left, y}, TextAlign::Left, set.lineStep);
        y += set.lineStep * std::max(0.0, qreal(row.lines.size()) - 1);
        const qreal textEnd = words.lines.empty() ? left : left + words.lines.back().width;
        if (!row.lines.isEmpty())
            items.push_back({{.kind = PageRole::Kind::ListItem}, words});
        if (!row.level.isEmpty()) {
            const auto level = textAt({row.level}, set.level, {right, y}, TextAlign::Right);
            items.push_back(leader(textEnd, right, level.lines.front().width, y));
            items.push_back({{.kind = PageRole::Kind::ListItem, .continues = true}, level});
        }
        y += set.rowStep;
    }
}

} // namespace core
