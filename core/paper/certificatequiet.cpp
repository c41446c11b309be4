// SPDX-License-Identifier: MIT
#include "core/paper/certificatecodes.h"
#include "core/paper/certificatefit.h"
#include "core/paper/certificatefoot.h"
#include "core/paper/certificatefronts.h"
#include "core/paper/certificaterows.h"
#include "core/paper/paperdate.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Quiet {
    Q_DECLARE_TR_FUNCTIONS(core::QuietCertificate)
};

constexpr qreal Margin = 57; ///< 20 mm
constexpr qreal SealSide = 68;
constexpr qreal CodeSide = 62;
constexpr qreal LeastClear = 38; ///< between the last row and the signature rules

/// One way to set the criteria.
struct Recipe {
    qreal size;
    qreal lineStep;
    qreal rowStep;
    int mostLines;
    bool takesTitles;
    bool isClose; ///< everything above stands closer
};

constexpr Recipe Recipes[] = {
    {10, 18, 18, 1, false, false},
    {9, 12.5, 17.5, 2, false, true},
    {10, 18, 18, 1, true, false},
    {9, 12.5, 17.5, 2, true, true},
    {8.25, 11, 13, 2, true, true},
};
constexpr qreal RowMeasure = 440;

/// The words of the front, set.
struct Setting {
    SetLines school;
    SetLines name;
    SetLines title;
    Recipe recipe = Recipes[0];
    std::vector<QStringList> rows = {}; ///< none: they stand on the other side

    qreal gap(qreal usual, qreal close) const { return recipe.isClose ? close : usual; }
    qreal schoolAt() const { return 151 - school.drop() / 2; }
    qreal awards() const { return schoolAt() + school.drop() + gap(34, 23); }
    qreal nameAt() const { return awards() + 0.75 * name.style.size + gap(23.2, 12); }
    qreal kind() const { return nameAt() + name.drop() + gap(28.4, 24); }
    qreal titleAt() const { return kind() + title.style.size + gap(15.4, 5); }
    qreal rule() const { return titleAt() + title.drop() + gap(26, 24); }
    qreal rowsAt() const { return rule() + gap(32, 19); }
    qreal last() const
    {
        qreal y = rowsAt();
        for (const auto& lines : rows)
            y += recipe.lineStep * qreal(lines.size() - 1) + recipe.rowStep;
        return y - recipe.rowStep;
    }
};

TypeStyle serif(const CertificateText& text, qreal size, const QColor& color = ink::Text)
{
    return {TypeFace::Serif, size, color, 0, text.language};
}

TypeStyle italic(const CertificateText& text, qreal size, const QColor& color)
{
    return {TypeFace::SerifItalic, size, color, 0, text.language};
}

SetLines setSchool(const CertificateText& text)
{
    auto style = serif(text, 10);
    style.tracking = 0.03;
    const auto school = plainLine(text.school);
    const auto whole = oneLine(school, style, {10, 9}, 580);
    return whole.lines.isEmpty() ? squeezed(school, style, 580, 1.4, 2) : whole;
}

SetLines setName(const CertificateText& text)
{
    const auto name = plainLine(text.teacher);
    TypeStyle style{TypeFace::Display, 36, ink::Text, 0, text.language};
    QList<qreal> sizes;
    for (qreal size = 36; size >= 22; size -= 1)
        sizes.append(size);
    if (const auto whole = oneLine(name, style, sizes, 580); !whole.lines.isEmpty())
        return whole;
    style.size = 24;
    return squeezed(name, style, 580, 29.0 / 24, 2);
}

SetLines setTitle(const CertificateText& text)
{
    constexpr qreal width = 510;
    const auto title = plainLine(text.title);
    auto style = italic(text, 20, text.badge.theme.deep);
    for (const qreal size : {20.0, 18.0, 16.0, 15.0}) {
        style.size = size;
        const auto lines = balancedLines(title, style, width);
        if (!title.isEmpty() && lines.size() <= 2 && !isForced(lines, title, style, width))
            return {lines, style, size * 1.4};
    }
    return squeezed(title, style, width, 1.4, 3);
}

