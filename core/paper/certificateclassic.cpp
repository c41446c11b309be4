// SPDX-License-Identifier: MIT
#include "core/paper/certificatefronts.h"

#include "core/paper/certificatefoot.h"
#include "core/paper/certificateframe.h"
#include "core/paper/certificatehead.h"
#include "core/paper/certificaterows.h"
#include "core/paper/certificateseal.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <iterator>

namespace core {

namespace {

struct Classic {
    Q_DECLARE_TR_FUNCTIONS(core::Certificate)
};

constexpr qreal SchoolBaseline = 96;
constexpr qreal LeastClear = 14; ///< Between the last row and the rosette.
constexpr qreal WantedClear = 30;
constexpr qreal MostGap = 9; ///< Slack given to one of the five gaps.
constexpr qreal HalfLozenge = 3;

/// The baselines of the upper block.
struct Heights {
    qreal school = 0;
    qreal awards = 0;
    qreal name = 0;
    qreal kind = 0;
    qreal title = 0;
    qreal divider = 0;
    qreal rows = 0;
    qreal last = 0; ///< The lowest baseline.
};

/// Everything that was decided before a line is placed.
struct Plan {
    CertificateHead head;
    SetRows rows;
    bool hasRows = false; ///< On the front.
    bool hasBack = false; ///< The other side carries the sentences.
};

Heights heightsOf(const Plan& plan, qreal gap)
{
    const auto& head = plan.head;
    const qreal close = plan.rows.isCompact ? 1 : 0;
    Heights y;
    y.school = SchoolBaseline - head.school.drop() / 2;
    y.awards = y.school + head.school.drop() + 26 + gap;
    y.name = y.awards + 0.75 * head.name.style.size + 16 + gap;
    y.kind = y.name + head.name.drop() + 26 + gap;
    y.title = y.kind + head.title.style.size + 8 + 0.8 * gap;
    y.divider = y.title + head.title.drop() + 17 - close + 0.8 * gap;
    y.rows = y.divider + 20 - close + 0.6 * gap;
    y.last = plan.hasRows ? y.rows + plan.rows.drop()
        : plan.hasBack    ? y.rows
                          : y.title + head.title.drop();
    return y;
}

/// Slack above the seal goes to the gaps; what is left moves the block down by half.
Heights spread(const Plan& plan, const CertificateSheet& sheet)
{
    const qreal slack = sheet.sealTop - heightsOf(plan, 0).last - WantedClear;
    const qreal gap = std::clamp(slack / 5, 0.0, MostGap);
    Heights y = heightsOf(plan, gap);
    const qreal down = std::max(0.0, (slack - 5 * gap) / 2);
    for (qreal* height :
        {&y.school, &y.awards, &y.name, &y.kind, &y.title, &y.divider, &y.rows, &y.last})
        *height += down;
    return y;
}

/// The first setting that keeps clear of the seal: whole lines, then a smaller title, then
/// titles and smaller type. Without one the front carries no criteria.
Plan planned(const CertificateText& text, const CertificateSheet& sheet)
{
    Plan plan{setHead(text, sheet, false), {}, false, !text.rows.empty()};
    if (text.rows.empty())
        return plan;
    const auto tight = setHead(text, sheet, true);
    for (const auto& rows : settingsOf(text)) {
        for (const auto& head : {plan.head, tight}) {
            const Plan tried{head, rows, true, rows.takesTitles};
            if (heightsOf(tried, 0).last <= sheet.sealTop - LeastClear)
                return tried;
        }
    }
    return plan;
}

PageItem divider(qreal axis, qreal y, const QColor& color)
{
    QPainterPath rules;
    rules.moveTo(axis - 74, y);
    rules.lineTo(axis - 8, y);
    rules.moveTo(axis + 8, y);
    rules.lineTo(axis + 74, y);
    QPainterPath lozenge;
    lozenge.addPolygon(QPolygonF({{axis, y - HalfLozenge}, {axis + HalfLozenge, y},
        {axis, y + HalfLozenge}, {axis - HalfLozenge, y}}));
    lozenge.closeSubpath();
    return {{.kind = PageRole::Kind::Artifact},
        PageDrawing{{{rules, Qt::NoBrush, QPen(color, 0.5)}, {lozenge, color}}}};
}

void placeHead(std::vector<PageItem>& items, const CertificateText& text, const Plan& plan,
    const Heights& y, qreal axis)
{
    const auto put = [&](const SetLines& set, qreal height, PageRole role) {
        if (!set.lines.isEmpty())
            items.push_back({role,
                textAt(set.lines, set.style, {axis, height}, TextAlign::Centre, set.leading)});
    };
    const TypeStyle small{TypeFace::SerifItalic, 13, ink::Muted, 0, text.language};
    const PageRole paragraph;
    put(plan.head.school, y.school, paragraph);
    put({{Classic::tr("awards to")}, small}, y.awards, paragraph);
    put(plan.head.name, y.name, {.kind = PageRole::Kind::Title});
    put({{kindOf(text)}, small}, y.kind, paragraph);
    put(plan.head.title, y.title, {.kind = PageRole::Kind::Heading, .level = 1});
}

PageItem noteItem(const CertificateText& text, QPointF middle)
{
    const TypeStyle style{TypeFace::SerifItalic, 10.5, ink::Muted, 0, text.language};
    return {{}, textAt({backNote()}, style, middle, TextAlign::Centre)};
}

} // namespace

CertificateFront classicFront(const CertificateText& text, PaperSize size)
{
    const CertificateSheet sheet(size);
    const auto& theme = text.badge.theme;
    const Plan plan = planned(text, sheet);
    const Heights y = spread(plan, sheet);

    std::vector<PageItem> items;
    placeHead(items, text, plan, y, sheet.axis);
    if (!text.rows.empty())
        items.push_back(divider(sheet.axis, y.divider, theme.deep));
    if (plan.hasRows)
        placeRows(items, plan.rows, sheet.axis, y.rows);
    if (plan.hasBack && !plan.hasRows)
        items.push_back(noteItem(text, {sheet.axis, y.rows}));
    placeFacts(items, text, sheet);
    placeCheck(items, text, sheet);
    placeSigners(items, text, classicSigners(text, sheet));
    if (QLocale(text.language).textDirection() == Qt::RightToLeft)
        mirror(items, sheet.axis);

    CertificateFront front{{sheet.size, {certificateFrame(sheet.size, theme)}}, plan.hasBack};
    front.page.items.insert(front.page.items.end(), std::make_move_iterator(items.begin()),
        std::make_move_iterator(items.end()));
    front.page.items.push_back(
        certificateSeal({sheet.axis, sheet.sealCentre}, text.badge, sealAlt(text)));
    return front;
}

} // namespace core
