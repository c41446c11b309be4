// SPDX-License-Identifier: MIT
#include "core/paper/letter.h"

#include "core/paper/letterrows.h"
#include "core/paper/pageflow.h"
#include "core/paper/paperdate.h"
#include "core/paper/svgpath.h"

#include <QCoreApplication>
#include <QTransform>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr QMarginsF Margins(66, 56, 66, 70);
constexpr qreal LogoSide = 33;

/// Six leaves and a tick on a 24 grid: the mark at the head of letters.
PageDrawing letterMark(QPointF corner, const QColor& color)
{
    struct Leaf {
        qreal x, y, turn;
    };
    constexpr Leaf right[] = {{13.7, 20.5, 58}, {17.2, 16.4, 30}, {18.4, 11.2, 6}};
    const auto leaf = pathFromSvg(u"M0 0C-4.6 -2.6 -4.6 -8 0 -12C4.6 -8 4.6 -2.6 0 0Z");
    QPainterPath leaves;
    leaves.setFillRule(Qt::WindingFill);
    const qreal scale = LogoSide / 24;
    const auto place = QTransform::fromTranslate(corner.x(), corner.y()).scale(scale, scale);
    for (const auto& at : right) {
        for (const int side : {-1, 1}) {
            QTransform grow = place;
            grow.translate(12 + side * (at.x - 12), at.y);
            grow.rotate(side * at.turn);
            grow.scale(0.62, 0.62);
            if (leaf)
                leaves.addPath(grow.map(*leaf));
        }
    }
    QPainterPath tick;
    tick.moveTo(8.8, 11.5);
    tick.lineTo(11.2, 13.9);
    tick.lineTo(15.5, 9.1);
    return {{{leaves, color},
        {place.map(tick), Qt::NoBrush,
            QPen(color, 2 * scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin)}}};
}

/// Sets one letter from head to signature.
class LetterSetter {
    Q_DECLARE_TR_FUNCTIONS(core::LetterSetter)

public:
    LetterSetter(const LetterText& text, PaperSize size, qreal spacing)
        : m_text(text)
        , m_theme(text.theme)
        , m_flow(portrait(size), Margins, text.language, spacing)
    {
    }

    std::vector<Page> set()
    {
        letterhead();
        address();
        opening();
        strengths();
        placeLetterRows(m_flow, m_text, head(tr("Where each criterion stands")));
        list(tr("Suggestions"), m_text.suggestions);
        list(tr("What was noticed"), m_text.observations);
        section(tr("What comes next"), m_text.nextSteps);
        signature();
        QStringList foot{plainLine(m_text.subject), plainLine(m_text.to)};
        foot.removeAll(QString());
        return m_flow.finish([this, &foot](Page& page, int number, int count) {
            addFoot(page, foot.join(u"  ·  "_s), number, count, Margins, m_text.language);
        });
    }

private:
    TypeStyle style(TypeFace face, qreal size, const QColor& color) const
    {
        return {face, size, color, 0, m_text.language};
    }

    FlowStyle body() const { return {style(TypeFace::Serif, 10.5, ink::Text), 16}; }

    LetterHead head(const QString& words) const
    {
        return {words,
            {style(TypeFace::SerifBold, 11.5, ink::Text), 17, 0, 0,
                {.kind = PageRole::Kind::Heading, .level = 1}}};
    }

    void section(const QString& words, const QString& text)
    {
        if (paragraphsOf(text).isEmpty())
            return;
        placeLetterHead(m_flow, head(words), 36);
        m_flow.paragraphs(text, body(), 6);
    }

    void letterhead()
    {
        const qreal top = m_flow.y();
        m_flow.put({{.kind = PageRole::Kind::Artifact},
            letterMark({m_flow.left() - 1, top}, m_theme.deep)});
        const auto small = style(TypeFace::Serif, 10, ink::Muted);
        qreal beside = 0;
        if (m_text.date.isValid()) {
            const qreal right = m_flow.left() + m_flow.width();
            const auto date = textAt({paperDate(m_text.date, m_text.language)}, small,
                {right, PageFlow::baseline(top + 1, small, 18)}, TextAlign::Right);
            beside = date.lines.front().width + 20;
            m_flow.put({{}, date});
        }
        const qreal indent = LogoSide + 10;
        m_flow.paragraph(
            m_text.school, {style(TypeFace::SerifBold, 14, ink::Text), 18, indent, beside});
        m_flow.paragraph(m_text.office, {small, 15, indent, beside});
        m_flow.advance(std::max(9.0, top + LogoSide + 10 - m_flow.y()));
        m_flow.rule(0.5, ink::Warm);
        m_flow.advance(18);
    }

    void address()
    {
        m_flow.paragraph(m_text.to, body());
        m_flow.paragraph(m_text.subject, {style(TypeFace::SerifItalic, 10.5, ink::Muted), 16});
        m_flow.space(14);
        m_flow.paragraph(m_text.outcome,
            {style(TypeFace::Display, 22, m_theme.deep), 28, 0, 0,
                {.kind = PageRole::Kind::Title}});
        m_flow.space(12);
    }

    void opening()
    {
        m_flow.paragraph(m_text.salutation, body());
        for (const auto& part : m_text.paragraphs) {
            m_flow.space(7);
            m_flow.paragraphs(part, body(), 7);
        }
    }

    void strengths()
    {
        if (m_text.strengths.isEmpty())
            return;
        placeLetterHead(m_flow, head(tr("What you showed")), 36);
        for (const auto& strength : m_text.strengths) {
            m_flow.paragraphs(strength, body(), 5);
            m_flow.space(5);
        }
        m_flow.space(-5);
    }

    void list(const QString& words, const QStringList& entries)
    {
        if (entries.isEmpty())
            return;
        placeLetterHead(m_flow, head(words), 36);
        for (const auto& entry : entries) {
            m_flow.listItem(u"–"_s, entry, body(), 14);
            m_flow.space(3);
        }
    }

    /// The closing line, the signer and room for a signature stay together.
    void signature()
    {
        const bool isSigned = !plainLine(m_text.signer).isEmpty();
        m_flow.space(14);
        m_flow.need(isSigned ? 88 : 32);
        m_flow.paragraphs(m_text.closing, body(), 6);
        if (!isSigned)
            return;
        m_flow.advance(36);
        QPainterPath line;
        line.moveTo(m_flow.left(), m_flow.y());
        line.lineTo(m_flow.left() + 190, m_flow.y());
        m_flow.put({{.kind = PageRole::Kind::Artifact},
            PageDrawing{{{line, Qt::NoBrush, QPen(ink::Text, 0.5)}}}});
        m_flow.advance(4);
        m_flow.paragraph(m_text.signer, {style(TypeFace::Serif, 10, ink::Text), 14});
        m_flow.paragraph(m_text.signerRole, {style(TypeFace::SerifItalic, 9.25, ink::Muted), 13});
    }

    const LetterText& m_text;
    const BadgeTheme& m_theme;
    PageFlow m_flow;
};

} // namespace

PaperDocument decisionLetter(const LetterText& text, PaperSize size)
{
    const auto set = [&](qreal spacing) { return LetterSetter(text, size, spacing).set(); };
    return {plainLine(text.subject), text.language, setClosely(set), text.date};
}

} // namespace core
