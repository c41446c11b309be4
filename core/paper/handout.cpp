// SPDX-License-Identifier: MIT
#include "core/paper/handout.h"

#include "core/paper/handoutevidence.h"
#include "core/paper/handoutrubric.h"
#include "core/paper/pageflow.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr QMarginsF Margins(58, 50, 58, 62);
constexpr qreal MastBadge = 66;

/// Sets one hand-out, section after section.
class HandoutSetter {
    Q_DECLARE_TR_FUNCTIONS(core::HandoutSetter)

public:
    HandoutSetter(const HandoutText& text, PaperSize size, qreal spacing)
        : m_text(text)
        , m_theme(text.badge.theme)
        , m_flow(portrait(size), Margins, text.language, spacing)
    {
    }

    std::vector<Page> set()
    {
        masthead();
        competency();
        method();
        numbered(tr("What you will learn to do"), m_text.objectives);
        placeEvidence(m_flow, m_text, style(TypeFace::SerifBold, 12.5, m_theme.deep));
        placeRubric(m_flow, m_text, style(TypeFace::SerifBold, 12.5, m_theme.deep));
        passRule();
        checklist();
        resources();
        section(tr("After you hand in"), m_text.afterHandIn);
        privacy();
        QStringList foot{plainLine(m_text.title), plainLine(m_text.code)};
        foot.removeAll(QString());
        return m_flow.finish([this, &foot](Page& page, int number, int count) {
            addFoot(page, foot.join(u"  ·  "_s), number, count, Margins, m_text.language);
        });
    }

private:
    TypeStyle style(TypeFace face, qreal size, const QColor& color, qreal tracking = 0) const
    {
        return {face, size, color, tracking, m_text.language};
    }

    FlowStyle body() const { return {style(TypeFace::Serif, 10, ink::Text), 14.5}; }

    void head(const QString& words, qreal keeps = 36)
    {
        m_flow.space(17);
        m_flow.need(22 + keeps);
        m_flow.paragraph(words,
            {style(TypeFace::SerifBold, 12.5, m_theme.deep), 17, 0, 0,
                {.kind = PageRole::Kind::Heading, .level = 1}});
        m_flow.advance(4);
    }

    void section(const QString& words, const QString& text)
    {
        if (paragraphsOf(text).isEmpty())
            return;
        head(words);
        m_flow.paragraphs(text, body(), 6);
    }

    QString facts() const
    {
        QStringList parts{plainLine(m_text.code), plainLine(m_text.area)};
        if (!plainLine(m_text.version).isEmpty())
            parts.insert(1, tr("Version %1").arg(plainLine(m_text.version)));
        if (m_text.hours && *m_text.hours > 0) {
            const double hours = *m_text.hours;
            const QString number
                = QLocale(m_text.language).toString(hours, 'f', hours == qRound(hours) ? 0 : 1);
            parts.append(hours == 1 ? tr("about 1 hour") : tr("about %1 hours").arg(number));
        }
        parts.removeAll(QString());
        return parts.join(u"  ·  "_s);
    }

    void masthead()
    {
        const qreal top = m_flow.y();
        const QPointF corner(m_flow.left() + m_flow.width() - MastBadge, top - 4);
        m_flow.put({{.kind = PageRole::Kind::Figure},
            placed(smallBadgeDrawing(m_text.badge), corner, MastBadge), {},
            tr("The badge of this microcredential")});
        const qreal beside = MastBadge + 20;
        m_flow.paragraph(capitals(m_text.school, m_text.language),
            {style(TypeFace::SerifBold, 8.5, ink::Muted, 0.14), 13, 0, beside});
        m_flow.advance(6);
        m_flow.paragraph(m_text.title,
            {style(TypeFace::Display, 27, ink::Text), 33, 0, beside,
                {.kind = PageRole::Kind::Title}});
        m_flow.advance(3);
        m_flow.paragraph(facts(), {style(TypeFace::Serif, 9.25, ink::Muted), 14, 0, beside});
        m_flow.advance(std::max(10.0, top + MastBadge + 4 - m_flow.y()));
        m_flow.rule(0.8, m_theme.deep);
        m_flow.advance(14);
        m_flow.paragraphs(m_text.summary, {style(TypeFace::Serif, 11.25, ink::Text), 17.5}, 6);
    }

