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

namespace core {

namespace {

struct Modern {
    Q_DECLARE_TR_FUNCTIONS(core::ModernCertificate)
};

constexpr qreal Margin = 28.35; ///< 10 mm: what every printer prints
constexpr qreal BandWidth = 164;
constexpr qreal BandLeft = Margin + 22; ///< of what stands on the band
constexpr qreal BandMeasure = 120;
constexpr qreal Left = 236.35; ///< of the words
constexpr qreal SchoolAt = 37.9; ///< ascenders keep within the margin
constexpr qreal LevelColumn = 84;
constexpr qreal LeastClear = 40; ///< between the last row and the signature rules

/// One way to set the criteria.
struct Recipe {
    qreal size;
    qreal lineStep;
    qreal rowStep;
    int mostLines;
    bool takesTitles;
    bool isLong; ///< everything stands closer
};

constexpr Recipe Recipes[] = {
    {10, 18, 18, 1, false, false},
    {9.25, 13, 17, 2, false, true},
    {10, 18, 18, 1, true, false},
    {9.25, 13, 17, 2, true, true},
    {8.5, 11, 13.5, 2, true, true},
};

/// The words of the front, set.
struct Setting {
    SetLines school;
    SetLines name;
    SetLines title;
    Recipe recipe = Recipes[0];
    std::vector<QStringList> rows = {}; ///< none: they stand on the other side
    qreal indent = LevelColumn;