QString levelWords(const CertificateRow& row, const QString& language)
{
    const auto level = plainLine(row.level);
    return level.isEmpty() ? QString() : u" · "_s + QLocale(language).toLower(level);
}

/// Room is kept for the level behind the last line of each criterion.
qreal widestLevel(const CertificateText& text, const TypeStyle& style)
{
    qreal widest = 0;
    for (const auto& row : text.rows)
        widest = std::max(widest, textWidth(levelWords(row, text.language), style));
    return widest;
}

Setting settingOf(const CertificateText& text, qreal limit)
{
    const Setting set{setSchool(text), setName(text), setTitle(text)};
    for (const auto& recipe : Recipes) {
        if (text.rows.empty() || (recipe.takesTitles && !hasRowTitles(text)))
            continue;
        const qreal levels = widestLevel(text, italic(text, recipe.size, ink::Text));
        const auto rows = brokenRows(text, serif(text, recipe.size),
            {std::max(RowMeasure - levels, RowMeasure / 2), recipe.mostLines, recipe.takesTitles,
                true});
        if (!rows)
            continue;
        auto tried = set;
        tried.recipe = recipe;
        tried.rows = *rows;
        if (tried.last() <= limit)
            return tried;
    }
    return set;
}

void placeHead(
    std::vector<PageItem>& items, const CertificateText& text, const Setting& set, qreal axis)
{
    const auto put = [&](const SetLines& lines, qreal y, PageRole role) {
        if (!lines.lines.isEmpty())
            items.push_back({role,
                textAt(lines.lines, lines.style, {axis, y}, TextAlign::Centre, lines.leading)});
    };
    const auto small = italic(text, 10, ink::Muted);
    put(set.school, set.schoolAt(), {});
    put({{Quiet::tr("awards to")}, small}, set.awards(), {});
    put(set.name, set.nameAt(), {.kind = PageRole::Kind::Title});
    put({{kindOf(text)}, small}, set.kind(), {});
    put(set.title, set.titleAt(), {.kind = PageRole::Kind::Heading, .level = 1});
}

/// One criterion, centred, with its level behind the last line.
void placeRow(std::vector<PageItem>& items, const CertificateText& text, const Recipe& recipe,
    std::size_t row, const QStringList& lines, QPointF middle)
{
    const auto words = serif(text, recipe.size);
    const auto green = italic(text, recipe.size, text.badge.theme.deep);
    const auto level = levelWords(text.rows[row], text.language);
    if (lines.size() > 1)
        items.push_back({{.kind = PageRole::Kind::ListItem},
            textAt(lines.mid(0, lines.size() - 1), words, middle, TextAlign::Centre,
                recipe.lineStep)});
    const auto last = lines.isEmpty() ? QString() : lines.last();
    const qreal y = middle.y() + recipe.lineStep * qreal(std::max<qsizetype>(0, lines.size() - 1));
    const qreal whole = textWidth(last, words) + textWidth(level, green);
    const qreal left = middle.x() - whole / 2;
    if (!last.isEmpty())
        items.push_back({{.kind = PageRole::Kind::ListItem, .continues = lines.size() > 1},
            textAt({last}, words, {left, y}, TextAlign::Left)});
    if (!level.isEmpty())
        items.push_back({{.kind = PageRole::Kind::ListItem, .continues = !last.isEmpty()},
            textAt({level}, green, {left + whole, y}, TextAlign::Right)});
}

void placeCriteria(
    std::vector<PageItem>& items, const CertificateText& text, const Setting& set, qreal axis)
{
    if (text.rows.empty())
        return;
    items.push_back(ruleItem({axis - 24, set.rule()}, 48, 0.35, ink::Muted));
    if (set.rows.empty()) {
        items.push_back({{},
            textAt({backNote()}, italic(text, 10, ink::Muted), {axis, set.rowsAt()},
                TextAlign::Centre)});
        return;
    }
    qreal y = set.rowsAt();
    for (std::size_t i = 0; i < set.rows.size(); ++i) {
        placeRow(items, text, set.recipe, i, set.rows[i], {axis, y});
        y += set.recipe.lineStep * qreal(set.rows[i].size() - 1) + set.recipe.rowStep;
    }
}

