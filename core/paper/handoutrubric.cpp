// SPDX-License-Identifier: MIT
#include "core/paper/handoutrubric.h"

#include "core/paper/flowtable.h"

#include <QCoreApplication>

#include <algorithm>

namespace core {

namespace {

struct HandoutRubric {
    Q_DECLARE_TR_FUNCTIONS(core::HandoutRubric)
};

/// Type and measures get smaller the more levels stand side by side.
struct RubricSizes {
    qreal size;
    qreal leading;
    qreal titleShare; ///< Of the width, for the criterion's column.
};

RubricSizes sizesFor(qsizetype levels)
{
    if (levels <= 3)
        return {9, 12.5, 0.22};
    if (levels == 4)
        return {8.25, 11.5, 0.19};
    return {7.5, 10.5, 0.17};
}

FlowTable rubric(const HandoutText& text, qreal width)
{
    const auto& theme = text.badge.theme;
    const auto sizes = sizesFor(text.levels.size());
    const TypeStyle plain{TypeFace::Serif, sizes.size, ink::Text, 0, text.language};
    const TypeStyle bold{TypeFace::SerifBold, sizes.size, ink::Text, 0, text.language};
    const TypeStyle id{TypeFace::SerifBold, sizes.size, theme.deep, 0, text.language};
    FlowTable table;
    table.headerFill = theme.soft;
    table.line = ink::Hairline;
    const auto levels = text.levels.size();
    const qreal share = levels == 0 ? 1 : sizes.titleShare;
    table.widths.assign(
        std::size_t(levels) + 1, width * (1 - share) / qreal(std::max<qsizetype>(1, levels)));
    table.widths.front() = width * share;
    table.header.push_back({{HandoutRubric::tr("Criterion"), id, sizes.leading}});
    for (const auto& level : text.levels)
        table.header.push_back({{level, id, sizes.leading}});
    for (const auto& criterion : text.criteria) {
        std::vector<FlowCell> row;
        row.push_back({{criterion.id, id, sizes.leading}, {criterion.title, bold, sizes.leading}});
        for (qsizetype i = 0; i < text.levels.size(); ++i)
            row.push_back({{criterion.descriptors.value(i), plain, sizes.leading}});
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

void placeRubric(PageFlow& flow, const HandoutText& text, const TypeStyle& head)
{
    if (text.criteria.empty())
        return;
    flow.space(17);
    flow.need(120);
    flow.paragraph(HandoutRubric::tr("How your work is read"),
        {head, 17, 0, 0, {.kind = PageRole::Kind::Heading, .level = 1}});
    flow.advance(6);
    placeTable(flow, rubric(text, flow.width()));
}

} // namespace core