    /// A tinted panel with a bar, so that the one sentence that matters is seen first.
    void competency()
    {
        const QString words = plainLine(m_text.competency);
        if (words.isEmpty())
            return;
        const FlowStyle text{style(TypeFace::SerifItalic, 11.25, ink::Text), 17, 18, 16};
        const auto lines
            = flowLines(words, text.type, m_flow.width() - text.indent - text.rightIndent);
        const qreal height = m_flow.leading(17) * qreal(lines.size() + 1) + 22;
        m_flow.space(14);
        m_flow.need(height);
        if (height <= m_flow.room())
            panel(height);
        m_flow.advance(10);
        m_flow.paragraph(
            tr("The competency"), {style(TypeFace::SerifBold, 9.25, m_theme.deep), 17, 18, 16});
        m_flow.paragraph(words, text);
        m_flow.advance(12);
    }

    void panel(qreal height)
    {
        QPainterPath box;
        box.addRect(m_flow.left(), m_flow.y(), m_flow.width(), height);
        QPainterPath bar;
        bar.addRect(m_flow.left(), m_flow.y(), 3, height);
        m_flow.put({{.kind = PageRole::Kind::Artifact}, PageDrawing{{{box, m_theme.soft}}}});
        m_flow.put({{.kind = PageRole::Kind::Artifact}, PageDrawing{{{bar, m_theme.deep}}}});
    }

    void method()
    {
        if (paragraphsOf(m_text.keyMethod).isEmpty() && m_text.components.isEmpty())
            return;
        head(tr("The key method"));
        m_flow.paragraphs(m_text.keyMethod, body(), 6);
        m_flow.space(4);
        for (const auto& component : m_text.components) {
            m_flow.listItem(u"–"_s, component, body(), 14);
            m_flow.space(2);
        }
    }

    void numbered(const QString& words, const QStringList& items)
    {
        if (items.isEmpty())
            return;
        head(words);
        int number = 0;
        for (const auto& item : items) {
            m_flow.listItem(u"%1."_s.arg(++number), item, body(), 20);
            m_flow.space(3);
        }
    }

    void passRule()
    {
        if (paragraphsOf(m_text.passRule).isEmpty())
            return;
        if (m_text.criteria.empty())
            return section(tr("To earn the badge"), m_text.passRule);
        m_flow.space(10);
        m_flow.need(40);
        m_flow.paragraph(tr("To earn the badge"),
            {style(TypeFace::SerifBold, 10, ink::Text), 15, 0, 0,
                {.kind = PageRole::Kind::Heading, .level = 2}});
        m_flow.paragraphs(m_text.passRule, body(), 6);
    }

    /// Boxes to tick by hand.
    void checklist()
    {
        if (m_text.successCriteria.isEmpty())
            return;
        head(tr("Before you hand in, check"));
        for (const auto& item : m_text.successCriteria) {
            if (plainLine(item).isEmpty())
                continue;
            m_flow.need(30);
            QPainterPath box;
            box.addRoundedRect(m_flow.left() + 0.5, m_flow.y() + 3.2, 8.5, 8.5, 1.2, 1.2);
            m_flow.put({{.kind = PageRole::Kind::Artifact},
                PageDrawing{{{box, Qt::NoBrush, QPen(ink::Muted, 0.7)}}}});
            m_flow.listItem({}, item, body(), 20);
            m_flow.space(3);
        }
    }

    void resources()
    {
        if (m_text.resources.empty())
            return;
        head(tr("To read and watch"));
        for (const auto& resource : m_text.resources) {
            m_flow.listItem(u"–"_s, resource.title, body(), 14);
            m_flow.paragraphs(resource.detail,
                {style(TypeFace::Serif, 9.25, ink::Muted), 13, 14, 0,
                    {.kind = PageRole::Kind::ListItem, .continues = true}},
                2);
            m_flow.space(4);
        }
    }

    void privacy()
    {
        if (paragraphsOf(m_text.privacyNote).isEmpty())
            return;
        m_flow.space(14);
        m_flow.need(36);
        if (!m_flow.isAtTop())
            m_flow.rule(0.35, ink::Hairline);
        m_flow.space(7);
        m_flow.paragraphs(m_text.privacyNote, {style(TypeFace::Serif, 9, ink::Muted), 13}, 3);
    }

    const HandoutText& m_text;
    const BadgeTheme& m_theme;
    PageFlow m_flow;
};

} // namespace

PaperDocument handout(const HandoutText& text, PaperSize size)
{
    const auto set = [&](qreal spacing) { return HandoutSetter(text, size, spacing).set(); };
    return {plainLine(text.title), text.language, setClosely(set)};
}

} // namespace core
