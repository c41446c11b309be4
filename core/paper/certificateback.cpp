// SPDX-License-Identifier: MIT
#include "core/paper/certificateback.h"

#include "core/paper/certificatefoot.h"
#include "core/paper/flowtable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct CertificateBack {
    Q_DECLARE_TR_FUNCTIONS(core::CertificateBack)
};

FlowTable rowsOf(const CertificateText& text, qreal width)
{
    const auto& theme = text.badge.theme;
    const TypeStyle line{TypeFace::Serif, 9.25, ink::Text, 0, text.language};
    const TypeStyle level{TypeFace::SerifItalic, 9.25, theme.deep, 0, text.language};
    const TypeStyle head{TypeFace::SerifBold, 9.25, ink::Text, 0, text.language};
    FlowTable table{{width * 0.78, width * 0.22}, {}, {}, theme.soft, ink::Hairline};
    table.header = {{{CertificateBack::tr("What was shown"), head, 13}},
        {{CertificateBack::tr("Level"), head, 13}}};
    for (const auto& row : text.rows)
        table.rows.push_back({{{row.line, line, 13}}, {{row.level, level, 13}}});
    return table;
}

} // namespace

void placeBackHead(PageFlow& flow, const CertificateText& text)
{
    const auto& theme = text.badge.theme;
    const TypeStyle title{TypeFace::Display, 18, theme.deep, 0, text.language};
    const TypeStyle fact{TypeFace::Serif, 9.25, ink::Muted, 0, text.language};
    flow.paragraph(text.title, {title, 23, 0, 0, {.kind = PageRole::Kind::Title}});
    QStringList facts{plainLine(text.teacher)};
    facts += certificateFacts(text);
    facts.removeAll(QString());
    flow.paragraph(facts.join(u" · "_s), {fact, 14});
    flow.advance(8);
    flow.rule(0.8, theme.deep);
    flow.advance(14);
}

std::vector<Page> certificateBack(const CertificateText& text, PaperSize size)
{
    PageFlow flow(landscape(size), CertificateBackMargins, text.language);
    placeBackHead(flow, text);
    placeTable(flow, rowsOf(text, flow.width()));
    return flow.finish([&text](Page& page, int number, int count) {
        if (count > 1)
            addFoot(
                page, plainLine(text.school), number, count, CertificateBackMargins, text.language);
    });
}

} // namespace core
