// SPDX-License-Identifier: MIT
#include "core/paper/portfolio.h"

#include "core/paper/pageflow.h"
#include "core/paper/paperdate.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr QMarginsF Margins(58, 50, 58, 62);
constexpr qreal MastBadge = 96;
constexpr qreal LevelShare = 0.24; ///< Of the column's width.
constexpr qreal Gap = 14;

/// Sets one portfolio; `scale` makes its type smaller, so that it stays on one page.
class PortfolioSetter {
    Q_DECLARE_TR_FUNCTIONS(core::PortfolioSetter)

public:
    PortfolioSetter(const PortfolioText& text, PaperSize size, qreal scale, qreal spacing)
        : m_text(text)
        , m_award(text.award)
        , m_theme(text.award.badge.theme)
        , m_scale(scale)
        , m_flow(portrait(size), Margins, text.award.language, spacing)
    {
    }

    std::vector<Page> set()
    {
        masthead();
        m_flow.paragraphs(
            m_text.competency, {style(TypeFace::SerifItalic, 11.25, ink::Text), 17}, 6);
        levels();
        evidence();
        words();
        proof();
        QStringList foot{plainLine(m_award.teacher), plainLine(m_award.title)};
        foot.removeAll(QString());
        return m_flow.finish([this, &foot](Page& page, int number, int count) {
            addFoot(page, foot.join(u"  ·  "_s), number, count, Margins, m_award.language);
        });
    }

private:
    TypeStyle style(TypeFace face, qreal size, const QColor& color, qreal tracking = 0) const
    {
        return {face, size * m_scale, color, tracking, m_award.language};
    }

    FlowStyle body() const { return {style(TypeFace::Serif, 10.25, ink::Text), 15 * m_scale}; }
    FlowStyle note() const { return {style(TypeFace::Serif, 9.25, ink::Muted), 13 * m_scale}; }

    void head(const QString& words)
    {
        m_flow.space(16);
        m_flow.need(56);
        m_flow.paragraph(words,
            {style(TypeFace::SerifBold, 12.5, m_theme.deep), 17 * m_scale, 0, 0,
                {.kind = PageRole::Kind::Heading, .level = 1}});
        m_flow.advance(4);
    }

    QString dates() const
    {
        const auto& language = m_award.language;
        const auto from = tr("Awarded on %1").arg(paperDate(m_award.awardedOn, language));
        if (!m_award.validThrough)
            return from;
        return tr("%1  ·  valid through %2").arg(from, paperLimit(*m_award.validThrough, language));
    }

    QString hours() const
    {
        if (!m_award.hours || *m_award.hours <= 0)
            return {};
        const double hours = *m_award.hours;
        const auto number
            = QLocale(m_award.language).toString(hours, 'f', hours == qRound(hours) ? 0 : 1);
        return hours == 1 ? tr("1 hour of professional learning")
                          : tr("%1 hours of professional learning").arg(number);
    }

    void masthead()
    {
        const qreal top = m_flow.y();
        const QPointF corner(m_flow.left() + m_flow.width() - MastBadge, top - 4);
        m_flow.put({{.kind = PageRole::Kind::Figure},
            placed(smallBadgeDrawing(m_award.badge), corner, MastBadge), {},
            tr("The badge “%1”").arg(plainLine(m_award.title))});
        const qreal beside = MastBadge + 20;
        m_flow.paragraph(capitals(m_award.school, m_award.language),
            {style(TypeFace::SerifBold, 8.5, ink::Muted, 0.14), 13, 0, beside});
        m_flow.advance(6);
        m_flow.paragraph(
            m_award.teacher, {style(TypeFace::SerifBold, 13, m_theme.deep), 18, 0, beside});
        m_flow.advance(2);
        m_flow.paragraph(m_award.title,
            {style(TypeFace::Display, 25, ink::Text), 31 * m_scale, 0, beside,
                {.kind = PageRole::Kind::Title}});
        m_flow.advance(3);
        for (const auto& line : {dates(), hours()})
            m_flow.paragraph(line, {style(TypeFace::Serif, 9.25, ink::Muted), 14, 0, beside});
        m_flow.advance(std::max(10.0, top + MastBadge + 4 - m_flow.y()));
        m_flow.rule(0.8, m_theme.deep);
        m_flow.advance(14);
    }