QStringList factLines(const CertificateText& text)
{
    QStringList lines;
    if (text.awardedOn.isValid())
        lines.append(paperDate(text.awardedOn, text.language));
    const bool hasHours = text.hours && *text.hours > 0;
    const bool hasEnd = text.validThrough && text.validThrough->isValid();
    const auto end = hasEnd ? paperLimit(*text.validThrough, text.language) : QString();
    if (hasHours && hasEnd)
        lines.append(
            Quiet::tr("%1, valid through %2").arg(hoursWords(*text.hours, text.language), end));
    else if (hasHours)
        lines.append(hoursWords(*text.hours, text.language));
    else if (hasEnd)
        lines.append(Quiet::tr("valid through %1").arg(end));
    if (const auto id = plainLine(text.awardId); !id.isEmpty())
        lines.append(Quiet::tr("Award %1").arg(id));
    return lines;
}

void placeFoot(
    std::vector<PageItem>& items, const CertificateText& text, const QSizeF& sheet, qreal foot)
{
    const auto lines = factLines(text);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isId = i + 1 == lines.size() && !plainLine(text.awardId).isEmpty();
        const auto style
            = shrunk(serif(text, 8, isId ? ink::Muted : ink::Text), {lines.at(i)}, 220);
        items.push_back({{},
            textAt({lines.at(i)}, style, {Margin, foot - 12 * qreal(lines.size() - 1 - i)},
                TextAlign::Left)});
    }
    const QRectF box(sheet.width() - Margin - CodeSide, foot - CodeSide, CodeSide, CodeSide);
    if (auto code = certificateCode(text, box)) {
        items.push_back({{},
            textAt({Quiet::tr("Check this badge")}, serif(text, 8), {box.left() - 9, foot},
                TextAlign::Right)});
        items.push_back(*std::move(code));
    }
}

SignerPlaces signerPlaces(const CertificateText& text, qreal axis, qreal foot)
{
    constexpr qreal gap = 20;
    const auto count = signersOnFront(text);
    SignerPlaces places{.lefts = {},
        .width = count == 1 ? 150.0 : 140.0,
        .foot = foot,
        .name = serif(text, 8.5),
        .role = italic(text, 8, ink::Muted),
        .align = TextAlign::Centre};
    const qreal whole = places.width * qreal(count) + gap * (qreal(count) - 1);
    for (std::size_t i = 0; i < count; ++i)
        places.lefts.push_back(axis - whole / 2 + (places.width + gap) * qreal(i));
    return places;
}

} // namespace

CertificateFront quietFront(const CertificateText& text, PaperSize size)
{
    const auto sheet = landscape(size);
    const qreal axis = sheet.width() / 2;
    const qreal foot = sheet.height() - Margin;
    const auto set = settingOf(text, foot - 25 - LeastClear);
    CertificateFront front{{sheet, {}}, !text.rows.empty() && set.rows.empty()};
    if (!front.hasBack)
        front.hasBack = !set.rows.empty() && set.recipe.takesTitles;
    auto& items = front.page.items;
    placeHead(items, text, set, axis);
    placeCriteria(items, text, set, axis);
    placeFoot(items, text, sheet, foot);
    placeSigners(items, text, signerPlaces(text, axis, foot));
    if (QLocale(text.language).textDirection() == Qt::RightToLeft)
        mirror(items, axis);
    PageItem seal{{.kind = PageRole::Kind::Figure},
        placed(smallBadgeDrawing(text.badge), {axis - SealSide / 2, Margin}, SealSide)};
    seal.alt = sealAlt(text);
    items.push_back(std::move(seal));
    return front;
}

} // namespace core
