// SPDX-License-Identifier: MIT
#include "core/paper/pageflow.h"

#include "core/paper/badgetheme.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace core {

namespace {

struct PageFoot {
    Q_DECLARE_TR_FUNCTIONS(core::PageFoot)
};

/// At most two lines. The foot only repeats what the page says, so that it may be cut.
QStringList footLines(const QString& text, const TypeStyle& style, qreal width)
{
    QStringList lines = brokenLines(plainLine(text), style, width);
    if (lines.size() <= 2)
        return lines;
    lines = lines.mid(0, 2);
    do
        lines.last().chop(1);
    while (!lines.last().isEmpty() && textWidth(lines.last() + u'…', style) > width);
    lines.last() += u'…';
    return lines;
}

} // namespace

PageFlow::PageFlow(QSizeF page, QMarginsF margins, const QString& language, qreal spacing)
    : m_size(page)
    , m_margins(margins)
    , m_language(language)
    , m_spacing(spacing)
    , m_y(margins.top())
{
    m_pages.push_back({page, {}});
}

std::vector<Page> setClosely(const std::function<std::vector<Page>(qreal)>& set)
{
    auto pages = set(1);
    for (const qreal spacing : {0.9, 0.8, 0.7, 0.6}) {
        if (pages.size() < 2)
            break;
        auto tighter = set(spacing);
        if (tighter.size() < pages.size())
            return tighter;
    }
    return pages;
}

QStringList flowLines(const QString& text, const TypeStyle& style, qreal width)
{
    return evenLines(text, style, width, 0.15, 0.9);
}

bool PageFlow::isAtTop() const
{
    return m_y <= m_margins.top() + 0.01;
}

void PageFlow::space(qreal points)
{
    if (!isAtTop())
        m_y += points * m_spacing;
}

qreal PageFlow::leading(qreal designed) const
{
    return designed * (1 - (1 - m_spacing) / 6);
}

void PageFlow::need(qreal points)
{
    if (room() < points && !isAtTop())
        breakPage();
}

void PageFlow::breakPage()
{
    m_pages.push_back({m_size, {}});
    m_y = m_margins.top();
}

void PageFlow::put(PageItem item)
{
    m_pages.back().items.push_back(std::move(item));
}

qreal PageFlow::baseline(qreal top, const TypeStyle& type, qreal leading)
{
    return top + leading / 2 + 0.36 * type.size;
}

void PageFlow::paragraph(const QString& text, const FlowStyle& style)
{
    const QString plain = plainLine(text);
    if (plain.isEmpty())
        return;
    const qreal measure = width() - style.indent - style.rightIndent;
    QStringList lines = flowLines(plain, style.type, measure);
    PageRole role = style.role;
    const qreal step = leading(style.leading);
    while (!lines.isEmpty()) {
        qsizetype fits = qsizetype((room() + 0.01) / step);
        if (fits < lines.size()) {
            fits = std::min(fits, lines.size() - 2);
            if (fits < 2 && !isAtTop()) {
                breakPage();
                continue;
            }
            fits = std::max<qsizetype>(1, fits);
        }
        const auto part = lines.mid(0, fits);
        const QPointF anchor(left() + style.indent, baseline(m_y, style.type, step));
        put({role, textAt(part, style.type, anchor, TextAlign::Left, step)});
        m_y += step * qreal(part.size());
        lines = lines.mid(part.size());
        role.continues = true;
        if (!lines.isEmpty())
            breakPage();
    }
}

qreal PageFlow::heightOf(const QString& text, const FlowStyle& style) const
{
    qsizetype lines = 0;
    for (const auto& part : paragraphsOf(text))
        lines += flowLines(part, style.type, width() - style.indent - style.rightIndent).size();
    return leading(style.leading) * qreal(lines);
}

void PageFlow::paragraphs(const QString& text, const FlowStyle& style, qreal between)
{
    bool isFirst = true;
    for (const auto& part : paragraphsOf(text)) {
        if (!isFirst)
            space(between);
        isFirst = false;
        paragraph(part, style);
    }
}

void PageFlow::listItem(
    const QString& mark, const QString& text, const FlowStyle& style, qreal hang)
{
    if (plainLine(text).isEmpty())
        return;
    need(style.leading * 2);
    FlowStyle item = style;
    item.role.kind = PageRole::Kind::ListItem;
    TypeStyle sign = style.type;
    sign.color = ink::Muted;
    if (!mark.isEmpty())
        put({item.role,
            textAt({mark}, sign,
                {left() + style.indent, baseline(m_y, style.type, leading(style.leading))},
                TextAlign::Left)});
    item.role.continues = !mark.isEmpty();
    item.indent += hang;
    paragraph(text, item);
}

void PageFlow::rule(qreal width, const QColor& color)
{
    QPainterPath path;
    path.moveTo(left(), m_y);
    path.lineTo(left() + this->width(), m_y);
    put({{.kind = PageRole::Kind::Artifact},
        PageDrawing{{{path, Qt::NoBrush, QPen(color, width)}}}});
}

std::vector<Page> PageFlow::finish(const std::function<void(Page&, int, int)>& foot)
{
    const int count = int(m_pages.size());
    for (int i = 0; i < count; ++i) {
        foot(m_pages[std::size_t(i)], i + 1, count);
        if (QLocale(m_language).textDirection() == Qt::RightToLeft)
            mirror(m_pages[std::size_t(i)].items, m_size.width() / 2);
    }
    return std::move(m_pages);
}

void addFoot(Page& page, const QString& text, int number, int count, const QMarginsF& margins,
    const QString& language)
{
    const TypeStyle style{TypeFace::Serif, 8, ink::Muted, 0, language};
    const PageRole role{.kind = PageRole::Kind::Artifact};
    const qreal y = page.size.height() - margins.bottom() + 22;
    const qreal right = page.size.width() - margins.right();
    const QString numbered = PageFoot::tr("%1 of %2").arg(number).arg(count);
    const auto end = textAt({numbered}, style, {right, y}, TextAlign::Right);
    const qreal measure = right - margins.left() - end.lines.front().width - 24;
    QPainterPath line;
    line.moveTo(margins.left(), y - 12);
    line.lineTo(right, y - 12);
    page.items.push_back({role, PageDrawing{{{line, Qt::NoBrush, QPen(ink::Hairline, 0.35)}}}});
    const QStringList lines = footLines(text, style, measure);
    if (!lines.isEmpty())
        page.items.push_back(
            {role, textAt(lines, style, {margins.left(), y}, TextAlign::Left, 9.5)});
    page.items.push_back({role, end});
}

} // namespace core