    /// What was shown on the left, the level that it reached on the right.
    void levels()
    {
        if (m_award.rows.empty())
            return;
        head(tr("What was shown"));
        const qreal levelWidth = m_flow.width() * LevelShare;
        int number = 0;
        for (const auto& row : m_award.rows) {
            const auto lines
                = brokenLines(plainLine(row.line), body().type, m_flow.width() - levelWidth - Gap);
            const auto level = brokenLines(plainLine(row.level), levelStyle(), levelWidth);
            const qreal leading = m_flow.leading(body().leading);
            const qreal height = leading * qreal(std::max(lines.size(), level.size()));
            m_flow.need(height + 7);
            m_flow.advance(3);
            put(lines, body().type, m_flow.left(), TextAlign::Left, {++number, 0});
            put(level, levelStyle(), m_flow.left() + m_flow.width(), TextAlign::Right, {number, 1});
            m_flow.advance(height + 3);
            m_flow.rule(0.5, ink::Warm);
        }
    }

    TypeStyle levelStyle() const { return style(TypeFace::SerifBold, 10, m_theme.deep); }

    struct Cell {
        int row;
        int column;
    };

    void put(const QStringList& lines, const TypeStyle& type, qreal x, TextAlign align, Cell cell)
    {
        if (lines.isEmpty())
            return;
        const qreal leading = m_flow.leading(body().leading);
        const QPointF anchor(x, PageFlow::baseline(m_flow.y(), body().type, leading));
        m_flow.put({{.kind = PageRole::Kind::TableCell,
                        .table = 1,
                        .row = cell.row,
                        .column = cell.column},
            textAt(lines, type, anchor, align, leading)});
    }

    void evidence()
    {
        if (m_text.evidence.isEmpty())
            return;
        head(tr("What it rests on"));
        for (const auto& piece : m_text.evidence) {
            const auto kind = plainLine(piece.kind);
            const auto title = plainLine(piece.title);
            m_flow.listItem(
                u"–"_s, kind.isEmpty() ? title : tr("%1 (%2)").arg(title, kind), body(), 14);
            auto shown = note();
            shown.indent = 14;
            shown.role = {.kind = PageRole::Kind::ListItem, .continues = true};
            m_flow.paragraphs(piece.shown, shown, 2);
            m_flow.space(4);
        }
    }

    void words()
    {
        if (m_text.words.isEmpty())
            return;
        head(tr("What the reviewers said"));
        for (const auto& said : m_text.words) {
            const qreal top = m_flow.y();
            auto quote = body();
            quote.type = style(TypeFace::SerifItalic, 10.25, ink::Text);
            quote.indent = 14;
            m_flow.paragraphs(said, quote, 4);
            if (m_flow.y() > top) // else it went on to the next page
                bar(top, m_flow.y());
            m_flow.space(7);
        }
    }

    void bar(qreal top, qreal bottom)
    {
        QPainterPath path;
        path.addRect(m_flow.left(), top + 2, 1.4, bottom - top - 3);
        m_flow.put({{.kind = PageRole::Kind::Artifact}, PageDrawing{{{path, m_theme.deep}}}});
    }

    void proof()
    {
        m_flow.space(16);
        m_flow.need(48);
        m_flow.rule(0.35, ink::Hairline);
        m_flow.space(7);
        m_flow.paragraph(
            tr("Award %1. The badge is signed by the school; this page is not. Anybody "
               "can check it offline: open verify.html in a browser, or drop the "
               "badge on “Check a badge” in Laurel.")
                .arg(plainLine(m_award.awardId)),
            note());
        if (!m_text.fingerprint.isEmpty())
            m_flow.paragraph(tr("Key of the school: %1").arg(m_text.fingerprint), note());
    }

    const PortfolioText& m_text;
    const CertificateText& m_award;
    const BadgeTheme& m_theme;
    qreal m_scale;
    PageFlow m_flow;
};

} // namespace

PaperDocument portfolio(const PortfolioText& text, PaperSize size)
{
    std::vector<Page> pages;
    for (const qreal scale : {1.0, 0.94, 0.88}) {
        auto set = setClosely(
            [&](qreal spacing) { return PortfolioSetter(text, size, scale, spacing).set(); });
        if (pages.empty() || set.size() == 1)
            pages = std::move(set);
        if (pages.size() == 1)
            break;
    }
    const auto& award = text.award;
    return {plainLine(award.title), award.language, std::move(pages), award.awardedOn};
}

} // namespace core