    qreal awards() const { return recipe.isLong ? 122 : 148; }
    qreal nameAt() const { return awards() + 0.72 * name.style.size + 16; }
    qreal kind() const { return nameAt() + name.drop() + 30; }
    qreal titleAt() const { return kind() + title.style.size + 8; }
    qreal head() const { return titleAt() + title.drop() + (recipe.isLong ? 45 : 42); }
    qreal rowsAt() const { return head() + (recipe.isLong ? 17 : 22); }
    qreal last() const
    {
        qreal y = rowsAt();
        for (const auto& lines : rows)
            y += recipe.lineStep * qreal(lines.size() - 1) + recipe.rowStep;
        return y - recipe.rowStep;
    }
};

TypeStyle sans(const CertificateText& text, qreal size, const QColor& color, bool isBold = false)
{
    return {isBold ? TypeFace::SansBold : TypeFace::Sans, size, color, 0, text.language};
}

qreal measureOf(PaperSize size)
{
    return size == PaperSize::A4 ? 549.5 : 499.7;
}

SetLines setName(const CertificateText& text, qreal width)
{
    constexpr qreal lineScale = 37.1 / 32;
    const auto name = plainLine(text.teacher);
    auto style = sans(text, 44, ink::Text, true);
    style.tracking = -0.01;
    QList<qreal> sizes;
    for (qreal size = 44; size >= 30; size -= 1)
        sizes.append(size);
    if (auto whole = oneLine(name, style, sizes, width); !whole.lines.isEmpty()) {
        whole.leading = whole.style.size * lineScale;
        return whole;
    }
    style.size = 32;
    return squeezed(name, style, width, lineScale, 2);
}

SetLines setTitle(const CertificateText& text, qreal width)
{
    const auto title = plainLine(text.title);
    auto style = sans(text, 22, text.badge.theme.deep);
    const auto lines = evenLines(title, style, width);
    if (!title.isEmpty() && lines.size() <= 2 && !isForced(lines, title, style, width))
        return {lines, style, 29};
    style.size = 17;
    return squeezed(title, style, width, 22.0 / 17, 3);
}

SetLines setSchool(const CertificateText& text, qreal width)
{
    return squeezed(plainLine(text.school), sans(text, 12, ink::Text, true), width, 16.0 / 12, 2);
}

Setting settingOf(const CertificateText& text, const QSizeF& sheet, qreal width)
{
    Setting set{setSchool(text, width), setName(text, width), setTitle(text, width)};
    const qreal limit = sheet.height() - 55.85 - LeastClear;
    for (const auto& recipe : Recipes) {
        if (text.rows.empty() || (recipe.takesTitles && !hasRowTitles(text)))
            continue;
        qreal widest = 0;
        for (const auto& row : text.rows)
            widest = std::max(
                widest, textWidth(plainLine(row.level), sans(text, recipe.size, ink::Text, true)));
        auto tried = set;
        tried.recipe = recipe;
        tried.indent = std::max(LevelColumn, widest + 14);
        const auto rows = brokenRows(text, sans(text, recipe.size, ink::Text),
            {width - tried.indent, recipe.mostLines, recipe.takesTitles, false});
        if (!rows)
            continue;
        tried.rows = *rows;
        if (tried.last() <= limit)
            return tried;
    }
    return set;
}

void placeWords(std::vector<PageItem>& items, const CertificateText& text, const Setting& set)
{
    const auto put = [&](const SetLines& lines, QPointF at, PageRole role) {
        if (!lines.lines.isEmpty())
            items.push_back(
                {role, textAt(lines.lines, lines.style, at, TextAlign::Left, lines.leading)});
    };
    const auto small = sans(text, 12, ink::Muted);
    const qreal hang = 0.04 * set.name.style.size; // so that the stem of the first letter stands
    put(set.school, {Left, SchoolAt}, {});
    put({{Modern::tr("awards to")}, small}, {Left, set.awards()}, {});
    put(set.name, {Left - hang, set.nameAt()}, {.kind = PageRole::Kind::Title});
    put({{kindOf(text)}, small}, {Left, set.kind()}, {});
    put(set.title, {Left, set.titleAt()}, {.kind = PageRole::Kind::Heading, .level = 1});
}

void placeCriteria(std::vector<PageItem>& items, const CertificateText& text, const Setting& set)
{
    if (text.rows.empty())
        return;
    const qreal size = set.recipe.isLong ? 9.25 : 10;
    if (set.rows.empty()) {
        items.push_back({{},
            textAt(
                {backNote()}, sans(text, size, ink::Muted), {Left, set.head()}, TextAlign::Left)});
        return;
    }
    items.push_back({{.kind = PageRole::Kind::Heading, .level = 2},
        textAt({Modern::tr("What was shown")}, sans(text, size, ink::Text, true),
            {Left, set.head()}, TextAlign::Left)});
    const auto words = sans(text, set.recipe.size, ink::Text);
    const auto level = sans(text, set.recipe.size, text.badge.theme.deep, true);
    qreal y = set.rowsAt();
    for (std::size_t i = 0; i < set.rows.size(); ++i) {
        const auto reached = plainLine(text.rows[i].level);
        if (!reached.isEmpty())
            items.push_back({{.kind = PageRole::Kind::ListItem},
                textAt({reached}, level, {Left, y}, TextAlign::Left)});
        items.push_back({{.kind = PageRole::Kind::ListItem, .continues = !reached.isEmpty()},
            textAt(
                set.rows[i], words, {Left + set.indent, y}, TextAlign::Left, set.recipe.lineStep)});
        y += set.recipe.lineStep * qreal(set.rows[i].size() - 1) + set.recipe.rowStep;
    }
}

/// What a fact is called, and what it says.
using Fact = std::pair<QString, QString>;

QList<Fact> factsOf(const CertificateText& text)
{
    QList<Fact> facts;
    if (text.awardedOn.isValid())
        facts.append({Modern::tr("Awarded"), paperDate(text.awardedOn, text.language)});
    if (text.hours && *text.hours > 0)
        facts.append({Modern::tr("Professional learning"), hoursWords(*text.hours, text.language)});
    if (text.validThrough && text.validThrough->isValid())
        facts.append({Modern::tr("Valid through"), paperLimit(*text.validThrough, text.language)});
    if (const auto id = plainLine(text.awardId); !id.isEmpty())
        facts.append({Modern::tr("Award"), id});
    return facts;
}

void placeBand(std::vector<PageItem>& items, const CertificateText& text, const QSizeF& sheet)
{
    const auto& theme = text.badge.theme;
    QPainterPath band;
    band.addRect(QRectF(Margin, Margin, BandWidth, sheet.height() - 2 * Margin));
    items.push_back({{.kind = PageRole::Kind::Artifact}, PageDrawing{{{band, theme.deep}}}});
}

void placeFactsOnBand(
    std::vector<PageItem>& items, const CertificateText& text, const QSizeF& sheet)
{
    constexpr qreal step = 34;
    const auto& theme = text.badge.theme;
    qreal y = sheet.height() - 270.4;
    for (const auto& [name, value] : factsOf(text)) {
        const auto style = shrunk(sans(text, 10.5, Qt::white, true), {value}, BandMeasure);
        items.push_back({{},
            textAt({name}, shrunk(sans(text, 8, theme.soft), {name}, BandMeasure),
                {BandLeft, y - 12.5}, TextAlign::Left)});
        items.push_back({{},
            textAt(brokenLines(value, style, BandMeasure), style, {BandLeft, y}, TextAlign::Left,
                style.size * 1.2)});
        y += step;
    }
}

void placeCodeOnBand(std::vector<PageItem>& items, const CertificateText& text, const QSizeF& sheet)
{
    constexpr qreal tile = 78;
    constexpr qreal code = 68;
    const QPointF corner(BandLeft, sheet.height() - 128.4);
    const qreal inset = (tile - code) / 2;
    auto item = certificateCode(text, {corner + QPointF(inset, inset), QSizeF(code, code)});
    if (!item)
        return;
    QPainterPath white;
    white.addRect({corner, QSizeF(tile, tile)});
    items.push_back({{},
        textAt({Modern::tr("Check this badge")}, sans(text, 9, Qt::white, true),
            {BandLeft, sheet.height() - 138.4}, TextAlign::Left)});
    items.push_back(
        {{.kind = PageRole::Kind::Artifact}, PageDrawing{{{white, QColor(Qt::white)}}}});
    items.push_back(*std::move(item));
}

PageItem sealItem(const CertificateText& text)
{
    PageItem seal{{.kind = PageRole::Kind::Figure},
        placed(badgeDrawing(text.badge), {BandLeft, 49.85}, BandMeasure)};
    seal.alt = sealAlt(text);
    return seal;
}

SignerPlaces signerPlaces(const CertificateText& text, const QSizeF& sheet)
{
    constexpr qreal width = 200;
    constexpr qreal gap = 24;
    SignerPlaces places{.lefts = {},
        .width = width,
        .foot = sheet.height() - 30.85,
        .name = sans(text, 9, ink::Text, true),
        .role = sans(text, 8.5, ink::Muted)};
    for (std::size_t i = 0; i < signersOnFront(text); ++i)
        places.lefts.push_back(Left + (width + gap) * qreal(i));
    return places;
}

} // namespace

CertificateFront modernFront(const CertificateText& text, PaperSize size)
{
    const auto sheet = landscape(size);
    const auto set = settingOf(text, sheet, measureOf(size));
    CertificateFront front{{sheet, {}}, !text.rows.empty() && set.rows.empty()};
    if (!front.hasBack)
        front.hasBack = !set.rows.empty() && set.recipe.takesTitles;
    auto& items = front.page.items;
    placeBand(items, text, sheet);
    placeWords(items, text, set);
    placeCriteria(items, text, set);
    items.push_back(sealItem(text));
    placeFactsOnBand(items, text, sheet);
    placeCodeOnBand(items, text, sheet);
    placeSigners(items, text, signerPlaces(text, sheet));
    if (QLocale(text.language).textDirection() == Qt::RightToLeft)
        mirror(items, sheet.width() / 2);
    return front;
}

} // namespace core
